// Weeks in which fieldwork and work meet are part of the optimum: held against every day that an audit could have, each
// booked in turn, and what is taken to be certain of such weeks against plans in which it is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { startOfIsoWeek } from '../../src/calendar/index.js';
import { catalogue, frameworks } from '../../src/frameworks/index.js';
import {
  type Engagement,
  explainAudit,
  fromDay,
  type Occurrence,
  type PlainDate,
  type Plan,
  planFile,
  planPortfolio,
  readFileToday,
  toDay,
} from '../../src/index.js';
import { candidateOf } from '../../src/schedule/activities/candidate.js';
import { leastLoaded, type WeekTask } from '../../src/schedule/activities/least-loaded.js';
import { turnsOf } from '../../src/schedule/activities/plan-turns.js';
import { recurringActivities } from '../../src/schedule/activities/recurring.js';
import { isMissed } from '../../src/schedule/activities/states.js';
import { turnsInOrder } from '../../src/schedule/activities/sure-demands.js';
import { type Facts, type SureAudit, sureLoad } from '../../src/schedule/activities/sure-load.js';
import { activitiesOf } from '../../src/schedule/activities-of.js';
import { sureAudits } from '../../src/schedule/loads/claims.js';
import { factsOf } from '../../src/schedule/loads/facts.js';
import { type Claim, holding, noLimits } from '../../src/schedule/loads/limits.js';
import { loadOf } from '../../src/schedule/loads/team-load.js';
import { layProgram } from '../../src/schedule/place-program.js';
import { programIn } from '../fixtures/program-in.js';
import { arbitraryProgram } from '../oracle/programs.js';
import { crowdedBy } from '../oracle/programs-crowded.js';

interface Case {
  readonly fieldwork: string;
  /** Activities that are due every month. */
  readonly monthly: number;
  /** Days from 1 March to four days without work. */
  readonly closed: number;
  readonly weight: number;
}

const RUNS = Number(process.env.DRAWN_PROGRAMS ?? 60);
const TODAY = '2027-01-04' as PlainDate;
const MARCH = toDay('2027-03-01' as PlainDate);

// One report whose fieldwork takes weeks, and a period after it.
function textOf({ fieldwork, monthly, closed, weight }: Case, booked: object = {}): string {
  const period = { from: '2026-03-01', to: '2027-02-28' };
  const blackout = { from: fromDay(MARCH + closed), to: fromDay(MARCH + closed + 3), reason: 'Closed' };
  return stringify({
    version: 1,
    calendar: { blackouts: [blackout] },
    frameworks: { soc2: { timing: { fieldwork }, type2: { period: '12 months', align: false } } },
    audits: [{ audit: 'soc2/type2', period, ...booked }],
    activities: monthlyOnes(monthly),
    planning: { horizon: '5 months', weights: { 'load-week': weight } },
  });
}

function monthlyOnes(count: number): object {
  return Object.fromEntries(
    Array.from({ length: count }, (_, k) => [`own-${k}`, { title: `Own ${k}`, every: '1 month' }]),
  );
}

