// What an ISO/IEC 27001 track is charged: conventions around the decision and the expiry, best days, days without a
// certificate, usual lengths that are cut. `docs/frameworks.md` has the rules.
import { besideFirst, firmsOf } from './auditors.js';
import { addMonths, type Day, day, iso, yearOf, ymd } from './calendar.js';
import { peopleOn, type TrackEntry } from './file.js';
import { type Engagement, type Inspection, ofKind } from './inspection.js';
import { auditDays, fieldworkDays } from './iso-audit-time.js';
import { after, type Bill, firstStart, inDays, lastOf, least, usual, weeks } from './price-book.js';

const DECIDED = ['stage2', 'recertification'];
const SURVEILLANCES = ['surveillance1', 'surveillance2'];

/** Adds what an ISO 27001 track costs. */
export function chargeIso27001(inspection: Inspection, track: TrackEntry, bill: Bill): void {
  const all = ofKind(inspection, track.key, 'stage1', ...DECIDED, ...SURVEILLANCES).sort(
    (a, b) => endOf(a) - endOf(b),
  );
  all.forEach((e, i) => {
    if (e.status === 'done' || !e.fieldwork || e.report === undefined) return;
    const before = all.slice(0, i);
    lengths(track, bill, e);
    if (e.kind === 'stage1') prerequisites(inspection, bill, e);
    if (e.kind === 'stage2') stages(track, bill, e, before);
    if (SURVEILLANCES.includes(e.kind)) surveillance(bill, e, openerOf(e, before));
    if (e.kind === 'recertification') renewal(bill, e, openerOf(e, before));
    if ([...SURVEILLANCES, 'recertification'].includes(e.kind)) {
      between(bill, e, before);
      const { from } = e.fieldwork;
      const near = firmsOf(track).some((it) => it.from <= from && from < it.from + 90);
      bill.breach(near, `${e.id} within ninety days of a transfer`);
    }
    major(track, bill, e, all);
  });
  uncertified(inspection, bill, all);
  firstOnes(inspection, track, bill, all);
}

/** An audit's date for a rule: its last fieldwork day, or its report where the days are not on record. */
const endOf = (e: Engagement): Day => e.fieldwork?.to ?? e.report ?? 0;

/** The decision that opened the cycle an audit belongs to. */
function openerOf(e: Engagement, before: Engagement[]): Engagement | undefined {
  return before.findLast(
    (it) => DECIDED.includes(it.kind) && it.report !== undefined && it.report < (e.fieldwork?.from ?? 0),
  );
}

function lengths(track: TrackEntry, bill: Bill, e: Engagement): void {
  const [key, documented] =
    e.kind === 'stage1'
      ? ['stage1-report', 2]
      : DECIDED.includes(e.kind)
        ? ['decision-after', 6]
        : ['surveillance-report', 3];
  const due = after(endOf(e), usual(track, key as string, weeks(documented as number)));
  bill.shortened(due, e.report ?? 0, `${e.id} report`);
  bill.waiting(due, e.report ?? 0, `${e.id} report waits`);
}

/** The internal audit and the management review come before Stage 1, a working day for each that is still open. */
function prerequisites({ file, opens, ...inspection }: Inspection, bill: Bill, e: Engagement): void {
  if (e.fact) return;
  const open = ['internal-audit', 'management-review'].filter((key) => {
    const entry = file.activities.get(key);
    return entry === undefined || (!entry.off && entry.done.length === 0);
  });
  if (open.length === 0) return;
  const last = lastOf({ file, opens, ...inspection }, opens, open.length);
  bill.breach((e.fieldwork?.from ?? 0) <= last, `${e.id} before ${open.join(' and ')}`);
}

function stages(track: TrackEntry, bill: Bill, e: Engagement, before: Engagement[]): void {
  const from = e.fieldwork?.from ?? 0;
  if (!before.some((it) => it.kind !== 'stage1') && !before.some((it) => it.fact)) {
    bill.breach(from < after(track.ready, usual(track, 'operating', inDays(90))), `${e.id} in operation`);
  }
  const stage1 = before.findLast((it) => it.kind === 'stage1');
  if (!stage1 || before.indexOf(stage1) < before.findLastIndex((it) => DECIDED.includes(it.kind))) return;
  bill.shortened(
    after(endOf(stage1), usual(track, 'stage-gap', weeks(6))),
    from,
    `${e.id} after ${stage1.id}`,
  );
  bill.breach(from > endOf(stage1) + 90, `${e.id} 90 days after Stage 1`);
  bill.breach(from > addMonths(endOf(stage1), 6), `${e.id} six months after Stage 1`);
}

function surveillance(bill: Bill, e: Engagement, opener: Engagement | undefined): void {
  const decision = opener?.report;
  if (!opener || decision === undefined) return;
  const end = endOf(e);
  const first = e.kind === 'surveillance1';
  const [from, to, best] = first ? [8, 12, 11] : [21, 27, 23];
  bill.breach(end < addMonths(decision, from), `${e.id} before its window`);
  bill.breach(end > addMonths(decision, to), `${e.id} after its window`);
  bill.around(addMonths(decision, best), end, `${e.id} on ${iso(end)}`);
  bill.breach(!first && end > addMonths(decision, 24), `${e.id} in the second year`);
  if (!first) return;
  bill.breach(
    opener.kind === 'recertification' && end > addMonths(decision, 12),
    `${e.id} in the first year`,
  );
  bill.breach(end > ymd(yearOf(endOf(opener)) + 1, 12, 31), `${e.id} in the next calendar year`);
}

