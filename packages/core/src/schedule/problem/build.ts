// Writes the whole problem: every engagement's days, the rules between them, the user's goals and strategy, the team's
// capacity, and the order in which days are chosen.

import { addMonths, type Day } from '../../calendar/index.js';
import type { Job, Problem } from '../../solve/index.js';
import type { HostedVisits, PricedProblem } from '../../solve/priced/problem.js';
import { addCharges, type FirstDays } from '../charges/index.js';
import type { Draft } from '../cycles/draft.js';
import { TEAM } from '../line-ids.js';
import { once } from '../once.js';
import type { Setting } from '../setting.js';
import { addGoals, type GoalLimit } from './goals.js';
import {
  addInterim,
  beforeNextInterim,
  type ChosenInterims,
  hasInterim,
  interimJob,
  interimTarget,
  isOpen,
  leaveRoom,
  noInterims,
} from './interim.js';
import { addPoints, type Points } from './points.js';
import { addPrerequisites } from './prerequisites.js';
import { nearEnd, pairKey, pairsOf, type RulePair } from './rules.js';
import { Sheet } from './sheet.js';
import { addStrategy } from './strategy.js';
import { targetOf } from './targets.js';
import { daysOf, stepBy } from './timing.js';

/** A problem with the key to read its answer. */
export interface Built {
  readonly problem: Problem;
  /** The same days at their prices, in cents. Written when first asked for. */
  readonly priced: (firstDays: FirstDays) => PricedProblem;
  readonly drafts: readonly Draft[];
  readonly pointsOf: (draft: Draft) => Points;
  readonly pairs: readonly RulePair[];
  /** What the user's strategy asks: lines of the file, no rules of a framework. */
  readonly strategy: readonly RulePair[];
  readonly goals: readonly GoalLimit[];
  /** Ids of engagements whose interim session may be chosen. */
  readonly open: readonly string[];
}

/** What is left out on purpose: rules the past has already broken, and rules under trial for a conflict. */
export interface Waived {
  /** Pairs by key. */
  readonly pairs: ReadonlySet<string>;
  /** All pairs of a rule. */
  readonly rules: ReadonlySet<string>;
}

export const nothingWaived: Waived = { pairs: new Set(), rules: new Set() };

/** Builds the problem of these engagements, track by track and in order within each. */
export function build(
  setting: Setting,
  tracks: readonly (readonly Draft[])[],
  waived: Waived = nothingWaived,
  interims: ChosenInterims = noInterims,
): Built {
  const sheet = new Sheet(setting.prices);
  const points = new Map<Draft, Points>();
  const pointsOf = (draft: Draft): Points => points.get(draft) ?? {};
  const pairs: RulePair[] = [];
  const goals: GoalLimit[] = [];
  for (const drafts of tracks) {
    drafts.forEach((draft, i) => {
      points.set(draft, addPoints(sheet, setting, draft, pointsOf, interims));
      addPrerequisites(sheet, setting, draft, pointsOf(draft));
      pairs.push(...pairsOf(sheet, draft, drafts.slice(0, i), pointsOf, setting.program.auditors));
    });
    addPointBeforePeriod(sheet, drafts, pointsOf);
    addBookedPeriods(sheet, drafts, pointsOf);
    addReportsInTurn(sheet, setting, drafts, pointsOf);
    goals.push(...addGoals(sheet, setting, drafts, pointsOf));
  }
  const drafts = tracks.flat();
  const open = drafts.filter((draft) => isOpen(sheet, setting, draft, pointsOf(draft))).map(({ id }) => id);
  for (const draft of drafts) {
    if (!hasInterim(sheet, setting, draft, pointsOf(draft), interims)) {
      if (open.includes(draft.id)) leaveRoom(sheet, setting);
      continue;
    }
    addInterim(sheet, setting, draft, pointsOf(draft));
    const all = pairsOf(sheet, draft, [], pointsOf, setting.program.auditors);
    pairs.push(...all.filter(({ to }) => to.point.startsWith('interim')));
  }
  for (const own of tracks) addInterimsInTurn(sheet, setting, own, pointsOf, open);
  const wanted = pairs.filter(
    (pair) => !waived.pairs.has(pairKey(pair)) && !waived.rules.has(pair.rule.rule),
  );
  for (const pair of wanted) constrain(sheet, pair, setting.today);
  const strategy = addStrategy(sheet, setting, tracks, pointsOf);
  for (const own of tracks) order(sheet, own, pointsOf);
  sheet.capacity = capacityOf(setting, drafts, pointsOf);
  const priced = (firstDays: FirstDays): PricedProblem => {
    addCharges(sheet, setting, tracks, pointsOf, firstDays, goals);
    const madeFrom = setting.contexts.map((context) => tracks.find(([draft]) => draft?.context === context));
    return { ...sheet.priced(visitsOf(setting, drafts, pointsOf)), madeFrom };
  };
  const held = wanted.filter(({ agreed }) => !agreed);
  return {
    problem: sheet.problem(),
    priced: once(priced),
    drafts,
    pointsOf,
    pairs: held,
    strategy,
    goals,
    open,
  };
}

