// What the plan says around its engagements: deadlines on their own civil date, milestones that repeat a date exactly,
// letters and restore times no longer than they may be.
import { addMonths, day, iso } from './calendar.js';
import { goal } from './file.js';
import type { Engagement, Inspection } from './inspection.js';
import { type Cycle, cycles } from './iso-cycles.js';

export function checkPromises(inspection: Inspection): string[] {
  return [...deadlines(inspection), ...milestones(inspection), ...spans(inspection)];
}

function deadlines(inspection: Inspection): string[] {
  const { file, engagements, today } = inspection;
  return engagements.flatMap((e) => {
    const stated = e.json.deadline;
    const track = file.tracks.find((entry) => entry.key === e.track);
    if (!track) return [`${e.id} belongs to ${e.track}, which the file does not name`];
    const cycle = cycles(inspection, e.track).find((turn) =>
      [turn.next, ...turn.first, ...turn.second].includes(e),
    );
    const known = cycle ? hardLimits(cycle, e) : {};
    const expected = stated && known[stated.rule];
    const complaints: string[] = [];
    if (expected !== undefined && expected !== null && day(stated?.on ?? '') !== expected) {
      complaints.push(
        `${e.id}: its ${stated?.rule} deadline is ${stated?.on}, the rule gives ${iso(expected)}`,
      );
    }
    const goals = [goal(track.raw), goal(track.raw, 'type1'), goal(track.raw, 'type2')];
    if (stated?.rule === 'goal' && !goals.includes(day(stated.on)))
      complaints.push(`${e.id}: no goal of the file is on ${stated.on}`);
    if (stated?.rule === 'iso-cy' && !stated.on.endsWith('-12-31'))
      complaints.push(`${e.id}: a calendar year does not end on ${stated.on}`);
    const tightest = Math.min(...Object.values(known).filter((at) => at >= today));
    if (e.status === 'planned' && Number.isFinite(tightest) && (!stated || day(stated.on) > tightest)) {
      complaints.push(
        `${e.id}: its deadline is ${stated?.on ?? 'missing'}, a hard rule sets ${iso(tightest)}`,
      );
    }
    return complaints;
  });
}

/** Limits that rest on facts alone; what rests on a planned decision moves with it and is not compared. */
function hardLimits({ opened, decision, first, next }: Cycle, e: Engagement): Record<string, number> {
  if (opened.status !== 'done') return {};
  if (first.includes(e) && opened.kind === 'stage2') return { 'iso-s1': addMonths(decision, 12) };
  if (e !== next || e.kind !== 'recertification' || opened.expires === undefined) return {};
  return { 'iso-rc': opened.expires, 'iso-rst': addMonths(opened.expires, 6) };
}

function milestones({ plan, engagements }: Inspection): string[] {
  return plan.milestones.flatMap((m) => {
    const e = engagements.find((other) => other.id === m.for);
    if (!e) return [];
    const dates = new Map([
      ['report', e.report],
      ['decision', e.report],
      ['certificate-expires', e.expires],
      ['as-of', e.asOf],
      ['restore-ends', e.expires === undefined ? undefined : addMonths(e.expires, 6)],
    ]);
    if (!dates.has(m.kind)) return [];
    const expected = dates.get(m.kind);
    if (expected === day(m.on)) return [];
    return [
      `milestone ${m.id} is on ${m.on}, the ${m.kind} of ${e.id} is ${expected === undefined ? 'not stated' : iso(expected)}`,
    ];
  });
}

function spans({ plan, engagements }: Inspection): string[] {
  return plan.spans.flatMap((s) => {
    const e = engagements.find((other) => other.id === s.for);
    const [from, to] = [day(s.from), day(s.to)];
    const complaints: string[] = [];
    if (e?.period && ['bridge', 'report-pending'].includes(s.kind)) {
      if (from !== e.period.to + 1)
        complaints.push(`${s.id} begins ${s.from}, not the day after the period of ${e.id} ended`);
      if (to > addMonths(e.period.to, 3))
        complaints.push(`${s.id} runs to ${s.to}, more than three months after ${iso(e.period.to)}`);
    }
    if (e?.expires !== undefined && s.kind === 'restorable' && to > addMonths(e.expires, 6)) {
      complaints.push(`${s.id} runs to ${s.to}, more than six months after expiry on ${iso(e.expires)}`);
    }
    return complaints;
  });
}
