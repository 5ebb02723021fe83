// What an audit's date rests on, in sentences. Nothing is said to be cheapest that was not proven so.

import { fromDay, type PlainDate, toDay } from '../calendar/index.js';
import {
  amountInWords,
  counted,
  type Engagement,
  type Grounds,
  listed,
  type OtherDate,
  termInWords,
} from '../model/index.js';
import type { Reading } from './reading.js';
import { spanInWords } from './words.js';

/** An interim session with its days and its period, in a sentence. */
export function interimWhen({ title, period }: Engagement, { days }: Grounds): string {
  const inside = period ? `, inside the period ${spanInWords(period)}` : '';
  return `The interim session of ${title} lies on ${spanInWords(days)}${inside}.`;
}

/** How far an interim session can move, everything planned free to move with it. */
export function interimRoom({ days, room: { free, alone } }: Grounds): readonly string[] {
  const at = (shift: number): PlainDate => fromDay(toDay(days.from) + shift);
  if (free.earlier <= 0 && free.later <= 0) return [`It can start on no other day than ${days.from}.`];
  const along = (all: number, own: number): string => (all > own ? ', if other dates move too' : '');
  const sooner =
    free.earlier > 0
      ? `It could start ${counted(free.earlier, 'day')} sooner, from ${at(-free.earlier)} on${along(free.earlier, alone.earlier)}.`
      : `It starts on the first day the rules allow, ${days.from}.`;
  const later =
    free.later > 0
      ? `It can slip ${counted(free.later, 'day')}, to ${at(free.later)} at the latest${along(free.later, alone.later)}.`
      : `It starts on the last day the rules allow, ${days.from}.`;
  return [sooner, later];
}

/** How far it can move by itself; nothing where it cannot move at all. */
export function aloneOf(it: Engagement, grounds: Grounds | null): readonly string[] {
  if (!grounds || isBooked(it, grounds)) return [];
  const { free, alone } = grounds.room;
  if (free.earlier <= 0 && free.later <= 0) return [];
  const ways = [
    alone.earlier > 0 ? `${counted(alone.earlier, 'day')} earlier` : 'no day earlier',
    alone.later > 0 ? `${counted(alone.later, 'day')} later` : 'no day later',
  ];
  return [`With all other dates where they are, the hard rules let it start ${ways.join(' and ')}.`];
}

/** What shares its visit, and what that saves; null where nothing does. */
export function visitOf(it: Engagement, from: Reading, grounds: Grounds | null): string | null {
  const others = grounds ? (grounds.visit?.with ?? []) : it.jointWith;
  if (others.length === 0) return null;
  const shares = `It shares its visit with ${listed(others.map((id) => named(id, from)))}.`;
  const saves = grounds?.visit?.saves ?? 0;
  if (saves <= 0) return shares;
  const amount = amountInWords(saves, from.plan.objective.currency);
  return `${shares} On the same days, a visit of its own would cost ${amount} more.`;
}

/** The next-best date and what it costs. */
export function nextBestOf(it: Engagement, from: Reading, grounds: Grounds): string {
  const { next } = grounds;
  const booked = isBooked(it, grounds);
  if (!next) {
    if (grounds.ended) return 'No other day was found for it, as far as was searched.';
    return booked
      ? 'Were it not booked, its rules would leave it no other day.'
      : 'Its rules leave it no other day.';
  }
  const best = next.proven ? 'next-best day' : 'best other day found';
  const lead = booked
    ? `Were it not booked, ${next.on} would be the best other day`
    : `The ${best} is ${next.on}`;
  return [`${lead}: ${priceOf(next, from)}.`, ...consequences(next, from)].join(' ');
}

// Whether the days of the session are written; of an audit that is booked in part the rest is planned.
function isBooked({ status }: Engagement, { session, placed, room: { free } }: Grounds): boolean {
  if (session === 'interim') return placed?.rule === 'recorded';
  return status === 'booked' && free.earlier === 0 && free.later === 0;
}

