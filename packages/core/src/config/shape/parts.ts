// The parts forms are put together from. Zod's own messages are never shown: where it asks for one it gets the noun
// of what belongs in the place, or, for keys it does not know, the keys it does.

import * as z from 'zod/mini';
import { Form, type Samples } from './form.js';

/** A mapping with exactly these keys. */
export function block(keys: Readonly<Record<string, Form>>, description: string, noun = 'a mapping') {
  const deeper = Object.entries(keys).flatMap(([key, form]) => form.keys.map((inner) => `${key}.${inner}`));
  const error = (issue: { readonly code?: string | undefined }) =>
    issue.code === 'unrecognized_keys' ? [...Object.keys(keys), ...deeper].join(' ') : noun;
  const make = (samples: Samples) => {
    const written = samples && new Set(keysIn(samples));
    const needed = Object.entries(keys).filter(
      ([key, form]) => !written || written.has(key) || !form.isOptional,
    );
    const shapes = needed.map(([key, form]) => [key, form.for(samples && valuesAt(samples, key))] as const);
    return z.strictObject(Object.fromEntries(shapes), { error });
  };
  return new Form(make, { description }, false, Object.keys(keys));
}

/** A mapping whose keys the user chooses. */
export function named(key: z.ZodMiniString, value: Form, description: string) {
  const make = (samples: Samples) =>
    z.record(key, value.for(samples && valuesIn(samples)), { error: 'a mapping' });
  return new Form(make, { description });
}

/** A list of any length. */
export function list(item: Form, description: string, noun = 'a list') {
  const make = (samples: Samples) => z.array(item.for(samples && itemsIn(samples)), { error: noun });
  return new Form(make, { description });
}

/** True or false. */
export function flag(description: string) {
  return new Form(() => z.boolean({ error: 'true or false' }), { description });
}

/** One of several words. */
export function choice(words: readonly [string, ...string[]], description: string) {
  const error = words.length <= 4 ? `one of ${words.join(', ')}` : 'a word of the list';
  return new Form(() => z.enum(words, { error }), { description });
}

/** A whole number within limits. */
export function whole(description: string, least: number, most: number, example: number) {
  const error = 'a whole number';
  const make = () => z.int({ error }).check(z.minimum(least, { error }), z.maximum(most, { error }));
  return new Form(make, { description, examples: [example] });
}

/** An amount of money in the file's currency, in its main unit, not negative. */
export function amount(description: string, example: number) {
  const error = 'an amount, a number without currency,';
  const make = () => z.number({ error }).check(z.minimum(0, { error }), z.maximum(1e12, { error }));
  return new Form(make, { description, examples: [example] });
}

/** One of several forms; `noun` names them all. */
export function either(forms: readonly Form[], noun: string, description: string) {
  const make = (samples: Samples) =>
    z.union(
      forms.map((form) => form.for(samples)),
      { error: noun },
    );
  return new Form(
    make,
    { description },
    false,
    forms.flatMap(({ keys }) => keys),
  );
}

function mappingsIn(samples: readonly unknown[]): readonly Readonly<Record<string, unknown>>[] {
  return samples.filter(
    (it): it is Record<string, unknown> => typeof it === 'object' && it !== null && !Array.isArray(it),
  );
}

function valuesAt(samples: readonly unknown[], key: string): readonly unknown[] {
  return mappingsIn(samples).flatMap((it) => (Object.hasOwn(it, key) ? [it[key]] : []));
}

/** The keys of all mappings among the samples. */
export function keysIn(samples: readonly unknown[]): readonly string[] {
  return mappingsIn(samples).flatMap(Object.keys);
}

/** The values of all mappings among the samples. */
export function valuesIn(samples: readonly unknown[]): readonly unknown[] {
  return mappingsIn(samples).flatMap(Object.values);
}

/** The items of all lists among the samples. */
export function itemsIn(samples: readonly unknown[]): readonly unknown[] {
  return samples.flatMap((it) => (Array.isArray(it) ? it : []));
}
