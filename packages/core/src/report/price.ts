// What a plan costs, in words: its terms, what is proven, and what planning jointly saves. Prices decide dates and are
// no budget, and nothing is claimed here that was not computed.

import {
  amountInWords,
  counted,
  digitsInWords,
  gapInWords,
  listed,
  type Objective,
  type Plan,
  type Safety,
  termInWords,
} from '../model/index.js';
import type { PriceRow, PriceSummary } from './report.js';

/** The price of a plan, worded. */
export function priceOf({
  tracks,
  duties = [],
  objective,
  separate,
  joint,
  safety,
  diagnostics,
}: Plan): PriceSummary {
  const { value, currency, terms } = objective;
  const withCents = terms.some(({ amount }) => !Number.isInteger(amount));
  return {
    value: amountInWords(value, currency),
    note: 'at the prices planning goes by; not a budget',
    terms: terms.map(({ term, amount }): PriceRow => {
      return { term, what: termInWords(term), amount: digitsInWords(amount, withCents) };
    }),
    proof: tracks.length > 0 ? proofOf(objective) : nothingToPlace(duties.map(({ title }) => title)),
    comparison:
      tracks.length > 1
        ? comparisonOf(currency, separate, joint)
        : tracks.length === 1
          ? `It has fieldwork in ${counted(joint.fieldworkWeeks, 'week')}.`
          : '',
    rate: diagnostics.find(({ rule }) => rule === 'dollars-one-to-one')?.message ?? null,
    safety: safety && safetyInWords(safety, currency),
  };
}

function nothingToPlace(duties: readonly string[]): string {
  return `Nobody examines ${listed(duties, 'or')}: there is work that comes round, and no audit to place.`;
}

const STOPPED_WORDS: Readonly<Record<NonNullable<Objective['stopped']>, string>> = {
  effort: 'The search ended at its limit of effort; a larger --effort looks further.',
  time: 'The search ended at its time limit; a longer --time-limit may find a cheaper plan or prove more.',
  interrupt: 'The search was stopped by hand.',
};

/** Where next to nothing is proven, what would tell more. */
const TO_TELL: Readonly<Record<keyof typeof STOPPED_WORDS, string>> = {
  effort: 'The search ended at its limit of effort; a larger --effort may tell.',
  time: 'The search ended at its time limit; a longer --time-limit may tell.',
  interrupt: 'The search was stopped by hand; a longer one may tell.',
};

/** What is proven, and what ended the search where that is not all. */
export function proofOf(objective: Objective): string {
  const { optimal, bound, gap, currency, stopped } = objective;
  if (optimal) return 'No plan costs less.';
  const share = gapInWords(objective);
  if (share === null) {
    const tells = stopped ? TO_TELL[stopped] : 'A larger --effort or a longer --time-limit may tell.';
    return `How far from the best it may be is not known yet. ${tells}`;
  }
  const within = gap > 0 ? `; this one is within ${share}` : '';
  const why = stopped ? ` ${STOPPED_WORDS[stopped]}` : '';
  return `No plan can cost less than ${amountInWords(bound, currency)}${within}.${why}`;
}

/** What room for one major costs, as sentences. */
function safetyInWords({ without, price, breaking }: Safety, currency: string): string {
  const audits = `${counted(breaking, 'certification audit')} would still break a hard date`;
  const open = breaking > 0 ? ` After one major nonconformity ${audits}.` : '';
  if (price === 0)
    return `Room for one major nonconformity costs nothing here: no plan without it is cheaper.${open}`;
  const plain = amountInWords(without, currency);
  return `Room for one major nonconformity costs ${amountInWords(price, currency)}: without it the plan would cost ${plain}.${open}`;
}

function comparisonOf(currency: string, separate: Plan['separate'], joint: Plan['joint']): string {
  const weeks = (number: number): string => counted(number, 'week');
  const together = `Planned jointly it costs ${amountInWords(joint.value, currency)} and has fieldwork in ${weeks(joint.fieldworkWeeks)}`;
  if (separate === null) return `${together}; framework by framework there is no room for all audits.`;
  const apart = `framework by framework ${amountInWords(separate.value, currency)} and ${weeks(separate.fieldworkWeeks)}`;
  const [money, time] = [
    separate.value - joint.value,
    separate.fieldworkWeeks - joint.fieldworkWeeks,
  ] as const;
  const saved = [
    ...(money > 0 ? [amountInWords(money, currency)] : []),
    ...(time > 0 ? [`${weeks(time)} of fieldwork`] : []),
  ];
  return saved.length > 0
    ? `${together}; ${apart}. Planning jointly saves ${saved.join(' and ')}.`
    : `${together}; ${apart}.`;
}
