import { type Situation, span } from './examined.js';
import { table, type2 } from './situations.js';

const gap = (kind: 'coverage-gap' | 'bridge'): Situation => ({
  audits: [type2(2, '2026-11-01', '2027-04-30', '2027-06-25', { planned: true })],
  spans: [
    {
      id: 'gap-1',
      kind,
      for: 'soc2-type2-2',
      ...span('2026-10-01', '2026-10-31'),
      audience: 'internal',
    },
  ],
});

table('soc-gap', [
  ['days no period covers', gap('coverage-gap'), ['soc-gap warning']],
  ['days a bridge letter covers', gap('bridge'), []],
]);
