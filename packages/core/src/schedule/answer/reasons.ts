// Why an engagement has its days: the line that records it, the prices that put it there, the rules that hold it on
// either side. In sentences, each with where the rule is written.

import { toDay, type WorkingCalendar } from '../../calendar/index.js';
import type { Engagement, Holding, Point, Reason } from '../../model/index.js';
import { visitsOf } from '../../solve/index.js';
import type { Draft } from '../cycles/draft.js';
import type { GoalLimit } from '../problem/goals.js';
import { daysOf } from '../problem/timing.js';
import { strategyHoldings } from './holdings.js';
import { hostedIn } from './hosted.js';
import { type Mates, placedReason } from './placed-where.js';
import type { Answer } from './shift.js';

/** What a point is called in a sentence. */
const POINT_WORDS: Record<Point | 'ready', string> = {
  start: 'fieldwork start',
  end: 'last fieldwork day',
  outcome: 'report',
  'period-from': 'period start',
  'period-to': 'period end',
  'as-of': 'as-of date',
  expires: 'expiry',
  'interim-start': 'interim session start',
  'interim-end': 'last interim day',
  ready: 'ready date',
};

/** A point in words: a decision is not a report. */
export function pointWords(point: Point | 'ready', draft: Draft | undefined): string {
  return point === 'outcome' && draft?.type.outcome === 'decision' ? 'decision' : POINT_WORDS[point];
}

/** The engagements of a plan with their reasons: what put each of them where it is, then the rules that hold it. */
export function withReasons(
  answer: Answer,
  engagements: readonly Engagement[],
  holdings: readonly Holding[],
): readonly Engagement[] {
  const byId = new Map(answer.built.drafts.map((draft) => [draft.id, draft]));
  const mates = matesOf(answer);
  const all = [...holdings, ...strategyHoldings(answer.built, answer.days)];
  return engagements.map((it) => {
    const draft = byId.get(it.id);
    return draft ? { ...it, because: reasonsOf(answer, draft, byId, all, mates) } : it;
  });
}

function reasonsOf(
  answer: Answer,
  draft: Draft,
  byId: ReadonlyMap<string, Draft>,
  holdings: readonly Holding[],
  mates: Mates,
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (draft.recorded) reasons.push(recordedReason(draft));
  if (draft.status === 'done') return reasons;
  const start = answer.built.pointsOf(draft).start;
  const day = start === undefined ? undefined : answer.days[start];
  if (!draft.recorded?.fieldwork && day !== undefined) reasons.push(placedReason(answer, draft, day, mates));
  const own = holdings.filter(({ to }) => to.engagement === draft.id);
  for (const holding of own.filter((held) => binds(answer.way.setting.ownCalendar(draft), held)))
    reasons.push(holdingReason(holding, byId));
  for (const { goal, state, draft: bound } of answer.built.goals) {
    if (state === 'held' && bound === draft) {
      const text = `in hand by ${goal.on}, as the file asks`;
      reasons.push({ rule: 'goal', text, citation: 'your own goal', where: goal.where });
    }
  }
  return dedupe(reasons);
}

/** The others of the visit of a session, of its own track too; finished ones are hosted already. */
export function matesOf({ way, built, days }: Answer): Mates {
  const hosted = hostedIn(built, days).filter(({ draft }) => draft.status !== 'done');
  const visits = visitsOf(hosted, daysOf(way.setting.program.planning.jointWindow));
  return (draft, start) => {
    const own = new Set(visits.filter((_, i) => hosted[i]?.draft === draft && hosted[i]?.from === start));
    const mates = hosted.filter((other, k) => other.draft !== draft && own.has(visits[k] as number));
    return [...new Set(mates.map((other) => other.draft.id))].sort();
  };
}

function recordedReason({ recorded, status, context }: Draft): Reason {
  const booked = recorded?.fieldwork
    ? 'booked, as the file records; it is not moved'
    : 'booked in part: what the file records is not moved';
  const text = status === 'done' ? 'done, as the file records' : booked;
  return { rule: 'recorded', text, citation: 'your own file', where: recorded?.where ?? context.track.where };
}

/** A rule binds when the day could not move towards it without breaking it: only days off lie between. */
export function binds(calendar: WorkingCalendar, { side, slack, to, limit, rule }: Holding): boolean {
  if (slack < 0 || rule.severity === 'info') return false;
  if (slack === 0) return true;
  if (to.point !== 'start' && to.point !== 'end') return false;
  if (slack > LONGEST_BREAK) return false;
  const day = toDay(limit);
  return side === 'at-least' ? calendar.next(day) === toDay(to.on) : calendar.previous(day) === toDay(to.on);
}

// Looking further for a working day would only find coincidences.
const LONGEST_BREAK = 45;

/** A rule in a sentence: the day it allows, and what it is counted from. `about` is the audit that it is told of. */
export function holdingReason(
  holding: Holding,
  byId: ReadonlyMap<string, Draft>,
  about = holding.to.engagement,
): Reason {
  const { rule, from, to, side, limit, where } = holding;
  const far = pointWords(to.point, byId.get(to.engagement));
  const near = pointWords(from.point, byId.get(from.engagement ?? ''));
  const whose = from.engagement !== null && from.engagement !== to.engagement ? ` of ${from.engagement}` : '';
  const bound = side === 'at-least' ? 'not before' : 'not after';
  const other = to.engagement === about ? '' : ` of ${to.engagement}`;
  const text = `${far}${other} ${bound} ${limit}, counted from the ${near}${whose} on ${from.on}: ${rule.why}`;
  return { rule: rule.rule, text, citation: rule.citation, where };
}

function dedupe(reasons: readonly Reason[]): readonly Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ rule, text }) => {
    const key = `${rule} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The hard deadline with the least room, on its own civil date. */
export function deadlineOf(
  draft: Draft,
  holdings: readonly Holding[],
  goals: readonly GoalLimit[],
  outcome: Engagement['report'],
): Engagement['deadline'] {
  if (draft.status === 'done') return null;
  const limits = holdings
    .filter(
      ({ to, side, rule }) =>
        to.engagement === draft.id &&
        side === 'at-most' &&
        rule.severity === 'error' &&
        to.point !== 'interim-end',
    )
    .map(({ limit, rule, slack }) => ({ on: limit, rule: rule.rule, slack }));
  for (const { goal, draft: bound, state } of goals) {
    if (state === 'held' && bound === draft) {
      limits.push({ on: goal.on, rule: 'goal', slack: toDay(goal.on) - toDay(outcome) });
    }
  }
  const [tightest] = limits.sort((a, b) => a.slack - b.slack);
  return tightest ? { on: tightest.on, rule: tightest.rule } : null;
}
