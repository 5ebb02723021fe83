// The hard rules of ISO/IEC 27001 certification: stages, decision, surveillance, recertification, expiry.
// The clock is the certification decision, never the last day of Stage 2 and never a count of "years".
import { type Day, day, iso } from './calendar.js';
import { goal, leastDays, peopleOn, type TrackEntry } from './file.js';
import { type Engagement, type Inspection, ofKind, placedByPlanner, reportByPlanner } from './inspection.js';
import { auditDays, fieldworkDays } from './iso-audit-time.js';
import { checkCycles, cycles } from './iso-cycles.js';

const KINDS = ['stage1', 'stage2', 'surveillance1', 'surveillance2', 'recertification'];

export function checkIso27001(inspection: Inspection): string[] {
  return inspection.file.tracks
    .filter((track) => track.framework === 'iso27001')
    .flatMap((track) => [
      ...ofKind(inspection, track.key, ...KINDS).flatMap((e) => auditTime(inspection, e)),
      ...initialAudit(inspection, track),
      ...checkCycles(inspection, track.key),
      ...waits(inspection, track),
    ]);
}

function auditTime(inspection: Inspection, e: Engagement): string[] {
  const { file } = inspection;
  const at = e.fieldwork?.from ?? e.report ?? 0;
  const people = peopleOn(file, at, e.track);
  const days = auditDays(e.kind, people);
  if (days === undefined || file.sites > 0 || e.status === 'done') return [];
  const complaints: string[] = [];
  if (e.json.auditDays !== null && e.json.auditDays !== days) {
    complaints.push(`${e.id}: ${e.json.auditDays} audit days, the table gives ${days} for ${people} persons`);
  }
  if (e.status === 'planned' && e.json.auditDays === null) complaints.push(`${e.id} states no audit days`);
  if (e.fieldwork && placedByPlanner(e)) {
    const held = inspection.calendar.workingDays(e.fieldwork);
    const need = fieldworkDays(days);
    // Just after a change that shortens it, an audit may last as long as one that began the day before: both pass.
    const before = file.headcounts
      .filter(({ on }) => on <= at && on > at - 21)
      .map(({ on }) => fieldworkDays(auditDays(e.kind, peopleOn(file, on - 1, e.track)) ?? 1));
    if (held < need || held > Math.max(need, ...before)) {
      complaints.push(`${e.id}: fieldwork of ${held} working days, ${days} audit days need ${need}`);
    }
  }
  return complaints;
}

function initialAudit(inspection: Inspection, track: TrackEntry): string[] {
  const stage2 = ofKind(inspection, track.key, 'stage2')
    .filter((e) => e.status !== 'done')
    .at(0);
  if (!stage2) return [];
  const complaints: string[] = [];
  const by = goal(track.raw);
  if (by !== undefined && by >= inspection.today && stage2.report !== undefined && stage2.report > by) {
    complaints.push(`${stage2.id}: decided ${iso(stage2.report)}, after the goal of ${iso(by)}`);
  }
  if (!stage2.fieldwork) return complaints;
  const from = stage2.fieldwork.from;
  const certified = cycles(inspection, track.key).some(
    (cycle) => cycle.decision < from && cycle.opened.id !== stage2.id,
  );
  const stage1 = ofKind(inspection, track.key, 'stage1')
    .filter((e) => e.fieldwork)
    .at(-1);
  const gap = leastDays(track.raw, 'stage-gap', 21);
  if (
    stage1?.fieldwork &&
    (placedByPlanner(stage1) || placedByPlanner(stage2)) &&
    from < stage1.fieldwork.to + gap
  ) {
    complaints.push(
      `${stage2.id} starts ${iso(from)}, sooner than ${gap} days after ${stage1.id} ended ${iso(stage1.fieldwork.to)}`,
    );
  }
  if (placedByPlanner(stage2) && !certified) {
    if (ofKind(inspection, track.key, 'stage1').length === 0)
      complaints.push(`${stage2.id} is planned with no Stage 1 before it`);
    const operating = leastDays(track.raw, 'operating', 42);
    if (from < track.ready + operating) {
      complaints.push(
        `${stage2.id} starts ${iso(from)}, sooner than ${operating} days after the system was in place on ${iso(track.ready)}`,
      );
    }
  }
  if (placedByPlanner(stage2)) complaints.push(...heldBefore(inspection, stage2.id, from));
  return complaints;
}

/** Before Stage 2 there is a completed internal audit and a management review. */
function heldBefore({ file, plan }: Inspection, stage2: string, from: Day): string[] {
  return ['internal-audit', 'management-review'].flatMap((key) => {
    const entry = file.activities.get(key);
    if (entry?.off || entry?.done.some((on) => on < from)) return [];
    const held = plan.activities.some(
      (o) => o.activity === key && o.status !== 'missed' && o.planned !== null && day(o.planned) < from,
    );
    return held ? [] : [`${stage2} starts ${iso(from)} with no ${key} before it`];
  });
}

function waits(inspection: Inspection, track: TrackEntry): string[] {
  const decided = leastDays(track.raw, 'decision-after', 21);
  const reported = leastDays(track.raw, 'surveillance-report', 7);
  return ofKind(inspection, track.key, 'stage2', 'recertification', 'surveillance1', 'surveillance2').flatMap(
    (e) => {
      if (!e.fieldwork || e.report === undefined || !reportByPlanner(e)) return [];
      const least = e.kind.startsWith('surveillance') ? reported : decided;
      const verified = e.fact?.majorsVerified;
      if (verified !== undefined && e.report < verified) {
        return [
          `${e.id}: decided ${iso(e.report)}, before its major nonconformity was verified on ${iso(verified)}`,
        ];
      }
      if (e.report >= e.fieldwork.to + least) return [];
      return [
        `${e.id}: ${iso(e.report)} is sooner than ${least} days after its last day ${iso(e.fieldwork.to)}`,
      ];
    },
  );
}