function plannedFrom(one: Case, booked?: object) {
  const answer = planFile(
    { file: 'compliance.yml', text: textOf(one, booked), today: TODAY },
    { apart: false },
  );
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

function planOf(one: Case, booked?: object): Plan {
  return plannedFrom(one, booked).plan;
}

// Fieldwork of so many weeks of five days from each day on that leaves it out of the closed days.
function bookings({
  fieldwork,
  closed,
}: Case): readonly { readonly from: PlainDate; readonly to: PlainDate }[] {
  const days = Number.parseInt(fieldwork, 10) * 7;
  return Array.from({ length: 70 }, (_, k) => k)
    .map((k) => ({ k, weekday: k % 7 }))
    .filter(({ k, weekday }) => weekday < 5 && (k > closed + 3 || k + days <= closed))
    .map(({ k, weekday }) => ({ from: MARCH + k, to: MARCH + k + days - (weekday === 0 ? 3 : 1) }))
    .map(({ from, to }) => ({ from: fromDay(from), to: fromDay(to) }));
}

const CASES: readonly Case[] = [
  { fieldwork: '4 weeks', monthly: 9, closed: 60, weight: 2000 },
  { fieldwork: '5 weeks', monthly: 4, closed: 0, weight: 300 },
  { fieldwork: '7 weeks', monthly: 12, closed: 140, weight: 700 },
  { fieldwork: '8 weeks', monthly: 9, closed: 6, weight: 2000 },
];

describe('loaded weeks in the optimum', () => {
  it.each(CASES)('no booked day of %o costs less', (one) => {
    const plan = planOf(one);
    const { value, optimal } = plan.objective;
    expect(optimal).toBe(true);
    const booked = bookings(one).map((fieldwork) => planOf(one, { fieldwork }).objective.value);
    expect(booked.length).toBeGreaterThan(20);
    expect(Math.min(...booked)).toBe(value);
  });

  it.each(CASES)(
    'the planned day of %o is the one that is explained, and the next best costs more',
    (one) => {
      const { program, plan } = plannedFrom(one);
      const audit = plan.engagements.find(({ status }) => status !== 'done');
      const question = { program, plan, engagement: audit?.id ?? '', on: audit?.fieldwork?.from };
      const grounds = explainAudit(question)?.grounds;
      expect(grounds?.asked?.plan).toMatchObject({ more: 0, terms: [], moves: [], proven: true });
      expect(grounds?.next?.more).toBeGreaterThanOrEqual(0);
      expect(grounds?.next?.proven).toBe(true);
    },
  );

  it('are weighed for programs that share a team as for each alone, where they are not in each other’s way', () => {
    const team = 'team: { name: red, fieldwork-capacity: 2 }\n';
    const [first, second] = [CASES[2], CASES[3]].map((one, i) => {
      const text = `${textOf(one as Case)}id: p${i}\n${team}`;
      const read = readFileToday({ file: `p${i}/compliance.yml`, text }, TODAY, () => TODAY);
      const alone = planFile({ file: 'compliance.yml', text, today: TODAY }, { apart: false });
      if (!read.ok || !alone.ok) throw new Error('it can be planned');
      return { program: read.program, today: TODAY, alone: alone.plan.objective };
    });
    if (!first || !second) throw new Error('two programs');
    const together = planPortfolio([first, second], { apart: false });
    if (!together.ok) throw new Error('they can be planned together');
    expect(together.portfolio.teams).toMatchObject([{ name: 'red', peak: 2 }]);
    const objectives = together.portfolio.programs.map(({ objective }) => objective);
    expect(objectives).toEqual([first.alone, second.alone]);
    expect(objectives.map(({ optimal }) => optimal)).toEqual([true, true]);
  });

  it('are charged where they cannot be avoided, and avoided where that is cheaper', () => {
    const loadOf = ({ objective }: Plan): number =>
      objective.terms.find(({ term }) => term === 'load-weeks')?.amount ?? 0;
    const forced = planOf({ fieldwork: '8 weeks', monthly: 9, closed: 90, weight: 2000 });
    expect([loadOf(forced), forced.objective.optimal]).toEqual([2000, true]);
    const dear = planOf({ fieldwork: '5 weeks', monthly: 9, closed: 90, weight: 20_000 });
    expect([loadOf(dear), dear.objective.optimal]).toEqual([0, true]);
  });
});

const week = 7;

const tasks = fc.array(
  fc.record({ first: fc.nat(5), count: fc.integer({ min: 1, max: 4 }) }).map(({ first, count }): WeekTask => {
    const weeks = Array.from({ length: count }, (_, k) => (first + k) * week);
    return { home: weeks[0] as number, weeks };
  }),
  { minLength: 1, maxLength: 9 },
);
const rooms = fc
  .uniqueArray(fc.record({ at: fc.nat(8), room: fc.integer({ min: 0, max: 2 }) }), {
    selector: ({ at }) => at,
  })
  .map((list) => new Map(list.map(({ at, room }) => [at * week, room])));

// Whether all work finds a week: by trying every week for one task after the other.
function fits(
  work: readonly WeekTask[],
  room: ReadonlyMap<number, number>,
  loaded: ReadonlySet<number>,
): boolean {
  const [first, ...rest] = work;
  if (!first) return true;
  return first.weeks.some((at) => {
    const left = loaded.has(at) ? undefined : room.get(at);
    if (left === undefined) return fits(rest, room, loaded);
    return left > 0 && fits(rest, new Map([...room, [at, left - 1]]), loaded);
  });
}

describe('an assessment that waits for work which another framework looks at, too', () => {
  it('is told to load its first week, whenever the other one is ready', () => {
    const text = stringify({
      version: 1,
      organization: { people: 85, country: 'US' },
      frameworks: { 'pci-dss': { ready: '2026-12-01' }, soc2: { ready: '2027-02-01' } },
      planning: { from: '2026-12-01', horizon: '3 years' },
    });
    const answer = planFile({ file: 'compliance.yml', text, today: '2026-11-21' as PlainDate });
    expect(answer.ok && answer.plan.objective).toMatchObject({ optimal: true, value: 74_860, bound: 74_860 });
  });
});

describe('the weeks that must be loaded', () => {
  it('are as few as any choice of weeks leaves', () => {
    fc.assert(
      fc.property(tasks, rooms, (work, room) => {
        const weeks = [...room.keys()];
        const choices = Array.from({ length: 2 ** weeks.length }, (_, bits) =>
          weeks.filter((__, k) => (bits >> k) % 2 === 1),
        );
        const least = choices
          .filter((set) => fits(work, room, new Set(set)))
          .reduce((fewest, { length }) => Math.min(fewest, length), Number.POSITIVE_INFINITY);
        const found = leastLoaded(work, room);
        expect(found.size).toBe(least);
        expect(fits(work, room, found)).toBe(true);
      }),
      { numRuns: 400, seed: 33 },
    );
  });
});

/** Days that are taken, counted from today, and which claims of a plan are kept, widened by so many days. */
interface Around {
  readonly taken: readonly { readonly from: number; readonly days: number }[];
  readonly picks: readonly { readonly kept: boolean; readonly by: number }[];
}

const around = {
  taken: fc.array(
    fc.record({ from: fc.integer({ min: 30, max: 900 }), days: fc.integer({ min: 5, max: 60 }) }),
    { maxLength: 4 },
  ),
  picks: fc.array(fc.record({ kept: fc.boolean(), by: fc.constantFrom(0, 0, 0, 1, 4, 20, 200) }), {
    minLength: 30,
    maxLength: 30,
  }),
};

// Drawn programs with long fieldwork and much to do, as first planned around days that are taken.
const crowded = fc.record({ drawn: arbitraryProgram(), monthly: fc.integer({ min: 2, max: 12 }), ...around });

// Programs that begin afresh with what audits wait for to be done in the first weeks.
const afresh = fc.record({
  ready: fc.array(fc.constantFrom(0, 1, 2, 7, 30, 70), { minLength: 3, maxLength: 3 }),
  alike: fc.constantFrom(true, true, false),
  which: fc.constantFrom(
    ['soc2', 'iso27001', 'pci-dss'],
    ['soc2', 'pci-dss'],
    ['iso27001', 'pci-dss'],
    ['iso27001', 'iso42001'],
  ),
  // Weekdays after they are ready on which first audits are booked.
  booked: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 3 }),
  fieldwork: fc.constantFrom('2 weeks', '5 weeks'),
  from: fc.constantFrom(14, 21, 36),
  ...around,
});

