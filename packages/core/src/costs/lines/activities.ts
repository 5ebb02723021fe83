// Work bought for activities, turn by turn: what was paid, else what the file says one costs, else the rate card. A past
// turn without a price is past, and no line of a budget.

import {
  certain,
  declaredIn,
  type Engagement,
  type Framework,
  type Occurrence,
  type Program,
  plainQuote,
} from '../../model/index.js';
import { boughtActivities } from '../cards/around.js';
import { fileAmount, later, type Price, type Priceable, priceOf, quotedPrice, quoteFor } from '../pricing.js';
import { type Item, itemAt, type Label } from './item.js';

/** The bought turns of all activities. */
export function activityItems(all: Priceable): readonly Item[] {
  return all.activities.flatMap((it) => (it.done === null ? openTurn(it, all) : pastTurn(it, all)));
}

function openTurn(turn: Occurrence, all: Priceable): readonly Item[] {
  if (turn.status === 'missed') return [];
  const price = priceFor(turn, all);
  const on = later(turn.planned, all.today);
  return price ? [itemAt(price, labelOf(turn, all, on), all)] : [];
}

function priceFor({ activity }: Occurrence, { program }: Priceable): Price | undefined {
  const quote = quoteFor(program, [activity]);
  if (quote === null) return undefined;
  if (quote?.price) return quotedPrice(quote, program, quote.price);
  const setting = program.activities.find(({ key }) => key === activity);
  if (setting?.cost !== undefined) {
    const own = plainQuote(setting.cost, program.organization.currency, setting.where);
    return quotedPrice(own, program, certain(setting.cost));
  }
  const card = boughtActivities[activity];
  return card && priceOf(card.price, card);
}

function pastTurn(turn: Occurrence, all: Priceable): readonly Item[] {
  const { program } = all;
  const setting = program.activities.find(({ key }) => key === turn.activity);
  const cost = setting?.done.find(({ on }) => on === turn.done)?.cost ?? setting?.cost;
  if (cost === undefined || turn.done === null) return [];
  const amount = fileAmount(cost, program);
  const label = labelOf(turn, all, turn.done);
  return [
    {
      ...label,
      owner: turn.owner,
      ...certain(amount),
      basis: 'actual',
      source: `paid, cost of ${turn.activity} in ${program.file}`,
      year: Number(turn.done.slice(0, 4)),
      risk: null,
      undiscounted: null,
    },
  ];
}

function labelOf(turn: Occurrence, all: Priceable, on: Item['on']): Label {
  return {
    id: `${turn.id}-cost`,
    for: turn.id,
    framework: frameworkOf(turn, all),
    category: 'activity',
    title: turn.title,
    on,
    owner: turn.owner,
    aspect: 'evidence',
    driver: turn.title,
  };
}

/** The framework a turn is done for; null where several share it. */
export function frameworkOf(
  { activity, serves }: Occurrence,
  { program, engagements, frameworks }: Pick<Priceable, 'program' | 'engagements' | 'frameworks'>,
): string | null {
  const served = frameworksServed(serves, engagements);
  const asking = served.length > 0 ? served : frameworksAsking(activity, program, frameworks);
  return asking.length === 1 ? (asking[0] as string) : null;
}

/** Ids of the frameworks of some engagements. */
export function frameworksServed(
  serves: readonly string[],
  engagements: readonly Engagement[],
): readonly string[] {
  return [...new Set(engagements.filter(({ id }) => serves.includes(id)).map((it) => it.framework))];
}

/** Ids of the program's frameworks that call for an activity. */
export function frameworksAsking(
  activity: string,
  program: Program,
  frameworks: readonly Framework[],
): readonly string[] {
  const declared = declaredIn(program);
  return frameworks
    .filter(({ id }) => declared.some(({ framework }) => framework === id))
    .filter(({ activities }) => activities.some(({ key }) => key === activity))
    .map(({ id }) => id);
}
