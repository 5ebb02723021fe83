import { plainDate } from '../../src/calendar/index.js';
import { done, firm, HERE } from './examined.js';
import { table } from './situations.js';

const internal = (off: boolean, on: string) => ({
  tracks: [{ id: 'iso27001', auditor: 'Example CB' }],
  activities: [{ key: 'internal-audit', supplier: 'Example CB', off, done: [done(on)] }],
});

table('ind-1', [
  [
    'the CPA firm runs the penetration test',
    {
      tracks: [{ id: 'soc2', auditor: 'Example CPA LLP' }],
      activities: [{ key: 'penetration-test', supplier: 'example  CPA LLP ' }],
    },
    ['ind-1 warning'],
  ],
  [
    'someone else runs the penetration test',
    {
      tracks: [{ id: 'soc2', auditor: 'Example CPA LLP' }],
      activities: [{ key: 'penetration-test', supplier: 'Example Pentest Ltd' }],
    },
    [],
  ],
]);

table('ind-1', [['what ind-2 says already', internal(false, '2020-03-01'), []]]);

table('ind-2', [
  ['the certification body runs the internal audit', internal(false, '2020-03-01'), ['ind-2 error']],
  ['it ran one less than two years ago', internal(true, '2024-11-22'), ['ind-2 error']],
  ['it ran one two years ago', internal(true, '2024-11-21'), []],
]);

const belongs = (supplier: string, key: string, track: string) => ({
  tracks: [{ id: track, auditor: 'One' }],
  activities: [{ key, supplier }],
  program: { auditors: [firm('One', { related: ['One Consulting'] })] },
});

table('ind-1', [
  [
    'a body that belongs to the CPA firm',
    belongs('one consulting', 'penetration-test', 'soc2'),
    ['ind-1 warning'],
  ],
  ['a body that belongs to nobody', belongs('Two Consulting', 'penetration-test', 'soc2'), []],
]);

// The second body certifies from 2027-06-01 on: two years before that day count.
const takenOver = (on: string, off = true) => ({
  tracks: [
    {
      id: 'iso27001',
      auditor: 'One',
      switches: [{ firm: 'Two', from: plainDate('2027-06-01'), where: HERE }],
    },
  ],
  audits: [
    {
      audit: 'iso27001/surveillance1',
      planned: true,
      report: '2027-12-01',
      auditor: 'Two',
    },
  ],
  activities: [{ key: 'internal-audit', supplier: 'Two', off, done: [done(on)] }],
});

table('ind-2', [
  [
    'a body that belongs to the certification body',
    belongs('One Consulting', 'internal-audit', 'iso27001'),
    ['ind-2 error'],
  ],
  ['a body that belongs to another one', belongs('Two Consulting', 'internal-audit', 'iso27001'), []],
  ['the body that takes over, less than two years before', takenOver('2025-06-02'), ['ind-2 error']],
  ['the body that takes over, two years before', takenOver('2025-06-01'), []],
]);
