// Why no plan has an audit on a day: the rules and lines of a contradiction, read from the limits that leave no day
// once its fieldwork starts then. Only what is needed for the contradiction is named.

import { type Day, fromDay, type PlainDate, toDay } from '../../calendar/index.js';
import type { Blackout, Reason } from '../../model/index.js';
import { type Constraint, causesOf, type Move, type Problem } from '../../solve/index.js';
import { pointWords } from '../answer/reasons.js';
import type { Draft } from '../cycles/draft.js';
import type { Way } from '../optimum/way.js';
import type { Built } from '../problem/build.js';
import { SESSION_POINTS } from '../problem/points.js';
import type { RulePair } from '../problem/rules.js';
import { laidAlike } from './at-hand.js';
import { type Inquiry, variableOf } from './inquiry.js';
import { onDay, restrictedIn } from './restricted.js';

const OWN_FILE = 'your own file';

/** What stands against the session asked about starting on a day that no plan has. */
export function whatBreaks(inquiry: Inquiry, day: Day): readonly Reason[] {
  const ways = inquiry.agreeing(day);
  const way = ways[Math.max(0, laidAlike(ways, inquiry.plan.found.way))];
  if (!way) return [];
  const { setting } = way;
  if (day < setting.firstDay) return [tooSoon(inquiry)];
  const built = way.built();
  const problem = {
    ...built.problem,
    ...restrictedIn(way, inquiry.draft.id, inquiry.session, built.problem, onDay(day)),
  };
  const moves = causesOf(problem);
  if (!moves) return hosting(inquiry, day);
  const named = [
    ...blackouts(way, inquiry, day, moves, problem),
    ...moves.flatMap((move) => reasonsOf(move, way, problem)),
  ];
  return named.length > 0 ? unique(named) : [outside(inquiry)];
}

function tooSoon({ plan, draft }: Inquiry): Reason {
  const { program, firstDay, today } = plan.found.way.setting;
  const byFile = firstDay > today + 1;
  return {
    rule: byFile ? 'planning.from' : 'today',
    text: `new fieldwork starts on ${fromDay(firstDay)} at the earliest`,
    citation: byFile ? OWN_FILE : 'a plan is made for the days after today',
    where: byFile ? program.locate(['planning', 'from']) : draft.context.track.where,
  };
}

// A blackout that the day lies in, or that its fieldwork would run into.
function blackouts(
  { setting, built }: Way,
  { draft, session }: Inquiry,
  day: Day,
  moves: readonly Move[],
  { constraints }: Problem,
): readonly Reason[] {
  const { drafts, pointsOf } = built();
  const points = pointsOf(drafts.find(({ id }) => id === draft.id) ?? draft);
  const [start, end] = [points[SESSION_POINTS[session].first], points[SESSION_POINTS[session].last]];
  const isLength = ({ constraint }: Move): boolean => {
    const limit = constraint === undefined ? undefined : constraints[constraint];
    return limit?.from === start && limit?.to === end;
  };
  const last = Math.max(day, ...moves.filter(isLength).map(({ now }) => now));
  const next = setting.ownCalendar(draft).nextBlackoutFrom(day);
  if (next === undefined || next > last) return [];
  const { calendar, auditors } = setting.program;
  const covers = ({ span }: Blackout): boolean => toDay(span.from) <= next && next <= toDay(span.to);
  const blackout = [...calendar.blackouts, ...auditors.flatMap(({ busy }) => busy)].find(covers);
  if (!blackout) return [];
  const { span, reason, where } = blackout;
  const text = `no work ${span.from} to ${span.to}: ${reason}`;
  return [{ rule: 'blackout', text, citation: OWN_FILE, where }];
}

function reasonsOf(move: Move, way: Way, problem: Problem): readonly Reason[] {
  if (move.constraint === undefined) return [];
  const constraint = problem.constraints[move.constraint] as Constraint;
  const built = way.built();
  const pairs = [...built.pairs, ...built.strategy].filter((pair) => isOf(pair, constraint));
  if (pairs.length > 0) return pairs.map((pair) => ruled(pair, move));
  return [...goalsOf(built, constraint), ...interimOf(built, constraint, move)];
}

