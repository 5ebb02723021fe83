// Parts read before: alternatives share most of what they are made from, and tables are worth making once.

import type { Variable } from '../problem.js';
import { type GuestPart, guestPartOf } from './guest-list.js';
import { type MainLine, mainLineOf } from './main-line.js';
import { type Part, partOf } from './part.js';
import type { Piece } from './split.js';

/** A part in the two forms it may have; each made when first asked for. */
export interface ReadPart {
  readonly part: Part | undefined;
  readonly guests: () => GuestPart | undefined;
  readonly line: () => MainLine | undefined;
  /** The line where nobody is in its visits. */
  readonly alone: () => MainLine | undefined;
  /** The line, where it was asked for before. */
  readonly known: () => MainLine | undefined;
}

/** A part read before, and what it was then. */
interface KnownPart {
  readonly variables: readonly Variable[];
  /** The whole problem's variable of each of its own. */
  readonly numbers: readonly number[];
  readonly read: ReadPart;
}

export class Known {
  readonly #parts = new Map<object, KnownPart>();

  /** The main line made from this; undefined where none was made before. */
  line(madeFrom: object): MainLine | undefined {
    return this.#parts.get(madeFrom)?.read.known();
  }

  /**
   * The part of a piece, read now or before. `own`: under the numbers that its variables have in the whole problem. Under
   * others the little by which plans at one price are told apart may be another. `isFirst`: it is what came first of its kind.
   */
  of({ problem, madeFrom, variables: numbers }: Piece): ReadPart & {
    readonly own: boolean;
    readonly isFirst: boolean;
  } {
    const known = madeFrom && this.#parts.get(madeFrom);
    if (known && alike(known.variables, problem.variables)) {
      return { ...known.read, own: numbers.every((v, i) => v === known.numbers[i]), isFirst: true };
    }
    const read = readPart(problem);
    // What came first stays: bounds rest on it, and others of the kind are parts of it.
    if (madeFrom && !known) this.#parts.set(madeFrom, { variables: problem.variables, numbers, read });
    return { ...read, own: true, isFirst: !known };
  }
}

function readPart(problem: Piece['problem']): ReadPart {
  const part = partOf(problem);
  let line: MainLine | undefined;
  return {
    part,
    guests: once(() => part && guestPartOf(part)),
    line: once(() => {
      line = part && mainLineOf(part, true);
      return line;
    }),
    alone: once(() => part && mainLineOf(part, false)),
    known: () => line,
  };
}

/** Whether variables have the same names and days. */
export function alike(a: readonly Variable[], b: readonly Variable[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ name, lo, hi, grid }, v) => {
      const other = b[v] as Variable;
      return name === other.name && lo === other.lo && hi === other.hi && grid === other.grid;
    })
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
