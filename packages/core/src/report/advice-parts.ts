// What each framework comes to by itself and on top of the others, as a section of the page of advice.

import { type Advice, type AdvicePart, listed } from '../model/index.js';
import { knownItems } from './advice-additions.js';
import { whole } from './advice-words.js';
import { type Block, type PageSection, sentence, tableOr } from './page.js';

/** The section; none where nothing is open. */
export function partsSection({ parts, currency }: Advice): readonly PageSection[] {
  if (parts.length === 0) return [];
  const known = knownItems(parts.flatMap((it) => it.known));
  if (parts.every(({ adds }) => adds === null)) {
    return [{ heading: 'Known of it', blocks: [...earliestBlock(parts), ...known] }];
  }
  const rows = parts.map(({ title, track, alone, adds }) => [
    title,
    alone ? whole(alone.cost.likely) : 'no plan',
    alone?.inHand.find((it) => it.track === track)?.on ?? '',
    adds ? whole(adds.cost.likely) : '',
    adds ? whole(adds.fees) : '',
    adds ? String(adds.fieldworkWeeks) : '',
  ]);
  const head = ['', 'By itself', 'In hand', 'On top', 'Fees of that', 'Weeks of that'];
  return [
    {
      heading: 'Each framework by itself, and on top of the rest',
      blocks: [
        tableOr('', head, rows),
        sentence(
          `Likely cost in ${currency}. On top: what the plan costs with it less what it costs without; the rest is shared work, which is there anyway.`,
        ),
        ...earliestBlock(parts),
        ...known,
      ],
    },
  ];
}

function earliestBlock(parts: readonly AdvicePart[]): readonly Block[] {
  const told = parts.flatMap(({ earliest }) =>
    earliest ? [`the ${earliest.document} on ${earliest.on}`] : [],
  );
  if (told.length === 0) return [];
  return [
    sentence(
      `At the earliest, with every time cut to the minimum that the rules and auditors leave: ${listed(told)}.`,
    ),
  ];
}
