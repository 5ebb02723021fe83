// What another choice does better and worse than the recommended one, in words that name the dates and the amounts.

import { toDay } from '../calendar/index.js';
import {
  type AdviceFigures,
  amountInWords,
  counted,
  digitsInWords,
  type InHand,
  shiftInWords,
  termInWords,
} from '../model/index.js';

/** Phrases for what is better and what is worse. */
export interface Trade {
  readonly better: readonly string[];
  readonly worse: readonly string[];
}

/** One thing that differs: below nothing where the other choice is the better one. */
interface Difference {
  readonly by: number;
  readonly says: string;
}

/** What `other` does better and worse than `best`. */
export function tradeOf(best: AdviceFigures, other: AdviceFigures): Trade {
  const all = [
    ...documentsIn(best.inHand, other.inHand),
    ...money(other.cost.likely - best.cost.likely, 'likely cost'),
    ...money(other.peakYear.likely - best.peakYear.likely, 'dearest year'),
    ...count(other.visits - best.visits, 'visit', 'visits'),
    ...count(other.fieldworkWeeks - best.fieldworkWeeks, 'week with fieldwork', 'weeks with fieldwork'),
    ...count(other.uncoveredDays - best.uncoveredDays, 'day in no period', 'days in no period'),
  ];
  return {
    better: all.filter(({ by }) => by < 0).map(({ says }) => says),
    worse: all.filter(({ by }) => by > 0).map(({ says }) => says),
  };
}

// By track the first document, then each kind that both choices give.
function documentsIn(best: readonly InHand[], other: readonly InHand[]): readonly Difference[] {
  const tracks = [...new Set(best.map(({ track }) => track))];
  return tracks.flatMap((track) => {
    const own = best.filter((it) => it.track === track);
    const its = other.filter((it) => it.track === track);
    return [...firsts(own[0], its[0]), ...sameKinds(own, its)];
  });
}

function firsts(own: InHand | undefined, its: InHand | undefined): readonly Difference[] {
  if (!own || !its || own.audit === its.audit) return [];
  const by = toDay(its.on) - toDay(own.on);
  return [{ by, says: `${its.document} on ${its.on}, ${shiftInWords(by)} than the ${own.document}` }];
}

function sameKinds(own: readonly InHand[], its: readonly InHand[]): readonly Difference[] {
  return own.flatMap((it) => {
    const other = its.find(({ audit }) => audit === it.audit);
    const by = other ? toDay(other.on) - toDay(it.on) : 0;
    return other && by !== 0 ? [{ by, says: `${it.document} ${shiftInWords(by)} (${other.on})` }] : [];
  });
}

function money(by: number, what: string): readonly Difference[] {
  const sum = Math.round(by);
  return sum === 0 ? [] : [{ by: sum, says: `${what} ${moreOrLess(sum)}` }];
}

function count(by: number, one: string, many: string): readonly Difference[] {
  return by === 0 ? [] : [{ by, says: `${counted(Math.abs(by), one, many)} ${by < 0 ? 'fewer' : 'more'}` }];
}

/** What makes the price another, the most first: `conventions not kept 10,000 more`. */
export function priceReasons(best: AdviceFigures, other: AdviceFigures): readonly string[] {
  const amount = ({ price }: AdviceFigures, name: string): number =>
    price.terms.filter(({ term }) => term === name).reduce((sum, it) => sum + it.amount, 0);
  const names = [...new Set([...best.price.terms, ...other.price.terms].map(({ term }) => term))];
  return names
    .map((name) => ({ name, by: Math.round(amount(other, name) - amount(best, name)) }))
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, MOST_REASONS)
    .map(({ name, by }) => `${termInWords(name)} ${moreOrLess(by)}`);
}

const MOST_REASONS = 3;

function moreOrLess(by: number): string {
  return `${whole(Math.abs(by))} ${by < 0 ? 'less' : 'more'}`;
}

/** An amount without cents. */
export function whole(amount: number): string {
  return digitsInWords(Math.round(amount));
}

/** The same with its currency. */
export function sumIn(amount: number, currency: string): string {
  return amountInWords(Math.round(amount), currency);
}
