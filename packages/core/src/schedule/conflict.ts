// Why a plan is impossible: the smallest set of the user's lines and written rules that cannot all hold, found by
// leaving each out in turn, and what moving a single line would mend.

import { type Day, fromDay, type PlainDate, toDay } from '../calendar/index.js';
import type { ConfigProblem, Conflict, Framework, Program, TemporalRule } from '../model/index.js';
import { fixedDays } from './cycles/facts.js';
import { isFact, isFutureLine, type LineSet, type UserLine, userLines } from './lines.js';
import { type Attempt, attempt, attempts } from './place-engagements.js';
import { type Setting, settingOf } from './setting.js';

/** An impossible plan, told as one problem a line and as a conflict. */
export interface Impossible {
  readonly problems: readonly ConfigProblem[];
  readonly conflict: Conflict;
}

/** Tries plans with lines and rules left out. */
export interface Trial {
  /** The program as it stands: the first way that can be placed, else the cheapest. */
  readonly best: () => Attempt;
  /** The same with something left out, tried in few ways. */
  readonly one: (without: LineSet, rules?: ReadonlySet<string>) => Attempt;
  /** One after the other, the cheapest first. */
  readonly all: (without: LineSet) => Iterable<Attempt>;
}

/** The trial of a program: what is left out is out both of the plan and of the facts it is measured against. */
export function trialOf(program: Program, frameworks: readonly Framework[], today: PlainDate): Trial {
  let known: Setting | undefined;
  const facts = (): Setting => {
    const future = userLines(program, today).map((line) => line.id);
    known ??= settingOf(program, frameworks, today, new Set(future.filter(isFutureLine)));
    return known;
  };
  const setting = (without: LineSet): Setting => settingOf(program, frameworks, today, without);
  return {
    best: () => attempt(setting(new Set()), facts, new Set()),
    one: (without, rules = new Set()) => attempt({ ...setting(without), brief: true }, facts, rules),
    all: (without) => attempts({ ...setting(without), brief: true }, facts, new Set()),
  };
}

/** Names the smallest conflict of a program that cannot be planned. */
export function explainConflict(program: Program, today: PlainDate, trial: Trial): Impossible {
  const lines = userLines(program, today);
  const fails = (out: readonly UserLine[]): boolean =>
    trial.one(new Set(out.map((line) => line.id))).placement.status !== 'placed';
  // Facts stay while the rest is narrowed down: without one the program would be another. One belongs to the conflict
  // where leaving it out alone would mend it.
  const wishes = lines.filter((line) => !isFact(line.id));
  const needed = irreducible(wishes, (kept) => fails(wishes.filter((line) => !kept.includes(line))));
  const out = wishes.filter((line) => !needed.includes(line));
  const facts = lines.filter((line) => isFact(line.id) && !fails([...out, line]));
  const members = lines.filter((line) => needed.includes(line) || facts.includes(line));
  const without = new Set(out.map((line) => line.id));
  const stuck = trial.one(without);
  const ruleIds = [...new Set(stuck.built.pairs.filter(isHard).map(({ rule }) => rule.rule))];
  // Of rules either of which would do, the one that comes later in an audit's course: it is the one that is missed.
  const blamed = irreducible(
    ruleIds.toReversed(),
    (kept) =>
      trial.one(without, new Set(ruleIds.filter((id) => !kept.includes(id)))).placement.status !== 'placed',
  );
  const rules = ruleIds.filter((id) => blamed.includes(id));
  const misses = members.map((line) => missOf(line, without, trial));
  const days = misses.flatMap((miss) => (miss ? [miss.days] : []));
  const conflict: Conflict = {
    lines: members.map(({ where, text }) => ({ ...where, text })),
    rules,
    missedByDays: days.length > 0 ? Math.min(...days) : null,
    relaxations: misses.flatMap((miss, i) =>
      miss ? [{ text: miss.text, where: (members[i] as UserLine).where, price: null }] : [],
    ),
  };
  return { conflict, problems: problemsOf(members, rules, conflict, stuck) };
}

function isHard({ rule }: { readonly rule: TemporalRule }): boolean {
  return rule.severity === 'error';
}

// A smallest set of members that fails by itself: the least that must be added to nothing, found by halving
// (QuickXplain, Junker 2004), so that many harmless lines cost few trials.
function irreducible<T>(members: readonly T[], fails: (kept: readonly T[]) => boolean): readonly T[] {
  if (fails([])) return [];
  const narrow = (kept: readonly T[], grown: boolean, open: readonly T[]): readonly T[] => {
    if (grown && fails(kept)) return [];
    if (open.length <= 1) return open;
    const half = open.length >> 1;
    const [head, tail] = [open.slice(0, half), open.slice(half)];
    const second = narrow([...kept, ...head], head.length > 0, tail);
    const first = narrow([...kept, ...second], second.length > 0, head);
    return [...first, ...second];
  };
  return narrow([], false, members);
}

