// Every priced item of a plan, by day. A new kind of cost is a file here and a line below.

import { byText } from '../../model/index.js';
import type { Priceable } from '../pricing.js';
import { activityItems } from './activities.js';
import { dayItems } from './audit-extras.js';
import { byProductItems } from './by-products.js';
import { certificationItems } from './certification-fees.js';
import { feeItems } from './fees.js';
import { hourItems } from './hours.js';
import { invoiced } from './invoices.js';
import type { Item } from './item.js';
import { platformItems } from './platform.js';

export { dayRateOf } from './day-fees.js';
export { usualFee } from './fees.js';
export type { Aspect, Item } from './item.js';

/** What auditors are paid, without what else a plan costs: cheap enough for every plan. */
export function auditorItemsOf(all: Priceable): readonly Item[] {
  return [...feeItems(all), ...dayItems(all)];
}

/** All items, by day and id; each id once. */
export function itemsOf(all: Priceable): readonly Item[] {
  const items = [
    ...auditorItemsOf(all),
    ...byProductItems(all),
    ...certificationItems(all),
    ...activityItems(all),
    ...platformItems(all),
    ...hourItems(all),
  ];
  return [...invoiced(items, all)].sort((a, b) => byText(a.on, b.on) || byText(a.id, b.id));
}
