// What a change does to the plan: dates of audits that moved, turns that came or went, and what it costs. Read off the
// plans before and after; what several changes do together cannot be told apart and is said of each.

import { type PlainDate, toDay } from '../calendar/index.js';
import {
  amountInWords,
  counted,
  type DateMoved,
  type Effect,
  type Engagement,
  interimOf,
  type Plan,
  type Program,
  roundedTo,
  shiftInWords,
} from '../model/index.js';
import type { Drifted, Touched } from './detector.js';

const NO_PLANS: Effect = {
  text: 'Its effect on the plan is not known: there is no plan to compare with.',
  turns: 0,
  dates: [],
  money: null,
};

/** The effect of what changed, as far as it touches the plans; `shared` where other changes touch the same. */
export function effectOf(
  { touches }: Drifted,
  plans: { readonly base: Plan; readonly head: Plan } | null,
  head: Program,
  shared: boolean,
): Effect {
  if (!plans) return NO_PLANS;
  if (touches === 'nothing')
    return { text: 'No date and no amount of the plan changes.', turns: 0, dates: [], money: 0 };
  const turns = turnsOpen(plans.head, touches) - turnsOpen(plans.base, touches);
  const dates = movedBetween(plans.base, plans.head).filter((it) => isTouched(it.engagement, touches, plans));
  const priced = pricedTurns(head, touches, turns);
  const moved = typeof touches === 'object' && 'activity' in touches && dates.length === 0;
  const planned = plans.head.objective.value - plans.base.objective.value;
  const money = roundedTo(priced + (moved ? 0 : planned), 100);
  return { text: inWords(turns, dates, money, plans.head.objective.currency, shared), turns, dates, money };
}

/** Every date of audits that two plans have on different days, in the order of the later plan. */
export function movedBetween(
  before: Pick<Plan, 'engagements'>,
  after: Pick<Plan, 'engagements'>,
): readonly DateMoved[] {
  const known = new Map(before.engagements.map((it) => [it.id, it]));
  const now = new Set(after.engagements.map(({ id }) => id));
  return [
    ...after.engagements.flatMap((it) => {
      const was = known.get(it.id);
      const begun = was && beginsElsewhere(was, it, before, after) ? movedIn(was, it, [PERIOD_START]) : [];
      return [...begun, ...movedIn(was, it, DATES)];
    }),
    ...before.engagements.filter(({ id }) => !now.has(id)).flatMap((it) => movedIn(it, undefined, DATES)),
  ];
}

// A period that began the day after another one and still does moves with that one's end.
function beginsElsewhere(
  was: Engagement,
  is: Engagement,
  before: Pick<Plan, 'engagements'>,
  after: Pick<Plan, 'engagements'>,
): boolean {
  if (!was.period || !is.period) return false;
  const ahead = ({ engagements }: Pick<Plan, 'engagements'>, { track, period }: Engagement) =>
    engagements.find((it) => it.track === track && it.period && period && isNext(it.period.to, period.from));
  const [then, now] = [ahead(before, was), ahead(after, is)];
  return then === undefined || then.id !== now?.id;
}

function isNext(to: PlainDate, from: PlainDate): boolean {
  return toDay(to) + 1 === toDay(from);
}

function movedIn(
  was: Engagement | undefined,
  is: Engagement | undefined,
  dates: readonly Dated[],
): readonly DateMoved[] {
  const known = is ?? was;
  if (!known) return [];
  return dates.flatMap(({ what, dayIn }) => {
    const [from, to] = [was ? dayIn(was) : null, is ? dayIn(is) : null];
    if (from === to) return [];
    const days = from === null || to === null ? null : toDay(to) - toDay(from);
    return [{ engagement: known.id, title: known.title, what, from, to, days }];
  });
}

type Dated = { readonly what: DateMoved['what']; readonly dayIn: (it: Engagement) => DateMoved['from'] };

const PERIOD_START: Dated = { what: 'period-start', dayIn: ({ period }) => period?.from ?? null };

const DATES: readonly Dated[] = [
  { what: 'period', dayIn: ({ period }) => period?.to ?? null },
  { what: 'as-of', dayIn: ({ asOf }) => asOf },
  { what: 'interim', dayIn: (it) => interimOf(it)?.from ?? null },
  { what: 'fieldwork', dayIn: ({ fieldwork }) => fieldwork?.from ?? null },
  { what: 'report', dayIn: ({ report }) => report },
  { what: 'expires', dayIn: ({ expires }) => expires },
];

function turnsOpen(plan: Plan, touches: Touched): number {
  return plan.activities.filter(
    ({ activity, done, status }) =>
      done === null &&
      status !== 'missed' &&
      (typeof touches !== 'object' || !('activity' in touches) || activity === touches.activity),
  ).length;
}

function isTouched(
  engagement: string,
  touches: Touched,
  { head, base }: { base: Plan; head: Plan },
): boolean {
  if (typeof touches !== 'object') return true;
  if ('engagement' in touches) return true;
  if ('activity' in touches) return false;
  const it = [...head.engagements, ...base.engagements].find(({ id }) => id === engagement);
  return it?.audit.startsWith(`${touches.track}/`) ?? false;
}

function pricedTurns({ activities }: Program, touches: Touched, turns: number): number {
  if (typeof touches !== 'object' || !('activity' in touches)) return 0;
  return (activities.find(({ key }) => key === touches.activity)?.cost ?? 0) * turns;
}

function inWords(
  turns: number,
  dates: readonly DateMoved[],
  money: number,
  currency: string,
  shared: boolean,
): string {
  const parts = [
    ...dates.slice(0, 2).map(dateInWords),
    ...(dates.length > 2
      ? [dates.length === 3 ? '1 more date moves' : `${dates.length - 2} more dates move`]
      : []),
    ...(turns === 0 ? [] : [`${counted(Math.abs(turns), `${turns > 0 ? 'more' : 'fewer'} turn`)} ahead`]),
    ...(money === 0
      ? []
      : [
          `${amountInWords(Math.abs(money), currency)} ${money > 0 ? 'more' : 'less'} by the planner's prices`,
        ]),
  ];
  if (parts.length === 0) return 'No date and no amount of the plan changes.';
  return `${shared ? 'With the other changes: ' : ''}${parts.join('; ')}.`;
}

/** A date as it is spoken of. */
const SPOKEN: Readonly<Record<DateMoved['what'], string>> = {
  interim: 'interim session',
  fieldwork: 'fieldwork',
  'period-start': 'period start',
  period: 'period end',
  'as-of': 'as-of day',
  report: 'report',
  expires: 'expiry',
};

function dateInWords({ engagement, what: kind, from, to, days }: DateMoved): string {
  const what = SPOKEN[kind];
  if (from === null) return `${engagement} gets its ${what} on ${to}`;
  if (to === null) return `${engagement} loses its ${what} on ${from}`;
  return `${what} of ${engagement} moves from ${from} to ${to}, ${shiftInWords(days ?? 0)}`;
}
