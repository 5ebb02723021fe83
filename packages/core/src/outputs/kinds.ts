// The kinds of values that JSON outputs are made of. Every key is always there, so no shape is optional: what is
// unknown, does not apply or is not built yet is null, and its sentence says which of these.

import * as z from 'zod/mini';
import type { PlainDate } from '../calendar/index.js';

/** What a JSON Schema says of a shape besides its type. */
interface Said {
  /** Names a definition that several places refer to. */
  readonly id?: string;
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
}

/** The sentences of all shapes here. A registry of our own, because zod's global one holds those of the file. */
export const sentences: z.core.$ZodRegistry<Said> = z.registry<Said>();

/** The same shape, with the sentence that says what it means. */
export function said<S extends z.ZodMiniType>(shape: S, description: string | undefined, more: Said = {}): S {
  sentences.add(shape, { ...(description === undefined ? {} : { description }), ...more } as never);
  return shape;
}

/** A civil day, YYYY-MM-DD, without a time zone. The sentence is left out where what holds it has one. */
export function date(description?: string) {
  const day = z.string() as unknown as z.ZodMiniType<PlainDate, PlainDate>;
  return said(day, description, { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
}

/** Words, an id or a name. */
export function text(description: string) {
  return said(z.string(), description);
}

/** One of the words listed. */
export function word<const W extends readonly [string, ...string[]]>(words: W, description: string) {
  return said(z.enum(words), description);
}

/** A circle of readers, the widest first. */
export function audience(description: string) {
  return word(['everyone', 'nda', 'auditors', 'internal'], description);
}

/** The word that tells which output, and which version of it, this is. */
export function name<const N extends string>(schema: N) {
  return said(
    z.literal(schema),
    'The output and its version. Fields are added under one version, never changed.',
  );
}

/** First day to last day; both ends are included. */
export function span(description?: string) {
  return said(z.object({ from: date('First day, included.'), to: date('Last day, included.') }), description);
}

/** How many there are. */
export function count(description: string) {
  return said(z.int().check(z.minimum(0)), description);
}

/** Money, in the currency's main unit. */
export function amount(description: string) {
  return said(z.number(), description);
}

/** A list, empty where there is nothing to list. */
export function list<S extends z.ZodMiniType>(item: S, description: string) {
  return said(z.array(item), description);
}

/** The shape, or null; the sentence says when. */
export function orNull<S extends z.ZodMiniType>(shape: S, description: string) {
  return said(z.nullable(shape), description);
}
