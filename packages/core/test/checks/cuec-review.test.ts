import { expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { message } from './examined.js';
import { table, type2 } from './situations.js';
import { vendor } from './vendors.js';

const days = (...written: readonly string[]) => written.map((day) => plainDate(day));
const reviewed = (today: string, written: Parameters<typeof vendor>[0]) => ({
  today,
  audits: [type2(2, '2026-10-01', '2027-09-30', '2027-11-25', { planned: true })],
  program: { subservices: [vendor({ reports: [], ends: [], ...written })] },
});
const both = [{ id: 'AWS-1' }, { id: 'AWS-2' }];

table('cuec-review', [
  ['the period is not over', reviewed('2027-09-30', { cuecs: both }), []],
  ['the period is over and nobody looked', reviewed('2027-10-01', { cuecs: both }), ['cuec-review warning']],
  [
    'each was looked at inside it',
    reviewed('2027-10-01', { cuecs: both.map((it) => ({ ...it, reviewed: days('2027-08-20') })) }),
    [],
  ],
  [
    'the activity that operates it was done inside it',
    {
      ...reviewed('2027-10-01', { cuecs: [{ id: 'AWS-1', activity: 'access-review' }] }),
      occurrences: [{ done: plainDate('2026-12-15'), status: 'done' }],
    },
    [],
  ],
  [
    'the activity that operates it was done before it',
    {
      ...reviewed('2027-10-01', { cuecs: [{ id: 'AWS-1', activity: 'access-review' }] }),
      occurrences: [{ done: plainDate('2026-09-15'), status: 'done' }],
    },
    ['cuec-review warning'],
  ],
  [
    'one was looked at before it',
    reviewed('2027-10-01', { cuecs: [{ id: 'AWS-1', reviewed: days('2026-09-30') }] }),
    ['cuec-review warning'],
  ],
  [
    'one has no owner and its organization has none',
    reviewed('2026-11-21', { cuecs: both, more: { owner: undefined } }),
    ['cuec-review warning'],
  ],
  [
    'one has an owner of its own',
    reviewed('2026-11-21', { cuecs: [{ id: 'AWS-1', owner: '@acme/it' }], more: { owner: undefined } }),
    [],
  ],
]);

it('the message names the controls that nobody looked at', () => {
  expect(message(reviewed('2027-10-01', { cuecs: both }), 'cuec-review')).toBe(
    'AWS-1 and AWS-2 of AWS were to be reviewed by 2027-09-30 for SOC 2 Type II (soc2-type2-2), and no review from 2026-10-01 to 2027-09-30 is on record.',
  );
});
