// Which engagements the plan must hold, and which it must not, by the horizon. Only cases clear under every reading
// of "latest date" are demanded or refused; the days between two readings are left to the planner.
import { addMonths, type Day, day, isMonthEnd, iso, wholeMonths, yearOf } from './calendar.js';
import { goal, type TrackEntry } from './file.js';
import { dateOf, type Engagement, type Inspection, ofKind } from './inspection.js';
import { type Cycle, cycles } from './iso-cycles.js';
import { months, periodByPlanner, typeTwoSettings, typeTwos } from './soc2-periods.js';

export function checkHorizon(inspection: Inspection): string[] {
  return inspection.file.tracks.flatMap((track) => {
    if (track.framework === 'soc2')
      return [...periodsIn(inspection, track), ...firstReports(inspection, track)];
    return track.framework === 'iso27001'
      ? [...initialIn(inspection, track), ...cyclesIn(inspection, track)]
      : [];
  });
}

/** Periods that begin within the horizon from a first start on: of these lengths first, of the usual one after. */
function countFrom(start: Day, lengths: number[], usual: number, to: Day): number {
  let [count, elapsed] = [0, 0];
  while (addMonths(start, elapsed) <= to) {
    elapsed += lengths[count] ?? usual;
    count += 1;
  }
  return count;
}

/**
 * The number of periods is settled before placement. It is not said whether an aligning period is known by then, so
 * the count with usual lengths passes, and so does the count with the lengths the plan chose.
 */
function periodsIn(inspection: Inspection, track: TrackEntry): string[] {
  const { to, from } = inspection.file.horizon;
  const settings = typeTwoSettings(track);
  const usual = months(settings.period, 12);
  const all = typeTwos(inspection, track);
  const lastFact = all.filter((e) => !periodByPlanner(e)).at(-1)?.period;
  const planned = all.filter((e) => periodByPlanner(e) && (e.period?.from ?? 0) > (lastFact?.to ?? 0));
  const chosen = planned.map((e) => (e.period && wholeMonths(e.period)) ?? usual);
  const count = (starts: Day[], firsts: number[]) =>
    starts.flatMap((at) =>
      [chosen, ...firsts.map((first) => [first])].map((lengths) => countFrom(at, lengths, usual, to)),
    );
  if (lastFact && addMonths(lastFact.to, 12) >= inspection.today)
    return judge(track, planned, count([lastFact.to + 1], [usual]));
  const firsts =
    settings['first-period'] === undefined ? [3, 6, 9, 12] : [months(settings['first-period'], 6)];
  const asOf = ofKind(inspection, track.key, 'type1')
    .filter((e) => e.fact?.asOf !== undefined)
    .at(-1)?.asOf;
  if (asOf !== undefined && planned[0]?.period?.from === asOf + 1)
    return judge(track, planned, count([asOf + 1], firsts));
  const starts = [
    ...earliestStarts(inspection, track.ready),
    ...(lastFact ? earliestStarts(inspection, from) : []),
  ];
  return judge(track, planned, count(starts, [...firsts, ...(lastFact ? [usual] : [])]));
}

/** First months a period may begin in, whatever a readiness assessment or a Type I before it takes at the least. */
function earliestStarts({ file, opens }: Inspection, ready: Day): Day[] {
  const earliest = [ready, Math.max(ready, file.horizon.from), Math.max(ready, opens)];
  const firstOfMonth = (at: Day) =>
    isMonthEnd(at - 1) ? at : ([...Array(31).keys()].map((n) => at + n).find((n) => isMonthEnd(n - 1)) ?? at);
  return earliest.flatMap((at) => [0, 1, 2].map((n) => addMonths(firstOfMonth(at), n)));
}

function judge(track: TrackEntry, planned: Engagement[], allowed: number[]): string[] {
  if (allowed.includes(planned.length)) return [];
  const counts = [...new Set(allowed)].sort((a, b) => a - b).join(' or ');
  return [`${track.key}: ${planned.length} Type II periods are planned, by the horizon there are ${counts}`];
}

