// What is small enough to be looked at jointly, and how long looking goes on while it leads nowhere.

// How many times the days of one way several may have, times the ways there are, to be looked at jointly.
const TOGETHER = 20;
// How the days that are looked at jointly change once that led nowhere, and each time that it came to an end.
const FEWER = 0.7;
const MORE = 1.1;
// The part of the gap that is to be closed again and again.
const CLOSED = 0.05;

/** When what is left is looked at jointly, and when it is parted again. */
export interface Patience {
  /** One way with no more days than this left is looked at jointly; several ways, if their days times the ways are some times that. */
  readonly fewDays: number;
  /** Looks at each way that are to lead somewhere. */
  readonly looks: number;
  /** Looks and parts after which the whole gap is to be smaller by some of it, or there is an end. */
  readonly most: number;
}

export const USUAL: Patience = { fewDays: 6500, looks: 40, most: 1600 };
export const LONG: Patience = { ...USUAL, most: 6000 };

/** What is small enough to be looked at jointly. */
export class Small {
  readonly #most: number;
  #days: number;

  constructor({ fewDays }: Patience) {
    this.#most = fewDays;
    this.#days = fewDays;
  }

  /** Of so many ways, and days in sum. */
  holds({ count, size }: { readonly count: number; readonly size: number }): boolean {
    return count * size <= this.#days * (count > 1 ? TOGETHER : 1);
  }

  /** What was looked at came to an end. */
  ended(): void {
    this.#days = Math.min(this.#most, this.#days * MORE);
  }

  /** It led nowhere: smaller ones may be told. */
  failed(): void {
    this.#days *= FEWER;
  }
}

/** Whether a gap closes bit by bit. */
export class Closing {
  readonly #most: number;
  // The gap when it last was smaller by much, and how many looks were left then.
  #gap = Number.POSITIVE_INFINITY;
  #since = Number.POSITIVE_INFINITY;

  constructor({ most }: Patience) {
    this.#most = most;
  }

  /** Whether going on is worth it, with this gap and so many looks left. */
  goesOn(gap: number, left: number): boolean {
    if (gap <= this.#gap * (1 - CLOSED)) [this.#gap, this.#since] = [gap, left];
    return this.#since - left < this.#most;
  }
}
