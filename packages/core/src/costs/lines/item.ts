// A priced item before it is shown: whole smallest units, with what its uncertainty hangs on and which part of joint
// planning it tells of.

import type { PlainDate } from '../../calendar/index.js';
import type { CostBasis, CostCategory, Engagement, Program, Quote } from '../../model/index.js';
import type { Triple } from '../money/allocate.js';
import { amountOn, type Price, type Priceable, quoteFor, sourceOf } from '../pricing.js';

/** What joint planning changes about an item. */
export type Aspect = 'fees' | 'fieldwork-days' | 'visits' | 'evidence' | 'activity-hours' | 'rest';

/** One amount on one day. */
export interface Item extends Triple {
  readonly id: string;
  readonly for: string;
  readonly framework: string | null;
  readonly category: CostCategory;
  readonly title: string;
  readonly on: PlainDate;
  readonly basis: CostBasis;
  readonly source: string;
  readonly year: number;
  readonly owner: string | null;
  readonly aspect: Aspect;
  /** What makes it uncertain; items of one driver rise and fall together. */
  readonly driver: string;
  /** Where it may not be needed: how likely it is, and its price if it is. */
  readonly risk: { readonly chance: number; readonly price: Triple } | null;
  /** What it would cost without the discount on joint examinations. */
  readonly undiscounted: Triple | null;
}

/** What an item is besides its amount. */
export type Label = Pick<
  Item,
  'id' | 'for' | 'framework' | 'category' | 'title' | 'on' | 'aspect' | 'driver'
> &
  Partial<Pick<Item, 'owner' | 'undiscounted'>>;

/** An item at a price. Prices rise to the year of `asOf`, the day of the item where it is absent. */
export function itemAt(price: Price, label: Label, { program }: Priceable, asOf: PlainDate = label.on): Item {
  return {
    owner: null,
    undiscounted: null,
    ...label,
    ...amountOn(price, asOf, program),
    basis: price.basis,
    source: sourceOf(price, asOf, program),
    year: price.year,
    risk: null,
  };
}

/** Who is paid for an engagement, in words. */
export function payeeOf({ auditor }: Engagement, track: string): string {
  return auditor ?? `the auditor of ${track}`;
}

/** A fee with the price of one audit day in it, where days make it. */
export interface Fee {
  readonly price: Price;
  /** Audit days charged; null where the fee is an amount. */
  readonly days: number | null;
  readonly perDay: Price | null;
}

/** The quote for all audits of an engagement's framework, if that is what there is. */
export function frameworkQuote(engagement: Engagement, program: Program): Quote | undefined {
  return quoteFor(program, [engagement.track, engagement.framework]) ?? undefined;
}
