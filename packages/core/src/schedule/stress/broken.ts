// A limit that cannot be kept, as a date with its rule: a framework's own rule, a goal of the file, or a booking.

import { fromDay } from '../../calendar/index.js';
import type { BrokenDate, Point } from '../../model/index.js';
import type { Constraint, Overrun } from '../../solve/index.js';
import { pointWords } from '../answer/reasons.js';
import type { Draft } from '../cycles/draft.js';
import type { Built } from '../problem/build.js';
import { isPairOf, type RulePair } from '../problem/rules.js';
import type { Setting } from '../setting.js';
import type { Named } from './after.js';

/** The date that an overrun breaks. */
export function brokenBy(overrun: Overrun, built: Built, setting: Setting): BrokenDate {
  const { limit, reached } = overrun;
  return { ...namedBy(overrun, built, setting), on: fromDay(limit), days: reached - limit };
}

function namedBy(overrun: Overrun, built: Built, setting: Setting): Named {
  const constraint =
    overrun.constraint === undefined ? undefined : built.problem.constraints[overrun.constraint];
  if (constraint) {
    const pair = built.pairs.find((it) => isPairOf(it, constraint));
    if (pair) return ruled(pair, overrun);
    const goal = goalOf(built, constraint);
    if (goal) return goal;
  }
  return booked(overrun, built, setting);
}

function ruled({ rule, from, to, where }: RulePair, { limit, reached }: Overrun): Named {
  const far = `${pointWords(to.point, to.draft)} of ${to.draft.id}`;
  const recorded = to.draft.recorded ?? from.draft?.recorded;
  return {
    rule: rule.rule,
    text: `${far} on ${fromDay(reached)}, not after ${fromDay(limit)}: ${rule.why}`,
    engagement: to.draft.id,
    citation: rule.citation,
    where: where ?? recorded?.where ?? to.draft.context.track.where,
  };
}

function goalOf({ goals, pointsOf }: Built, { to, most }: Constraint): Named | undefined {
  const held = goals.find(
    ({ state, draft }) => most !== undefined && state === 'held' && pointsOf(draft).outcome === to,
  );
  if (!held) return undefined;
  const { draft, goal } = held;
  return {
    rule: 'goal',
    text: `${draft.id} in hand by ${goal.on}, as the file asks`,
    engagement: draft.id,
    citation: 'your own goal',
    where: goal.where,
  };
}

// What is fixed and no rule of its own: a day that the file books, or that is past.
function booked({ variable, limit, reached }: Overrun, built: Built, { program }: Setting): Named {
  const at = pointAt(built, variable);
  const what = at ? `${pointWords(at.point, at.draft)} of ${at.draft.id}` : 'what is fixed';
  return {
    rule: 'booking',
    text: `${what} is fixed on ${fromDay(limit)} and could not be before ${fromDay(reached)}`,
    engagement: at?.draft.id ?? null,
    citation: 'your own file',
    where: at?.draft.recorded?.where ?? program.locate(['audits']),
  };
}

function pointAt(
  built: Built,
  variable: number,
): { readonly draft: Draft; readonly point: Point } | undefined {
  for (const draft of built.drafts) {
    const [point] = Object.entries(built.pointsOf(draft)).find(([, v]) => v === variable) ?? [];
    if (point !== undefined && draft.recorded) return { draft, point: point as Point };
  }
  return undefined;
}