function capacityOf({ program, without }: Setting, drafts: readonly Draft[], of: (draft: Draft) => Points) {
  if (!program.team || without.has(TEAM)) return undefined;
  const window = daysOf(program.planning.jointWindow);
  return { visits: program.team.capacity, window, jobs: drafts.flatMap((draft) => jobsOf(draft, of(draft))) };
}

// Finished audits are hosted already.
function visitsOf(setting: Setting, drafts: readonly Draft[], of: (draft: Draft) => Points): HostedVisits {
  const { program, calendar, prices, without, apart } = setting;
  return {
    jobs: drafts.flatMap((draft) => {
      const lane = setting.contexts.findIndex(({ track }) => track.id === draft.context.track.id);
      return draft.status === 'done' ? [] : jobsOf(draft, of(draft)).map((job) => ({ ...job, lane }));
    }),
    window: daysOf(program.planning.jointWindow),
    price: apart ? 0 : prices.visit,
    shared: apart ? 0 : prices.sharedDay,
    daysIn: (from, to) => calendar.countIn(from, to),
    most: without.has(TEAM) ? undefined : program.team?.capacity,
  };
}

/** The sessions of an audit that the team hosts, as jobs. */
export function jobsOf({ id, recorded }: Draft, points: Points): Job[] {
  const job = (name: string, start: number | undefined, end: number | undefined, fixed: boolean): Job[] =>
    start === undefined || end === undefined ? [] : [{ name, start, end, fixed }];
  const { 'interim-start': from, 'interim-end': to } = points;
  return [
    ...job(id, points.start, points.end, recorded !== undefined),
    ...job(interimJob(id), from, to, recorded?.interim !== undefined),
  ];
}

// A rule on a day of the past is a fact to report, not a constraint; info is only ever reported.
function constrain(sheet: Sheet, { rule, from, to, side, step, agreed }: RulePair, today: Day): void {
  if (rule.severity === 'info') return;
  const toDay = sheet.dayOf(to.variable);
  if (toDay !== undefined && toDay <= today) return;
  const limit = side === 'at-least' ? { least: step } : { most: step };
  if (rule.severity === 'error') {
    if (agreed) return;
    if (side === 'at-least') sheet.least(from.variable, to.variable, step);
    else sheet.most(from.variable, to.variable, step);
  } else if (to.draft.status !== 'done') {
    const term = rule.severity === 'habit' ? 'short-times' : 'conventions';
    sheet.wish(term, from.variable, to.variable, limit);
  }
}

// A report on one date comes before the first period, where that is booked already.
function addPointBeforePeriod(sheet: Sheet, drafts: readonly Draft[], of: (draft: Draft) => Points): void {
  const point = drafts.find(({ type, recorded }) => type.role === 'point' && !recorded);
  const period = drafts.find(({ type }) => type.role === 'period');
  const [asOf, from] = [point && of(point)['as-of'], period?.recorded && of(period)['period-from']];
  if (asOf !== undefined && from !== undefined) {
    sheet.wish('conventions', from, asOf, { most: (day) => day - 1 });
  }
}

// A report is out before the next period has ended: two are never open at once, and none is older than one to come. So it
// is before a booked period, unless that leaves too little room.
function addReportsInTurn(
  sheet: Sheet,
  setting: Setting,
  drafts: readonly Draft[],
  of: (draft: Draft) => Points,
): void {
  const reports = drafts.filter(({ type }) => type.role === 'period' || type.role === 'point');
  reports.forEach((draft, i) => {
    const next = reports[i + 1];
    const [outcome, to] = [of(draft).outcome, next && of(next)['period-to']];
    if (draft.recorded || outcome === undefined || to === undefined) return;
    if (next?.recorded && !leavesRoom(sheet, setting, to)) return;
    sheet.most(to, outcome, (day) => day);
  });
}

