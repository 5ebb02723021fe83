// What two unknowns owe each other, on tables. Both grow with their day, so the pairs on the near side of a limit are
// cut off from those beyond it by one rising line.

/** One limit between unknowns `x` and `y`: `y[j]` should not lie below (`low`), or not above, `x[i]`. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  /** The limit's day at each place of `x`, and at each place of `y`; never decreasing. */
  readonly X: Int32Array;
  readonly Y: Int32Array;
  /** Passed where `Y < X`; otherwise where `Y > X`. */
  readonly low: boolean;
  readonly hard: boolean;
  readonly once: number;
  readonly perDay: number;
}

/** What the piece costs at places i and j; Infinity where a hard one is broken. */
export function priceAt({ X, Y, low, hard, once, perDay }: Piece, i: number, j: number): number {
  const beyond = low ? (X[i] as number) - (Y[j] as number) : (Y[j] as number) - (X[i] as number);
  if (beyond <= 0) return 0;
  return hard ? Number.POSITIVE_INFINITY : once + perDay * beyond;
}

/** For each place of the one, the first place of the other that is not left of the line. */
export type Line = Int32Array;

/** Where the pairs with `Y < X` end (or those with `Y ≤ X`, unless `strict`): by place of x, the first j beyond. */
export function lineOver(X: Int32Array, Y: Int32Array, strict: boolean): Line {
  const line = new Int32Array(X.length);
  let j = 0;
  for (let i = 0; i < X.length; i += 1) {
    const day = X[i] as number;
    if (strict) while (j < Y.length && (Y[j] as number) < day) j += 1;
    else while (j < Y.length && (Y[j] as number) <= day) j += 1;
    line[i] = j;
  }
  return line;
}

/** Whether the pairs are passed in the cut-off part only strictly: at equal days nothing is owed either way. */
export function strictlyCut({ low, hard, once }: Piece): boolean {
  return low || (!hard && once === 0);
}
