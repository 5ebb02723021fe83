// The user's own deadlines: a report in hand by, a certificate decided by. A goal the past has met binds the next one
// only where it can; a goal whose day is over and was not met is told, and planning goes on.

import { type Day, toDay } from '../../calendar/index.js';
import { type Goal, grants, type PastBreach } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';
import type { Setting } from '../setting.js';
import type { Points } from './points.js';
import type { Sheet } from './sheet.js';

/** A goal and the engagement it binds. */
export interface GoalLimit {
  readonly goal: Goal;
  readonly draft: Draft;
  /** `held`: binds its outcome. `met`: facts met it before. `missed`: its day has passed. */
  readonly state: 'held' | 'met' | 'missed';
}

/** Adds the goals of a track. */
export function addGoals(
  sheet: Sheet,
  setting: Setting,
  drafts: readonly Draft[],
  of: (draft: Draft) => Points,
): readonly GoalLimit[] {
  return goalsOf(drafts).flatMap(({ goal, audits, once }): GoalLimit[] => {
    const bound = drafts.filter((draft) => audits.includes(draft.type.id) && !draft.failed);
    const by = toDay(goal.on);
    const met = bound.find((draft) => {
      const outcome = of(draft).outcome;
      return draft.status === 'done' && outcome !== undefined && (sheet.dayOf(outcome) ?? by + 1) <= by;
    });
    const next = bound.find((draft) => draft.status !== 'done');
    const outcome = next && of(next).outcome;
    if (!met && by <= setting.today) return missed(goal, bound, setting.today);
    if (!next || outcome === undefined || (met && once))
      return met ? [{ goal, draft: met, state: 'met' }] : [];
    const most = (day: Day): Day => day;
    if (met) sheet.wish('conventions', sheet.fixed(by), outcome, { most });
    else sheet.most(sheet.fixed(by), outcome, most);
    return [{ goal, draft: met ?? next, state: met ? 'met' : 'held' }];
  });
}

function missed(goal: Goal, bound: readonly Draft[], today: Day): GoalLimit[] {
  const [draft] = bound;
  return draft && toDay(goal.on) <= today ? [{ goal, draft, state: 'missed' }] : [];
}

// A certificate is asked for once; a report is asked for again each period.
function goalsOf(
  drafts: readonly Draft[],
): readonly { readonly goal: Goal; readonly audits: readonly string[]; readonly once: boolean }[] {
  const context = drafts[0]?.context;
  if (!context) return [];
  const { track, framework } = context;
  const decided = framework.audits.filter(grants).map((audit) => audit.id);
  return [
    ...(track.by ? [{ goal: track.by, audits: decided, once: true }] : []),
    ...[...track.audits].flatMap(([type, { by }]) => (by ? [{ goal: by, audits: [type], once: false }] : [])),
  ];
}

/** Goals whose day has passed without being met. */
export function missedGoals(goals: readonly GoalLimit[]): readonly PastBreach[] {
  return goals
    .filter(({ state }) => state === 'missed')
    .map(({ goal, draft }) => ({
      rule: 'goal',
      track: draft.context.track.id,
      engagement: draft.id,
      limit: goal.on,
      on: goal.on,
      why: 'the file asks for it by that day',
      remedy: 'record the report or decision, or set a new goal',
      citation: 'your own goal',
      where: goal.where,
    }));
}
