import { expect, it } from 'vitest';
import { within } from '../../src/checks/examined/words.js';

it.each([
  ['Access review', 'access review'],
  ['ISMS objectives and metrics', 'ISMS objectives and metrics'],
  ['AI system impact assessment', 'AI system impact assessment'],
  ['HIPAA training', 'HIPAA training'],
  ['Statement of Applicability review', 'statement of Applicability review'],
  ['Red-team exercise', 'red-team exercise'],
  ['', ''],
])('the title %j inside a sentence reads %j', (title, words) => expect(within(title)).toBe(words));
