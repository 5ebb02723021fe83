// How each dated rule holds once every day is chosen: its limit and the days of slack, for checks and for reasons.

import { type Day, fromDay } from '../../calendar/index.js';
import type { Holding, Where } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';
import type { Built } from '../problem/build.js';
import type { RulePair } from '../problem/rules.js';

/** The holdings of all pairs, habits included. A finished audit whose days are not on record is left out. */
export function holdingsOf({ pairs }: Pick<Built, 'pairs'>, days: readonly Day[]): readonly Holding[] {
  return pairs.filter(onRecord).map((pair) => holdingOf(pair, days));
}

/** How what the user's strategy asks holds; what is booked waits for nobody. */
export function strategyHoldings({ strategy }: Built, days: readonly Day[]): readonly Holding[] {
  return holdingsOf({ pairs: strategy.filter(({ agreed }) => !agreed) }, days);
}

/** A holding with how many days what it is counted from could move before it broke, all else where it is. */
export interface CountedHolding extends Holding {
  readonly slackOfCount: () => number;
}

/** All holdings of a plan, the strategy's included. */
export function countedHoldings({ pairs, strategy }: Built, days: readonly Day[]): readonly CountedHolding[] {
  const asked = strategy.filter(({ agreed }) => !agreed);
  return [...pairs, ...asked]
    .filter(onRecord)
    .map((pair) => ({ ...holdingOf(pair, days), slackOfCount: () => slackOfCount(pair, days) }));
}

// Years end and months clamp: a day that a limit is counted from need not move by as much as the limit does.
function slackOfCount({ from, to, side, step }: RulePair, days: readonly Day[]): number {
  const near = days[from.variable] as Day;
  const far = days[to.variable] as Day;
  const holds = (moved: number): boolean =>
    side === 'at-least' ? step(near + moved) <= far : far <= step(near - moved);
  let [held, broken] = [0, 1];
  while (broken < FAR && holds(broken)) [held, broken] = [broken, broken * 2];
  while (broken - held > 1) {
    const middle = (held + broken) >> 1;
    if (holds(middle)) held = middle;
    else broken = middle;
  }
  return held;
}

// Days further than any program reaches.
const FAR = 1 << 14;

function holdingOf({ rule, from, to, side, step, where }: RulePair, days: readonly Day[]): Holding {
  const near = days[from.variable] as Day;
  const far = days[to.variable] as Day;
  const limit = step(near);
  return {
    rule,
    track: to.draft.context.track.id,
    from: { engagement: from.draft?.id ?? null, point: from.point, on: fromDay(near) },
    to: { engagement: to.draft.id, point: to.point, on: fromDay(far) },
    side,
    limit: fromDay(limit),
    slack: side === 'at-least' ? far - limit : limit - far,
    where: where ?? whereOf(to.draft, from.draft, from.point),
  };
}

// Without its fieldwork on record an audit's last day is only known to lie on or before its report.
function onRecord({ to }: RulePair): boolean {
  const { recorded, status } = to.draft;
  return to.point !== 'end' || status !== 'done' || recorded?.fieldwork !== undefined;
}

function whereOf(to: Draft, from: Draft | undefined, point: string): Where {
  if (to.recorded) return to.recorded.where;
  if (from?.recorded) return from.recorded.where;
  return point === 'ready' ? to.context.track.ready.where : to.context.track.where;
}
