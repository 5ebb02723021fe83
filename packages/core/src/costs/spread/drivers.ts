// What makes a sum uncertain. Items of one driver rise and fall together, as the day rate of one auditor does for all
// its audits; different drivers know nothing of each other.

import type { Item } from '../lines/index.js';
import { quantile, shapes } from './pert.js';

/** Quantiles of everything that hangs on one driver. */
export interface Spread {
  readonly driver: string;
  readonly at: (u: number) => number;
}

/** The drivers of some items, in order of first use; what is certain is the sum that is left. */
export function spreadsOf(items: readonly Item[]): { certain: number; spreads: readonly Spread[] } {
  const shape = shapes();
  const byDriver = new Map<string, Item[]>();
  let certain = 0;
  for (const item of items) {
    if (item.low === item.high) certain += item.likely;
    else byDriver.set(item.driver, [...(byDriver.get(item.driver) ?? []), item]);
  }
  const at = (item: Item, u: number): number => {
    if (!item.risk) return quantile(item, u, shape);
    const { chance, price } = item.risk;
    return u < 1 - chance ? 0 : quantile(price, (u - (1 - chance)) / chance, shape);
  };
  const spreads = [...byDriver].map(([driver, own]) => ({
    driver,
    at: (u: number) => own.reduce((sum, item) => sum + at(item, u), 0),
  }));
  return { certain, spreads };
}
