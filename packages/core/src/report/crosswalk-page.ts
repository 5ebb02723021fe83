// A crosswalk as a page. What is asked about stands on the left; everything has a line for each criterion.

import { counted, listed } from '../model/index.js';
import type { Crosswalk, CrosswalkPair, SharedEvidence } from './crosswalk.js';
import { type Block, type Page, type PageSection, sentence, tableOr } from './page.js';

const NO_CLAIM =
  'A pair is a lead to evidence that may serve both. It is no claim that one meets the other: neither AICPA nor ISO publishes a mapping that does.';

/** The page of a crosswalk. */
export function crosswalkPage(crosswalk: Crosswalk): Page {
  const { asked, edition, forward } = crosswalk;
  const name = edition === '2013' ? `ISO/IEC 27001:2013 ${asked ?? 'Annex A'}` : asked;
  return {
    title: name === null ? 'SOC 2 criteria and ISO/IEC 27001:2022' : `Crosswalk of ${name}`,
    lead: [NO_CLAIM],
    sections: [
      ...(forward.length > 0 ? [forwardSection(crosswalk)] : []),
      { heading: 'Pairs', blocks: pairBlocks(crosswalk) },
      { heading: 'Recurring work that is evidence for both', blocks: [evidenceBlock(crosswalk)] },
      ...(crosswalk.pairs.length > 0 ? [{ heading: 'Named by', blocks: [mappingBlock(crosswalk)] }] : []),
    ],
  };
}

function forwardSection({ forward }: Crosswalk): PageSection {
  const rows = forward.map(({ from, to }) => [from, listed(to)]);
  return {
    heading: 'In the edition of 2022',
    blocks: [{ kind: 'table', head: ['2013', '2022'], rows }],
  };
}

// Where one or a few are asked about, what each pair is about; of everything, which controls each criterion has.
function pairBlocks({ asked, edition, ids, pairs }: Crosswalk): readonly Block[] {
  if (pairs.length === 0) return [sentence('None of the mappings gone through pairs it with anything.')];
  const isShort = asked !== null && (ids.length <= 3 || edition === '2022');
  return isShort ? [pairTable(ids, pairs)] : [byCriterion(pairs)];
}

function pairTable(ids: readonly string[], pairs: readonly CrosswalkPair[]): Block {
  const wanted = new Set(ids);
  const rows = pairs.map((it) => {
    const isCriterion = wanted.has(it.criterion);
    const [own, other, about] = isCriterion
      ? [it.criterion, it.control, it.controlTitle]
      : [it.control, it.criterion, it.criterionTitle];
    return [own, other, about, it.strength, String(it.support)];
  });
  return { kind: 'table', head: ['', 'Beside it', 'About', 'Strength', 'Named by'], rows };
}

function byCriterion(pairs: readonly CrosswalkPair[]): Block {
  const criteria = [...new Set(pairs.map(({ criterion }) => criterion))];
  const own = (criterion: string) => pairs.filter((it) => it.criterion === criterion);
  return { kind: 'facts', facts: criteria.map((it) => ({ what: it, is: strongFirst(own(it)) })) };
}

function strongFirst(pairs: readonly CrosswalkPair[]): string {
  const of = (strength: string): string =>
    pairs
      .filter((it) => it.strength === strength)
      .map(({ control }) => control)
      .join(', ');
  const [strong, related] = [of('strong'), of('related')];
  return [strong, related && `related: ${related}`].filter((it) => it !== '').join('; ');
}

function evidenceBlock({ evidence }: Crosswalk): Block {
  const rows = evidence.map((it) => [it.title, cadenceOf(it), it.criteria.join(' '), it.controls.join(' ')]);
  return tableOr('None that comes back is known.', ['Work', 'How often', 'SOC 2', 'ISO 27001'], rows);
}

function cadenceOf({ months }: SharedEvidence): string {
  return months === null ? 'as it comes' : `every ${counted(months, 'month')}`;
}

function mappingBlock({ pairs, mappings }: Crosswalk): Block {
  const named = new Set(pairs.flatMap((it) => it.mappings));
  const facts = Object.entries(mappings).filter(([word]) => named.has(word));
  return { kind: 'facts', facts: facts.map(([what, is]) => ({ what, is })) };
}