// Months that are time enough for fieldwork and report, whatever is closed.
const ROOM = 3;

function leavesRoom(sheet: Sheet, { firstDay }: Setting, until: number): boolean {
  const day = sheet.dayOf(until);
  return day === undefined || day >= addMonths(firstDay, ROOM);
}

// The fieldwork on one period is over before the interim session on the next can begin, if there may be one.
function addInterimsInTurn(
  sheet: Sheet,
  setting: Setting,
  drafts: readonly Draft[],
  of: (draft: Draft) => Points,
  open: readonly string[],
): void {
  const window = daysOf(setting.program.planning.jointWindow);
  const periods = drafts.filter(({ type }) => type.role === 'period');
  periods.forEach((draft, i) => {
    const next = periods[i + 1];
    if (!next?.type.interim || !(of(next)['interim-start'] !== undefined || open.includes(next.id))) return;
    const [end, from] = [of(draft).end, of(next)['period-from']];
    if (draft.recorded || end === undefined || from === undefined) return;
    if (next.recorded && !leavesRoom(sheet, setting, from)) return;
    sheet.most(from, end, beforeNextInterim(next, next.type.interim, window));
  });
}

// A planned period before a booked one ends before it; what lies between them is charged as uncovered.
function addBookedPeriods(sheet: Sheet, drafts: readonly Draft[], of: (draft: Draft) => Points): void {
  const periods = drafts.filter(({ type }) => type.role === 'period');
  periods.forEach((booked, i) => {
    const before = periods[i - 1];
    if (!before || before.recorded || !booked.recorded?.period) return;
    const [to, from] = [of(before)['period-to'], of(booked)['period-from']];
    if (to === undefined || from === undefined) return;
    sheet.most(from, to, (day) => day - 1);
    sheet.wish('conventions', from, to, { least: (day) => day - 1 });
  });
}

// The opening audit and what has a target come first; stages are then placed as close before it as is usual.
function order(sheet: Sheet, drafts: readonly Draft[], of: (draft: Draft) => Points): void {
  const stages: Draft[] = [];
  drafts.forEach((draft, i) => {
    if (draft.type.role === 'stage') stages.push(draft);
    else {
      placeOne(sheet, draft, drafts.slice(0, i), of);
      if (draft.type.role === 'opening') for (const stage of stages.splice(0)) placeStage(sheet, of(stage));
    }
  });
  for (const stage of stages) placeStage(sheet, of(stage));
}

function placeStage(sheet: Sheet, { start, end, outcome }: Points): void {
  if (end !== undefined) sheet.place(end, 'last');
  if (start !== undefined) sheet.place(start, 'last');
  if (outcome !== undefined) sheet.place(outcome);
}

function placeOne(sheet: Sheet, draft: Draft, before: readonly Draft[], of: (draft: Draft) => Points): void {
  const points = of(draft);
  const target = targetOf(draft);
  const near = target && nearEnd(sheet, target, draft, before, of);
  const targeted = target && near && points[target.point];
  if (targeted !== undefined && target && near) {
    const { months = 0, days = 0 } = target.offset;
    const offset = stepBy({ months, days });
    sheet.prefer({ of: targeted, from: near.variable, target: offset, early: 1, late: 2 });
    sheet.place(targeted);
  }
  for (const point of ['as-of', 'period-from', 'period-to', 'start', 'end', 'outcome', 'expires'] as const) {
    const variable = points[point];
    if (variable !== undefined && variable !== targeted) sheet.place(variable);
  }
  placeInterim(sheet, draft, points);
}

function placeInterim(sheet: Sheet, draft: Draft, points: Points): void {
  const { 'period-to': from, 'interim-start': start, 'interim-end': end } = points;
  const { interim } = draft.type;
  if (!interim || from === undefined || start === undefined || end === undefined) return;
  sheet.prefer({ of: start, from, target: interimTarget(draft, interim), early: 1, late: 2 });
  sheet.place(start);
  sheet.place(end);
}
