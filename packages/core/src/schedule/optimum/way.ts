// One way to lay a program above its placement, as far as whoever searches the ways must know it.

import type { Day } from '../../calendar/index.js';
import type { LaneBound } from '../../solve/alternatives.js';
import type { PricedProblem } from '../../solve/priced/problem.js';
import type { Settled } from '../cycles/settle.js';
import type { Built } from '../problem/build.js';
import type { Setting } from '../setting.js';
import type { Option } from './options.js';

/** Tracks from which on ways are always told by track: there are as many as the product of what each has. */
export const MANY_TRACKS = 4;

/** One way to lay everything, not yet placed. `changed` makes another one of it: what is made when asked for cannot be copied. */
export interface Way {
  readonly setting: Setting;
  readonly settled: readonly Settled[];
  /** What it has chosen, track by track: the same words for the same choice wherever a track is planned. */
  readonly choices: readonly string[];
  /** The day on which each track's first planned period begins, where that is part of the choice. */
  readonly begins: readonly (Day | undefined)[];
  /** Its price is no less, in cents. */
  readonly atLeast: number;
  /** The same by track, with what the track's part of the problem is made from. */
  readonly lanes: readonly LaneBound[];
  /** What ways cost at least that are left out because there are too many; Infinity where none is. */
  readonly beyond: number;
  /** Ways of its program are told by track: there are more, which are made of those that are told. */
  readonly isByTrack: boolean;
  /** Its problem; written when first asked for. */
  readonly built: () => Built;
  readonly priced: () => PricedProblem;
  /** What it has chosen, track by track. */
  readonly options: readonly Option[];
  /** The same with these chosen, of ways of the same outlook. */
  readonly laying: (options: readonly Option[]) => Way;
  /** The same with the interim sessions of these engagements, of those that the file leaves open. */
  readonly choosing: (interims: ReadonlySet<string>) => Way;
}

/** A way some of which is another; the rest is asked of it when it is needed. */
export function changed(way: Way, change: Partial<Way>): Way {
  return new ChangedWay(way, change);
}

class ChangedWay implements Way {
  readonly atLeast: number;
  readonly #way: Way;
  readonly #change: Partial<Way>;

  constructor(way: Way, change: Partial<Way>) {
    this.#way = way;
    this.#change = change;
    this.atLeast = change.atLeast ?? way.atLeast;
  }

  get setting(): Setting {
    return this.#way.setting;
  }

  get settled(): readonly Settled[] {
    return this.#way.settled;
  }

  get choices(): readonly string[] {
    return this.#way.choices;
  }

  get begins(): readonly (Day | undefined)[] {
    return this.#way.begins;
  }

  get beyond(): number {
    return this.#way.beyond;
  }

  get isByTrack(): boolean {
    return this.#way.isByTrack;
  }

  get lanes(): readonly LaneBound[] {
    return this.#change.lanes ?? this.#way.lanes;
  }

  get built(): () => Built {
    return this.#change.built ?? this.#way.built;
  }

  get priced(): () => PricedProblem {
    return this.#change.priced ?? this.#way.priced;
  }

  get options(): readonly Option[] {
    return this.#way.options;
  }

  get laying(): (options: readonly Option[]) => Way {
    return this.#change.laying ?? this.#way.laying;
  }

  get choosing(): (interims: ReadonlySet<string>) => Way {
    return this.#change.choosing ?? this.#way.choosing;
  }
}
