import { HERE, type Situation, type Written } from './examined.js';
import { booked, table } from './situations.js';

const team = (capacity: number, ...audits: Written[]): Situation => ({
  audits,
  program: { team: { name: 'security', capacity, where: HERE } },
});

// The Type II is joined to Stage 2 in one visit, so the surveillance on 2027-06-14 is a second one beside it.
const clash = [
  booked('2027-05-03', '2027-05-07', 'iso27001/stage2'),
  booked('2027-05-10', '2027-06-18', 'soc2/type2'),
  booked('2027-06-14', '2027-06-15'),
];

table('capacity', [
  ['two visits in progress where the team hosts one', team(1, ...clash), ['capacity warning']],
  [
    'audits of one visit',
    team(1, booked('2027-06-14', '2027-06-15'), booked('2027-06-14', '2027-06-25', 'soc2/type2')),
    [],
  ],
  ['two visits where the team hosts two', team(2, ...clash), []],
  ['no team, no limit', { audits: clash }, []],
]);
