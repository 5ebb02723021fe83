// Writes the whole problem: every engagement's days, the rules between them, the user's goals and strategy, the team's
// capacity, and the order in which days are chosen.

import type { Day } from '../../calendar/index.js';
import type { Target } from '../../model/index.js';
import type { Problem } from '../../solve/index.js';
import type { Draft } from '../cycles/draft.js';
import { DAY_OFF_TARGET } from '../prices.js';
import type { Setting } from '../setting.js';
import { addGoals, type GoalLimit } from './goals.js';
import { addPoints, type Points } from './points.js';
import { addPrerequisites } from './prerequisites.js';
import { nearEnd, pairKey, pairsOf, type RulePair } from './rules.js';
import { Sheet } from './sheet.js';
import { addStrategy } from './strategy.js';
import { daysOf, stepBy } from './timing.js';

/** A problem with the key to read its answer. */
export interface Built {
  readonly problem: Problem;
  readonly drafts: readonly Draft[];
  readonly pointsOf: (draft: Draft) => Points;
  readonly pairs: readonly RulePair[];
  readonly goals: readonly GoalLimit[];
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
): Built {
  const sheet = new Sheet();
  const points = new Map<Draft, Points>();
  const pointsOf = (draft: Draft): Points => points.get(draft) ?? {};
  const pairs: RulePair[] = [];
  const goals: GoalLimit[] = [];
  for (const drafts of tracks) {
    drafts.forEach((draft, i) => {
      points.set(draft, addPoints(sheet, setting, draft, pointsOf));
      addPrerequisites(sheet, setting, draft, pointsOf(draft));
      pairs.push(...pairsOf(sheet, draft, drafts.slice(0, i), pointsOf));
    });
    addPointBeforePeriod(sheet, drafts, pointsOf);
    addBookedPeriods(sheet, drafts, pointsOf);
    goals.push(...addGoals(sheet, setting, drafts, pointsOf));
  }
  const drafts = tracks.flat();
  const held = pairs.filter((pair) => !waived.pairs.has(pairKey(pair)) && !waived.rules.has(pair.rule.rule));
  for (const pair of held) constrain(sheet, pair, setting.today);
  addStrategy(sheet, setting, tracks, pointsOf);
  for (const own of tracks) order(sheet, own, pointsOf);
  if (setting.program.team && !setting.without.has('team')) {
    sheet.capacity = {
      visits: setting.program.team.capacity,
      window: daysOf(setting.program.planning.jointWindow),
      jobs: drafts.flatMap((draft) => {
        const { start, end } = pointsOf(draft);
        return start === undefined || end === undefined
          ? []
          : [{ start, end, fixed: draft.recorded !== undefined }];
      }),
    };
  }
  return { problem: sheet.problem(), drafts, pointsOf, pairs: held, goals };
}

// A rule on a day of the past is a fact to report, not a constraint; info is only ever reported.
function constrain(sheet: Sheet, { rule, from, to, side, step }: RulePair, today: Day): void {
  if (rule.severity === 'info') return;
  const fromDay = sheet.dayOf(from.variable);
  const toDay = sheet.dayOf(to.variable);
  if (toDay !== undefined && toDay <= today) return;
  const soft = rule.severity !== 'error';
  if (soft && toDay !== undefined && fromDay !== undefined) return;
  if (side === 'at-least') sheet.least(from.variable, to.variable, step, soft);
  else sheet.most(from.variable, to.variable, step, soft);
}

// A report on one date comes before the first period, where that is booked already.
function addPointBeforePeriod(sheet: Sheet, drafts: readonly Draft[], of: (draft: Draft) => Points): void {
  const point = drafts.find(({ type, recorded }) => type.role === 'point' && !recorded);
  const period = drafts.find(({ type }) => type.role === 'period');
  const [asOf, from] = [point && of(point)['as-of'], period?.recorded && of(period)['period-from']];
  if (asOf !== undefined && from !== undefined) sheet.most(from, asOf, (day) => day - 1, true);
}

// A planned period before a booked one ends before it, and where it can the day before.
function addBookedPeriods(sheet: Sheet, drafts: readonly Draft[], of: (draft: Draft) => Points): void {
  const periods = drafts.filter(({ type }) => type.role === 'period');
  periods.forEach((booked, i) => {
    const before = periods[i - 1];
    if (!before || before.recorded || !booked.recorded?.period) return;
    const [to, from] = [of(before)['period-to'], of(booked)['period-from']];
    if (to === undefined || from === undefined) return;
    sheet.most(from, to, (day) => day - 1);
    sheet.least(from, to, (day) => day - 1, true);
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
    sheet.prefer({
      of: targeted,
      from: near.variable,
      target: stepBy({ months, days }),
      ...DAY_OFF_TARGET,
    });
    sheet.place(targeted);
  }
  for (const point of ['as-of', 'period-from', 'period-to', 'start', 'end', 'outcome', 'expires'] as const) {
    const variable = points[point];
    if (variable !== undefined && variable !== targeted) sheet.place(variable);
  }
}

/** Where convention places this engagement; undefined: as early as its rules allow. */
export function targetOf({ context, type, restores }: Draft): Target | undefined {
  return context.framework.targets.find(
    ({ audits, from }) => audits.includes(type.id) && !(restores && from.relation === 'certificate'),
  );
}
