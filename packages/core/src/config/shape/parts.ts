// The parts shapes are put together from. Zod's own messages are never shown: where it asks for one it gets the noun
// of what belongs in the place, or, for keys it does not know, the keys it does.

import * as z from 'zod';
import { hinted } from './hints.js';

/** A mapping with exactly these keys. */
export function block<S extends z.core.$ZodLooseShape>(shape: S, description: string, noun = 'a mapping') {
  const known = Object.keys(shape).join(' ');
  const error = (issue: { readonly code?: string | undefined }) =>
    issue.code === 'unrecognized_keys' ? known : noun;
  return hinted(z.strictObject(shape, { error }), { description });
}

/** A mapping whose keys the user chooses. */
export function named<V extends z.ZodType>(key: z.ZodString, value: V, description: string) {
  return hinted(z.record(key, value, { error: 'a mapping' }), { description });
}

/** A list of any length. */
export function list<V extends z.ZodType>(item: V, description: string) {
  return hinted(z.array(item, { error: 'a list' }), { description });
}

/** True or false. */
export function flag(description: string) {
  return hinted(z.boolean({ error: 'true or false' }), { description });
}

/** One of several words. */
export function choice(words: readonly [string, ...string[]], description: string) {
  const error = words.length <= 4 ? `one of ${words.join(', ')}` : 'a word of the list';
  return hinted(z.enum(words, { error }), { description });
}

/** A whole number within limits. */
export function whole(description: string, least: number, most: number, example: number) {
  const noun = 'a whole number';
  const number = z.int({ error: noun }).min(least, { error: noun }).max(most, { error: noun });
  return hinted(number, { description, examples: [example] });
}

/** An amount of money in the file's currency, in its main unit, not negative. */
export function amount(description: string, example: number) {
  const noun = 'an amount, a number without currency,';
  const number = z.number({ error: noun }).min(0, { error: noun }).max(1e12, { error: noun });
  return hinted(number, { description, examples: [example] });
}

/** One of several forms; `noun` names them all. */
export function either<const F extends readonly [z.ZodType, ...z.ZodType[]]>(
  forms: F,
  noun: string,
  description: string,
) {
  return hinted(z.union(forms, { error: noun }), { description });
}
