// Invented programs the size and shape of real ones: reports over periods that end on fixed days, certificates whose
// decision is free or past, yearly chains, all hosted by one team. Days off are holes in the grids of fieldwork.

import { addMonths, type Day, endOfMonth, plainDate, toDay } from '../../../src/calendar/index.js';
import type { PricedProblem } from '../../../src/solve/priced/problem.js';
import { initialWindows, networkOf, tighten } from '../../../src/solve/propagate.js';
import { type Chance, chanceOf } from './chance.js';
import { type Audit, DOLLAR, ProgramSheet } from './program-sheet.js';

/** How many tracks of each kind, for how many years, and what else the file would say. */
export interface Shape {
  readonly seed: number;
  readonly years: number;
  /** Reports over periods of twelve months, after a first one of `firstPeriod` months (12 unless given). */
  readonly periods?: number;
  readonly firstPeriod?: number;
  /** Certificates whose decision is to be found, and those decided in the past. */
  readonly fresh?: number;
  readonly running?: number;
  /** Assessments at most twelve months apart. */
  readonly yearly?: number;
  /** Latest days for some outcomes, and audits that have their days already. */
  readonly goals?: number;
  readonly bookings?: number;
  /** Most visits at once; undefined for no limit. */
  readonly most?: number | undefined;
}

const TODAY = toDay(plainDate('2026-12-01'));

/** The problem of a shape. Goals and bookings are left out where they would leave no plan. */
export function programLike(shape: Shape): PricedProblem {
  const chance = chanceOf(shape.seed);
  const sheet = new ProgramSheet(chance, TODAY, addMonths(TODAY, 12 * shape.years));
  const audits: Audit[] = [];
  for (let i = shape.periods ?? 0; i > 0; i -= 1)
    audits.push(...periods(sheet, chance, shape.firstPeriod ?? 12));
  for (let i = shape.fresh ?? 0; i > 0; i -= 1) audits.push(...freshCertificate(sheet, chance));
  for (let i = shape.running ?? 0; i > 0; i -= 1) audits.push(...runningCertificate(sheet, chance));
  for (let i = shape.yearly ?? 0; i > 0; i -= 1) audits.push(...yearlyChain(sheet, chance));
  let problem = sheet.problem(shape.most);
  for (let i = shape.goals ?? 0; i > 0; i -= 1) problem = withGoal(problem, chance, audits);
  for (let i = shape.bookings ?? 0; i > 0; i -= 1) problem = withBooking(problem, chance, audits);
  return problem;
}

/** The same program with a first period of 3, 6, 9 or 12 months; shorter ones cost an extra report now and then. */
export function programAlternatives(shape: Shape) {
  return [12, 9, 6, 3].map((firstPeriod, i) => {
    const base = i * 3_000 * DOLLAR;
    return { base, atLeast: base, problem: () => programLike({ ...shape, firstPeriod }) };
  });
}

function periods(sheet: ProgramSheet, chance: Chance, months: number): Audit[] {
  const audits: Audit[] = [];
  const began = endOfMonth(addMonths(sheet.today, chance.whole(-6, 3)));
  const fieldwork = chance.pick([20, 20, 15]);
  for (let k = 0; ; k += 1) {
    const last = endOfMonth(addMonths(began, months + 12 * k));
    if (addMonths(last, 6) > sheet.horizon) return audits;
    if (last < sheet.today) continue;
    const to = sheet.civil('period to', last, last);
    const audit = sheet.audit(`report ${k}`, 10, fieldwork, 7, 21);
    sheet.hard(to, audit.start, (day) => day + 1);
    sheet.hard(to, audit.outcome, undefined, (day) => addMonths(day, 12));
    const before = audits.at(-1);
    if (before) sheet.hard(before.outcome, audit.start, (day) => day + 1);
    sheet.late('stale', audit.outcome, last, 50);
    if (k === 0) sheet.late('first of kind', audit.outcome, last + 60, 40);
    audits.push(audit);
  }
}

function freshCertificate(sheet: ProgramSheet, chance: Chance): Audit[] {
  const [days, ready] = [chance.whole(2, 8), sheet.today + chance.whole(0, 120)];
  const stage1 = sheet.audit('stage 1', Math.ceil(days / 2), Math.ceil(days / 2), 7, 21);
  const stage2 = sheet.audit('stage 2', days, days, 21, 42);
  sheet.hard(stage1.end, stage2.start, (day) => day + 21);
  sheet.least('hasty stage 2', stage1.end, stage2.start, (day) => day + 42, 10_000, 20);
  sheet.most('slow stage 2', stage1.end, stage2.start, (day) => day + 42, 0, 40);
  sheet.most('stale stage 1', stage1.end, stage2.start, (day) => day + 90, 10_000, 0);
  const opens = sheet.civil('ready', ready, ready);
  sheet.hard(opens, stage1.start, (day) => day);
  sheet.hard(opens, stage2.outcome, undefined, (day) => addMonths(day, 14));
  sheet.late('first of kind', stage2.outcome, ready + 90, 40);
  sheet.late('stale', stage2.outcome, sheet.today, 50);
  return [stage1, stage2, ...cycle(sheet, stage2.outcome, ready + 130, days, stage2.end, true)];
}

