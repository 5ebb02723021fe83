import { HERE } from './examined.js';
import { table } from './situations.js';

table('not-yet', [
  ['a key without effect', { program: { notYet: [{ key: 'costs.quotes', where: HERE }] } }, ['not-yet info']],
  ['no such key', {}, []],
]);
