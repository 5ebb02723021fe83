// Why a plan is impossible: the smallest set of the user's lines and written rules that cannot all hold, found by
// leaving each out in turn, and what moving a single line would mend.

import { type Day, fromDay, type PlainDate, toDay } from '../calendar/index.js';
import type { ConfigProblem, Conflict, Framework, Program, TemporalRule } from '../model/index.js';
import { LineSet, type UserLine, userLines } from './lines.js';
import { type Attempt, attempt } from './place-engagements.js';
import { type Setting, settingOf } from './setting.js';

/** An impossible plan, told as one problem a line and as a conflict. */
export interface Impossible {
  readonly problems: readonly ConfigProblem[];
  readonly conflict: Conflict;
}

/** Tries plans with lines and rules left out. */
export type Trial = (without: LineSet, rules: ReadonlySet<string>) => Attempt;

/** The trial of a program: what is left out is out both of the plan and of the facts it is measured against. */
export function trialOf(program: Program, frameworks: readonly Framework[], today: PlainDate): Trial {
  let known: Setting | undefined;
  const facts = (): Setting => {
    const future = userLines(program, today).map((line) => line.id);
    known ??= settingOf(program, frameworks, today, new LineSet(future.filter(isFutureLine)));
    return known;
  };
  return (without, rules) => attempt(settingOf(program, frameworks, today, without), facts, rules);
}

// Lines about the future: what stands against them is infeasible, not a breach of the past.
function isFutureLine(id: string): boolean {
  return !id.startsWith('ready.') && !id.startsWith('timing.') && id !== 'calendar.holidays';
}

/** Names the smallest conflict of a program that cannot be planned. */
export function explainConflict(program: Program, today: PlainDate, trial: Trial): Impossible {
  const lines = [...userLines(program, today)];
  const none: ReadonlySet<string> = new Set();
  const fails = (kept: readonly UserLine[]): boolean => {
    const without = new LineSet(lines.filter((line) => !kept.includes(line)).map((line) => line.id));
    return trial(without, none).placement.status !== 'placed';
  };
  const needed = irreducible(lines, fails);
  const without = new LineSet(lines.filter((line) => !needed.includes(line)).map((line) => line.id));
  const stuck = trial(without, none);
  const ruleIds = [...new Set(stuck.built.pairs.filter(isHard).map(({ rule }) => rule.rule))];
  const rules = irreducible(
    ruleIds,
    (kept) =>
      trial(without, new Set(ruleIds.filter((id) => !kept.includes(id)))).placement.status !== 'placed',
  );
  const misses = needed.map((line) => missOf(line, without, trial));
  const days = misses.flatMap((miss) => (miss ? [miss.days] : []));
  const conflict: Conflict = {
    lines: needed.map(({ where, text }) => ({ ...where, text })),
    rules,
    missedByDays: days.length > 0 ? Math.min(...days) : null,
    relaxations: misses.flatMap((miss, i) =>
      miss ? [{ text: miss.text, where: (needed[i] as UserLine).where, price: null }] : [],
    ),
  };
  return { conflict, problems: problemsOf(needed, rules, conflict, stuck) };
}

function isHard({ rule }: { readonly rule: TemporalRule }): boolean {
  return rule.severity === 'error';
}

// Drops every member that the failure does not need; what is left fails, and without any one of it does not.
function irreducible<T>(members: readonly T[], fails: (kept: readonly T[]) => boolean): readonly T[] {
  let kept = members;
  for (const member of members) {
    const trial = kept.filter((other) => other !== member);
    if (fails(trial)) kept = trial;
  }
  return kept;
}

interface Miss {
  readonly days: number;
  readonly text: string;
}

// How far a goal's day is from the earliest one the other lines allow.
function missOf(line: UserLine, without: LineSet, trial: Trial): Miss | undefined {
  if (!line.on) return undefined;
  const freed = trial(new LineSet([...without, line.id]), new Set());
  if (freed.placement.status !== 'placed') return undefined;
  const { windows } = freed.placement;
  const draft = freed.built.drafts.find(
    ({ type, context, status }) =>
      context.track.id === line.track &&
      (line.type === undefined ? type.outcome === 'decision' : type.id === line.type) &&
      status !== 'done',
  );
  const outcome = draft && freed.built.pointsOf(draft).outcome;
  if (outcome === undefined) return undefined;
  const earliest = windows.lo[outcome] as Day;
  const days = earliest - toDay(line.on);
  return days > 0 ? { days, text: `move it ${days} days later, to ${fromDay(earliest)}` } : undefined;
}

function problemsOf(
  lines: readonly UserLine[],
  rules: readonly string[],
  { missedByDays }: Conflict,
  stuck: Attempt,
): readonly ConfigProblem[] {
  const citations = new Map(stuck.built.pairs.map(({ rule }) => [rule.rule, rule.citation]));
  const ruled = rules.length > 0 ? ` under ${rules.join(', ')}` : '';
  const overloaded = stuck.placement.status === 'overloaded' && !stuck.placement.proven;
  const missed = missedByDays === null ? '' : `; ${missedByDays} days are missing`;
  const alone = lines.length === 1;
  return lines.map(({ where, text }) => ({
    rule: overloaded ? 'not-found' : 'infeasible',
    message: overloaded
      ? `${text}: no plan was found within the team’s capacity, and none was proven impossible`
      : `${text}: ${alone ? 'this cannot hold' : 'this and the other lines named here cannot all hold'}${ruled}${missed}`,
    remedy: alone ? 'change this line' : 'change one of these lines',
    where,
    citation: rules.map((rule) => citations.get(rule)).find((text) => text !== undefined),
  }));
}
