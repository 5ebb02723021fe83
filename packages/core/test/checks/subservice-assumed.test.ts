import { expect, it } from 'vitest';
import { message } from './examined.js';
import { table } from './situations.js';
import { vendor } from './vendors.js';

const assumed = { keys: ['period-ends', 'report-lag'], source: 'somebody on the market' };

table('subservice-assumed', [
  [
    'a preset stands for what the file leaves out',
    { program: { subservices: [vendor({ more: { assumed } })] } },
    ['subservice-assumed info'],
  ],
  ['the file says it all', { program: { subservices: [vendor()] } }, []],
]);

it('the message names the keys', () => {
  expect(message({ program: { subservices: [vendor({ more: { assumed } })] } }, 'subservice-assumed')).toBe(
    'Of AWS, `period-ends` and `report-lag` are taken from a preset.',
  );
});
