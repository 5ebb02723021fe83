// Loaded weeks that hang on the days of one audit alone, once the rest of what loads them is certain: the program over days
// then weighs them itself, as a limit between the two days that costs something to pass.

import { type Day, startOfIsoWeek } from '../../calendar/index.js';
import type { PricedLimit } from '../../solve/priced/problem.js';
import type { Optimum } from '../optimum/optimum.js';
import type { Claim, Limits } from './limits.js';

/** Fieldwork that starts by one day and ends on or after another. */
interface Span {
  readonly startBy: Day;
  readonly endFrom: Day;
}

/** One week among these is loaded wherever the fieldwork of an audit is one of these spans. */
export interface Toll {
  readonly engagement: string;
  readonly spans: readonly Span[];
  /** No two tolls of a part speak of one week. */
  readonly weeks: ReadonlySet<Day>;
  /** How many of them are loaded at least where it is not paid. */
  readonly unpaid: number;
}

// Days before and after all that are planned.
const BEFORE_ALL = -1_000_000;
const AFTER_ALL = 1_000_000;

/** Claims about the fieldwork of one audit, and the others; undefined where no claim is about fieldwork. */
export function fieldworkAmong(
  claims: readonly Claim[],
): { readonly own: readonly Claim[]; readonly others: readonly Claim[] } | undefined {
  const isSpan = ({ point, side }: Claim): boolean =>
    (point === 'start' && side === 'to') || (point === 'end' && side === 'from');
  const counts = new Map<string, number>();
  for (const { engagement } of claims.filter(isSpan))
    counts.set(engagement, (counts.get(engagement) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most) return undefined;
  const isOwn = (claim: Claim): boolean => isSpan(claim) && claim.engagement === most[0];
  return { own: claims.filter(isOwn), others: claims.filter((claim) => !isOwn(claim)) };
}

/** The toll that such claims are; `weeks` are those of fieldwork where they hold, one of which is loaded. */
export function tollOf(own: readonly Claim[], inside: Limits, weeks: readonly Day[]): Omit<Toll, 'unpaid'> {
  const [{ engagement }] = own as [Claim];
  const startBy = own.find(({ point }) => point === 'start')?.day ?? AFTER_ALL;
  const endFrom = own.find(({ point }) => point === 'end')?.day ?? BEFORE_ALL;
  const points = inside.get(engagement);
  const first = startOfIsoWeek(Math.min(startBy, points?.get('start')?.hi ?? startBy));
  const last = Math.max(endFrom, points?.get('end')?.lo ?? endFrom);
  return { engagement, spans: [{ startBy, endFrom }], weeks: runAround(first, last, new Set(weeks)) };
}

/** Each span as claims. */
export function claimsIn({
  engagement,
  spans,
}: Pick<Toll, 'engagement' | 'spans'>): readonly (readonly Claim[])[] {
  return spans.map(({ startBy, endFrom }) => [
    ...(startBy < AFTER_ALL ? [{ engagement, point: 'start', side: 'to', day: startBy } as const] : []),
    ...(endFrom > BEFORE_ALL ? [{ engagement, point: 'end', side: 'from', day: endFrom } as const] : []),
  ]);
}

/** Both, where they are of one audit. */
export function joined(
  toll: Omit<Toll, 'unpaid'>,
  other: Toll | undefined,
): Omit<Toll, 'unpaid'> | undefined {
  if (!other) return toll;
  if (other.engagement !== toll.engagement) return undefined;
  return {
    ...toll,
    spans: [...other.spans, ...toll.spans],
    weeks: new Set([...other.weeks, ...toll.weeks]),
  };
}

// Weeks of fieldwork that follow each other without a gap, these among them.
function runAround(first: Day, last: Day, weeks: ReadonlySet<Day>): ReadonlySet<Day> {
  const run = new Set<Day>();
  for (let week = first; week <= last; week += 7) if (weeks.has(week)) run.add(week);
  for (let week = first - 7; weeks.has(week); week -= 7) run.add(week);
  for (let week = first + 7; week <= last || weeks.has(week); week += 7) if (weeks.has(week)) run.add(week);
  return run;
}

/** The toll as the program over days weighs it, between the first and the last day of that audit. */
export function limitOf({ spans }: Toll, from: number, to: number, once: number): PricedLimit {
  // Later starts are in fewer spans, so the last day that is free comes no earlier.
  const most = (day: Day): Day =>
    spans.reduce(
      (least, { startBy, endFrom }) => (day <= startBy ? Math.min(least, endFrom - 1) : least),
      AFTER_ALL,
    );
  return { term: 'load-weeks', from, to, most, once, perDay: 0 };
}

/** Whether a plan pays a toll. */
export function isPaid(
  { engagement, spans }: Toll,
  { built, days }: Pick<Optimum, 'built' | 'days'>,
): boolean {
  const draft = built.drafts.find(({ id }) => id === engagement);
  const { start, end } = draft ? built.pointsOf(draft) : {};
  if (start === undefined || end === undefined) return false;
  return spans.some(
    ({ startBy, endFrom }) => (days[start] as Day) <= startBy && (days[end] as Day) >= endFrom,
  );
}
