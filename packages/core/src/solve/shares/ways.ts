// The ways to lay the whole, each made of one way of every lane, and what each costs at least.

/** An alternative, and what it costs at least. */
export interface Left {
  readonly alternative: number;
  readonly bound: number;
}

/** What lanes' ways cost at least under one parting of the shares, by lane and by what they are made from. */
export type Values = readonly ReadonlyMap<object, number>[];

/** By lane what its way is made from. */
export type Made = readonly object[];

/** Those that could be cheaper than the best plan, as far as is known. */
export interface Ways {
  /** What all of them cost at least. */
  readonly least: number;
  /** How many there are. */
  readonly count: number;
  /** The one that costs least, as far as is known. */
  readonly cheapest: Left | undefined;
  /** All of them; only to be asked for where they are few. */
  readonly left: readonly Left[];
  /** Each of them by itself; only to be asked for where they are few. */
  each(): readonly { readonly made: Made; readonly ways: Ways }[];
  /** What each alternative costs at least, those among them that were left out. */
  readonly bounds: ReadonlyMap<number, number>;
  /** Under these values each costs at least what its lanes do. */
  raised(values: Values): Ways;
  /** The same, of which nothing is told to others: those of a part. */
  apart(): Ways;
  /** Those that cost less than `value`; itself where these are all. */
  below(value: number): Ways;
  /** Whether some of them has this way of a lane. */
  needs(): (lane: number, madeFrom: object) => boolean;
  /** Of those whose lanes all have a value the one that costs least. */
  leastBy(values: Values): Made | undefined;
  /** The same for each kind of ways, the cheapest kind first: one lane is laid in many ways, and all others alike in those of a kind. */
  leastOfEach(values: Values): readonly Made[];
  /** What one of the lanes is made from in those that lay all others like this one; some may cost too much. */
  alikeBut(lane: number, made: Made): readonly object[];
  /** The alternative made of these. */
  alternativeOf(made: Made): number;
}

/** What lanes cost together at least; sums of many parts are told to less than one. */
export function togetherAtLeast(sum: number): number {
  return Math.floor(sum - 1);
}