function runningCertificate(sheet: ProgramSheet, chance: Chance): Audit[] {
  const decided = sheet.today - chance.whole(30, 900);
  const decision = sheet.civil('decision', decided, decided);
  return cycle(sheet, decision, decided, chance.whole(2, 8), undefined, true);
}

// Two surveillances and a renewal after a decision expected around a day, and so on up to the horizon.
function cycle(
  sheet: ProgramSheet,
  decision: number,
  around: Day,
  days: number,
  before: number | undefined,
  first: boolean,
): Audit[] {
  const audits: Audit[] = [];
  let last = before;
  const visit = (
    name: string,
    months: number,
    from: number,
    to: number,
    length: number,
  ): Audit | undefined => {
    const nominal = addMonths(around, months);
    if (nominal < sheet.today + 60 || addMonths(nominal, 4) > sheet.horizon) return undefined;
    const audit = sheet.audit(
      name,
      length,
      length,
      name === 'renewal' ? 21 : 7,
      name === 'renewal' ? 42 : 21,
    );
    sheet.target(name, decision, audit.end, months, from, to);
    sheet.hard(
      decision,
      audit.end,
      (day) => addMonths(day, from - 4),
      (day) => addMonths(day, to + 4),
    );
    if (last !== undefined) sheet.yearAfter(last, audit.end);
    last = audit.end;
    audits.push(audit);
    return audit;
  };
  const surveillance1 = visit('surveillance 1', 11, 8, 12, Math.ceil(days / 3));
  if (surveillance1 && first) {
    sheet.hard(
      decision,
      surveillance1.end,
      (day) => day + 1,
      (day) => addMonths(day, 12),
    );
  }
  visit('surveillance 2', 23, 21, 27, Math.ceil(days / 3));
  const renewal = visit('renewal', 32, 30, 33, Math.ceil((days * 2) / 3));
  if (!renewal) return audits;
  const expiry = sheet.civil('expiry', addMonths(around, 30), addMonths(around, 45));
  sheet.hard(
    decision,
    expiry,
    (day) => addMonths(day, 36),
    (day) => addMonths(day, 36),
  );
  sheet.hard(expiry, renewal.outcome, undefined, (day) => day);
  audits.push(...cycle(sheet, renewal.outcome, addMonths(around, 34), days, last, false));
  return audits;
}

function yearlyChain(sheet: ProgramSheet, chance: Chance): Audit[] {
  const audits: Audit[] = [];
  const [length, target] = [chance.whole(3, 10), chance.pick([11, 11, 12])];
  const began = sheet.today - chance.whole(0, 300);
  let before = sheet.civil('assessed', began, began);
  for (let at = addMonths(began, target); addMonths(at, 3) < sheet.horizon; at = addMonths(at, target)) {
    if (at < sheet.today + 60) continue;
    const audit = sheet.audit('assessment', length, length, 7, 30);
    sheet.hard(
      before,
      audit.end,
      (day) => addMonths(day, 10),
      (day) => addMonths(day, audits.length === 0 ? 16 : 12),
    );
    sheet.least('early', before, audit.end, (day) => addMonths(day, target), 0, 20);
    sheet.most('late', before, audit.end, (day) => addMonths(day, target), 0, 40);
    before = audit.end;
    audits.push(audit);
  }
  return audits;
}

function withGoal(problem: PricedProblem, chance: Chance, audits: readonly Audit[]): PricedProblem {
  const windows = windowsOf(problem);
  const { outcome } = chance.pick(audits);
  if (!windows) return problem;
  const [lo, hi] = [windows.lo[outcome] as Day, windows.hi[outcome] as Day];
  const variables = problem.variables.with(outcome, {
    ...(problem.variables[outcome] as PricedProblem['variables'][number]),
    hi: lo + Math.floor(((hi - lo) * chance.whole(20, 90)) / 100),
  });
  return windowsOf({ ...problem, variables }) ? { ...problem, variables } : problem;
}

function withBooking(problem: PricedProblem, chance: Chance, audits: readonly Audit[]): PricedProblem {
  const windows = windowsOf(problem);
  const { start } = chance.pick(audits);
  if (!windows) return problem;
  const [lo, hi] = [windows.lo[start] as Day, windows.hi[start] as Day];
  const variable = problem.variables[start] as PricedProblem['variables'][number];
  const day = variable.grid.next(lo + Math.floor(((hi - lo) * chance.whole(10, 70)) / 100));
  const booked = { ...problem, variables: problem.variables.with(start, { ...variable, lo: day, hi: day }) };
  return windowsOf(booked) ? booked : problem;
}

function windowsOf({ variables, constraints }: PricedProblem) {
  const problem = { variables, constraints, preferences: [], order: [], capacity: undefined };
  const windows = initialWindows(problem);
  return tighten(networkOf(problem), windows) < 0 ? windows : undefined;
}
