// Fees of assessments: by headcount, a share of that for an interim one.

import type { AuditRole, Engagement, Quote } from '../../model/index.js';
import { assessmentFees } from '../cards/assessments.js';
import { multiplied, type Price, type Priceable, priceOf, quotedPrice } from '../pricing.js';

/** The price of an assessment; by a quote for its framework, else by the card. Undefined without either. */
export function assessmentPrice(
  { framework }: Engagement,
  role: AuditRole | undefined,
  quote: Quote | undefined,
  { program }: Priceable,
): Price | undefined {
  const fees = assessmentFees[framework];
  const share = role === 'surveillance' ? (fees?.interim ?? 1) : 1;
  if (quote?.price) return multiplied(quotedPrice(quote, program, quote.price), share);
  if (!fees) return undefined;
  const { people } = program.organization;
  const base = fees.base.find(([upTo]) => people <= upTo)?.[1] ?? fees.above;
  const source = `${fees.source} (${people} persons${share === 1 ? '' : ', interim'})`;
  return { ...multiplied(priceOf(base, fees, fees.rise), share), source };
}
