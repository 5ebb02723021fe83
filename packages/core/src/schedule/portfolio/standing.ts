// Where a portfolio stands while it is searched: the plan of each program, what is proven of each, and the ledger that
// agrees with these plans.

import type { Placed } from '../place-program.js';
import { bookingsOf, Ledger } from './ledger.js';
import type { Member, PlacedMember } from './outcome.js';
import { type Shared, sharedBy } from './shared.js';
import type { Sharing } from './sharing.js';

/** The plan of each program by its position; undefined where a program keeps one that is not ours to make. */
export type Plans = readonly (Placed | undefined)[];

export class Standing {
  readonly shared: readonly Shared[];
  readonly ledger: Ledger;
  /** Positions of those that are placed, and of those among them that share something. */
  readonly open: readonly number[];
  readonly sharing: readonly number[];
  /** By position: the cheapest plan known of each alone, and what none of its plans costs less than. */
  readonly alone: (Placed | undefined)[];
  readonly bounds: number[];
  /** The plans of all together; undefined before there are some that fit. */
  #plans: Plans | undefined;
  readonly #kept: number;

  constructor(members: readonly Member[]) {
    const programs = members.map(({ program }) => program);
    this.shared = sharedBy(programs);
    this.ledger = new Ledger(
      this.shared,
      programs,
      members.map((it) => (it.kept ? [] : bookingsOf(it.program))),
    );
    this.open = members.flatMap(({ kept }, index) => (kept ? [] : [index]));
    this.sharing = this.open.filter((index) => this.shared.some((it) => it.programs.includes(index)));
    this.alone = members.map(() => undefined);
    this.bounds = members.map(({ kept }) => kept?.bound ?? 0);
    this.#kept = members.reduce((sum, { kept }) => sum + (kept?.value ?? 0), 0);
    members.forEach(({ kept }, index) => {
      if (kept) this.ledger.note(index, kept.engagements);
    });
  }

  get plans(): Plans | undefined {
    return this.#plans;
  }

  /** Makes these the plans, and lets the ledger say so. */
  settle(plans: Plans | undefined): void {
    this.#plans = plans;
    if (plans) this.lay(plans);
  }

  /** Lets the ledger say where these plans would be. */
  lay(plans: Plans): void {
    for (const index of this.sharing) {
      const plan = plans[index];
      if (plan) this.ledger.note(index, plan.engagements);
    }
  }

  /** One program on other days. */
  take(index: number, placed: Placed): void {
    this.settle(this.#plans?.with(index, placed));
  }

  /** What one program costs more than it could at best. */
  lossOf(index: number): number {
    return valueIn(this.#plans ?? [], index) - (this.bounds[index] as number);
  }

  /** What all programs cost, those that keep their plan included; Infinity before all have one. */
  get value(): number {
    return this.#plans ? sumOf(this.#plans) + this.#kept : Number.POSITIVE_INFINITY;
  }

  get bound(): number {
    return this.bounds.reduce((sum, it) => sum + it, 0);
  }

  /** One program as the others leave it in the end. */
  memberOf(index: number, { team }: Sharing, stopped: PlacedMember['stopped']): PlacedMember {
    const placed = this.#plans?.[index] as Placed;
    const most = team?.capacity ?? 1;
    const crowded = most > 1 && this.ledger.isCrowded(index);
    return {
      placed,
      bound: this.bounds[index] as number,
      stopped: stopped ?? 'effort',
      closed: this.ledger.closedTo(index, 1),
      own: crowded ? 1 : undefined,
      displaced: this.#displaced(index, placed),
    };
  }

  #displaced(index: number, { engagements }: Placed): PlacedMember['displaced'] {
    const now = new Map(engagements.map(({ id, fieldwork }) => [id, fieldwork?.from]));
    const alone = this.alone[index]?.engagements ?? [];
    return new Map(
      alone.flatMap((it) => {
        const from = it.fieldwork?.from;
        const by = it.status === 'planned' ? this.ledger.takenIn(index, it) : undefined;
        return by && from && now.has(it.id) && now.get(it.id) !== from ? [[it.id, { from, by }]] : [];
      }),
    );
  }
}

/** What one of these plans costs; 0 where it is not ours. */
export function valueIn(plans: Plans, index: number): number {
  return plans[index]?.found.value ?? 0;
}

/** What these plans cost together. */
export function sumOf(plans: Plans): number {
  return plans.reduce((sum, plan) => sum + (plan?.found.value ?? 0), 0);
}