/** What the day asked about would break or cost. */
export function askedOf(
  it: Engagement,
  from: Reading,
  grounds: Grounds,
  asked: NonNullable<Grounds['asked']>,
): readonly string[] {
  const { on, dayOff, breaks, plan, checks } = asked;
  const what = grounds.session === 'interim' ? `the interim session of ${it.title}` : it.title;
  const off = dayOff ? [`${on} ${offInWords(dayOff)}.`] : [];
  if (!plan) {
    const broken = breaks.length > 0 ? ' It breaks:' : '';
    if (grounds.ended && breaks.every(({ rule }) => rule === 'capacity'))
      return [...off, `No plan was found that has ${what} start on ${on}, as far as was searched.`];
    return [
      ...off,
      `No plan has ${what} start on ${on}${beyond(grounds, on, isBooked(it, grounds), from)}.${broken}`,
    ];
  }
  if (on === grounds.days.from) return [...off, `It starts on ${on} already.`];
  const agreed = plan.conventions.some(({ rule }) => rule === 'strategy');
  const errors = checks.filter(({ severity }) => severity === 'error').length;
  const rules = dayOff ? 'no other rule' : 'no rule';
  const breaking = errors > 0 ? `it brings ${counted(errors, 'error')}` : `it breaks ${rules}`;
  const lead =
    dayOff || agreed || errors > 0 ? `Booked for ${on}, ${breaking}` : `Starting on ${on} breaks ${rules}`;
  return [...off, `${lead}: ${priceOf(plan, from)}.`, ...consequences(plan, from)];
}

// How far past the days its rules allow; nothing where other days between them are taken.
function beyond(
  { days, room: { free } }: Grounds,
  on: PlainDate,
  booked: boolean,
  { plan }: Reading,
): string {
  if (booked) return '';
  // Other periods would leave it other days.
  const laid = plan.engagements.some(({ status, period }) => status === 'planned' && period !== null)
    ? 'with periods as long as in this plan, '
    : '';
  const at = (shift: number): PlainDate => fromDay(toDay(days.from) + shift);
  const [earliest, latest] = [at(-free.earlier), at(free.later)];
  const words = (last: PlainDate, side: string, away: number): string =>
    `; ${laid}its rules allow ${last} at the ${side}, ${counted(away, 'day')} ${side === 'latest' ? 'before' : 'after'} that`;
  if (on > latest) return words(latest, 'latest', toDay(on) - toDay(latest));
  if (on < earliest) return words(earliest, 'earliest', toDay(earliest) - toDay(on));
  return '';
}

function offInWords({ kind, reason }: NonNullable<NonNullable<Grounds['asked']>['dayOff']>): string {
  const bookedOnly = 'fieldwork is planned on working days: only a booking starts then';
  if (kind === 'weekend') return `is a ${reason}, and ${bookedOnly}`;
  if (kind === 'holiday') return `is a holiday (${reason}), and ${bookedOnly}`;
  return `lies in a blackout (${reason})`;
}

// The difference with what it is made of.
function priceOf({ more, terms, proven }: OtherDate, { plan }: Reading): string {
  const { currency } = plan.objective;
  const total = amountInWords(Math.abs(more), currency);
  // Nothing costs less than a plan that is proven, so what was found is the most that another day costs.
  const isMost = !proven && plan.objective.optimal && more > 0;
  const found = proven || isMost ? '' : ', as far as was searched,';
  const amount = `${isMost ? 'at most ' : ''}${total} ${more > 0 ? 'more' : 'less'}`;
  const lead = more === 0 ? `it costs${found} as much` : `it costs${found} ${amount}`;
  const parts = terms.map(({ term, amount: of }) => {
    const size = amountInWords(Math.abs(of), currency);
    return `${size} ${of > 0 ? 'more' : 'less'} for ${termInWords(term)}`;
  });
  if (parts.length === 0) return lead;
  const [only] = terms;
  if (terms.length === 1 && only) return `${lead}, for ${termInWords(only.term)}`;
  return `${lead} (${parts.join('; ')})`;
}

function consequences({ period, moves, conventions }: OtherDate, from: Reading): readonly string[] {
  const moved = moves.map(({ engagement, session, from: was, to }) => {
    const who = `${named(engagement, from)}${session === 'interim' ? ', interim session,' : ''}`;
    if (was === null) return `${who} would be added, on ${to}`;
    return to === null ? `${who} would fall away` : `${who} would move from ${was} to ${to}`;
  });
  return [
    ...(period ? [`Its period would be ${spanInWords(period)}.`] : []),
    ...(moved.length > 0 ? [`${moved.join('; ')}.`] : []),
    ...conventions.map(({ rule, text }) => `It would no longer keep ${rule}: ${text}.`),
  ];
}

function named(id: string, { engagement }: Reading): string {
  const title = engagement(id)?.title;
  return title === undefined ? id : `${title} (${id})`;
}
