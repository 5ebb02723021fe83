// The certification cycle: surveillance, recertification, expiry, and a CB audit in every calendar year.
// A cycle is opened by a decision; what lies between two decisions belongs to the earlier one.
import { beside, firmFor } from './auditors.js';
import { addMonths, type Day, day, iso, yearOf } from './calendar.js';
import {
  dateOf,
  type Engagement,
  fits,
  type Inspection,
  ofKind,
  placedByPlanner,
  reportByPlanner,
} from './inspection.js';

/** The turn opened by one certification decision, up to the next one. */
export interface Cycle {
  opened: Engagement;
  decision: Day;
  previous: Engagement | undefined;
  next: Engagement | undefined;
  first: Engagement[];
  second: Engagement[];
}

const AUDITS = ['stage1', 'stage2', 'surveillance1', 'surveillance2', 'recertification'];

/** The hard rules of one track's cycles. */
export function checkCycles(inspection: Inspection, track: string): string[] {
  return [
    ...cycles(inspection, track).flatMap((cycle) => [
      ...surveillance(inspection, cycle),
      ...renewal(inspection, cycle),
      ...expiry(cycle),
    ]),
    ...calendarYears(inspection, track),
  ];
}

export function cycles(inspection: Inspection, track: string): Cycle[] {
  const decided = ofKind(inspection, track, 'stage2', 'recertification')
    .filter((e) => e.report !== undefined)
    .sort((a, b) => (a.report ?? 0) - (b.report ?? 0));
  return decided.map((opened, index) => {
    const decision = opened.report ?? 0;
    const until = decided[index + 1]?.report ?? Number.POSITIVE_INFINITY;
    // Surveillance with no decision before it belongs to the first cycle.
    const from = index === 0 ? Number.NEGATIVE_INFINITY : decision;
    const within = (kind: string) =>
      ofKind(inspection, track, kind).filter((e) => dateOf(e) > from && dateOf(e) <= until);
    return {
      opened,
      decision,
      previous: decided[index - 1],
      next: decided[index + 1],
      first: within('surveillance1'),
      second: within('surveillance2'),
    };
  });
}

function surveillance(inspection: Inspection, cycle: Cycle): string[] {
  const [s1, s2] = [cycle.first[0], cycle.second[0]];
  const complaints: string[] = [];
  for (const list of [cycle.first, cycle.second]) {
    const extra = list[1];
    if (extra && list.some(placedByPlanner))
      complaints.push(`${extra.id} is a second ${extra.kind} in the cycle opened by ${cycle.opened.id}`);
  }
  for (const e of [s1, s2]) {
    if (e?.fieldwork && placedByPlanner(e) && e.fieldwork.from <= cycle.decision) {
      complaints.push(
        `${e.id} starts ${iso(e.fieldwork.from)}, not after the decision of ${iso(cycle.decision)}`,
      );
    }
  }
  if (
    s1?.fieldwork &&
    cycle.opened.kind === 'stage2' &&
    (placedByPlanner(s1) || reportByPlanner(cycle.opened))
  ) {
    const limit = addMonths(cycle.decision, 12);
    const possible = fits(
      beside(inspection, firmFor(inspection, s1)),
      Math.max(inspection.opens, cycle.decision + 1),
      limit,
      inspection.calendar.workingDays(s1.fieldwork),
    );
    if (s1.fieldwork.to > limit && possible) {
      complaints.push(
        `${s1.id} ends ${iso(s1.fieldwork.to)}, more than twelve months after the decision of ${iso(cycle.decision)} (limit ${iso(limit)})`,
      );
    }
  }
  if (!s1?.fieldwork || !s2?.fieldwork || !(placedByPlanner(s1) || placedByPlanner(s2))) return complaints;
  if (s2.fieldwork.from <= s1.fieldwork.to) complaints.push(`${s2.id} starts before ${s1.id} has ended`);
  if (yearOf(s1.fieldwork.to) === yearOf(s2.fieldwork.to)) {
    complaints.push(
      `${s1.id} and ${s2.id} are both in ${yearOf(s1.fieldwork.to)}; each needs a calendar year of its own`,
    );
  }
  return complaints;
}

