// How the search divides its effort, measured on the yardstick. None of it changes an answer, only how soon it is there.

/** All efforts are counted in partial plans. */
export interface Pace {
  /** Iterations between two looks at what has been won. */
  readonly round: number;
  /** Effort of a sweep as a multiple of what has been spent; the larger one where the bound hardly grows. */
  readonly share: number;
  readonly largeShare: number;
  /** And the least effort of one. */
  readonly least: number;
  /** Effort after which what no sweep comes to the end of is cut in parts. */
  readonly long: number;
  /** Effort of the sweep of a part, before it is cut in two. */
  readonly part: number;
  /** Partial plans kept at each time when a plan is wanted fast. */
  readonly width: number;
  /** Effort for two trees beside the others, when a plan is wanted that is not proven; 0 leaves it as it is. */
  readonly mend: number;
  /** How far a limit lies above the least bound left, as a share of it. */
  readonly rise: number;
  /** A gap wider than this share of the bound is worth looking for a better plan. */
  readonly wide: number;
  /** An ascent that gains more than this share of the bound in a round is left to go on; below the other it is slow. */
  readonly quick: number;
  readonly slow: number;
  /** The same once a sweep has not come to its end. */
  readonly patient: number;
  /** What prices are lowered to, as a share, after a sweep that has not come to its end. */
  readonly aside: number;
  /** A visit program of no more steps than this is run as it is, loads and all. */
  readonly light: number;
  /** A visit program that keeps loads is run from the start where that takes no more steps than this. */
  readonly heavy: number;
  /** And where guesses without loads fail, up to this. */
  readonly heaviest: number;
  /** How far above the bound plans are looked at where loads are kept, as a share of it. */
  readonly reach: number;
  /** How far the first guess lies above the bound, as a share of it. */
  readonly guess: number;
  /** How much further each further guess lies. */
  readonly further: number;
  /** Taking out fewer starts than this share makes no difference. */
  readonly worthwhile: number;
}

/** The pace of every search, but of those in tests that want a problem of five events to go all the ways. */
export const PACE: Pace = {
  round: 4,
  share: 0.3,
  largeShare: 1,
  least: 100_000,
  long: 12_000_000,
  part: 100_000,
  width: 12,
  mend: 6_000,
  rise: 0.0007,
  wide: 0.015,
  quick: 0.03,
  slow: 0.001,
  patient: 0.0001,
  aside: 0.98,
  light: 400_000,
  heavy: 80_000_000,
  heaviest: 250_000_000,
  reach: 0.03,
  guess: 0.002,
  further: 1.6,
  worthwhile: 0.2,
};