function firstReports(inspection: Inspection, track: TrackEntry): string[] {
  const has = (...kinds: string[]) => ofKind(inspection, track.key, ...kinds).length > 0;
  const complaints: string[] = [];
  const by = goal(track.raw, 'type1');
  if (by !== undefined && by <= inspection.file.horizon.to && by >= inspection.today && !has('type1')) {
    complaints.push(`${track.key}: a Type I report is asked for by ${iso(by)} and none is planned`);
  }
  const reported = ofKind(inspection, track.key, 'type1', 'type2').some((e) => e.fact);
  if (track.raw.readiness === true && !reported && !has('readiness'))
    complaints.push(`${track.key}: a readiness assessment is asked for and none is planned`);
  return complaints;
}

function initialIn(inspection: Inspection, track: TrackEntry): string[] {
  const { file, today } = inspection;
  const certificates = ofKind(inspection, track.key, 'stage2', 'recertification').filter(
    (e) => e.expires !== undefined,
  );
  const alive = certificates.some((e) => e.status !== 'done' || (e.expires ?? 0) >= today);
  const far = track.ready + 42 > file.horizon.to - 60 || (goal(track.raw) ?? 0) > file.horizon.to;
  if (alive || far) return [];
  return [
    `${track.key}: no certificate is in force, and the plan holds neither a Stage 2 nor a recertification`,
  ];
}

function cyclesIn(inspection: Inspection, track: TrackEntry): string[] {
  const { horizon } = inspection.file;
  const [from, to] = [inspection.opens, horizon.to];
  return cycles(inspection, track.key).flatMap((cycle) => {
    if (cycle.opened.fact?.suspended || cycle.opened.expires === undefined) return [];
    const closed = cycle.next?.status === 'done' || cycle.opened.expires < from;
    if (closed) return [];
    return [...surveillanceIn(cycle, from, to), ...renewalIn(cycle, from, to), ...beyond(cycle, to)];
  });
}

const endOfYear = (year: number): Day => day(`${year}-12-31`);

function surveillanceIn(cycle: Cycle, from: Day, to: Day): string[] {
  const year = yearOf(cycle.decision);
  const first = cycle.opened.kind === 'stage2' ? addMonths(cycle.decision, 12) : endOfYear(year + 1);
  const complaints: string[] = [];
  if (first <= to && first >= from + 30 && cycle.first.length === 0) {
    complaints.push(
      `the first surveillance after ${cycle.opened.id} falls due by ${iso(first)} and is not in the plan`,
    );
  }
  const second = endOfYear(year + 2);
  if (second <= to && second >= from + 30 && cycle.second.length === 0) {
    complaints.push(
      `the second surveillance after ${cycle.opened.id} falls due by ${iso(second)} and is not in the plan`,
    );
  }
  return complaints;
}

function renewalIn(cycle: Cycle, from: Day, to: Day): string[] {
  const expires = cycle.opened.expires ?? 0;
  if (expires > to || expires < from + 60 || cycle.next) return [];
  return [
    `the certificate of ${cycle.opened.id} expires ${iso(expires)} and no recertification is in the plan`,
  ];
}

/**
 * What certainly lies past the horizon. "Its predecessors at their earliest" moves a latest date forward: a first
 * surveillance held in the decision's own year leaves the next year to the second, and so on. Only what facts precede
 * is judged, so that no earliest has to be known here.
 */
function beyond(cycle: Cycle, to: Day): string[] {
  if (cycle.opened.status !== 'done') return [];
  const { decision } = cycle;
  // A year's last days may be closed: its latest working day is taken to lie in the last 45.
  const yearAfter = (e: Engagement | undefined) =>
    endOfYear((e?.fact ? yearOf(dateOf(e)) : yearOf(decision)) + 1) - 45;
  const second = cycle.second[0];
  const expires = cycle.opened.expires ?? 0;
  const soonest: [Engagement | undefined, Day][] = [
    [cycle.first[0], addMonths(decision, 12) - 45],
    [second, yearAfter(cycle.first[0])],
    [second?.fact && cycle.next, Math.min(expires - 90, yearAfter(second))],
  ];
  return soonest.flatMap(([e, at]) =>
    e?.status === 'planned' && at > to
      ? [`${e.id} is planned, its latest date, ${iso(at)} or later, lies past the horizon`]
      : [],
  );
}
