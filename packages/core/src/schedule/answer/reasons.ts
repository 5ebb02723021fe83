// Why an engagement has its days: the line that records it, the rules that hold it on either side, the target it was
// placed at. In sentences, each with where the rule is written.

import { toDay } from '../../calendar/index.js';
import type { Engagement, Holding, Point, Reason } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';
import type { GoalLimit } from '../problem/goals.js';
import { targetOf } from '../problem/targets.js';
import type { Setting } from '../setting.js';

/** What a point is called in a sentence. */
const POINT_WORDS: Record<Point | 'ready', string> = {
  start: 'fieldwork start',
  end: 'last fieldwork day',
  outcome: 'report',
  'period-from': 'period start',
  'period-to': 'period end',
  'as-of': 'as-of date',
  expires: 'expiry',
  ready: 'ready date',
};

/** A point in words: a decision is not a report. */
export function pointWords(point: Point | 'ready', draft: Draft | undefined): string {
  return point === 'outcome' && draft?.type.outcome === 'decision' ? 'decision' : POINT_WORDS[point];
}

/** The reasons of an engagement, the nearest rule first. */
export function reasonsOf(
  setting: Setting,
  draft: Draft,
  byId: ReadonlyMap<string, Draft>,
  holdings: readonly Holding[],
  goals: readonly GoalLimit[],
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (draft.recorded) reasons.push(recordedReason(draft));
  if (draft.status === 'done') return reasons;
  const own = holdings.filter(({ to }) => to.engagement === draft.id);
  const target = targetOf(draft);
  if (!draft.recorded) reasons.push(target ? targetReason(draft, target) : earliestReason(draft));
  for (const holding of own.filter((held) => binds(setting, held)))
    reasons.push(holdingReason(holding, byId));
  for (const { goal, state, draft: bound } of goals) {
    if (state === 'held' && bound === draft) {
      const text = `in hand by ${goal.on}, as the file asks`;
      reasons.push({ rule: 'goal', text, citation: 'your own goal', where: goal.where });
    }
  }
  return dedupe(reasons);
}

function recordedReason({ recorded, status, context }: Draft): Reason {
  const text =
    status === 'done' ? 'done, as the file records' : 'booked, as the file records; it is not moved';
  return { rule: 'recorded', text, citation: 'your own file', where: recorded?.where ?? context.track.where };
}

function targetReason({ context }: Draft, target: NonNullable<ReturnType<typeof targetOf>>): Reason {
  return {
    rule: 'target',
    text: `the usual time: ${target.why}`,
    citation: target.citation,
    where: context.track.where,
  };
}

function earliestReason({ context, type }: Draft): Reason {
  const text =
    type.role === 'stage'
      ? 'just far enough before the audit it prepares'
      : 'as early as its rules and working days allow';
  return {
    rule: 'earliest',
    text,
    citation: 'how auditcal places what has no target',
    where: context.track.where,
  };
}

// A rule binds when the day could not move towards it without breaking it: only days off lie between.
function binds({ calendar }: Setting, { side, slack, to, limit, rule }: Holding): boolean {
  if (slack < 0 || rule.severity === 'info') return false;
  if (slack === 0) return true;
  if (to.point !== 'start' && to.point !== 'end') return false;
  if (slack > LONGEST_BREAK) return false;
  const day = toDay(limit);
  return side === 'at-least' ? calendar.next(day) === toDay(to.on) : calendar.previous(day) === toDay(to.on);
}

// Looking further for a working day would only find coincidences.
const LONGEST_BREAK = 45;

function holdingReason(holding: Holding, byId: ReadonlyMap<string, Draft>): Reason {
  const { rule, from, to, side, limit, where } = holding;
  const far = pointWords(to.point, byId.get(to.engagement));
  const near = pointWords(from.point, byId.get(from.engagement ?? ''));
  const whose = from.engagement !== null && from.engagement !== to.engagement ? ` of ${from.engagement}` : '';
  const bound = side === 'at-least' ? 'not before' : 'not after';
  const text = `${far} ${bound} ${limit}, counted from the ${near}${whose} on ${from.on}: ${rule.why}`;
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
      ({ to, side, rule }) => to.engagement === draft.id && side === 'at-most' && rule.severity === 'error',
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
