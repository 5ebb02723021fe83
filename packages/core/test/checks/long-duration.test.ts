import { expect, it } from 'vitest';
import { message, type Situation, set } from './examined.js';
import { table } from './situations.js';

const fieldwork = (text: string): Situation => ({
  tracks: [{ id: 'soc2', timing: new Map([['fieldwork', set(text)]]) }],
});

table('long-duration', [
  ['nine weeks of fieldwork', fieldwork('9 weeks'), ['long-duration warning']],
  ['eight weeks of fieldwork', fieldwork('8 weeks'), []],
]);

it('the message names the longest usual time', () => {
  expect(message(fieldwork('9 weeks'), 'long-duration')).toBe(
    '`timing.fieldwork` of SOC 2 is 9 weeks; the longest usual is 8 weeks.',
  );
});