/** The engagement that follows a certificate: recertified before expiry, restored within six months, or Stage 2 again. */
function renewal(inspection: Inspection, cycle: Cycle): string[] {
  const { opened, next } = cycle;
  if (!next?.fieldwork || opened.expires === undefined || !reportByPlanner(next)) return [];
  const complaints: string[] = [];
  if (next.kind === 'stage2') {
    const valid = inspection.today <= opened.expires && !opened.fact?.suspended;
    return valid
      ? [`${next.id} is planned while the certificate of ${opened.id} runs to ${iso(opened.expires)}`]
      : [];
  }
  for (const before of [...cycle.first, ...cycle.second]) {
    if (
      before.fieldwork &&
      next.fieldwork.from <= before.fieldwork.to &&
      (placedByPlanner(next) || placedByPlanner(before))
    ) {
      complaints.push(`${next.id} starts before ${before.id} has ended`);
    }
  }
  const lapsed = opened.expires < inspection.today;
  const limit = lapsed ? addMonths(opened.expires, 6) : opened.expires;
  if (lapsed && inspection.today > limit && !next.fact) {
    return [
      ...complaints,
      `${next.id} is planned although the certificate can be restored only until ${iso(limit)}`,
    ];
  }
  const possible = fits(
    beside(inspection, firmFor(inspection, next)),
    inspection.opens,
    limit - 21,
    inspection.calendar.workingDays(next.fieldwork),
  );
  if ((next.report ?? 0) > limit && possible) {
    complaints.push(
      `${next.id}: decided ${iso(next.report ?? 0)}, after ${lapsed ? 'the end of restoration' : 'expiry'} on ${iso(limit)}`,
    );
  }
  return complaints;
}

function expiry({ opened, decision, previous }: Cycle): string[] {
  if (opened.fact?.expires !== undefined) return [];
  if (opened.expires === undefined) return [`${opened.id} is decided and states no expiry`];
  const fromDecision = addMonths(decision, 36) - 1;
  const renewed =
    opened.kind === 'recertification' && previous?.expires !== undefined ? renewals(previous) : [];
  // A recorded recertification without `expires`: the file's own default counts from the decision, the rule from the
  // old expiry. Both are accepted there; a planned one follows the rule.
  const allowed =
    renewed.length === 0 || opened.fact?.report !== undefined ? [...renewed, fromDecision] : renewed;
  if (allowed.includes(opened.expires)) return [];
  return [`${opened.id} expires ${iso(opened.expires)}, expected ${allowed.map(iso).join(' or ')}`];
}

/** Old expiry + 36 months. After a leap day the next renewal may also fall on the 29th again, counted from the anchor. */
function renewals(previous: Engagement): Day[] {
  const next = addMonths(previous.expires ?? 0, 36);
  return iso(next).endsWith('-02-28')
    ? [next, next + 1].filter((at) => iso(at).slice(5, 7) === '02')
    : [next];
}

/**
 * Every calendar year after a decision's year and wholly before expiry holds a CB audit or a decision. Years outside
 * the horizon, and years with under three months left to plan in, are not the planner's doing.
 */
function calendarYears(inspection: Inspection, track: string): string[] {
  const { file, opens } = inspection;
  const turns = cycles(inspection, track);
  if (turns.some((cycle) => cycle.opened.fact?.suspended)) return [];
  const held = new Set(
    ofKind(inspection, track, ...AUDITS).flatMap((e) =>
      [e.fieldwork?.to, e.report].flatMap((at) => (at === undefined ? [] : [yearOf(at)])),
    ),
  );
  const complaints: string[] = [];
  for (let year = yearOf(opens + 92); day(`${year}-12-31`) <= file.horizon.to; year += 1) {
    const lastDay = day(`${year}-12-31`);
    const certified = turns.some(
      (cycle) => yearOf(cycle.decision) < year && (cycle.opened.expires ?? 0) >= lastDay,
    );
    if (certified && !held.has(year))
      complaints.push(`${track}: ${year} holds neither a CB audit nor a decision`);
  }
  return complaints;
}
