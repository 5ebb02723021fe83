import { plainDate } from '../../src/calendar/index.js';
import { firm, HERE } from './examined.js';
import { booked, table } from './situations.js';

const majors = (days: number | undefined, today: string, verified?: string) => ({
  today,
  program: {
    auditors: [firm('One', { nonconformity: days === undefined ? undefined : { months: 0, days } })],
  },
  audits: [
    {
      ...booked('2027-02-01', '2027-02-02'),
      auditor: 'One',
      record: {
        nonconformities: [
          {
            grade: 'major' as const,
            id: undefined,
            clause: undefined,
            raised: undefined,
            verified: verified === undefined ? undefined : plainDate(verified),
            plan: undefined,
            where: HERE,
          },
        ],
      },
    },
  ],
});

table('major-terms', [
  ['a major open a day longer than the auditor allows', majors(60, '2027-04-04'), ['major-terms warning']],
  ['one open on the last day', majors(60, '2027-04-03'), []],
  ['one that is verified', majors(60, '2027-05-01', '2027-03-01'), []],
  ['an auditor that states no time', majors(undefined, '2027-12-01'), []],
]);
