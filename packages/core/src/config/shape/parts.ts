// The parts shapes are put together from. Zod's own messages are never shown: where it asks for one it gets the noun
// of what belongs in the place, or, for keys it does not know, the keys it does.

import * as z from 'zod';

/** A mapping with exactly these keys. */
export function block<S extends z.core.$ZodLooseShape>(shape: S, description: string, noun = 'a mapping') {
  const known = Object.keys(shape).join(' ');
  const error = (issue: { readonly code?: string | undefined }) =>
    issue.code === 'unrecognized_keys' ? known : noun;
  return z.strictObject(shape, { error }).meta({ description });
}

/** A mapping whose keys the user chooses. */
export function named<V extends z.ZodType>(key: z.ZodString, value: V, description: string) {
  return z.record(key, value, { error: 'a mapping' }).meta({ description });
}

/** A list of any length. */
export function list<V extends z.ZodType>(item: V, description: string) {
  return z.array(item, { error: 'a list' }).meta({ description });
}

/** True or false. */
export function flag(description: string) {
  return z.boolean({ error: 'true or false' }).meta({ description });
}

/** One of several words. */
export function choice(words: readonly [string, ...string[]], description: string) {
  return z
    .enum(words, { error: words.length <= 4 ? `one of ${words.join(', ')}` : 'a word of the list' })
    .meta({ description });
}

/** A whole number within limits. */
export function whole(description: string, least: number, most: number, example: number) {
  const noun = 'a whole number';
  return z
    .int({ error: noun })
    .min(least, { error: noun })
    .max(most, { error: noun })
    .meta({ description, examples: [example] });
}

/** An amount of money in the file's currency, in its main unit, not negative. */
export function amount(description: string, example: number) {
  const noun = 'an amount, a number without currency,';
  return z
    .number({ error: noun })
    .min(0, { error: noun })
    .max(1e12, { error: noun })
    .meta({ description, examples: [example] });
}

/** One of several forms; `noun` names them all. */
export function either<const F extends readonly [z.ZodType, ...z.ZodType[]]>(
  forms: F,
  noun: string,
  description: string,
) {
  return z.union(forms, { error: noun }).meta({ description });
}
