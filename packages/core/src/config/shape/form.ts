// What belongs in one place of the file. A zod shape costs more to make than most values cost to read, so a reader
// makes only the shapes of what its file holds; only an editor's schema is made of the whole.

import * as z from 'zod/mini';

/** What an editor shows beside a value: a sentence, values that would be right, what JSON Schema adds to the shape. */
export interface Hints {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
}

/** Values that a shape is to read; undefined where it is wanted whole, for editors. */
export type Samples = readonly unknown[] | undefined;

/** What belongs in a place, and how to make the zod shape of it. */
export class Form {
  private kept: z.ZodMiniType | undefined;

  /** `make` answers a shape that treats the samples as the whole shape would. */
  constructor(
    private readonly make: (samples: Samples) => z.ZodMiniType,
    private readonly hints?: Hints,
    /** Whether a mapping may go without it. */
    readonly isOptional = false,
    /** Keys of the mapping that it is, or can be. */
    readonly keys: readonly string[] = [],
  ) {}

  /** The shape, fit for the samples. The whole one is made once, so that a schema can name what stands in many places. */
  for(samples: Samples): z.ZodMiniType {
    if (samples) return this.make(samples);
    if (this.kept) return this.kept;
    this.kept = this.make(undefined);
    if (this.hints) z.globalRegistry.add(this.kept, { ...this.hints } as z.core.GlobalMeta);
    return this.kept;
  }

  /** The same, where a mapping may go without it; the hints stay with what is inside, unless there are others. */
  optional(hints?: Hints): Form {
    return new Form((samples) => z.optional(this.for(samples)), hints, true, this.keys);
  }
}
