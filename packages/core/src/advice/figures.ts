// What a plan comes to in a few figures, and the documents it gives in hand: all read off a finished plan.

import { lengthOf, type PlainDate, toDay } from '../calendar/index.js';
import { daysIn } from '../compare-strategies.js';
import { outlayOf } from '../costs/index.js';
import { knownTo } from '../known-to.js';
import {
  type Added,
  type AdviceFigures,
  type AuditRole,
  type AuditType,
  auditTypeIn,
  type CostRange,
  type Engagement,
  type Framework,
  type InHand,
  type Plan,
  type Program,
  roundedTo,
  type Track,
  titleIn,
  visitsOf,
} from '../model/index.js';
import type { Planned } from '../plan-program.js';
import { frameworkOf } from '../strategies.js';

const DOCUMENTS: readonly AuditRole[] = ['point', 'period', 'opening', 'renewal', 'assessment'];

/** A program and its plan. */
export interface PlannedProgram extends Planned {
  readonly program: Program;
}

/** What a plan comes to. */
export function figuresOf({ program, plan, scheduled }: PlannedProgram): AdviceFigures {
  const { horizon, today, objective, joint } = plan;
  const { engagements, activities } = scheduled;
  const { frameworks } = knownTo(program);
  return {
    ...outlayOf({ program, frameworks, engagements, activities, today }, horizon),
    inHand: inHandOf(program, plan),
    fieldworkWeeks: joint.fieldworkWeeks,
    visits: visitsOf(plan.engagements.filter(({ status }) => status !== 'done')).length,
    uncoveredDays: daysIn(plan, ['coverage-gap']),
    staleDays: daysIn(plan, ['stale-report', 'uncertified']) + waitedFor(program, plan),
    price: {
      value: objective.value,
      gap: objective.gap,
      optimal: objective.optimal,
      terms: objective.terms,
    },
    stopped: objective.stopped,
  };
}

/** What an audit gives people: a report, a certificate, an attestation. */
export function documentOf(framework: Framework, track: Pick<Track, 'name'>, type: AuditType): string {
  const { cycle, name } = framework;
  if (type.role === 'opening') return titleIn(track, `${name} certificate`);
  if (type.role === 'renewal') return titleIn(track, `${name} certificate, renewed`);
  if (type.role === 'assessment' && cycle.kind === 'assessment')
    return titleIn(track, `${name} ${cycle.document}`);
  return titleIn(track, `${type.title} report`);
}

/** What an engagement is in its framework's cycle. */
export function roleOf(
  program: Program,
  engagement: Pick<Engagement, 'framework' | 'audit'>,
): AuditRole | undefined {
  return auditTypeIn(engagement, knownTo(program).frameworks)?.role;
}

/** Whether an engagement ends in what people ask for: a report, a certificate or an attestation. */
export function isDocument(program: Program, it: Engagement): boolean {
  const role = roleOf(program, it);
  return role !== undefined && DOCUMENTS.includes(role);
}

/** The first of each kind of document that is to come, by day. */
export function inHandOf(program: Program, plan: Plan): readonly InHand[] {
  return firstDocuments(program, plan).map((it) => inHand(program, it));
}

/** The engagements that end in them. A certificate that is yet to be had is not renewed yet. */
export function firstDocuments(program: Program, { engagements }: Plan): readonly Engagement[] {
  const first = new Map<string, Engagement>();
  const opening = new Set<string>();
  for (const it of byReport(engagements)) {
    if (it.status === 'done' || !isDocument(program, it) || first.has(it.audit)) continue;
    const role = roleOf(program, it);
    if (role === 'opening') opening.add(it.track);
    if (role !== 'renewal' || !opening.has(it.track)) first.set(it.audit, it);
  }
  return [...first.values()];
}

/** What an engagement puts in hand. */
export function inHand(program: Program, engagement: Engagement): InHand {
  const { id, track, audit, title, report } = engagement;
  const { frameworks } = knownTo(program);
  const own = program.tracks.find((it) => it.id === track);
  const framework = own && frameworkOf(own, frameworks);
  const type = auditTypeIn(engagement, frameworks);
  const document = own && framework && type ? documentOf(framework, own, type) : title;
  return { track, engagement: id, audit, title, document, on: report };
}

/** Engagements by the day of what they end in. */
export function byReport(engagements: readonly Engagement[]): readonly Engagement[] {
  return [...engagements].sort((a, b) => (a.report < b.report ? -1 : Number(a.report > b.report)));
}

// Days of the horizon before the first document of each track that has none yet.
function waitedFor(program: Program, { engagements, horizon, tracks }: Plan): number {
  return tracks.reduce((days, { id }) => {
    const [first] = byReport(engagements.filter((it) => it.track === id && isDocument(program, it)));
    if (!first || first.status === 'done') return days;
    return days + daysBefore(horizon.from, first.report <= horizon.to ? first.report : null, horizon);
  }, 0);
}

function daysBefore(from: PlainDate, on: PlainDate | null, horizon: Plan['horizon']): number {
  return on === null ? lengthOf(horizon) : Math.max(0, toDay(on) - toDay(from));
}

/** What one plan comes to less what another does, of the same days. */
export function addedBy(more: AdviceFigures, less: AdviceFigures): Added {
  const years = [...new Set([...Object.keys(more.years), ...Object.keys(less.years)])].sort();
  return {
    cost: minus(more.cost, less.cost),
    fees: cents(more.fees - less.fees),
    years: Object.fromEntries(
      years.map((year) => [year, cents((more.years[year] ?? 0) - (less.years[year] ?? 0))]),
    ),
    fieldworkWeeks: more.fieldworkWeeks - less.fieldworkWeeks,
    visits: more.visits - less.visits,
    price: cents(more.price.value - less.price.value),
  };
}

function minus(a: CostRange, b: CostRange): CostRange {
  return { low: cents(a.low - b.low), likely: cents(a.likely - b.likely), high: cents(a.high - b.high) };
}

// Both are amounts of whole smallest units: only binary fractions are taken off.
function cents(amount: number): number {
  return roundedTo(amount, 1000);
}