/** What is counted from the expiry is not asked of an audit that restores a lapsed certificate. */
function renewal(bill: Bill, e: Engagement, opener: Engagement | undefined): void {
  const end = endOf(e);
  if (opener?.report !== undefined)
    bill.breach(end < addMonths(opener.report, 24), `${e.id} in the third year`);
  const expires = opener?.expires;
  if (expires === undefined || (e.report ?? 0) > expires) return;
  bill.breach(end > addMonths(expires, -3), `${e.id} three months before expiry`);
  bill.breach(end > expires - 111, `${e.id} with room for a major`);
  bill.breach(end < addMonths(expires, -6), `${e.id} before its window`);
  bill.breach(end > addMonths(expires, -3), `${e.id} after its window`);
  bill.around(addMonths(expires, -4), end, `${e.id} on ${iso(end)}`);
}

function between(bill: Bill, e: Engagement, before: Engagement[]): void {
  const last = before.findLast((it) => it.kind !== 'stage1');
  if (!last) return;
  bill.breach(endOf(e) > addMonths(endOf(last), 13), `${e.id} thirteen months after ${last.id}`);
  bill.breach(endOf(e) < addMonths(endOf(last), 6), `${e.id} within six months of ${last.id}`);
}

/**
 * Room for one major: closed after 90 days and decided 21 later, by the goal, the expiry or the end of restoring, and
 * before a booked audit that counts from the decision; at a surveillance closed by the expiry.
 */
function major(track: TrackEntry, bill: Bill, e: Engagement, all: Engagement[]): void {
  if (e.kind === 'stage1') return;
  const decided = DECIDED.includes(e.kind);
  const opener = e.kind === 'stage2' ? undefined : openerOf(e, all.slice(0, all.indexOf(e)));
  const lapsed = opener?.expires !== undefined && (e.report ?? 0) > opener.expires;
  const limits = opener?.expires === undefined ? [] : [addMonths(opener.expires, decided && lapsed ? 6 : 0)];
  const by = track.raw.by === undefined ? undefined : day(String(track.raw.by));
  const certified = all.filter((it) => DECIDED.includes(it.kind));
  const met = certified.some((it) => it.status === 'done' && by !== undefined && (it.report ?? 0) <= by);
  const next = certified.find((it) => it.status !== 'done');
  if (decided && by !== undefined && !met && e === next) limits.push(by);
  for (const it of decided ? all.slice(all.indexOf(e) + 1) : []) {
    const relies = it.fact?.fieldwork && openerOf(it, all.slice(0, all.indexOf(it))) === e;
    if (relies) limits.push((it.fact?.fieldwork?.from ?? 0) - 1);
  }
  const late = limits.some((limit) => endOf(e) + (decided ? 111 : 90) > limit);
  if (late) bill.charge('survive-major', bill.weights.survive, `${e.id} has no room for a major`);
}

function uncertified({ file }: Inspection, bill: Bill, all: Engagement[]): void {
  const decided = all.filter((e) => DECIDED.includes(e.kind));
  decided.forEach((e, i) => {
    const before = decided[i - 1];
    if (e.status === 'done' || e.report === undefined || (before && before.expires === undefined)) return;
    const until =
      before?.expires === undefined ? file.horizon.from : Math.max(before.expires + 1, file.horizon.from);
    bill.charge(
      'stale-days',
      Math.max(0, e.report - until) * bill.weights.stale,
      `${e.id} before its decision`,
    );
  });
}

function firstOnes(drawn: Inspection, track: TrackEntry, bill: Bill, all: Engagement[]): void {
  const inspection = besideFirst(drawn, track);
  const { opens, file } = inspection;
  const days = (kind: string, at: Day) => fieldworkDays(auditDays(kind, peopleOn(file, at, track.key)) ?? 1);
  // As long as the headcount of its own first day asks.
  const firstOf = (kind: string, from: Day): Day => {
    let at = from;
    for (;;) {
      const found = firstStart(inspection, at, days(kind, at));
      if (days(kind, found) === days(kind, at)) return found;
      at = found;
    }
  };
  const [stage1, stage2] = ['stage1', 'stage2'].map((kind) =>
    all.find((e) => e.kind === kind && e.status !== 'done'),
  );
  const known = all.find((e) => e.kind === 'stage1' && e.status === 'done');
  let ended = known && endOf(known);
  let report = known?.report;
  if (stage1?.fieldwork) {
    const first = firstOf('stage1', Math.max(opens, track.ready));
    bill.waiting(first, stage1.fieldwork.from, `${stage1.id} after its first day ${iso(first)}`);
    ended = lastOf(inspection, first, days('stage1', first));
    report = ended + least(track, 'stage1-report', 0);
  }
  if (!stage2?.fieldwork) return;
  const open = ['internal-audit', 'management-review'].filter((key) => {
    const entry = file.activities.get(key);
    return entry === undefined || (!entry.off && entry.done.length === 0);
  });
  // The organization's own work waits for no auditor.
  const prepared = open.length === 0 ? opens : lastOf(drawn, opens, open.length) + 1;
  const first = firstOf(
    'stage2',
    Math.max(
      prepared,
      track.ready + least(track, 'operating', 42),
      ended === undefined ? 0 : ended + least(track, 'stage-gap', 21),
      report === undefined ? 0 : report + 1,
    ),
  );
  bill.waiting(first, stage2.fieldwork.from, `${stage2.id} after its first day ${iso(first)}`);
}
