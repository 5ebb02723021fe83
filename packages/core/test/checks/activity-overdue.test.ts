import { expect, it } from 'vitest';
import { message } from './examined.js';
import { table, turn } from './situations.js';

table('activity-overdue', [
  ['an open turn past its due day', turn('overdue'), ['activity-overdue warning']],
  ['a turn whose slot is over', turn('missed'), []],
  ['a turn done', turn('done'), []],
]);

it('the message says for how long', () => {
  expect(message(turn('overdue'), 'activity-overdue')).toBe(
    'The access review due on 2026-09-30 is open, 52 days later.',
  );
});