const FIRST_AUDITS: Record<string, string> = {
  iso27001: 'stage1',
  'pci-dss': 'assessment',
  iso42001: 'stage1',
};

function afreshText(today: PlainDate, { ready, alike, which, fieldwork, from, booked }: Afresh): string {
  const readyOf = (i: number): number => toDay(today) + from + (ready[alike ? 0 : i] as number);
  const own = which.map((id, i) => [
    id,
    { ready: fromDay(readyOf(i)), ...(id === 'soc2' ? { timing: { fieldwork } } : {}) },
  ]);
  const audits = which.flatMap((id, i) => {
    const type = FIRST_AUDITS[id];
    const on = readyOf(i) + (booked[i] as number);
    const day = Math.max(on, startOfIsoWeek(on + 2));
    const dates = { from: fromDay(day), to: fromDay(day + 2) };
    return type && (booked[i] as number) < 8 ? [{ audit: `${id}/${type}`, fieldwork: dates }] : [];
  });
  return stringify({
    version: 1,
    frameworks: Object.fromEntries(own),
    ...(audits.length > 0 ? { audits } : {}),
    planning: { from: fromDay(toDay(today) + from), horizon: '2 years' },
  });
}

// Programs whose audits come soon after a freeze at the turn of the year, when most of what they wait for is still to do.
const newYear = fc.record({
  which: fc.constantFrom<readonly string[]>(
    ['soc2', 'iso27001', 'pci-dss'],
    ['soc2', 'pci-dss'],
    ['soc2', 'iso27001'],
  ),
  frozen: fc.integer({ min: 0, max: 9 }),
  ready: fc.integer({ min: 0, max: 25 }),
  surveillance: fc.integer({ min: 12, max: 28 }),
  // Working days after the freeze on which assessments are booked.
  assessed: fc.option(fc.array(fc.integer({ min: 2, max: 12 }), { minLength: 2, maxLength: 2 }), { freq: 3 }),
  monthly: fc.nat(5),
  fieldwork: fc.constantFrom('2 weeks', '4 weeks', '6 weeks'),
  ...around,
});

