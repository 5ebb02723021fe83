import { done } from './examined.js';
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
