// Why a planned engagement lies where prices put it, in one sentence: at its usual time, as early as it can be, or away
// from there, and then what it would cost to be nearer. Tried on the plan itself, everything else left where it is.

import { type Day, fromDay } from '../../calendar/index.js';
import { amountInWords, counted, type Reason, termInWords } from '../../model/index.js';
import { SHARED_DAYS, VISITS } from '../../solve/priced/problem.js';
import { totalOf } from '../../solve/priced/value.js';
import type { Draft } from '../cycles/draft.js';
import { inUnits } from '../optimum/objective.js';
import { prerequisitesMissed } from '../problem/prerequisites.js';
import type { RulePair } from '../problem/rules.js';
import { targetOf } from '../problem/targets.js';
import { type Aim, aimOf } from './aim.js';
import { type Answer, dearer, roomBeside, shifted } from './shift.js';

/** Ids of the other engagements in the visit of an engagement's session that starts on a day. */
export type Mates = (draft: Draft, start: Day) => readonly string[];

/** The reason of a planned engagement's own day. */
export function placedReason(answer: Answer, draft: Draft, start: Day, mates: Mates): Reason {
  const points = answer.built.pointsOf(draft);
  const aim = aimOf(answer.way.priced(), draft, points, answer.days);
  const target = targetOf(draft);
  const where = draft.context.track.where;
  const tell = (towards: Day): string => instead(answer, draft, start, towards, mates);
  if (aim?.kind === 'target' && target) {
    const { towards, off } = awayFrom(answer, draft, aim, start);
    const text =
      towards === start
        ? `the usual time: ${target.why}`
        : `${off} the usual time, ${fromDay(aim.on)} (${target.why})${tell(towards)}`;
    return { rule: 'target', text, citation: target.citation, where };
  }
  const { towards, off } = aim
    ? awayFrom(answer, draft, aim, start)
    : { towards: answer.way.setting.ownCalendar(draft).previous(start - 1), off: '' };
  const soonest = aim ? towards === start : nearest(answer, draft, start, towards) === start;
  const why = tell(towards);
  const since = aim ? `${off} the first day it could have, ${fromDay(aim.on)}` : 'as early as pays';
  const text = soonest
    ? `as early as its rules and working days allow${isTaken(answer, draft, start, aim?.on ?? start) ? BESIDE : ''}`
    : !aim && why === ''
      ? 'where the best plan found has it'
      : `${since}${why}`;
  return { rule: 'earliest', text, citation: 'how auditcal places what has no target', where };
}

// The start of fieldwork that would have it at its aim, as near as days off allow, and how far off it is now.
function awayFrom(
  { built, days, way }: Answer,
  draft: Draft,
  aim: Aim,
  start: Day,
): { readonly towards: Day; readonly off: string } {
  const day = days[aim.variable] as Day;
  const late = day - aim.on;
  const calendar = way.setting.ownCalendar(draft);
  const grid = built.problem.variables[aim.variable]?.grid ?? calendar;
  const there = late > 0 ? grid.next(aim.on) : grid.previous(aim.on);
  const on = start + there - day;
  const towards = late > 0 ? Math.min(start, calendar.next(on)) : Math.max(start, calendar.previous(on));
  const off = `${counted(Math.abs(late), 'day')} ${late > 0 ? 'after' : 'before'}`;
  return { towards: there === day ? start : towards, off };
}

// As near to a day as its own rules allow beside the other dates.
function nearest(answer: Answer, draft: Draft, start: Day, towards: Day): Day {
  const room = roomBeside(answer, draft);
  return room ? Math.min(room.last, Math.max(room.first, towards)) : start;
}

const BESIDE = ' beside what other programs have taken';
const AND = ' and what other programs have taken';

// Whether it could be nearer on some day but for its team or its auditor.
function isTaken({ way: { setting } }: Answer, draft: Draft, start: Day, towards: Day): boolean {
  const [own, left] = [setting.ownCalendar(draft), setting.fieldworkCalendar(draft)];
  const [from, to] = towards < start ? [towards, start - 1] : [start + 1, towards];
  for (let day = own.next(from); day <= to; day = own.next(day + 1)) if (!left.isWorking(day)) return true;
  return false;
}

// What a nearer day would cost more, and why; nothing where it would not.
function instead(answer: Answer, draft: Draft, start: Day, towards: Day, mates: Mates): string {
  const day = nearest(answer, draft, start, towards);
  if (day === start)
    return `, as near to it as its rules allow beside the other dates${isTaken(answer, draft, start, towards) ? AND : ''}`;
  const moved = shifted(answer, draft, day);
  if (!moved) return '';
  const more = dearer(answer, moved);
  const total = totalOf(more);
  if (total <= 0) return '';
  const { currency } = answer.way.setting.program.organization;
  const amount = (cents: number): string => amountInWords(inUnits(cents), currency);
  const saved = (more.get(VISITS) ?? 0) + (more.get(SHARED_DAYS) ?? 0);
  const others = mates(draft, start);
  const [dearest] = [...more].sort(([, a], [, b]) => b - a);
  const [term, most] = dearest ?? ['', 0];
  if (saved > 0 && others.length > 0 && (saved >= most || term === VISITS)) {
    return `: sharing a visit with ${others.join(', ')} saves ${amount(saved)}`;
  }
  return `: ${fromDay(day)} would cost ${amount(total)} more, for ${termInWords(term)}${brokenFor(answer, moved, draft, term)}`;
}

const SEVERITY: Readonly<Record<string, string>> = { conventions: 'warning', 'short-times': 'habit' };

// The rules of an amount that other days break and those of the plan keep.
function brokenFor({ built, days, way }: Answer, moved: readonly Day[], draft: Draft, term: string): string {
  const keeps = ({ from, to, side, step }: RulePair, on: readonly Day[]): boolean => {
    const [limit, day] = [step(on[from.variable] as Day), on[to.variable] as Day];
    return side === 'at-least' ? limit <= day : day <= limit;
  };
  const broken = built.pairs.filter(
    (pair) => pair.rule.severity === SEVERITY[term] && keeps(pair, days) && !keeps(pair, moved),
  );
  const { start } = built.pointsOf(draft);
  const missed = (on: readonly Day[]): readonly string[] =>
    start === undefined || term !== 'conventions'
      ? []
      : prerequisitesMissed(way.setting, draft, on[start] as Day);
  const before = missed(days);
  const rules = [
    ...broken.map(({ rule }) => rule.rule),
    ...missed(moved).filter((rule) => !before.includes(rule)),
  ];
  return rules.length > 0 ? ` (${[...new Set(rules)].sort().join(', ')})` : '';
}
