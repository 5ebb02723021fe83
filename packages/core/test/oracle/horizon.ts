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

/** Periods that begin within the horizon when the first has `first` months and each later one `usual`. */
function countFrom(start: Day, first: number, usual: number, to: Day): number {
  let count = 0;
  for (let elapsed = 0; addMonths(start, elapsed) <= to; elapsed = first + count * usual - usual) count += 1;
  return count;
}

function periodsIn(inspection: Inspection, track: TrackEntry): string[] {
  const to = inspection.file.horizon.to;
  const settings = typeTwoSettings(track);
  const usual = months(settings.period, 12);
  const all = typeTwos(inspection, track);
  const lastFact = all.filter((e) => !periodByPlanner(e)).at(-1);
  const planned = all.filter(
    (e) => periodByPlanner(e) && (e.period?.from ?? 0) > (lastFact?.period?.to ?? 0),
  );
  const start = planned[0]?.period?.from;
  if (lastFact?.period && addMonths(lastFact.period.to, 12) >= inspection.today) {
    const next = lastFact.period.to + 1;
    return judge(track, planned, [countFrom(next, usual, usual, to), literal(next, planned, to)]);
  }
  const typeOne = ofKind(inspection, track.key, 'type1')
    .filter((e) => e.fact?.asOf !== undefined)
    .at(-1);
  const firsts =
    settings['first-period'] === undefined ? [3, 6, 9, 12] : [months(settings['first-period'], 6)];
  const starts =
    typeOne?.asOf !== undefined && start === typeOne.asOf + 1 ? [start] : earliestStarts(inspection, track);
  const counts = starts.flatMap((at) =>
    [...firsts, ...(lastFact ? [usual] : [])].map((first) => countFrom(at, first, usual, to)),
  );
  const aligned = planned.slice(1).some((e) => e.period && wholeMonths(e.period) !== usual);
  return judge(track, planned, [
    ...counts,
    ...(aligned && start !== undefined ? [literal(start, planned, to)] : []),
  ]);
}

/** The number that begin within the horizon as the plan itself lays them, or one more when the last ends too early. */
function literal(start: Day, planned: Engagement[], to: Day): number {
  const ends = planned.map((e) => e.period?.to ?? 0);
  return [start, ...ends.map((end) => end + 1)].filter((at) => at <= to).length;
}

/** First months a period may begin in, whatever a readiness assessment or a Type I before it takes at the least. */
function earliestStarts({ file, opens }: Inspection, track: TrackEntry): Day[] {
  const earliest = [track.ready, Math.max(track.ready, file.horizon.from), Math.max(track.ready, opens)];
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
    return closed
      ? []
      : [...surveillanceIn(cycle, from, to), ...surveillanceOut(cycle, to), ...renewalIn(cycle, from, to)];
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

/** Refused only where the decision is a fact: a planned decision counts at its earliest, which is not known here. */
function surveillanceOut(cycle: Cycle, to: Day): string[] {
  if (cycle.opened.status !== 'done') return [];
  const complaints: string[] = [];
  const first = addMonths(cycle.decision, 12);
  for (const e of cycle.first) {
    if (e.status === 'planned' && first - 45 > to)
      complaints.push(`${e.id} is planned, its latest date of ${iso(first)} lies past the horizon`);
  }
  for (const e of cycle.second) {
    // A first surveillance in the decision's own year leaves the next year to the second.
    const early = cycle.first.some((s1) => yearOf(dateOf(s1)) === yearOf(cycle.decision));
    const opensIn = yearOf(cycle.decision) + (early ? 1 : 2);
    if (e.status === 'planned' && day(`${opensIn}-01-01`) > to)
      complaints.push(`${e.id} is planned, its latest date in ${opensIn} lies past the horizon`);
  }
  return complaints;
}

function renewalIn(cycle: Cycle, from: Day, to: Day): string[] {
  const expires = cycle.opened.expires ?? 0;
  if (expires <= to && expires >= from + 60 && !cycle.next) {
    return [
      `the certificate of ${cycle.opened.id} expires ${iso(expires)} and no recertification is in the plan`,
    ];
  }
  const early = cycle.opened.status === 'done' && cycle.next?.status === 'planned' && expires - 90 > to;
  return early
    ? [`${cycle.next?.id} is planned, its latest date before ${iso(expires)} lies past the horizon`]
    : [];
}
