// What a certification body charges besides its audits: an application before the first one, and a fee for each year a
// certificate is held.

import type { Engagement, Framework } from '../../model/index.js';
import { certificationExtras } from '../cards/audit-days.js';
import { monthsAfter, type Price, type Priceable, priceOf, quotedPrice, quoteFor } from '../pricing.js';
import { type Item, itemAt, payeeOf } from './item.js';

/** The fees of every certificate still to be applied for or held. */
export function certificationItems(all: Priceable): readonly Item[] {
  return all.frameworks
    .filter((it) => it.cycle.kind === 'certification')
    .flatMap((framework) => [...applications(framework, all), ...yearly(framework, all)]);
}

function applications({ id, audits }: Framework, all: Priceable): readonly Item[] {
  const price = priceFor('application-fee', certificationExtras.application, all);
  const first = audits.find(({ role }) => role === 'stage' || role === 'opening');
  if (!price || !first) return [];
  return all.engagements
    .filter((it) => it.framework === id && it.audit.endsWith(`/${first.id}`))
    .filter(({ status }) => status !== 'done')
    .map((it) =>
      itemAt(price, label(it, 'application', 'application', it.fieldwork?.from ?? it.report), all),
    );
}

function yearly(framework: Framework, all: Priceable): readonly Item[] {
  const price = priceFor('yearly-fee', certificationExtras.yearly, all);
  if (!price) return [];
  const { from, to } = all.program.planning;
  const decisions = all.engagements.filter((it) => it.framework === framework.id && it.expires !== null);
  return decisions.flatMap((it) => {
    const next = decisions.find((other) => other.track === it.track && other.report > it.report)?.report;
    const until = next ?? (it.expires as string);
    return [0, 1, 2].flatMap((k) => {
      const on = monthsAfter(it.report, 12 * k);
      const isIn = on >= from && (on <= to || (k === 0 && it.status !== 'done'));
      if (!isIn || on > until || on === next) return [];
      return [itemAt(price, label(it, `year-${k + 1}`, `year ${k + 1} of the certificate`, on), all)];
    });
  });
}

function label(engagement: Engagement, part: string, what: string, on: Item['on']) {
  const { id, framework, title } = engagement;
  return {
    id: `${id}-${part}`,
    for: id,
    framework,
    category: 'certification-fee' as const,
    title: `${title}: ${what}`,
    on,
    aspect: 'rest' as const,
    driver: `fees of ${payeeOf(engagement, engagement.track)}`,
  };
}

function priceFor(
  item: string,
  row: Parameters<typeof priceOf>[0],
  { program }: Priceable,
): Price | undefined {
  const quote = quoteFor(program, [item]);
  if (quote === null) return undefined;
  if (quote?.price) return quotedPrice(quote, program, quote.price);
  return priceOf(row, certificationExtras);
}
