import { expect, it } from 'vitest';
import { message, span } from './examined.js';
import { table, type2 } from './situations.js';

table('soc-brg', [
  [
    'a report more than three months after its period',
    { audits: [type2(1, '2027-03-01', '2028-02-29', '2028-05-30', { planned: true })] },
    ['soc-brg warning'],
  ],
  [
    'a report three months after its period, clamped to the shorter month',
    { audits: [type2(1, '2027-03-01', '2028-02-29', '2028-05-29', { planned: true })] },
    [],
  ],
  [
    'a bridge letter to a far year end',
    {
      audits: [type2(1, '2027-01-01', '2027-06-30', '2027-08-25', { planned: true })],
      spans: [
        {
          id: 'bridge-1',
          kind: 'bridge',
          for: 'soc2-type2-1',
          ...span('2027-07-01', '2027-12-31'),
          audience: 'nda',
        },
      ],
    },
    ['soc-brg warning'],
  ],
]);

it('the message names the days a report comes too late for a letter', () => {
  const slow = { audits: [type2(1, '2027-03-01', '2028-02-29', '2028-05-30', { planned: true })] };
  expect(message(slow, 'soc-brg')).toBe(
    'After the period of SOC 2 Type II (soc2-type2-1) a letter has to speak from 2028-03-01 to 2028-05-30, 1 day beyond 2028-05-29, 3 months after the period.',
  );
});
