import { examined, type Situation } from './examined.js';
import { table } from './situations.js';

const people = (peopleAssumed: boolean, id: string): Situation => {
  const { program } = examined({});
  return {
    tracks: [{ id }],
    program: { organization: { ...program.organization, people: 25, peopleAssumed } },
  };
};

table('people-assumed', [
  [
    'audit days counted for 25 persons the file does not name',
    people(true, 'iso27001'),
    ['people-assumed info'],
  ],
  ['a number of persons in the file', people(false, 'iso27001'), []],
  ['a framework without a table of audit days', people(true, 'soc2'), []],
]);
