// The ways to lay each lane, out of the alternatives that combine them: each is read in one alternative whose other lanes
// are those of the first of its kind.

import type { Alternative, Combining, LaneBound } from '../alternatives.js';
import type { GuestList } from '../guests/guest-list.js';
import type { Known } from '../guests/known.js';
import { optionalIn } from '../guests/open-lane.js';
import type { Part } from '../guests/part.js';
import { lanesOf, type Piece } from '../guests/split.js';
import { namedDays } from '../guests/whole-days.js';
import { areTied, untied } from '../ties.js';
import type { Combine } from './combined-ways.js';
import { type Company, companyIn } from './company.js';
import { type DaysOf, GuestOption } from './guest-option.js';
import type { Entry } from './lane.js';
import { LineOption } from './line-option.js';
import { openOptions } from './open-options.js';
import type { Option } from './option.js';

/** Alternatives that share ways of lanes with each other. */
interface Family {
  readonly first: readonly LaneBound[];
  /** The place of the first one. */
  readonly at: number;
  /** By lane, each way with an alternative that has it and otherwise the first one's. */
  readonly carriers: readonly Map<object, number>[];
  /** By lane, each way with an alternative that has it, whatever its others are. */
  readonly holders: readonly Map<object, number>[];
}

/** Ways of lanes. */
export interface Entries {
  /** By lane. */
  readonly entries: readonly (readonly Entry[])[];
  /** The same by family, what they are made from: all that can be had with each other. */
  readonly families: readonly (readonly (readonly object[])[])[];
  /** The alternative made of these, where alternatives are combined. */
  readonly combined: Combine;
}

/** By lane its ways; undefined where alternatives do not combine them freely. */
export function entriesOf(
  alternatives: readonly Alternative[],
  known: Known,
  combining?: Combining,
): Entries | undefined {
  const count = alternatives[0]?.lanes?.length ?? 0;
  if (count === 0 || alternatives.some(({ lanes }) => lanes?.length !== count)) return undefined;
  const families: Family[] = [];
  const familyOf = new Map<object, Family>();
  const bounds = Array.from({ length: count }, () => new Map<object, LaneBound>());
  alternatives.forEach(({ lanes = [], atLeast }, alternative) => {
    if (atLeast === Number.POSITIVE_INFINITY) return;
    const made = lanes.map(({ madeFrom }) => familyOf.get(madeFrom)).find((it) => it !== undefined);
    const none = () => lanes.map(() => new Map<object, number>());
    const family = made ?? { first: lanes, at: alternative, carriers: none(), holders: none() };
    if (!made) families.push(family);
    lanes.forEach((bound, lane) => {
      familyOf.set(bound.madeFrom, family);
      bounds[lane]?.set(bound.madeFrom, bound);
      const others = lanes.every((it, i) => i === lane || it.madeFrom === family.first[i]?.madeFrom);
      const carriers = family.carriers[lane] as Map<object, number>;
      if (others && !carriers.has(bound.madeFrom)) carriers.set(bound.madeFrom, alternative);
      family.holders[lane]?.set(bound.madeFrom, alternative);
    });
  });
  const readers = families.map((family) => new Reader(family, alternatives, known, combining));
  const entries = bounds.map((own, lane) =>
    [...own].map(([madeFrom, bound]): Entry => {
      const reader = readers[families.indexOf(familyOf.get(madeFrom) as Family)] as Reader;
      return {
        madeFrom,
        bound,
        less: reader.lessOf(lane),
        read: () => reader.read(lane, madeFrom),
        options: undefined,
        value: Number.NEGATIVE_INFINITY,
        best: undefined,
      };
    }),
  );
  return {
    entries,
    families: families.map(({ holders }) => holders.map((own) => [...own.keys()])),
    combined: (made) => {
      const { holders } = familyOf.get(made[0] as object) as Family;
      return combining?.of(made.map((madeFrom, lane) => holders[lane]?.get(madeFrom) as number)) ?? -1;
    },
  };
}

