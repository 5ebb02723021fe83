// Prices of certification bodies: a day rate by region, and what comes on top of the audit days. A market view without
// a published source, which every line of it says; ask for a quote.

import type { AuditRole } from '../../model/index.js';
import type { Priced, Sourced } from './card.js';

/** Price of an audit day in some countries. */
export interface DayRate extends Sourced {
  /** ISO 3166 codes of countries; the first card is taken where none fits. */
  readonly countries: readonly string[];
  readonly rate: Priced;
}

const VIEW = 'market view without a published source; ask for a quote';

const EUROPE =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');

/** Day rates, the one for countries without a row first. */
export const dayRates: readonly DayRate[] = [
  {
    countries: ['US', 'CA'],
    currency: 'USD',
    year: 2026,
    source: VIEW,
    rate: { low: 1_700, likely: 2_100, high: 2_800 },
  },
  {
    countries: ['GB'],
    currency: 'GBP',
    year: 2026,
    source: VIEW,
    rate: { low: 850, likely: 1_100, high: 1_400 },
  },
  {
    countries: EUROPE,
    currency: 'EUR',
    year: 2026,
    source: VIEW,
    rate: { low: 1_150, likely: 1_450, high: 1_900 },
  },
];

/** What a certification costs besides its audit days. */
export const certificationExtras: Sourced & {
  /** Once, with the first audit towards a certificate. */
  readonly application: Priced;
  /** Each year a certificate is held, from its decision on. */
  readonly yearly: Priced;
  /** Travel, as a share of the price of the days on site. */
  readonly travel: number;
  /** Least audit days that a further site adds, and the least share of its part of the audit time (IAF MD 1). */
  readonly site: { readonly leastDays: number; readonly share: number };
  /** The audit days that a follow-up takes, where a major nonconformity asks for one. */
  readonly followUp: Priced;
  /** How likely an audit raises a major nonconformity, by its role in the cycle. */
  readonly majors: Readonly<Partial<Record<AuditRole, number>>>;
} = {
  currency: 'USD',
  year: 2026,
  source: VIEW,
  application: { low: 0, likely: 250, high: 500 },
  yearly: { low: 500, likely: 750, high: 1_000 },
  travel: 0.12,
  site: { leastDays: 0.5, share: 0.5 },
  followUp: { low: 0.5, likely: 0.75, high: 1 },
  majors: { opening: 0.15, renewal: 0.08, surveillance: 0.05 },
};