const IN_NOVEMBER = '2026-11-21' as PlainDate;

function newYearText({ which, frozen, ready, surveillance, assessed, monthly, fieldwork }: NewYear): string {
  const options: Record<string, object> = {
    soc2: { timing: { fieldwork } },
    'pci-dss': { ready: fromDay(toDay('2026-12-01' as PlainDate) + ready) },
  };
  const audited = (audit: string, from: string, outcome: object) => ({
    audit,
    fieldwork: { from, to: fromDay(toDay(from as PlainDate) + 1) },
    ...outcome,
  });
  const iso = [
    audited('iso27001/stage2', '2024-04-09', { decision: '2024-05-28' }),
    audited('iso27001/surveillance1', '2025-01-28', { report: '2025-02-09' }),
    audited('iso27001/surveillance2', `2026-01-${surveillance}`, { report: '2026-02-08' }),
  ];
  const assessments = (assessed ?? []).map((after, i) => {
    const january = toDay(`${2027 + i}-01-03` as PlainDate) + frozen;
    const day = Math.max(january + after, startOfIsoWeek(january + after + 2));
    return { audit: 'pci-dss/assessment', fieldwork: { from: fromDay(day), to: fromDay(day + 2) } };
  });
  const soc2 = { audit: 'soc2/type1', 'as-of': '2026-06-30', report: '2026-08-09' };
  return stringify({
    version: 1,
    calendar: {
      blackouts: [2026, 2027, 2028].map((year) => ({
        from: `${year}-12-20`,
        to: `${year + 1}-01-${String(2 + frozen).padStart(2, '0')}`,
        reason: 'Year end',
      })),
    },
    frameworks: Object.fromEntries(which.map((id) => [id, options[id] ?? {}])),
    audits: [
      soc2,
      ...(which.includes('iso27001') ? iso : []),
      ...(which.includes('pci-dss') ? assessments : []),
    ],
    activities: monthlyOnes(monthly),
    planning: { from: '2026-12-01', horizon: '3 years' },
  });
}

type NewYear = typeof newYear extends fc.Arbitrary<infer Drawn> ? Drawn : never;

type Afresh = typeof afresh extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** How many weeks of its first plan are loaded, with all its days known, and with some of them known about. */
function loadsOf(text: string, today: PlainDate, { taken, picks }: Around) {
  const program = programIn(text, today);
  const spans = taken.map(({ from, days }) => ({
    from: fromDay(toDay(today) + from),
    to: fromDay(toDay(today) + from + days),
  }));
  const laid = layProgram(program, frameworks, today, { closed: () => spans }, { nodes: 0 });
  if (!laid) return undefined;
  const team = { program, frameworks, catalogue, today };
  const { placed, ways } = laid;
  const { built, days } = placed.found;
  const claims = built.drafts
    .filter(({ status }) => status !== 'done')
    .flatMap((draft) =>
      Object.entries(built.pointsOf(draft)).flatMap(([point, variable]) =>
        (['from', 'to'] as const).map(
          (side): Claim => ({
            engagement: draft.id,
            point: point as Claim['point'],
            side,
            day: days[variable] as number,
          }),
        ),
      ),
    );
  const kinds = new Map(
    built.drafts.map(({ id, context, type }) => [
      id,
      { track: context.track.id, type: type.id, role: type.role },
    ]),
  );
  const facts = factsOf(placed, ways, team);
  const certain = sureLoad(facts);
  const sure = (some: readonly Claim[]): number => certain(sureAudits(some.reduce(holding, noLimits), kinds));
  const wider = claims.flatMap((claim, i): readonly Claim[] => {
    const { kept, by } = picks[i % picks.length] as (typeof picks)[number];
    return kept ? [{ ...claim, day: claim.day + (claim.side === 'from' ? -by : by) }] : [];
  });
  const activities = activitiesOf(placed, team);
  return {
    loaded: loadOf(placed, team).length,
    all: sure(claims),
    some: sure(wider),
    reviewed: reviewedInOrder(placed.engagements, activities),
    turns: [claims, wider].flatMap((some) =>
      turnsKnown(sureAudits(some.reduce(holding, noLimits), kinds), facts, activities),
    ),
  };
}