interface Miss {
  readonly days: number;
  readonly text: string;
}

// How far a line's day is from the nearest one that its conflict leaves. Lines that help are kept where a plan can be
// had with them.
function missOf(line: UserLine, without: LineSet, trial: Trial): Miss | undefined {
  if (!line.on && !line.booking) return undefined;
  const out = [new Set([line.id]), new Set([...without, line.id])].find(
    (lines) => trial.one(lines).placement.status === 'placed',
  );
  if (!out) return undefined;
  return line.on ? goalMiss(line, toDay(line.on), trial.all(out)) : bookingMiss(line, trial.one(out));
}

// Any of the choices left to the planner may be the one that comes nearest.
function goalMiss(line: UserLine, on: Day, freed: Iterable<Attempt>): Miss | undefined {
  let earliest = Number.POSITIVE_INFINITY;
  let tried = 0;
  for (const { built, placement } of freed) {
    const draft = built.drafts.find(
      ({ type, context, status }) =>
        context.track.id === line.track &&
        (line.type === undefined ? type.outcome === 'decision' : type.id === line.type) &&
        status !== 'done',
    );
    const outcome = draft && built.pointsOf(draft).outcome;
    if (placement.status === 'placed' && outcome !== undefined) {
      earliest = Math.min(earliest, placement.windows.lo[outcome] as Day);
    }
    tried += 1;
    if (tried === MOST_CHOICES) break;
  }
  const days = earliest - on;
  if (!Number.isFinite(days) || days <= 0) return undefined;
  return { days, text: `move it ${days} days later, to ${fromDay(earliest)}` };
}

// Enough for every length of a first period, and not too many to wait for.
const MOST_CHOICES = 200;

function bookingMiss({ booking }: UserLine, { built, placement }: Attempt): Miss | undefined {
  if (placement.status !== 'placed') return undefined;
  const { windows } = placement;
  const days = booking && fixedDays(booking);
  const draft = built.drafts.find(
    ({ type, context, status }) => `${context.track.id}/${type.id}` === booking?.audit && status !== 'done',
  );
  for (const point of ['start', 'end', 'outcome'] as const) {
    const variable = draft && built.pointsOf(draft)[point];
    const day = days?.[point];
    if (variable === undefined || day === undefined) continue;
    const [first, last] = [windows.lo[variable] as Day, windows.hi[variable] as Day];
    const end = point === 'end' ? 'end it' : point === 'start' ? 'start it' : 'decide or report it';
    if (day > last)
      return { days: day - last, text: `${end} ${day - last} days earlier, on ${fromDay(last)}` };
    if (day < first)
      return { days: first - day, text: `${end} ${first - day} days later, on ${fromDay(first)}` };
  }
  return undefined;
}

function problemsOf(
  lines: readonly UserLine[],
  rules: readonly string[],
  { missedByDays }: Conflict,
  stuck: Attempt,
): readonly ConfigProblem[] {
  const citation = stuck.built.pairs.findLast(({ rule }) => rule.rule === rules[0])?.rule.citation;
  const ruled = rules.length > 0 ? ` under ${rules.join(', ')}` : '';
  const overloaded = stuck.placement.status === 'overloaded' && !stuck.placement.proven;
  const missed =
    missedByDays === null ? '' : `; ${missedByDays} ${missedByDays === 1 ? 'day is' : 'days are'} missing`;
  const alone = lines.length === 1;
  if (lines.length === 0) return [rulesAlone(rules, stuck, citation)];
  return lines.map(({ where, text }) => ({
    rule: overloaded ? 'not-found' : 'infeasible',
    message: overloaded
      ? `${text}: no plan was found within the team’s capacity, and none was proven impossible`
      : `${text}: ${alone ? 'this cannot hold' : 'this and the other lines named here cannot all hold'}${ruled}${missed}`,
    remedy: alone ? 'change this line' : 'change one of these lines',
    where,
    citation,
  }));
}

// No line of the user's is to blame: the rules leave some audit no day between what is recorded and the horizon.
function rulesAlone(
  rules: readonly string[],
  { built, setting }: Attempt,
  citation: string | undefined,
): ConfigProblem {
  const [draft] = built.drafts.filter(({ status }) => status !== 'done');
  const { program } = setting;
  const what = draft ? `${draft.context.track.id}/${draft.type.id}` : program.id;
  return {
    rule: 'infeasible',
    message: `${what} and what follows it cannot all be dated from what is recorded, under ${rules.join(', ') || 'the rules of its framework'}`,
    remedy: 'check the dates recorded under `audits`, `--today` and `planning.from`',
    where: draft?.recorded?.where ?? draft?.context.track.where ?? program.locate([]),
    citation,
  };
}
