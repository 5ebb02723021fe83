// Lays out a report's engagements: readiness, a report on one date, then contiguous periods until past the horizon.
// Period lengths are a choice made above the placement; here they are given.

import { addMonths, type Day, fromDay, toDay } from '../../calendar/index.js';
import { auditorOn, type ExaminationCycle, type RecordedAudit } from '../../model/index.js';
import { type Draft, onlyAuditor, type TrackContext } from './draft.js';
import { auditTypeOf, fixedDays, statusOf } from './facts.js';
import { type Laying, layingOf } from './laying.js';
import type { LaidPeriod } from './periods.js';

interface Chain extends Laying<ExaminationCycle> {
  readonly begins: Day | undefined;
  /** First days of what reports speak for, where they are known already. */
  readonly firstDays: Map<Draft, Day>;
}

/**
 * The engagements of an examination in order: what comes before the periods, the recorded ones, then those laid. `begins`
 * is the first day of the first planned period, where nothing recorded says so and it is given all the same.
 */
export function examinationDrafts(
  context: TrackContext,
  today: Day,
  laid: readonly Pick<LaidPeriod, 'months' | 'booked'>[],
  begins?: Day,
): readonly Draft[] {
  const chain: Chain = { ...layingOf<ExaminationCycle>(context, today), begins, firstDays: new Map() };
  const { cycle } = chain;
  layRecorded(chain, cycle.preparation);
  layPreparation(chain);
  layRecorded(chain, cycle.point);
  layPoint(chain);
  for (const entry of context.recorded) {
    if (entry.type === cycle.period && !isAhead(entry, today)) lay(chain, entry.type, entry);
  }
  if (context.track.audits.get(cycle.period)?.wanted === false) return chain.drafts;
  for (const { months, booked } of laid) {
    lay(chain, cycle.period, booked, months, booked?.period ? undefined : predecessor(chain));
  }
  return chain.drafts;
}

/** Booked periods that have not begun: they are laid among the planned ones. */
export function bookedAhead({ recorded, framework }: TrackContext, today: Day): readonly RecordedAudit[] {
  const cycle = framework.cycle as ExaminationCycle;
  return recorded.filter((entry) => entry.type === cycle.period && isAhead(entry, today));
}

function isAhead(entry: RecordedAudit, today: Day): boolean {
  const days = fixedDays(entry);
  return statusOf(entry, today) === 'booked' && (days['period-from'] ?? today + 1) > today;
}

function layRecorded(chain: Chain, type: string): void {
  for (const entry of chain.context.recorded) if (entry.type === type) lay(chain, type, entry);
}

function layPreparation(chain: Chain): void {
  const { cycle, context, today } = chain;
  const wanted = context.track.audits.get(cycle.preparation)?.wanted === true;
  const reported = context.recorded.some(
    (entry) => entry.type !== cycle.preparation && statusOf(entry, today) === 'done',
  );
  if (wanted && !reported && !recordedOf(chain, cycle.preparation)) lay(chain, cycle.preparation, undefined);
}

// Absent a wish there is no report on one date: it is no prerequisite, and an extra fee.
function layPoint(chain: Chain): void {
  const { cycle, context, today } = chain;
  const wanted = context.track.audits.get(cycle.point)?.wanted === true;
  const begun = context.recorded.some((entry) => entry.type === cycle.period && !isAhead(entry, today));
  if (wanted && !begun && !recordedOf(chain, cycle.point)) lay(chain, cycle.point, undefined);
}

function recordedOf({ context }: Chain, type: string): RecordedAudit | undefined {
  return context.recorded.find((entry) => entry.type === type);
}

// The last period, else the report on one date, unless it ended so long ago that the next one starts afresh. One that the
// plan agreed before has begun the day after goes on.
function predecessor({ context, counter, drafts, cycle, today }: Chain): Draft | undefined {
  const before =
    drafts.findLast((draft) => draft.type.id === cycle.period) ??
    drafts.findLast((draft) => draft.type.id === cycle.point);
  if (!before?.recorded) return before;
  const days = fixedDays(before.recorded);
  const ended = days['period-to'] ?? days['as-of'];
  if (ended === undefined || addMonths(ended, cycle.breakAfter) >= today) return before;
  const begun = context.begun(counter.ahead(`${context.track.id}/${cycle.period}`));
  return begun === ended + 1 ? before : undefined;
}

function lay(
  chain: Chain,
  typeId: string,
  entry: RecordedAudit | undefined,
  months?: number,
  follows?: Draft,
): Draft {
  const { context, counter, today, drafts } = chain;
  const from = firstDayOf(chain, typeId, entry, follows);
  const draft: Draft = {
    id: counter.next(`${context.track.id}/${typeId}`, entry?.nth),
    context,
    type: auditTypeOf(context.framework, typeId),
    recorded: entry,
    status: entry ? statusOf(entry, today) : 'planned',
    auditor: entry?.auditor ?? onlyAuditor(context) ?? auditorFrom(context, from),
    opener: undefined,
    certificate: undefined,
    first: context.recorded.every((other) => other === entry || toDayOf(other) > today),
    months,
    follows,
    restores: false,
    renews: false,
    failed: false,
    notBefore: undefined,
  };
  if (from !== undefined) chain.firstDays.set(draft, from);
  drafts.push(draft);
  return draft;
}

/** The firm of a report is that of the first day it speaks for; one firm opines on a whole period. */
function auditorFrom({ track }: TrackContext, from: Day | undefined): string | undefined {
  return from === undefined ? undefined : auditorOn(track, fromDay(from));
}

// The first day of a period, or the as-of date; undefined while that is open.
function firstDayOf(
  { cycle, begins, firstDays, drafts }: Chain,
  typeId: string,
  entry: RecordedAudit | undefined,
  follows: Draft | undefined,
): Day | undefined {
  const { 'period-from': from, 'as-of': asOf } = entry ? fixedDays(entry) : {};
  if (typeId === cycle.point) return asOf ?? (begins === undefined || entry ? undefined : begins - 1);
  if (typeId !== cycle.period || from !== undefined) return from;
  const first = drafts.every(({ type, recorded }) => type.id !== cycle.period || recorded);
  if (!follows) return first ? begins : undefined;
  const before = firstDays.get(follows);
  if (before === undefined) return undefined;
  if (follows.type.id === cycle.point) return before + 1;
  const ended = follows.recorded?.period;
  return ended ? toDay(ended.to) + 1 : addMonths(before, follows.months ?? cycle.months.usual);
}

function toDayOf(entry: RecordedAudit): Day {
  return entry.outcome ? toDay(entry.outcome) : Number.POSITIVE_INFINITY;
}
