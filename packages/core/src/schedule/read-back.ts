// A plan that was made before, read back from its dates: the way it was laid and the day of every variable, without any
// search. A stranger would get wrong: it is taken only where its dates keep every hard rule of the program as it is now.

import { type Day, toDay } from '../calendar/index.js';
import { type Engagement, interimOf, type Plan, type Point } from '../model/index.js';
import { isKept } from '../solve/priced/value.js';
import { periodEnd } from './cycles/periods.js';
import type { Settled } from './cycles/settle.js';
import { type Optimum, reading, withInterims } from './optimum/optimum.js';
import type { Way } from './optimum/way.js';
import { datedInterims } from './problem/interim.js';

/** A plan as far as its dates, its price and its proof go. */
export interface KnownPlan {
  readonly engagements: readonly Pick<
    Engagement,
    'id' | 'period' | 'asOf' | 'fieldwork' | 'sessions' | 'report' | 'expires'
  >[];
  readonly objective: Pick<Plan['objective'], 'value' | 'bound' | 'optimal' | 'terms'>;
}

/** The plan among the ways to lay its program; undefined where none of them holds its dates. */
export function readBack(ways: readonly Way[], plan: KnownPlan): Optimum | undefined {
  const known = new Map(plan.engagements.map((it) => [it.id, it]));
  const days = daysIn(plan);
  const fits = fitting(known);
  for (const plain of [...ways, ...combinedOf(ways, fits)]) {
    if (!plain.settled.every((track, lane) => fits(track, plain.begins[lane]))) continue;
    if (plain.settled.reduce((count, { drafts }) => count + drafts.length, 0) !== known.size) continue;
    const way = withInterims(plain, datedInterims(plain.built().open, days));
    const found = daysOf(way, days);
    if (found && isKept(way.priced(), found)) return proven(reading(way, found, 0, false), plan);
  }
  return undefined;
}

// Where ways are told by track, the plan's own may be made of several of them.
function combinedOf(ways: readonly Way[], fits: ReturnType<typeof fitting>): readonly Way[] {
  const settings = new Set(ways.map(({ setting }) => setting));
  return [...settings].flatMap((setting) => {
    const own = ways.filter((way) => way.setting === setting);
    const [first] = own;
    if (!first?.isByTrack) return [];
    const options = first.options.flatMap(
      (_, track) =>
        own.find(({ settled, begins }) => fits(settled[track] as Settled, begins[track]))?.options[track] ??
        [],
    );
    return options.length < first.options.length ? [] : [first.laying(options)];
  });
}

/** What its dates cost by themselves, in cents: weeks that activities load are left out. */
export function priceOfDates({ objective: { value, terms } }: KnownPlan): number {
  const loaded = terms.find(({ term }) => term === 'load-weeks')?.amount ?? 0;
  return Math.round((value - loaded) * 100);
}

// What was proven holds for what it was proven of: a plan that costs otherwise today is as far from the least as it was.
function proven(found: Optimum, plan: KnownPlan): Optimum {
  const { bound, optimal } = plan.objective;
  return { ...found, optimal, bound: Math.round(bound * 100) + found.value - priceOfDates(plan) };
}

const NAMES: readonly (readonly [
  Point,
  (it: KnownPlan['engagements'][number]) => string | null | undefined,
])[] = [
  ['as-of', ({ asOf }) => asOf],
  ['period-from', ({ period }) => period?.from],
  ['period-to', ({ period }) => period?.to],
  ['start', ({ fieldwork }) => fieldwork?.from],
  ['end', ({ fieldwork }) => fieldwork?.to],
  ['interim-start', (it) => interimOf(it)?.from],
  ['interim-end', (it) => interimOf(it)?.to],
  ['outcome', ({ report }) => report],
  ['expires', ({ expires }) => expires],
];

// By the names that variables have.
function daysIn({ engagements }: KnownPlan): ReadonlyMap<string, Day> {
  return new Map(
    engagements.flatMap((it) =>
      NAMES.flatMap(([point, dated]) => {
        const day = dated(it);
        return day ? [[`${it.id} ${point}`, toDay(day as Parameters<typeof toDay>[0])] as const] : [];
      }),
    ),
  );
}

// Whether a track is laid as the plan has it: these engagements, with periods of this length, the first of them from that
// day on.
function fitting(known: ReadonlyMap<string, KnownPlan['engagements'][number]>) {
  const seen = new Map<Settled, { readonly begins: Day | undefined } | undefined>();
  const beginning = ({ drafts }: Settled): { readonly begins: Day | undefined } | undefined => {
    let begins: Day | undefined;
    for (const { id, type, months, recorded } of drafts) {
      const it = known.get(id);
      if (!it) return undefined;
      if (recorded || type.role !== 'period' || !it.period) continue;
      const from = toDay(it.period.from);
      if (months !== undefined && periodEnd(from, months) !== toDay(it.period.to)) return undefined;
      begins ??= from;
    }
    return { begins };
  };
  return (track: Settled, chosen: Day | undefined): boolean => {
    if (!seen.has(track)) seen.set(track, beginning(track));
    const known = seen.get(track);
    return known !== undefined && (chosen === undefined || chosen === known.begins);
  };
}

// The day of each variable in turn; undefined where the plan does not say, or says another than there is.
function daysOf(way: Way, days: ReadonlyMap<string, Day>): readonly Day[] | undefined {
  const all = way
    .priced()
    .variables.map(({ name, lo, hi }) => days.get(name) ?? (lo === hi ? lo : undefined));
  return all.every((day) => day !== undefined) ? all : undefined;
}