/** Of each audit that both come before, whether an internal audit lies before a management review. */
function reviewedInOrder(engagements: readonly Engagement[], planned: readonly Occurrence[]) {
  return engagements.flatMap(({ id, status }) => {
    const daysOf = (key: string) =>
      planned
        .filter(({ activity, serves }) => activity === key && serves.includes(id))
        .map((it) => it.planned);
    const [audits, reviews] = [daysOf('internal-audit').sort(), daysOf('management-review').sort()];
    const [audit, review] = [audits[0], reviews.at(-1)];
    const both = status !== 'done' && id.startsWith('iso') && audit && review;
    return both ? [audit < review] : [];
  });
}

/** Each turn of which audits in their order tell more than its window, with the day it is planned for. */
function turnsKnown(audits: readonly SureAudit[], facts: Facts, planned: readonly Occurrence[]) {
  const today = toDay(facts.today);
  return recurringActivities(facts).flatMap((activity) => {
    const { every, grace } = activity;
    if (!every) return [];
    const open = turnsOf(activity, every, facts)
      .filter((turn) => turn.done === undefined && !isMissed(turn, grace, today))
      .map((turn) => candidateOf(turn, false, facts.calendar, today));
    const known = turnsInOrder(activity, open, audits, facts);
    return open.flatMap((turn, i) => {
      const days = known[i];
      const occurrence = planned.find(({ id }) => id === `${activity.key}-${turn.turn.key}`);
      if (!days || !occurrence || days === turn) return [];
      return [{ id: occurrence.id, ...days, on: toDay(occurrence.planned) }];
    });
  });
}

describe('weeks that are certain to be loaded', () => {
  it.each([
    {
      of: 'crowded programs',
      drawn: crowded.map(({ drawn, monthly, ...rest }) => ({
        text: crowdedBy(monthly, drawn).yaml,
        today: drawn.today as PlainDate,
        ...rest,
      })),
      runs: 60,
    },
    {
      of: 'programs that begin afresh',
      drawn: afresh.map((one) => ({ text: afreshText(TODAY, one), today: TODAY, ...one })),
      runs: RUNS,
    },
    {
      of: 'programs with a freeze at the turn of the year',
      drawn: newYear.map((one) => ({ text: newYearText(one), today: IN_NOVEMBER, ...one })),
      runs: RUNS,
      // Nothing else here asks for a review before the audit that comes before it.
      orderly: true,
    },
  ])(
    'of $of are no more than any plan with these days has, whatever else is known',
    ({ drawn, runs, orderly }) => {
      let [count, met, whole, same, known] = [0, 0, 0, 0, 0];
      fc.assert(
        fc.property(drawn as fc.Arbitrary<Around & { text: string; today: PlainDate }>, (one) => {
          const found = loadsOf(one.text, one.today, one);
          if (!found) return;
          const { loaded, all, some, turns, reviewed } = found;
          expect(turns.filter(({ from, to, on }) => on < from || on > to)).toEqual([]);
          if (orderly) expect(reviewed).not.toContain(false);
          known += turns.length;
          expect(all).toBeLessThanOrEqual(loaded);
          expect(some).toBeLessThanOrEqual(all);
          count += 1;
          met += Number(loaded > 0);
          whole += Number(all > 0);
          same += Number(all === loaded);
        }),
        { numRuns: runs, seed: 33, endOnFailure: true },
      );
      expect(met).toBeGreaterThan(10);
      expect(whole).toBeGreaterThan(10);
      if (orderly) expect(known).toBeGreaterThan(runs);
      // Most of what is loaded follows from the days of the audits.
      expect(same / count).toBeGreaterThan(0.8);
    },
    120_000,
  );
});
