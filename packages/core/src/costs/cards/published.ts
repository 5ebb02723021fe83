// What published comparisons quote, to hold our cards against. Most are all-in or say not what is in them, so they are
// no prices: a budget only says where it departs from them.

/** A published range, in dollars. */
export interface Published {
  readonly low: number;
  readonly high: number;
  readonly what: string;
  readonly source: string;
}

/** Published ranges by framework id: of a report, or of all audits up to the first certificate. */
export const published: Readonly<Record<string, Published>> = {
  soc2: {
    low: 20_000,
    high: 80_000,
    what: 'a report',
    source: 'published comparisons of 2025, all-in or unspecified',
  },
  iso27001: {
    low: 15_000,
    high: 50_000,
    what: 'initial certification',
    source: 'published comparisons of 2025, all-in or unspecified',
  },
};
