// The budget of a plan: its items on the days they are invoiced, summed up in every way somebody asks for. All sums are
// of the same whole smallest units, so that parts always add up to their whole.

import type {
  Budget,
  CostLine,
  CostRange,
  CostSum,
  Driver,
  EngagementCost,
  Program,
  YearSum,
} from '../model/index.js';
import { type Absurd, absurdAmounts } from './absurd.js';
import { fiscalTimeOf } from './fiscal.js';
import { auditorItemsOf, type Item, itemsOf } from './lines/index.js';
import { inMain } from './money/minor-units.js';
import { notesOf } from './notes.js';
import type { Priceable } from './pricing.js';
import { reuseOf } from './reuse.js';
import { savingOf } from './saving.js';
import { spreadsOf } from './spread/drivers.js';
import { percentilesOf } from './spread/percentiles.js';

/** A planned program, and the same with its frameworks planned apart. */
export interface Budgeted extends Omit<Priceable, 'apart'> {
  readonly separately: Pick<Priceable, 'engagements' | 'activities'> | null;
}

const MOST_DRIVERS = 10;

/** The budget of a planned program. */
export function budgetOf(planned: Budgeted): Budget {
  const { program, today, separately, engagements } = planned;
  const { currency } = program.organization;
  const all: Priceable = { ...planned, apart: false };
  const items = itemsOf(all);
  const apart = separately && separateItems({ ...all, ...separately, apart: true });
  const isAudit = new Set(engagements.map(({ id }) => id));
  const sums = grouping(items, program);
  const trackOf = tracksOf(all);
  const time = (item: Item) => fiscalTimeOf(item.on, program.organization.fiscalYearStart);
  return {
    schema: 'auditcal.cost/1',
    program: program.id,
    file: program.file,
    today,
    currency,
    lines: items.map((it) => lineOf(it, trackOf(it), program)),
    byFiscalYear: yearsOf(items, program),
    byQuarter: sums((it) => time(it).quarter),
    byMonth: sums(({ on }) => on.slice(0, 7)),
    byFramework: sums(({ framework }) => framework ?? 'shared'),
    byTrack: sums((it) => trackOf(it) ?? 'shared'),
    byAudit: sums((it) => (isAudit.has(it.for) ? it.for : 'other')),
    byOwner: sums(({ owner }) => owner ?? 'nobody'),
    total: sumOf(items, currency),
    separate: apart && sumOf(apart, currency),
    saving: apart ? savingOf(items, apart, currency) : [],
    reuse: reuseOf(all),
    drivers: driversOf(items, currency),
    notes: notesOf(all, items),
  };
}

// What was paid once was paid once, whichever framework would have asked for it.
function separateItems(all: Priceable): readonly Item[] {
  const seen = new Set<string>();
  return itemsOf(all).filter((it) => {
    if (it.basis !== 'actual') return true;
    const isNew = !seen.has(it.id);
    seen.add(it.id);
    return isNew;
  });
}

/** What a plan says of money without being asked: the fee of each engagement, its budgeted years, absurd amounts. */
export interface Money {
  /** By engagement id. */
  readonly fees: ReadonlyMap<string, EngagementCost>;
  /** The years the file sets a budget for. */
  readonly years: Readonly<Record<string, YearSum>>;
  readonly absurd: readonly Absurd[];
}

/** What a plan says of money. */
export function moneyOf(planned: Omit<Budgeted, 'separately'>): Money {
  const { program, engagements } = planned;
  const { currency } = program.organization;
  const all = { ...planned, apart: false };
  const isBudgeted = program.costs.budget.size > 0;
  const items = isBudgeted ? itemsOf(all) : auditorItemsOf(all);
  const fees = items.filter(({ category }) => category === 'auditor-fee');
  const feeOfOne = (id: string): readonly (readonly [string, EngagementCost])[] => {
    const own = fees.filter((it) => it.for === id);
    return own.length === 0 ? [] : [[id, { ...rangeOf(own, currency), currency }]];
  };
  const years = isBudgeted ? yearsOf(items, program) : {};
  return {
    fees: new Map(engagements.flatMap(({ id }) => feeOfOne(id))),
    years: Object.fromEntries(Object.entries(years).filter(([, { budget }]) => budget !== null)),
    absurd: absurdAmounts(all),
  };
}

