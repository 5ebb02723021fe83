// A plan beside another one of the same program: what it costs more, what moves, which conventions it gives up, and
// what the user's strategy asks of days that are not agreed.

import { fromDay, type PlainDate, toDay } from '../../calendar/index.js';
import {
  type Engagement,
  type Holding,
  interimOf,
  type OtherDate,
  type PlannedSession,
  type Reason,
} from '../../model/index.js';
import { holdingsOf } from '../answer/holdings.js';
import { holdingReason } from '../answer/reasons.js';
import { TERMS } from '../charges/terms.js';
import { inUnits } from '../optimum/objective.js';
import type { Optimum } from '../optimum/optimum.js';
import { SESSION_POINTS } from '../problem/points.js';
import { type Inquiry, type PricedPlan, pricedPlan } from './inquiry.js';

/** Another optimum, as a plan with another date for the audit of the inquiry. */
export function otherDate({ input, plan, draft, session }: Inquiry, found: Optimum): OtherDate {
  const other = pricedPlan(input, found);
  const terms = TERMS.flatMap((term) => {
    const more = (other.bill.get(term) ?? 0) - (plan.bill.get(term) ?? 0);
    return more === 0 ? [] : [{ term, amount: inUnits(more) }];
  });
  const sum = (of: PricedPlan): number => [...of.bill.values()].reduce((all, it) => all + it, 0);
  return {
    on: startIn(found, draft.id, session),
    period: otherPeriod(plan, other, draft.id),
    more: inUnits(sum(other) - sum(plan)),
    terms,
    moves: movesBetween(plan.engagements, other.engagements, { engagement: draft.id, session }),
    conventions: givenUp(plan, other, draft.id),
    proven: plan.found.optimal && found.optimal,
  };
}

function startIn({ built, days }: Optimum, engagement: string, session: PlannedSession): PlainDate {
  const draft = built.drafts.find(({ id }) => id === engagement);
  const start = draft && built.pointsOf(draft)[SESSION_POINTS[session].first];
  if (start === undefined)
    throw new Error(`no ${session} of ${engagement} in the plan that was asked for it`);
  return fromDay(days[start] as number);
}

function otherPeriod(plan: PricedPlan, other: PricedPlan, id: string): OtherDate['period'] {
  const [was, is] = [plan, other].map(({ engagements }) => engagements.find((it) => it.id === id)?.period);
  return is && (was?.from !== is.from || was.to !== is.to) ? is : null;
}

function movesBetween(
  before: readonly Engagement[],
  after: readonly Engagement[],
  except: Pick<FirstDay, 'engagement' | 'session'>,
): OtherDate['moves'] {
  const [was, is] = [sessionsIn(before), sessionsIn(after)];
  return [...new Map([...was, ...is]).values()]
    .filter(({ engagement, session }) => engagement !== except.engagement || session !== except.session)
    .flatMap(({ engagement, session }) => {
      const name = `${session} ${engagement}`;
      const [from, to] = [was.get(name)?.on ?? null, is.get(name)?.on ?? null];
      if (from === to) return [];
      const days = from && to ? toDay(to) - toDay(from) : null;
      return [{ engagement, session, from, to, days }];
    });
}

interface FirstDay extends Pick<OtherDate['moves'][number], 'engagement' | 'session'> {
  readonly on: PlainDate;
}

function sessionsIn(engagements: readonly Engagement[]): ReadonlyMap<string, FirstDay> {
  const days = engagements.flatMap((it): FirstDay[] => {
    const interim = interimOf(it);
    return [
      ...(it.fieldwork ? [{ engagement: it.id, session: 'fieldwork' as const, on: it.fieldwork.from }] : []),
      ...(interim ? [{ engagement: it.id, session: 'interim' as const, on: interim.from }] : []),
    ];
  });
  return new Map(days.map((day) => [`${day.session} ${day.engagement}`, day]));
}

function givenUp(plan: PricedPlan, other: PricedPlan, about: string): readonly Reason[] {
  const missed = ({ holdings, found }: PricedPlan): readonly Holding[] => [
    ...holdings.filter(({ rule, slack }) => rule.severity === 'warning' && slack < 0),
    ...holdingsOf({ pairs: found.built.strategy }, found.days).filter(({ slack }) => slack < 0),
  ];
  const key = ({ rule, to, side }: Holding): string => `${rule.rule} ${to.engagement} ${side}`;
  const before = new Set(missed(plan).map(key));
  const byId = new Map(other.found.built.drafts.map((draft) => [draft.id, draft]));
  return missed(other)
    .filter((holding) => !before.has(key(holding)))
    .map((holding) => holdingReason(holding, byId, about));
}
