// Lays out a report's engagements: readiness, a report on one date, then contiguous periods until past the horizon.
// Period lengths are a choice made above the placement; here they are given.

import { addMonths, type Day, toDay } from '../../calendar/index.js';
import type { ExaminationCycle, RecordedAudit } from '../../model/index.js';
import type { Draft, TrackContext } from './draft.js';
import { auditTypeOf, Counter, fixedDays, statusOf } from './facts.js';
import type { LaidPeriod } from './periods.js';

interface Chain {
  readonly context: TrackContext;
  readonly cycle: ExaminationCycle;
  readonly counter: Counter;
  readonly today: Day;
  readonly drafts: Draft[];
}

/** The engagements of an examination in order: what comes before the periods, the recorded ones, then those laid. */
export function examinationDrafts(
  context: TrackContext,
  today: Day,
  laid: readonly Pick<LaidPeriod, 'months' | 'booked'>[],
): readonly Draft[] {
  const cycle = context.framework.cycle as ExaminationCycle;
  const chain: Chain = { context, cycle, counter: new Counter(), today, drafts: [] };
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

// The last period, else the report on one date, unless it ended so long ago that the next one starts afresh.
function predecessor({ drafts, cycle, today }: Chain): Draft | undefined {
  const before =
    drafts.findLast((draft) => draft.type.id === cycle.period) ??
    drafts.findLast((draft) => draft.type.id === cycle.point);
  if (!before?.recorded) return before;
  const days = fixedDays(before.recorded);
  const ended = days['period-to'] ?? days['as-of'];
  return ended !== undefined && addMonths(ended, cycle.breakAfter) < today ? undefined : before;
}

function lay(
  chain: Chain,
  typeId: string,
  entry: RecordedAudit | undefined,
  months?: number,
  follows?: Draft,
): Draft {
  const { context, counter, today, drafts } = chain;
  const draft: Draft = {
    id: counter.next(`${context.track.id}/${typeId}`, entry?.nth),
    context,
    type: auditTypeOf(context.framework, typeId),
    recorded: entry,
    status: entry ? statusOf(entry, today) : 'planned',
    opener: undefined,
    certificate: undefined,
    first: context.recorded.every((other) => other === entry || toDayOf(other) > today),
    months,
    follows,
    restores: false,
    renews: false,
    failed: false,
  };
  drafts.push(draft);
  return draft;
}

function toDayOf(entry: RecordedAudit): Day {
  return entry.outcome ? toDay(entry.outcome) : Number.POSITIVE_INFINITY;
}
