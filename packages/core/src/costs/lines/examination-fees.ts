// Fees of reports: the base by headcount, more for categories, less for one date or a short period, more in the busy
// season and for the first report by another auditor. A discount for a shared visit is a matter between auditor and
// client: no accreditation rule grants one, so it touches these fees only and never the audit days of a certificate.

import { monthOf, monthsIn, toDay } from '../../calendar/index.js';
import { assigningDay, categoriesAt, type Engagement, peopleAt, type Quote } from '../../model/index.js';
import {
  baseFee,
  categoryShare,
  type ExaminationFees,
  examinationFees,
  lengthShare,
} from '../cards/examinations.js';
import { multiplied, type Price, type Priceable, percent, priceOf, quotedPrice } from '../pricing.js';
import { payeeOf } from './item.js';

/** The price of a readiness assessment. */
export function preparationPrice(fees: ExaminationFees): Price {
  return { ...priceOf(fees.preparation, fees, fees.rise), source: fees.preparation.source };
}

/** The price of a report; by a quote for its framework, else by the card. Undefined without either. */
export function examinationPrice(
  engagement: Engagement,
  fees: ExaminationFees | undefined,
  quote: Quote | undefined,
  all: Priceable,
): Price | undefined {
  const { program } = all;
  const { period } = engagement;
  const months = period ? monthsIn(toDay(period.from), toDay(period.to)) : undefined;
  if (quote?.price) {
    const price = quotedPrice(quote, program, quote.price);
    return fees ? multiplied(price, lengthShare(fees, months)) : price;
  }
  if (!fees) return undefined;
  const track = program.tracks.find(({ id }) => id === engagement.track);
  const on = assigningDay(engagement);
  const people = track ? peopleAt(program, track, on) : program.organization.people;
  const known = all.frameworks.find(({ id }) => id === engagement.framework)?.categories ?? [];
  const categories = track ? categoriesAt(program, track, on, known).slice(1) : [];
  const more = categoryShare(fees, categories);
  const further = categoryShare(fees, track?.also ?? []);
  const busy = isBusy(engagement, fees) ? fees.busySeason.share : 0;
  const change = hasChangedAuditor(engagement, all) ? fees.change : 0;
  const price = multiplied(
    priceOf(baseFee(fees, people), fees, fees.rise),
    plus(more + further),
    lengthShare(fees, months),
    plus(busy),
    plus(change),
  );
  const parts = [
    `${people} persons`,
    ...(more > 0 ? [`categories +${percent(more)}`] : []),
    ...(further > 0 ? [`further criteria +${percent(further)}, a market view`] : []),
    ...(months === undefined ? ['one date'] : [`${months} months`]),
    ...(busy > 0 ? [`busy season +${percent(busy)}`] : []),
    ...(change > 0 ? [`first report by another auditor +${percent(change)}`] : []),
  ];
  return { ...price, source: `${fees.source} (${parts.join(', ')})` };
}

function plus(share: number): number {
  return Math.round((1 + share) * 1e6) / 1e6;
}

function isBusy({ fieldwork }: Engagement, { busySeason }: ExaminationFees): boolean {
  return fieldwork !== null && busySeason.months.includes(monthOf(toDay(fieldwork.from)));
}

function hasChangedAuditor(engagement: Engagement, { engagements }: Priceable): boolean {
  const { audit, auditor, report } = engagement;
  const before = engagements.filter((it) => it.audit === audit && it.report < report).at(-1);
  return Boolean(before?.auditor && auditor && before.auditor !== auditor);
}

/** What a shared visit takes off the fee of a report; undefined where nothing. */
export function discountOf(
  engagement: Engagement,
  all: Priceable,
): ((price: Price) => { price: Price; says: string }) | undefined {
  const fees = examinationFees[engagement.framework];
  if (!fees || all.apart || engagement.jointWith.length === 0) return undefined;
  const written = all.program.costs.jointDiscount;
  const terms = all.program.auditors.find(({ name }) => name === engagement.auditor)?.jointVisit;
  const payee = payeeOf(engagement, engagement.id);
  const mates = all.engagements.filter(({ id }) => engagement.jointWith.includes(id));
  const same = mates.some((it) => it.auditor !== null && it.auditor === payee);
  const usual = written ?? (same ? fees.joint : 0);
  const share = terms === undefined ? usual : offered(terms, same, usual, written);
  if (share === 0) return undefined;
  const own = written === undefined || typeof terms === 'number';
  const says = `less ${percent(share)} for a shared visit${own && same ? ' with the same provider' : ''}`;
  return (price) => ({ price: multiplied(price, Math.round((1 - share) * 1e6) / 1e6), says });
}

// A firm that says whether it offers joint visits does so for audits of its own.
function offered(terms: boolean | number, same: boolean, usual: number, written: number | undefined): number {
  if (typeof terms === 'number') return same ? terms : (written ?? 0);
  return terms && same ? usual : 0;
}
