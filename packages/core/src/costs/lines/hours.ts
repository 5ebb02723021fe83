// The hours of one's own people: for each day auditors are in the house or ask from afar, for each visit, and for each
// turn of an activity. On a day that two audits of one visit share, people are asked once.

import { toDay } from '../../calendar/index.js';
import {
  auditTypeIn,
  certain,
  type Engagement,
  hostedSessions,
  isFieldwork,
  type Occurrence,
  type Program,
  type Session,
  workCalendarOf,
} from '../../model/index.js';
import { hours } from '../cards/around.js';
import { later, monthsAfter, multiplied, type Price, type Priceable, priceOf, quoteFor } from '../pricing.js';
import { frameworkOf } from './activities.js';
import { type Item, itemAt, type Label } from './item.js';

/** The hours of audits still to come and of turns still open, at the internal rate. */
export function hourItems(all: Priceable): readonly Item[] {
  if (quoteFor(all.program, ['internal-hours']) === null) return [];
  const perMinute = perMinuteOf(all.program);
  const item = (minutes: number, label: Omit<Label, 'category' | 'driver'>): Item =>
    itemAt(
      { ...multiplied(perMinute, minutes), source: `${inHours(minutes)} hours; ${perMinute.source}` },
      { ...label, category: 'internal-hours', driver: 'Internal hours' },
      all,
    );
  return [...fieldworkItems(all, item), ...visitItems(all, item), ...turnItems(all, item)];
}

type Make = (minutes: number, label: Omit<Label, 'category' | 'driver'>) => Item;

function inHours(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100);
}

// Hours are less or more than counted, and an hour is cheap or dear: both are in the range.
function perMinuteOf(program: Program): Price {
  const { costs, organization } = program;
  const { range } = hours;
  const rate = costs.internalRate;
  const own = rate === undefined ? undefined : certain(rate);
  const row = own ?? hours.rate;
  const sourced = own
    ? {
        currency: organization.currency,
        year: Number(program.planning.from.slice(0, 4)),
        source: 'internal-rate of the file',
      }
    : { ...hours, source: 'market view of an hour' };
  const price = multiplied(priceOf(row, sourced), sizeOf(organization.people));
  const low = multiplied(price, range.low).low;
  const high = multiplied(price, range.high).high;
  const perMinute = (it: Price['low']): Price['low'] => ({ over: it.over, under: it.under * 60n });
  return {
    ...price,
    low: perMinute(low),
    likely: perMinute(price.likely),
    high: perMinute(high),
    source: `${hours.source}; ${sourced.source}`,
  };
}

function sizeOf(people: number): number {
  return hours.size.find(([upTo]) => people <= upTo)?.[1] ?? hours.above;
}

/** One session of an audit that is still to come. */
interface Hosted {
  readonly of: Engagement;
  readonly session: Session;
  /** What its lines are called after: nothing for the fieldwork itself. */
  readonly suffix: string;
}

function ahead({ engagements }: Priceable): readonly Hosted[] {
  const open = engagements.filter(({ status, fieldwork }) => status !== 'done' && fieldwork !== null);
  return open.flatMap((of) =>
    hostedSessions(of).map((session): Hosted => {
      return { of, session, suffix: isFieldwork(of, session) ? '' : `-${session.kind}` };
    }),
  );
}

// Sessions of other audits in the same visit.
function besideOf({ of, session }: Hosted, all: readonly Hosted[]): readonly Hosted[] {
  return all.filter(
    (other) => session.jointWith.includes(other.of.id) && other.session.jointWith.includes(of.id),
  );
}

function fieldworkItems(all: Priceable, item: Make): readonly Item[] {
  const calendar = workCalendarOf(all.program);
  const perDay = ({ session }: Hosted) => hours.fieldworkDay[session.mode];
  const open = ahead(all);
  return open.flatMap((it) => {
    const { of, session, suffix } = it;
    const mates = besideOf(it, open);
    let minutes = 0;
    for (let day = toDay(session.from); day <= toDay(session.to); day += 1) {
      if (!calendar.isWorking(day)) continue;
      const others = mates.filter(
        (other) => toDay(other.session.from) <= day && day <= toDay(other.session.to),
      );
      const asked = others.some(
        (other) => perDay(other) > perDay(it) || (perDay(other) === perDay(it) && other.of.id < of.id),
      );
      minutes += asked ? 0 : perDay(it);
    }
    if (minutes === 0) return [];
    minutes = Math.round(minutes * (1 + hours.further * coveredBeside(of, all)));
    const label = { id: `${of.id}${suffix}-hours`, for: of.id, framework: of.framework, on: session.from };
    const title = `${of.title}: ${suffix === '' ? 'fieldwork' : `${session.kind} session`}`;
    return [item(minutes, { ...label, title, owner: teamOf(all), aspect: 'fieldwork-days' })];
  });
}

// How many further sets of criteria its report covers.
function coveredBeside({ track, framework, audit }: Engagement, { program, frameworks }: Priceable): number {
  const also = program.tracks.find(({ id }) => id === track)?.also ?? [];
  const further = frameworks.find(({ id }) => id === framework)?.further ?? [];
  return further.filter((it) => also.includes(it.id) && it.audits.some((type) => audit.endsWith(`/${type}`)))
    .length;
}

// A visit is counted with the audit that begins it.
function visitItems(all: Priceable, item: Make): readonly Item[] {
  const open = ahead(all);
  const begins = (it: Hosted): boolean =>
    besideOf(it, open).every(
      (other) =>
        it.session.from < other.session.from ||
        (it.session.from === other.session.from && it.of.id < other.of.id),
    );
  return open.filter(begins).map(({ of, session, suffix }) => {
    return item(hours.visit, {
      id: `${of.id}${suffix}-visit`,
      for: of.id,
      framework: session.jointWith.length === 0 ? of.framework : null,
      title: `${of.title}: hosting the ${suffix === '' ? '' : `${session.kind} `}visit`,
      on: session.from,
      owner: teamOf(all),
      aspect: 'visits',
    });
  });
}

function teamOf({ program }: Priceable): string | null {
  return program.team?.name || null;
}

function turnItems(all: Priceable, item: Make): readonly Item[] {
  const { program, frameworks } = all;
  const begun = new Set(
    all.engagements
      .filter((it) => it.status === 'done' && roleIn(it, frameworks) !== 'stage')
      .map(({ track }) => track),
  );
  const firstYearEnds = monthsAfter(program.planning.from, 12);
  const isNew = (turn: Occurrence): boolean =>
    turn.planned < firstYearEnds &&
    all.engagements.some((it) => turn.serves.includes(it.id) && !begun.has(it.track));
  return all.activities
    .filter(({ done, status }) => done === null && status !== 'missed')
    .map((turn) =>
      item(minutesOf(turn) * (isNew(turn) ? hours.firstYear : 1), {
        id: `${turn.id}-hours`,
        for: turn.id,
        framework: frameworkOf(turn, all),
        title: turn.title,
        on: later(turn.planned, all.today),
        owner: turn.owner,
        aspect: 'activity-hours',
      }),
    );
}

function roleIn(engagement: Engagement, frameworks: Priceable['frameworks']): string | undefined {
  const role = auditTypeIn(engagement, frameworks)?.role;
  return role === 'preparation' ? 'stage' : role;
}

// How often an activity comes round is read off the window of its turn.
function minutesOf({ window }: Occurrence): number {
  const months = Math.max(1, Math.round((toDay(window.to) - toDay(window.from) + 1) / 30.44));
  return hours.turn.find(([upTo]) => months <= upTo)?.[1] ?? 0;
}
