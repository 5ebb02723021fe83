// Lays out a certificate's engagements: the recorded ones, then cycle after cycle until well past the horizon. Says
// nothing of dates but which engagements there are and which decision each counts from.

import { addMonths, type Day, toDay } from '../../calendar/index.js';
import { type CertificationCycle, grants, type RecordedAudit } from '../../model/index.js';
import { daysOf, durationOf } from '../problem/timing.js';
import type { Setting } from '../setting.js';
import { type Concessions, noConcessions, surveillanceKey } from './concessions.js';
import { type Draft, onlyAuditor, type TrackContext } from './draft.js';
import { auditTypeOf, fixedDays, isRefused, orderDay, recordedExpiry, statusOf } from './facts.js';
import { type Laying, layingOf } from './laying.js';

interface Chain extends Laying<CertificationCycle> {
  opener: Draft | undefined;
  /** Expiry of the opener's certificate, where facts fix it. */
  expires: Day | undefined;
}

/** The engagements of a certificate in order, its cycles laid out to well past the horizon. */
export function certificationDrafts(
  { today, from, to }: Pick<Setting, 'today' | 'from' | 'to'>,
  context: TrackContext,
  concessions: Concessions = noConcessions,
): readonly Draft[] {
  const chain: Chain = {
    ...layingOf<CertificationCycle>(context, today),
    opener: undefined,
    expires: undefined,
  };
  const { cycle } = chain;
  let entries = layRecorded(chain);
  const turns = Math.ceil((to - Math.max(today, from)) / 365 / (cycle.validity / 12)) + 2;
  for (let turn = 0; turn < turns || entries.length > 0; turn += 1) {
    entries = layCycle(chain, entries, concessions);
  }
  return chain.drafts;
}

// Lays every entry up to the last recorded decision; answers the entries after it, which the running cycle takes up.
function layRecorded(chain: Chain): readonly RecordedAudit[] {
  const { recorded } = chain.context;
  const decided = (entry: RecordedAudit): boolean =>
    opens(chain, entry) && entry.outcome !== undefined && statusOf(entry, chain.today) === 'done';
  const last = recorded.findLastIndex(decided);
  for (const entry of recorded.slice(0, last + 1)) {
    const draft = lay(chain, entry.type, entry);
    if (decided(entry)) openWith(chain, draft);
  }
  return recorded.slice(last + 1);
}

// Splits entries without a decision between them: each type once a cycle, nothing after its renewal, nothing booked for
// a certificate that will have expired.
function entriesOfCycle(
  { cycle, today }: Chain,
  entries: readonly RecordedAudit[],
  expires: Day | undefined,
): readonly [RecordedAudit[], RecordedAudit[]] {
  const here: RecordedAudit[] = [];
  const later: RecordedAudit[] = [];
  const inTime = (entry: RecordedAudit): boolean => {
    if (expires === undefined) return true;
    if (entry.type === cycle.renewal) return orderDay(entry) <= addMonths(expires, cycle.restore.months);
    return !cycle.surveillances.includes(entry.type) || orderDay(entry) <= Math.max(expires, today);
  };
  const stands = (entry: RecordedAudit): boolean => !isRefused(entry, today);
  const renewal = entries.find((entry) => entry.type === cycle.renewal && inTime(entry) && stands(entry));
  for (const entry of entries) {
    const repeated =
      entry.type !== cycle.opening && here.some((other) => other.type === entry.type && stands(other));
    const after = renewal !== undefined && entry !== renewal && orderDay(entry) > orderDay(renewal);
    (repeated || after || !inTime(entry) ? later : here).push(entry);
  }
  return [here, later];
}

// Takes a draft as the one whose decision opens the cycle. A renewal's certificate counts from the one before it.
function openWith(chain: Chain, draft: Draft): void {
  const own = draft.recorded && recordedExpiry(draft.recorded, chain.cycle);
  const renewed =
    draft.renews && chain.expires !== undefined ? addMonths(chain.expires, chain.cycle.validity) : undefined;
  chain.opener = draft;
  chain.expires = own ?? renewed;
}

function opens({ cycle }: Chain, entry: RecordedAudit): boolean {
  return entry.type === cycle.opening || entry.type === cycle.renewal;
}