function isOf({ from, to, side, step }: RulePair, constraint: Constraint): boolean {
  const own = side === 'at-least' ? constraint.least : constraint.most;
  return from.variable === constraint.from && to.variable === constraint.to && own === step;
}

// Told from the end whose day the limit was counted from.
function ruled({ rule, from, to, side, where }: RulePair, { variable, counted, limit }: Move): Reason {
  const far = `${pointWords(to.point, to.draft)} of ${to.draft.id}`;
  const near = `${pointWords(from.point, from.draft)}${from.draft ? ` of ${from.draft.id}` : ''}`;
  const forward = variable === to.variable;
  const [held, other] = forward ? [far, near] : [near, far];
  const bound = (side === 'at-least') === forward ? 'not before' : 'not after';
  const text = `${held} ${bound} ${fromDay(limit)}, counted from the ${other} on ${fromDay(counted)}: ${rule.why}`;
  return { rule: rule.rule, text, citation: rule.citation, where: where ?? lineOf({ from, to }) };
}

function lineOf({ from, to }: Pick<RulePair, 'from' | 'to'>): Reason['where'] {
  const { track } = to.draft.context;
  const recorded = to.draft.recorded ?? from.draft?.recorded;
  return recorded?.where ?? (from.point === 'ready' ? track.ready.where : track.where);
}

function goalsOf({ goals, pointsOf }: Built, { to, most }: Constraint): readonly Reason[] {
  return goals
    .filter(({ state, draft }) => most && state === 'held' && pointsOf(draft).outcome === to)
    .map(({ goal, draft }) => {
      const text = `${draft.id} in hand by ${goal.on}, as the file asks`;
      return { rule: 'goal', text, citation: 'your own goal', where: goal.where };
    });
}

// What keeps an interim session away from the end of its period is no dated rule.
function interimOf(
  { drafts, pointsOf }: Built,
  { from, to }: Constraint,
  { limit }: Move,
): readonly Reason[] {
  return drafts.flatMap((draft): Reason[] => {
    const points = pointsOf(draft);
    const first = points['interim-start'] === to;
    if (points['period-to'] !== from || !(first || points['interim-end'] === to)) return [];
    return [beforePeriodEnd(draft, first ? 'interim-start' : 'interim-end', fromDay(limit))];
  });
}

/** The last day on which an interim session may begin, or end, for the work that is left before its period ends. */
export function beforePeriodEnd(
  draft: Draft,
  point: 'interim-start' | 'interim-end',
  limit: PlainDate,
): Reason {
  const { type, context } = draft;
  return {
    rule: 'interim-before',
    text: `${pointWords(point, draft)} of ${draft.id} not after ${limit}: ${type.interim?.why ?? ''}`,
    citation: type.interim?.citation ?? '',
    where: draft.recorded?.where ?? context.track.where,
  };
}

// The dates hold, so it is the host that has no room.
function hosting({ plan }: Inquiry, day: Day): readonly Reason[] {
  const { program } = plan.found.way.setting;
  if (!program.team) return [];
  const { name, capacity, where } = program.team;
  const visits = capacity === 1 ? '1 visit' : `${capacity} visits`;
  const text = `${name} hosts ${visits} at a time, and no plan was found that leaves room on ${fromDay(day)}`;
  return [{ rule: 'capacity', text, citation: OWN_FILE, where }];
}

function outside(inquiry: Inquiry): Reason {
  const { plan, draft, session } = inquiry;
  const { windows } = plan.found;
  const start = variableOf(inquiry);
  const [first, last] = [fromDay(windows.lo[start] as Day), fromDay(windows.hi[start] as Day)];
  return {
    rule: 'window',
    text: `${session === 'interim' ? 'the interim session' : 'fieldwork'} starts on ${first} at the earliest and on ${last} at the latest`,
    citation: 'the rules of its framework and the horizon',
    where: draft.context.track.where,
  };
}

function unique(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((it) => [`${it.rule} ${it.text}`, it])).values()];
}
