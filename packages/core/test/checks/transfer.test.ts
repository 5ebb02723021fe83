import { expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { HERE, message, span } from './examined.js';
import { planned, stage2, table } from './situations.js';

const from = (day: string) => ({ firm: 'Two', from: plainDate(day), where: HERE });
const to = (day: string, record = {}) => ({
  tracks: [{ id: 'iso27001', auditor: 'One', switches: [from(day)] }],
  audits: [stage2({ record }), planned('iso27001/surveillance2', '2027-05-03', '2027-05-04', '2027-05-25')],
});

table('transfer-before-audit', [
  ['a transfer less than ninety days before an audit', to('2027-02-03'), ['transfer-before-audit warning']],
  ['one on the day of the audit', to('2027-05-03'), ['transfer-before-audit warning']],
  ['one ninety days before', to('2027-02-02'), []],
  ['one after the audit', to('2027-05-05'), []],
]);

table('transfer-refused', [
  ['a certificate that has expired', to('2028-07-01'), ['transfer-refused error']],
  ['one on its last day', to('2028-06-30'), []],
  [
    'one that is suspended while it lasts',
    to('2027-02-01', { suspended: { from: plainDate('2026-11-01'), to: undefined } }),
    ['transfer-refused error'],
  ],
  ['one whose suspension is over', to('2027-02-01', { suspended: span('2026-09-01', '2026-10-31') }), []],
  [
    'stages of two bodies',
    {
      tracks: [{ id: 'iso27001', auditor: 'One', switches: [from('2027-02-01')] }],
      audits: [planned('iso27001/stage1', '2027-01-11', '2027-01-12', '2027-01-25')],
    },
    ['transfer-refused warning'],
  ],
  [
    'both stages of the second one',
    {
      tracks: [{ id: 'iso27001', auditor: 'One', switches: [from('2027-01-01')] }],
      audits: [planned('iso27001/stage1', '2027-01-11', '2027-01-12', '2027-01-25')],
    },
    [],
  ],
]);

const undated = (before: string, more = {}, switches = [] as ReturnType<typeof from>[]) => ({
  tracks: [{ id: 'iso27001', auditor: 'Two', switches }],
  audits: [
    stage2({ auditor: before }),
    {
      ...planned('iso27001/surveillance2', '2027-05-03', '2027-05-04', '2027-05-25'),
      auditor: 'Two',
      ...more,
    },
  ],
});

table('transfer-undated', [
  ['an audit to come by another body', undated('One'), ['transfer-undated warning']],
  ['one by the same body', undated('Two'), []],
  ['one of which nobody knows the body', undated('One', { auditor: undefined }), []],
  ['one after a transfer with a day', undated('One', {}, [from('2027-01-04')]), []],
  ['one before it', undated('One', {}, [from('2027-05-10')]), ['transfer-undated warning']],
  ['one that is done and on record', { ...undated('One', { planned: false }), today: '2028-01-10' }, []],
  [
    'a Stage 2 by another body than Stage 1, with no certificate to transfer',
    {
      tracks: [{ id: 'iso27001', auditor: 'Two' }],
      audits: [
        {
          audit: 'iso27001/stage1',
          fieldwork: span('2026-09-07', '2026-09-08'),
          report: '2026-09-21',
          auditor: 'One',
        },
        { ...planned('iso27001/stage2', '2027-01-11', '2027-01-15', '2027-02-25'), auditor: 'Two' },
      ],
    },
    [],
  ],
]);

it('says what is missing of a transfer', () => {
  expect(message(undated('One'), 'transfer-undated')).toBe(
    'Two holds ISO 27001 surveillance 2 (iso27001-surveillance2-1) on 2027-05-03 and One held the audit before it; nothing says from when the certificate is of Two.',
  );
});

it('says on which days', () => {
  expect(message(to('2027-02-03'), 'transfer-before-audit')).toBe(
    'Two takes over on 2027-02-03, 89 days before the fieldwork of ISO 27001 surveillance 2 (iso27001-surveillance2-1) starts on 2027-05-03; 90 days are needed.',
  );
  expect(message(to('2028-07-01'), 'transfer-refused')).toBe(
    'Two takes over on 2028-07-01, and the certificate expired on 2028-06-30.',
  );
});
