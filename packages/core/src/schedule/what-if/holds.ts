// The rules that keep an audit from moving: those that bind it where it is, and the nearest one each way.

import { toDay } from '../../calendar/index.js';
import type { Hold, Holding } from '../../model/index.js';
import { binds, holdingReason } from '../answer/reasons.js';
import type { Inquiry } from './inquiry.js';

/** The rules that hold the audit asked about, against an earlier day first, the nearest first on either side. */
export function holdsOf(inquiry: Inquiry): readonly Hold[] {
  const { plan, draft } = inquiry;
  const calendar = plan.found.way.setting.ownCalendar(draft);
  const byId = new Map(plan.found.built.drafts.map((it) => [it.id, it]));
  const ruled = plan.holdings
    .filter(({ rule, slack }) => rule.severity !== 'info' && slack >= 0)
    .flatMap((holding): (Hold & { readonly binding: boolean; readonly hard: boolean })[] => {
      const against = sideOf(holding, draft.id);
      if (!against) return [];
      const hard = holding.rule.severity === 'error';
      const reason = holdingReason(holding, byId, draft.id);
      return [{ ...reason, against, slack: holding.slack, binding: binds(calendar, holding), hard }];
    });
  return (['earlier', 'later'] as const).flatMap((side) => {
    const own = [...ruled, ...goals(inquiry)]
      .filter(({ against }) => against === side)
      .sort((a, b) => a.slack - b.slack || Number(b.hard) - Number(a.hard));
    const nearest = [own[0], own.find(({ hard }) => hard)];
    return own
      .filter((it) => it.binding || nearest.includes(it))
      .map(({ binding: _, hard: __, ...hold }) => hold);
  });
}

// A rule about this audit holds it on one side; a rule that counts from it holds it on the other. Between its own
// fieldwork and its own report nothing is held: both move together.
function sideOf({ from, to, side }: Holding, id: string): Hold['against'] | undefined {
  const together = from.point === 'start' || from.point === 'end';
  if (from.engagement === to.engagement && together) return undefined;
  if (to.engagement === id) return side === 'at-least' ? 'earlier' : 'later';
  if (from.engagement === id) return side === 'at-least' ? 'later' : 'earlier';
  return undefined;
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
