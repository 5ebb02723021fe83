// What hangs on audits that are priced by days: further sites, travel, and a follow-up after a major nonconformity.

import { type Engagement, ON_SITE } from '../../model/index.js';
import { certificationExtras } from '../cards/audit-days.js';
import { multiplied, type Priceable, percent, priceOf, quotedPrice, quoteFor } from '../pricing.js';
import { dayRateOf } from './day-fees.js';
import { feeOf } from './fees.js';
import { type Fee, type Item, itemAt, payeeOf } from './item.js';

/** Further sites, travel and the chance of a follow-up, for every audit still to come that is priced by days. */
export function dayItems(all: Priceable): readonly Item[] {
  return all.engagements.flatMap((engagement) => {
    const fee = engagement.cost === null ? feeOf(engagement, all) : undefined;
    const framework = all.frameworks.find(({ id }) => id === engagement.framework);
    const type = framework?.audits.find(({ id }) => engagement.audit.endsWith(`/${id}`));
    if (!fee || engagement.auditDays === null || !type) return [];
    const sites = siteItem(engagement, fee, all);
    const onSite = type.session.mode === 'onsite';
    const share = framework?.auditDays?.onSite ?? ON_SITE;
    return [
      ...sites,
      ...(onSite ? travelItem(engagement, fee, share, all) : []),
      ...majorItem(engagement, fee, certificationExtras.majors[type.role], all),
    ];
  });
}

function common(engagement: Engagement) {
  const driver = `fees of ${payeeOf(engagement, engagement.track)}`;
  const { id, framework, fieldwork, report } = engagement;
  return { for: id, framework, driver, aspect: 'rest' as const, on: fieldwork?.to ?? report };
}

// IAF MD 1 lets a site's part of the audit time shrink by half at the most; half a day is the least we count.
function siteItem(engagement: Engagement, fee: Fee, all: Priceable): readonly Item[] {
  const { sites } = engagement;
  const quote = quoteFor(all.program, ['sites']);
  if (!sites || quote === null) return [];
  const label = {
    ...common(engagement),
    on: engagement.report,
    id: `${engagement.id}-sites`,
    category: 'auditor-fee' as const,
    title: `${engagement.title}: ${sites.sampled} of ${sites.of} further sites`,
  };
  if (quote?.price) return [itemAt(quotedPrice(quote, all.program, quote.price), label, all)];
  if (!fee.perDay || fee.days === null) return [];
  const { leastDays, share } = certificationExtras.site;
  const each = Math.max(leastDays, Math.ceil((fee.days / (sites.of + 1)) * share * 2) / 2);
  const days = each * sites.sampled;
  const price = { ...multiplied(fee.perDay, days), source: `${days} audit days; ${fee.perDay.source}` };
  return [itemAt(price, label, all, engagement.fieldwork?.from)];
}

function travelItem(engagement: Engagement, fee: Fee, share: number, all: Priceable): readonly Item[] {
  const quote = quoteFor(all.program, ['travel']);
  if (quote === null) return [];
  const label = {
    ...common(engagement),
    id: `${engagement.id}-travel`,
    category: 'travel' as const,
    title: `${engagement.title}: travel`,
  };
  if (quote?.price) return [itemAt(quotedPrice(quote, all.program, quote.price), label, all)];
  const { travel, source } = certificationExtras;
  const price = multiplied(fee.price, travel, share);
  const says = `${percent(travel)} of the days on site, ${percent(share)} of the audit days; ${source}`;
  return [itemAt({ ...price, basis: 'rate-card', source: says }, label, all)];
}

// Its low figure is nothing, its likely one the price times the chance, its high one the price.
function majorItem(
  engagement: Engagement,
  fee: Fee,
  chance: number | undefined,
  all: Priceable,
): readonly Item[] {
  const quote = quoteFor(all.program, ['contingency']);
  if (chance === undefined || quote === null) return [];
  const label = {
    ...common(engagement),
    on: engagement.report,
    id: `${engagement.id}-contingency`,
    category: 'contingency' as const,
    title: `${engagement.title}: follow-up after a major nonconformity`,
    driver: `a major nonconformity at ${engagement.id}`,
  };
  const { followUp } = certificationExtras;
  const perDay = fee.perDay ?? priceOf(dayRateOf(all.program).rate, dayRateOf(all.program));
  const price = quote?.price
    ? quotedPrice(quote, all.program, quote.price)
    : {
        ...perDay,
        low: multiplied(perDay, followUp.low).low,
        likely: multiplied(perDay, followUp.likely).likely,
        high: multiplied(perDay, followUp.high).high,
        source: `half to one audit day; ${perDay.source}`,
      };
  const item = itemAt(price, label, all);
  const { low, likely, high } = item;
  return [
    {
      ...item,
      low: 0,
      likely: Math.round(likely * chance),
      risk: { chance, price: { low, likely, high } },
    },
  ];
}
