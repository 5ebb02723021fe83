// `planning` and `check` with their defaults: how far to plan, and what a check holds the program to.

import { addDuration, type Duration, fromDay, type PlainDate, toDay, yearOf } from '../../calendar/index.js';
import {
  type CheckSettings,
  type FailOn,
  type Framework,
  listed,
  type PlanningSettings,
  type RuleLevel,
  WEIGHT_NAMES,
} from '../../model/index.js';
import { dutyOf } from '../duty-keys.js';
import { nearest } from '../nearest.js';
import { quote } from '../wording.js';
import type { View } from './view.js';

const HORIZON: Duration = { months: 36, days: 0 };
const WEEK: Duration = { months: 0, days: 7 };
const DUE_SOON: Duration = { months: 0, days: 30 };
/** Last year a horizon may end in, so that what is planned past its end is still a date. */
const LAST_YEAR = 2150;

/** A rule of the checks, as far as its level can be set. */
export interface KnownRule {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
}

/**
 * How far and how to plan; without a first day, from today on for the whole horizon. What was planned from an earlier day,
 * `since`, is still planned then: turns that have opened and periods that have begun are none that are new.
 */
export function buildPlanning(
  file: View,
  today: PlainDate,
  frameworks: readonly Framework[],
  since = today,
): PlanningSettings {
  const view = file.map('planning');
  const written = view?.date('from');
  const from = written ?? (since < today ? since : today);
  const end = addDuration(toDay(written ?? today), view?.duration('horizon') ?? HORIZON) - 1;
  if (yearOf(end) > LAST_YEAR) {
    const asker = view ?? file;
    const key = view?.has('horizon') ? 'horizon' : 'from';
    asker.complain(
      'out-of-range',
      key,
      `the plan would run to the year ${yearOf(end)}`,
      `plans end in ${LAST_YEAR} at the latest`,
    );
  }
  const weights = view?.map('weights');
  return {
    from,
    to: yearOf(end) > LAST_YEAR ? from : fromDay(end),
    strategy: strategyOf(file, view, frameworks),
    jointWindow: view?.duration('joint-window') ?? WEEK,
    weights: new Map(WEIGHT_NAMES.flatMap((key) => pair(key, weights?.number(key)))),
  };
}

function pair<T>(key: string, value: T | undefined): readonly (readonly [string, T])[] {
  return value === undefined ? [] : [[key, value]];
}

function strategyOf(file: View, view: View | undefined, frameworks: readonly Framework[]): string {
  const strategy = view?.text('strategy');
  if (!view || strategy === undefined) return 'auto';
  const audited = (file.map('frameworks')?.keys ?? []).filter((id) => !dutyOf(id, frameworks));
  const known = ['auto', 'parallel', ...audited.map((id) => `${id}-first`)];
  if (!known.includes(strategy)) {
    const near = nearest(strategy, known);
    const remedy = near ? `did you mean ${quote(near)}?` : `write ${listed(known.map(quote), 'or')}`;
    view.complain(
      'unknown-strategy',
      'strategy',
      `there is no strategy ${quote(strategy)} for the frameworks of this file`,
      remedy,
    );
  }
  return strategy;
}

/** What a check holds the program to. */
export function buildCheck(file: View, rules: readonly KnownRule[] | undefined): CheckSettings {
  const view = file.map('check');
  return {
    dueSoon: view?.duration('due-soon') ?? DUE_SOON,
    failOn: (view?.text('fail-on') ?? 'overdue') as FailOn,
    calendar: view?.text('calendar'),
    plan: view?.text('plan'),
    rules: levelsOf(view?.map('rules'), rules),
  };
}

function levelsOf(
  view: View | undefined,
  rules: readonly KnownRule[] | undefined,
): ReadonlyMap<string, RuleLevel> {
  const levels = new Map<string, RuleLevel>();
  for (const id of view?.keys ?? []) {
    const level = view?.text(id);
    if (!view || level === undefined) continue;
    levels.set(id, level as RuleLevel);
    if (!rules) continue;
    const rule = rules.find((known) => known.id === id);
    if (!rule) {
      const near = nearest(
        id,
        rules.map((known) => known.id),
      );
      view.complain('unknown-rule', id, `there is no rule ${quote(id)}`, near && `did you mean ${near}?`);
    } else if (rule.severity === 'error' && level !== 'error') {
      const says = `${id} rests on a written requirement and stays an error; ${quote(level)} would lower it`;
      view.complain('error-rule', id, says, 'take the line out');
    }
  }
  return levels;
}
