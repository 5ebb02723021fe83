// What auditors charge for an engagement: what was recorded, else a quote, else the rate card. Which card applies the
// framework's data decide: where audit days are counted, fees are days at a rate; else an assessment's or a report's.

import { certain, type Engagement, type Framework, quoteNames } from '../../model/index.js';
import { reportFees } from '../cards/examinations.js';
import type { Triple } from '../money/allocate.js';
import { amountOn, fileAmount, type Priceable, quotedPrice, quoteFor } from '../pricing.js';
import { assessmentPrice } from './assessment-fees.js';
import { agreedDayFee, dayFee } from './day-fees.js';
import { discountOf, examinationPrice, preparationPrice } from './examination-fees.js';
import { type Fee, frameworkQuote, type Item, itemAt, type Label, payeeOf } from './item.js';

/** The fee of every engagement that has one. */
export function feeItems(all: Priceable): readonly Item[] {
  return all.engagements.flatMap((it) => feeItem(it, all));
}

function feeItem(engagement: Engagement, all: Priceable): readonly Item[] {
  const label = labelOf(engagement);
  const recorded = recordedItem(engagement, label, all);
  if (recorded) return [recorded];
  const fee = feeOf(engagement, all);
  if (!fee) return [];
  const day = engagement.fieldwork?.from ?? engagement.report;
  const discount = discountOf(engagement, all);
  const item = itemAt(fee.price, label, all, day);
  if (discount === undefined) return [item];
  const { price, says } = discount(fee.price);
  const source = `${item.source}; ${says}`;
  const { low, likely, high } = item;
  return [{ ...item, ...amountOn(price, day, all.program), source, undiscounted: { low, likely, high } }];
}

function labelOf(engagement: Engagement): Label {
  const { id, framework, title, report } = engagement;
  return {
    id: `${id}-fee`,
    for: id,
    framework,
    category: 'auditor-fee',
    title,
    on: report,
    aspect: 'fees',
    driver: `fees of ${payeeOf(engagement, engagement.track)}`,
  };
}

// What the file records is the price: paid where the audit is done, agreed where it is booked.
function recordedItem(engagement: Engagement, label: Label, { program, today }: Priceable): Item | undefined {
  const { cost, report, status } = engagement;
  if (!cost || status === 'planned') return undefined;
  const amount = fileAmount(cost.likely, program);
  const paid = status === 'done' && report <= today;
  return {
    ...label,
    ...certain(amount),
    basis: paid ? 'actual' : 'quote',
    source: `${paid ? 'paid' : 'agreed'}, cost of ${engagement.audit} in ${program.file}`,
    year: Number(report.slice(0, 4)),
    owner: null,
    undiscounted: null,
    risk: null,
  };
}

/** The fee of an engagement without discounts; undefined where none is known, it was taken out, or it is past. */
export function feeOf(engagement: Engagement, all: Priceable): Fee | undefined {
  const { program, frameworks } = all;
  if (engagement.status === 'done') return undefined;
  const framework = frameworks.find(({ id }) => id === engagement.framework);
  if (!framework) return undefined;
  const quote = quoteFor(program, quoteNames(engagement));
  if (quote === null) return undefined;
  if (quote?.price && quote !== frameworkQuote(engagement, program)) {
    return { price: quotedPrice(quote, program, quote.price), days: null, perDay: null };
  }
  return cardFee(engagement, framework, all);
}

/** The fee without a quote for the audit itself: by the framework's quote or the rate card. */
function cardFee(engagement: Engagement, framework: Framework, all: Priceable): Fee | undefined {
  const { program } = all;
  if (framework.auditDays && engagement.auditDays !== null) return dayFee(engagement, framework, all);
  const fees = reportFees(framework.id);
  const quote = frameworkQuote(engagement, program);
  const role = framework.audits.find(({ id }) => engagement.audit.endsWith(`/${id}`))?.role;
  if (framework.cycle.kind === 'certification') return agreedDayFee(engagement, framework, all);
  const price =
    framework.cycle.kind === 'assessment'
      ? assessmentPrice(engagement, role, quote, all)
      : role === 'preparation'
        ? preparationPrice(fees)
        : examinationPrice(engagement, fees, quote, all);
  // Where no card is about it, an assessment costs its days with the team.
  return price ? { price, days: null, perDay: null } : agreedDayFee(engagement, framework, all);
}

/** What the rate card would charge, for judging a quote; undefined where there is none. */
export function usualFee(engagement: Engagement, all: Priceable): Triple | undefined {
  const auditors = all.program.auditors.map((it) => ({ ...it, dayRate: undefined }));
  const bare = { ...all.program, auditors, costs: { ...all.program.costs, quotes: new Map() } };
  const fee = feeOf({ ...engagement, status: 'planned' }, { ...all, program: bare });
  return fee && amountOn(fee.price, engagement.fieldwork?.from ?? engagement.report, all.program);
}