function daysOf(part: Part, list: GuestList): DaysOf {
  return (spans) => {
    const index = new Map<number, number>();
    list.choose(index);
    list.guests.forEach((guest, g) => {
      guest.choose(spans[g] as number, index);
    });
    return namedDays(part, index);
  };
}

// What is paid whatever the days is counted with the lane that has the most ways; of another lane's ways only what they
// change in it.
class Reader {
  readonly #family: Family;
  readonly #alternatives: readonly Alternative[];
  readonly #known: Known;
  readonly #combining: Combining | undefined;
  readonly #main: number;
  readonly #sizes: readonly number[];
  readonly #read = new Map<object, readonly Option[] | undefined>();
  #base: number | undefined;

  constructor(
    family: Family,
    alternatives: readonly Alternative[],
    known: Known,
    combining: Combining | undefined,
  ) {
    this.#combining = combining;
    this.#family = family;
    this.#alternatives = alternatives;
    this.#known = known;
    const sizes = (combining ? family.holders : family.carriers).map(({ size }) => size);
    this.#sizes = sizes;
    this.#main = sizes.indexOf(Math.max(...sizes));
  }

  /** What the first alternative pays whatever the days, but for the lane that it is counted with. */
  lessOf(lane: number): number {
    return lane === this.#main || (this.#sizes[lane] ?? 0) < 2 ? 0 : Math.max(0, this.#first());
  }

  /** None where it cannot be had at all; undefined where it cannot be told. */
  read(lane: number, madeFrom: object): readonly Option[] | undefined {
    if (!this.#read.has(madeFrom)) this.#read.set(madeFrom, this.#readNow(lane, madeFrom));
    return this.#read.get(madeFrom);
  }

  #readNow(lane: number, madeFrom: object): readonly Option[] | undefined {
    const carrier = this.#carrierOf(lane, madeFrom);
    if (carrier === undefined) return undefined;
    const of = this.#alternatives[carrier] as Alternative;
    const { base } = of;
    // Lanes that mind nobody cost no more than they do among others.
    const lanes = lanesOf(untied(of.problem()), madeFrom);
    if (!lanes) return [];
    const piece = lanes.pieces.find((it) => it.madeFrom === madeFrom);
    if (!piece) return undefined;
    const paid = base + lanes.base;
    const beside = lane === this.#main ? paid : paid - this.#first();
    const bound = this.#boundOf(carrier, lane);
    const isOpen = optionalIn(of, piece).length > 0;
    if (isOpen && areTied(of.problem())) return undefined;
    if (isOpen) return openOptions(of, piece, beside, bound, this.#known);
    return this.#optionsOf(piece, beside, companyIn(bound));
  }

  #carrierOf(lane: number, madeFrom: object): number | undefined {
    const { at, carriers, holders } = this.#family;
    const known = carriers[lane]?.get(madeFrom);
    const holder = holders[lane]?.get(madeFrom);
    if (known !== undefined || holder === undefined) return known;
    return this.#combining?.of(carriers.map((_, i) => (i === lane ? holder : at)));
  }

  #boundOf(alternative: number, lane: number): LaneBound {
    return this.#alternatives[alternative]?.lanes?.[lane] as LaneBound;
  }

  #optionsOf(piece: Piece, base: number, company: Company): readonly Option[] | undefined {
    const { part, guests, alone } = this.#known.of(piece);
    if (!part) return [];
    const own = guests();
    // Laid by each day of one variable it is many lists, of which nothing that is left can be told to a joint problem.
    const isList = own && (own.lists === 1 || part.jobs.some(({ v, e }) => v !== e));
    const main = isList ? undefined : alone();
    if (main) return [LineOption.of(main, base)];
    if (!own) return undefined;
    return Array.from({ length: own.lists }, (_, h) => own.list(h)).flatMap((list) =>
      list ? [GuestOption.of(list.guests, base + list.base, company, daysOf(own.part, list))] : [],
    );
  }

  #first(): number {
    if (this.#base !== undefined) return this.#base;
    const { base, problem } = this.#alternatives[this.#family.at] as Alternative;
    this.#base = base + (lanesOf(untied(problem()))?.base ?? 0);
    return this.#base;
  }
}