// The track of an audit is its own; what is for none is the only track's of its framework, if there is one.
function tracksOf({ program, engagements }: Priceable): (item: Item) => string | null {
  const ofAudit = new Map(engagements.map(({ id, track }) => [id, track]));
  return ({ for: id, framework }) => {
    if (framework === null) return null;
    const [only, ...others] = program.tracks.filter((track) => track.framework === framework);
    return ofAudit.get(id) ?? (others.length === 0 ? (only?.id ?? null) : null);
  };
}

function lineOf(item: Item, track: string | null, { organization }: Program): CostLine {
  const { aspect: _, driver: __, risk, undiscounted: ___, low, likely, high, ...rest } = item;
  const { year, quarter } = fiscalTimeOf(item.on, organization.fiscalYearStart);
  return {
    ...rest,
    track,
    fiscalYear: year,
    quarter,
    ...inMainUnits({ low, likely, high }, organization.currency),
    chance: risk?.chance ?? null,
  };
}

/** The low, likely and high sums of some items, in the main unit. */
export function rangeOf(items: readonly CostRange[], currency: string): CostRange {
  const sum = (figure: keyof CostRange): number => items.reduce((all, it) => all + it[figure], 0);
  return inMainUnits({ low: sum('low'), likely: sum('likely'), high: sum('high') }, currency);
}

function inMainUnits({ low, likely, high }: CostRange, currency: string): CostRange {
  return {
    low: inMain(low, currency),
    likely: inMain(likely, currency),
    high: inMain(high, currency),
  };
}

// Percentiles are no sums: whole main units are as much as they know, within what is possible at all.
function sumOf(items: readonly Item[], currency: string): CostSum {
  const range = rangeOf(items, currency);
  const { p10, p50, p90 } = percentilesOf(items);
  const told = (minor: number): number =>
    range.low === range.high
      ? range.likely
      : Math.min(range.high, Math.max(range.low, Math.round(inMain(minor, currency))));
  return { ...range, p10: told(p10), p50: told(p50), p90: told(p90) };
}

function grouping(items: readonly Item[], { organization }: Program) {
  return (key: (item: Item) => string): Readonly<Record<string, CostRange>> => {
    const groups = grouped(items, key);
    const names = [...groups.keys()].sort();
    return Object.fromEntries(
      names.map((name) => [name, rangeOf(groups.get(name) ?? [], organization.currency)]),
    );
  };
}

function grouped(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function yearsOf(items: readonly Item[], program: Program): Readonly<Record<string, YearSum>> {
  const { organization, costs } = program;
  const byYear = grouped(items, ({ on }) => fiscalTimeOf(on, organization.fiscalYearStart).year);
  const names = [...new Set([...byYear.keys(), ...costs.budget.keys()])].sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        ...sumOf(byYear.get(name) ?? [], organization.currency),
        budget: costs.budget.get(name)?.amount ?? null,
      },
    ]),
  );
}

// The whole with one driver at its tenth or ninetieth percentile and all else as likely.
function driversOf(items: readonly Item[], currency: string): readonly Driver[] {
  const likely = items.reduce((sum, it) => sum + it.likely, 0);
  return spreadsOf(items)
    .spreads.map(({ driver, at }) => {
      const own = items.filter((it) => it.driver === driver && it.low !== it.high);
      const rest = likely - own.reduce((sum, it) => sum + it.likely, 0);
      const [low, high] = [at(0.1), at(0.9)].map((it) => Math.round(inMain(rest + it, currency)));
      return { driver, low: low as number, high: high as number, swing: (high as number) - (low as number) };
    })
    .filter(({ swing }) => swing > 0)
    .sort((a, b) => b.swing - a.swing || (a.driver < b.driver ? -1 : 1))
    .slice(0, MOST_DRIVERS);
}