// Lays one cycle: stages and opening where no certificate is in force, else surveillances and the renewal. Answers the
// entries of the cycles after it.
function layCycle(
  chain: Chain,
  entries: readonly RecordedAudit[],
  concessions: Concessions,
): readonly RecordedAudit[] {
  const [here, later] = entriesOfCycle(chain, entries, chain.expires);
  if (!opensAnew(chain, here)) {
    layRest(chain, here, concessions);
    return later;
  }
  // What is booked counts from the certificate to come, not from one that is gone by then.
  const old = here.filter((entry) => ofOldCycle(chain, entry, here));
  for (const entry of old) lay(chain, entry.type, entry, concessions);
  const open = entries.filter((entry) => !old.includes(entry));
  const [own, after] = entriesOfCycle(chain, open, undefined);
  layOpening(chain, own);
  layRest(chain, own, concessions);
  return after;
}

// Whether a cycle begins with an opening audit: nothing was certified yet, it is on record, or nothing can be renewed.
function opensAnew(chain: Chain, entries: readonly RecordedAudit[]): boolean {
  const { opener, cycle } = chain;
  const reopens = entries.some(({ type }) => type === cycle.opening || cycle.stages.includes(type));
  return !opener || reopens || (lapsedForGood(chain) && !renewalAmong(chain, entries));
}

/**
 * Bookings that certify anew what could still be renewed: no plan would do so of its own accord, so they are facts to
 * whatever is laid out as if nothing were booked.
 */
export function reopenings(context: TrackContext, today: Day): readonly RecordedAudit[] {
  const chain: Chain = {
    ...layingOf<CertificationCycle>(context, today),
    opener: undefined,
    expires: undefined,
  };
  const { cycle } = chain;
  const ahead = layRecorded(chain).filter((entry) => orderDay(entry) > today);
  if (!chain.opener || lapsedForGood(chain)) return [];
  return ahead.filter(({ type }) => type === cycle.opening || cycle.stages.includes(type));
}

function renewalAmong({ cycle, today }: Chain, entries: readonly RecordedAudit[]): RecordedAudit | undefined {
  return entries.find((entry) => entry.type === cycle.renewal && !isRefused(entry, today));
}

// A surveillance held, or booked, while the certificate that a new opening audit replaces is still the one in force.
function ofOldCycle(chain: Chain, entry: RecordedAudit, entries: readonly RecordedAudit[]): boolean {
  const { opener, cycle, expires, today } = chain;
  if (opener === undefined || !cycle.surveillances.includes(entry.type)) return false;
  const opening = entries.find((it) => it.type === cycle.opening && !isFailed(chain, it));
  const replaced = opening && (opening.outcome === undefined ? orderDay(opening) : toDay(opening.outcome));
  return orderDay(entry) <= Math.min(Math.max(expires ?? today, today), replaced ?? Number.MAX_VALUE);
}

// The surveillances of a cycle and its renewal, the recorded ones among them.
function layRest(chain: Chain, entries: readonly RecordedAudit[], concessions: Concessions): void {
  const { cycle } = chain;
  const renewal = renewalAmong(chain, entries);
  const lapsed = expired(chain);
  cycle.surveillances.forEach((type, i) => {
    const entry = entries.find((candidate) => candidate.type === type);
    const later = [...cycle.surveillances.slice(i + 1), cycle.renewal];
    const passed = lapsed || later.some((next) => happened(chain, entries, next));
    if (entry) lay(chain, type, entry, concessions);
    else if (!passed && !concessions.skipped.has(surveillanceKey(chain.opener, type))) {
      lay(chain, type, undefined, concessions);
    }
  });
  for (const entry of entries) {
    if (entry.type === cycle.renewal && entry !== renewal) lay(chain, entry.type, entry, concessions, true);
  }
  if (!renewal && concessions.anew.has(chain.opener?.id ?? '')) layOpening(chain, []);
  else openWith(chain, lay(chain, cycle.renewal, renewal, concessions));
}

