// A problem of few values: prices of single values, of pairs, and of three at once where one is near either of two others.
// Infinity is a pair that cannot be had.

/** Prices of pairs: row by row of `a`, `b` within. */
export interface PairTable {
  readonly a: number;
  readonly b: number;
  readonly prices: Float64Array;
}

/** What is paid where `of` is near `one` and near `other`: rows of `of`, 1 where the two values are near. */
export interface BothNear {
  readonly of: number;
  readonly one: number;
  readonly other: number;
  readonly nearOne: Uint8Array;
  readonly nearOther: Uint8Array;
  readonly price: number;
}

export interface Tables {
  /** How many values each variable has. */
  readonly sizes: readonly number[];
  readonly own: readonly Float64Array[];
  /** One for every two variables at most. */
  readonly pairs: readonly PairTable[];
  readonly both: readonly BothNear[];
}
