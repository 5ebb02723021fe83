import { expect, it } from 'vitest';
import { firm, message } from './examined.js';
import { booked, planned, table } from './situations.js';

const TERMS = { program: { auditors: [firm('Example CB', { leadTime: { months: 0, days: 112 } })] } };
const on = (from: string) => ({
  ...planned('iso27001/surveillance1', from, from, '2027-12-31'),
  auditor: 'Example CB',
});

table('booking-late', [
  [
    'an audit planned nearer than its lead time',
    { ...TERMS, audits: [on('2027-03-12')] },
    ['booking-late warning'],
  ],
  ['one planned just as far off', { ...TERMS, audits: [on('2027-03-13')] }, []],
  [
    'one that is booked',
    { ...TERMS, audits: [{ ...booked('2027-03-01', '2027-03-01'), auditor: 'Example CB' }] },
    [],
  ],
  ['an auditor without a lead time', { audits: [on('2026-12-01')] }, []],
]);

it('says by when it was to be booked', () => {
  expect(message({ ...TERMS, audits: [on('2027-03-01')] }, 'booking-late')).toBe(
    'ISO 27001 surveillance 1 (iso27001-surveillance1-1) starts its fieldwork on 2027-03-01 and is not booked; Example CB asks for 16 weeks, so it was to be booked by 2026-11-09, 12 days ago.',
  );
});