function layOpening(chain: Chain, entries: readonly RecordedAudit[]): void {
  const { cycle } = chain;
  const anew = chain.opener !== undefined && !isWithdrawn(chain);
  chain.opener = undefined;
  chain.expires = undefined;
  for (const stage of cycle.stages) {
    const entry = entries.find((candidate) => candidate.type === stage);
    if (entry || (!anew && !tooLateFor(chain, stage, entries))) lay(chain, stage, entry);
  }
  const openings = entries.filter((entry) => entry.type === cycle.opening);
  for (const entry of openings) {
    const failed = isFailed(chain, entry);
    const draft = lay(chain, cycle.opening, entry, noConcessions, failed);
    if (!failed) openWith(chain, draft);
  }
  if (!chain.opener) openWith(chain, lay(chain, cycle.opening, undefined));
}

// Whether an opening audit ended without a decision and is repeated.
function isFailed({ cycle, today }: Chain, entry: RecordedAudit): boolean {
  return majorsOpenTooLong(entry, cycle, today) || isRefused(entry, today);
}

// Correction and corrective action of a major were not verified in time: the opening audit is repeated.
function majorsOpenTooLong(entry: RecordedAudit, cycle: CertificationCycle, today: Day): boolean {
  const { end } = fixedDays(entry);
  if (end === undefined || entry.outcome !== undefined) return false;
  const limit = addMonths(end, cycle.majors.months);
  return entry.nonconformities.some(
    ({ grade, verified }) => grade === 'major' && (verified ? toDay(verified) > limit : today > limit),
  );
}

// Whether an entry of this type has its fieldwork behind it.
function happened({ today }: Chain, entries: readonly RecordedAudit[], type: string): boolean {
  return entries.some((entry) => entry.type === type && orderDay(entry) <= today);
}

// A stage that is not on record was held before, where its opening audit leaves no room for it any more.
function tooLateFor(
  { context, cycle, today }: Chain,
  stage: string,
  entries: readonly RecordedAudit[],
): boolean {
  const opening = entries.find((entry) => entry.type === cycle.opening);
  if (!opening) return false;
  const gaps = context.framework.rules.flatMap(({ timing, from, to }) =>
    timing?.bound === 'min' && from.audits?.includes(stage) && to.audits.includes(cycle.opening)
      ? [daysOf(durationOf(context, timing.key, 'min'))]
      : [],
  );
  return orderDay(opening) - Math.max(0, ...gaps) <= today + DAYS_TO_HOLD_IT;
}

// Room for the days off before it and for the stage itself.
const DAYS_TO_HOLD_IT = 14;

function auditOf({ context }: Chain, type: string): string {
  return `${context.track.id}/${type}`;
}

function expired({ expires, today }: Chain): boolean {
  return expires !== undefined && expires < today;
}

// Nothing of a certificate that is withdrawn can be restored: its holder applies like a new client.
function isWithdrawn({ opener }: Chain): boolean {
  return opener?.recorded?.withdrawn !== undefined;
}

function lapsedForGood(chain: Chain): boolean {
  const { expires, cycle, today } = chain;
  return isWithdrawn(chain) || (expires !== undefined && addMonths(expires, cycle.restore.months) < today);
}

function lay(
  chain: Chain,
  typeId: string,
  entry: RecordedAudit | undefined,
  concessions: Concessions = noConcessions,
  failed = false,
): Draft {
  const { context, cycle, counter, today, drafts, opener, expires } = chain;
  const id = counter.next(auditOf(chain, typeId), entry?.nth);
  const renews = typeId === cycle.renewal && opener !== undefined;
  const decided = entry !== undefined && statusOf(entry, today) === 'done';
  const lapses = expires !== undefined && (expires < today || concessions.late.has(opener?.id ?? ''));
  const draft: Draft = {
    id,
    context,
    type: auditTypeOf(context.framework, typeId),
    recorded: entry,
    status: entry ? (failed ? 'done' : statusOf(entry, today)) : 'planned',
    auditor: entry?.auditor ?? onlyAuditor(context),
    opener,
    certificate: opener,
    first: drafts.every((other) => !grants(other.type)),
    months: undefined,
    follows: undefined,
    restores: renews && !decided && !failed && lapses,
    renews,
    failed,
    notBefore: concessions.notBefore.get(id),
  };
  drafts.push(draft);
  return draft;
}
