// The rules that keep a session from moving: those that bind it where it is, and the nearest one each way.

import { fromDay, toDay, type WorkingCalendar } from '../../calendar/index.js';
import type { Hold, Holding, PlannedSession } from '../../model/index.js';
import { type CountedHolding, countedHoldings } from '../answer/holdings.js';
import { binds, holdingReason } from '../answer/reasons.js';
import { daysOf, durationOf } from '../problem/timing.js';
import { beforePeriodEnd } from './breaks.js';
import type { Inquiry } from './inquiry.js';

/** The rules that hold the session asked about, against an earlier day first, the nearest first on either side. */
export function holdsOf(inquiry: Inquiry): readonly Hold[] {
  const { plan, draft, session } = inquiry;
  const calendar = plan.found.way.setting.ownCalendar(draft);
  const byId = new Map(plan.found.built.drafts.map((it) => [it.id, it]));
  const { built, days } = plan.found;
  const ruled = countedHoldings(built, days)
    .filter(({ rule, slack }) => rule.severity !== 'info' && slack >= 0)
    .flatMap((holding): (Hold & { readonly binding: boolean; readonly hard: boolean })[] => {
      const against = sideOf(holding, draft.id, session);
      if (!against) return [];
      const hard = holding.rule.severity === 'error';
      const reason = holdingReason(holding, byId, draft.id);
      return [{ ...reason, against, ...nearnessOf(holding, draft.id, calendar), hard }];
    });
  return (['earlier', 'later'] as const).flatMap((side) => {
    const own = [...ruled, ...(session === 'interim' ? interimLimits(inquiry) : goals(inquiry))]
      .filter(({ against }) => against === side)
      .sort((a, b) => a.slack - b.slack || Number(b.hard) - Number(a.hard))
      .filter((it, i, all) => all.findIndex((other) => isSaidAlike(it, other)) === i);
    const nearest = [own[0], own.find(({ hard }) => hard)];
    return own
      .filter((it) => it.binding || nearest.includes(it))
      .map(({ binding: _, hard: __, ...hold }) => hold);
  });
}

// The least of a duration and its usual length are two rules, and one sentence where the two are equal.
function isSaidAlike(a: Hold, b: Hold): boolean {
  return a.rule === b.rule && a.text === b.text;
}

// In days of the session asked about: where a rule counts from it, by what it may move before the rule is broken.
function nearnessOf(
  holding: CountedHolding,
  id: string,
  calendar: WorkingCalendar,
): { readonly slack: number; readonly binding: boolean } {
  const { from, to, side, slack } = holding;
  if (to.engagement === id || from.engagement !== id) return { slack, binding: binds(calendar, holding) };
  const moves = holding.slackOfCount();
  const day = toDay(from.on);
  const isWork = from.point === 'start' || from.point === 'end';
  const next = side === 'at-least' ? calendar.next(day + 1) - day : day - calendar.previous(day - 1);
  return { slack: moves, binding: moves < (isWork ? next : 1) };
}

// A rule about this session holds it on one side; a rule that counts from it holds it on the other. Between the fieldwork
// of an audit and its own report nothing is held: both move together. Its interim session is held by itself.
function sideOf(
  { from, to, side }: Holding,
  id: string,
  session: PlannedSession,
): Hold['against'] | undefined {
  const isInterim = (point: string): boolean => point.startsWith('interim-');
  const own = (end: { readonly engagement: string | null; readonly point: string }): boolean =>
    end.engagement === id && isInterim(end.point) === (session === 'interim');
  const together = from.point === 'start' || from.point === 'end';
  if (from.engagement === to.engagement && together) return undefined;
  if (own(to)) return side === 'at-least' ? 'earlier' : 'later';
  if (own(from) && !(to.engagement === id && isInterim(to.point)))
    return side === 'at-least' ? 'later' : 'earlier';
  return undefined;
}

// How long before the end of its period an interim session begins and ends at the latest.
function interimLimits({ plan, draft }: Inquiry) {
  const { built, days } = plan.found;
  const { interim } = draft.type;
  const { 'period-to': ends, 'interim-start': first, 'interim-end': last } = built.pointsOf(draft);
  if (!interim || ends === undefined || first === undefined || last === undefined) return [];
  const end = days[ends] as number;
  const before = daysOf(durationOf(draft.context, interim.timing.before, 'min'));
  return (
    [
      ['interim-start', end - before, days[first]],
      ['interim-end', end - interim.rollForward, days[last]],
    ] as const
  ).map(([point, limit, day]) => {
    const slack = limit - (day as number);
    const reason = beforePeriodEnd(draft, point, fromDay(limit));
    return { ...reason, against: 'later' as const, slack, binding: slack === 0, hard: true };
  });
}

function goals({ plan, draft }: Inquiry) {
  const { built, days } = plan.found;
  return built.goals.flatMap(({ goal, state, draft: bound }) => {
    const outcome = built.pointsOf(draft).outcome;
    if (state !== 'held' || bound !== draft || outcome === undefined) return [];
    const slack = toDay(goal.on) - (days[outcome] as number);
    const text = `in hand by ${goal.on}, as the file asks`;
    const reason = { rule: 'goal', text, citation: 'your own goal', where: goal.where };
    return [{ ...reason, against: 'later' as const, slack, binding: slack === 0, hard: true }];
  });
}
