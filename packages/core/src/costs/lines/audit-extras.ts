// What hangs on audits that are priced by days: further sites, travel, and a follow-up after a major nonconformity.

import type { PlainDate } from '../../calendar/index.js';
import {
  type AuditType,
  type Engagement,
  type Framework,
  findingDue,
  isFieldwork,
  ON_SITE,
  recordedOf,
} from '../../model/index.js';
import { certificationExtras } from '../cards/audit-days.js';
import {
  multiplied,
  type Price,
  type Priceable,
  percent,
  priceOf,
  quotedPrice,
  quoteFor,
} from '../pricing.js';
import { dayRateOf } from './day-fees.js';
import { feeOf } from './fees.js';
import { type Fee, type Item, itemAt, payeeOf } from './item.js';

/** Further sites, travel and the chance of a follow-up, for every audit still to come that is priced by days. */
export function dayItems(all: Priceable): readonly Item[] {
  return all.engagements.flatMap((engagement) => {
    const fee = engagement.cost === null ? feeOf(engagement, all) : undefined;
    const framework = all.frameworks.find(({ id }) => id === engagement.framework);
    const type = framework?.audits.find(({ id }) => engagement.audit.endsWith(`/${id}`));
    if (!framework || engagement.auditDays === null || !type) return [];
    const comeBack = returnItems(engagement, framework, all);
    if (!fee) return comeBack;
    const sites = siteItem(engagement, fee, all);
    const held = engagement.sessions.find((session) => isFieldwork(engagement, session));
    const onSite = (held?.mode ?? type.session.mode) === 'onsite';
    const share = framework.auditDays?.onSite ?? ON_SITE;
    return [
      ...sites,
      ...(onSite ? travelItem(engagement, fee, share, all) : []),
      ...majorItem(engagement, fee, chanceOf(engagement, type, all), all),
      ...comeBack,
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

// What was raised is known once findings are recorded: the follow-up is then certain, or there is none.
function chanceOf(engagement: Engagement, { role }: AuditType, { program }: Priceable): number | undefined {
  const known = recordedOf(program, engagement)?.nonconformities ?? [];
  return known.length === 0 ? certificationExtras.majors[role] : undefined;
}

// What auditors come back for: to see an open major closed, and to lift a suspension that lasts.
function returnItems(engagement: Engagement, framework: Framework, all: Priceable): readonly Item[] {
  const { program, today, engagements } = all;
  const recorded = recordedOf(program, engagement);
  if (!recorded || quoteFor(program, ['contingency']) === null) return [];
  const { nonconformities, suspended, withdrawn } = recorded;
  const open = nonconformities.find(
    ({ grade, verified }) => grade === 'major' && (!verified || verified > today),
  );
  const lasts = suspended && (suspended.to === undefined || suspended.to >= today) && !withdrawn;
  const on = (day: PlainDate | null | undefined): PlainDate => (day && day > today ? day : today);
  const due =
    open && (open.verified ?? findingDue(open, engagement, framework, program, engagements).closing);
  return [
    ...(open
      ? [returnItem(engagement, 'follow-up', 'follow-up of a major nonconformity', on(due), all)]
      : []),
    ...(lasts
      ? [
          returnItem(
            engagement,
            'special-audit',
            'special audit to lift the suspension',
            on(suspended.to),
            all,
          ),
        ]
      : []),
  ];
}

function returnItem(engagement: Engagement, part: string, what: string, on: PlainDate, all: Priceable): Item {
  const label = {
    ...common(engagement),
    on,
    id: `${engagement.id}-${part}`,
    category: 'auditor-fee' as const,
    title: `${engagement.title}: ${what}`,
  };
  return itemAt(followUpPrice(undefined, all), label, all);
}

// Half to one audit day, at the price of the audit's own days where they are known.
function followUpPrice(own: Price | null | undefined, { program }: Priceable): Price {
  const quote = quoteFor(program, ['contingency']);
  if (quote?.price) return quotedPrice(quote, program, quote.price);
  const { followUp } = certificationExtras;
  const perDay = own ?? priceOf(dayRateOf(program).rate, dayRateOf(program));
  return {
    ...perDay,
    low: multiplied(perDay, followUp.low).low,
    likely: multiplied(perDay, followUp.likely).likely,
    high: multiplied(perDay, followUp.high).high,
    source: `half to one audit day; ${perDay.source}`,
  };
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
  const price = followUpPrice(fee.perDay, all);
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
