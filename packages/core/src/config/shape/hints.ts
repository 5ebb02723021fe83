// What an editor shows beside a value. It is registered on the shape itself: zod's own `meta` copies the shape first,
// and with some hundred shapes that is felt at start.

import * as z from 'zod';

/** A sentence for editors, values that would be right, and what JSON Schema adds beyond the shape. */
export interface Hints {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
}

/** The same shape, with hints for editors. */
export function hinted<S extends z.ZodType>(shape: S, hints: Hints): S {
  z.globalRegistry.add(shape, { ...hints } as z.core.GlobalMeta);
  return shape;
}
