// What many alternatives cost at least that are not read, told at once. Beside one main line they differ in their guests
// only, of which it is known from which day on each could start and what waiting costs: a family is held to have, for each
// start of a main job, the best guest that any of its members has. A family that leaves room for a cheaper plan is parted
// into two that are more alike.

import type { Alternative, LaneBound } from '../alternatives.js';
import { GuestTable } from './guest-table.js';
import type { Known } from './known.js';
import type { MainLine } from './main-line.js';
import { type Member, memberOf } from './member.js';

interface Family {
  readonly members: readonly Member[];
  /** What the main line costs at least with such guests, once that was asked for. */
  line: number | undefined;
  /** By alternative; undefined as long as that was not asked for, empty where members are all alike. */
  parts: ReadonlyMap<number, Family> | undefined;
}

export class Families {
  readonly #alternatives: readonly Alternative[];
  readonly #known: Known;
  readonly #lines = new Map<MainLine, FamiliesOfLine>();

  constructor(alternatives: readonly Alternative[], known: Known) {
    this.#alternatives = alternatives;
    this.#known = known;
  }

  /** What an alternative costs at least, as closely as need be to tell whether it is less than `value`, which never rises. */
  least(alternative: number, value: number): number {
    const line = this.#lineOf(this.#alternatives[alternative]?.lanes)?.line;
    if (!line || line.part.jobs.length === 0) return Number.NEGATIVE_INFINITY;
    const families = this.#lines.get(line) ?? this.#familiesOf(line, value);
    this.#lines.set(line, families);
    return families.least(alternative, value);
  }

  #familiesOf(line: MainLine, value: number): FamiliesOfLine {
    const members = this.#alternatives.flatMap((it, alternative) => {
      if (it.base + it.atLeast >= value) return [];
      const known = this.#lineOf(it.lanes);
      if (known?.line !== line) return [];
      return memberOf(alternative, it.base, line, known.guests) ?? [];
    });
    return new FamiliesOfLine(line, members);
  }

  // The lane that is known as a main line, and the other one.
  #lineOf(lanes: readonly LaneBound[] = []) {
    const [one, other] = lanes;
    if (!one || !other || lanes.length > 2 || one.open || other.open) return undefined;
    const [line, second] = [this.#known.line(one.madeFrom), this.#known.line(other.madeFrom)];
    if (line && second) return undefined;
    return line ? { line, guests: other } : second && { line: second, guests: one };
  }
}

class FamiliesOfLine {
  readonly #line: MainLine;
  readonly #guests: GuestTable;
  readonly #all: Family;
  readonly #members: ReadonlyMap<number, Member>;

  constructor(line: MainLine, members: readonly Member[]) {
    this.#line = line;
    this.#guests = new GuestTable(line, Math.max(0, ...members.map(({ days }) => days)));
    this.#all = familyOf(members);
    this.#members = new Map(members.map((it) => [it.alternative, it]));
  }

  least(alternative: number, value: number): number {
    const member = this.#members.get(alternative);
    if (!member) return Number.NEGATIVE_INFINITY;
    for (let family = this.#all; ; ) {
      family.line ??= this.#line.bound(this.#guests.saves(family.members));
      const least = member.rest + family.line;
      if (least >= value) return least;
      family.parts ??= parted(family.members, value - family.line);
      const part = family.parts.get(alternative);
      if (!part) return least;
      family = part;
    }
  }
}

function familyOf(members: readonly Member[]): Family {
  return { members, line: undefined, parts: undefined };
}

// Those that there is room for, by what tells them apart the most: how many guests they have, else when one of them waits.
function parted(members: readonly Member[], room: number): ReadonlyMap<number, Family> {
  const left = members.filter(({ rest }) => rest < room);
  const isFirst = partingOf(left);
  const halves = isFirst ? [left.filter(isFirst), left.filter((it) => !isFirst(it))] : [];
  return new Map(
    halves.flatMap((own) => {
      const family = familyOf(own);
      return own.map(({ alternative }) => [alternative, family] as const);
    }),
  );
}

function partingOf(members: readonly Member[]): ((member: Member) => boolean) | undefined {
  const count = members[0]?.waits.length ?? 0;
  if (members.some(({ waits }) => waits.length !== count)) return ({ waits }) => waits.length === count;
  let [most, parting]: [number, ((member: Member) => boolean) | undefined] = [0, undefined];
  for (let k = 0; k < count; k += 1) {
    const placeOf = ({ waits }: Member): number => (waits[k]?.from ?? 0) + (waits[k]?.first ?? 0);
    const [first, last] = ends(members.map(placeOf));
    if (last - first <= most) continue;
    most = last - first;
    parting = (member) => placeOf(member) <= (first + last) / 2;
  }
  return parting;
}

function ends(values: readonly number[]): readonly [number, number] {
  return values.reduce(
    ([first, last], it) => [Math.min(first, it), Math.max(last, it)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
