// What could be added to a program, as sections of the page of advice.

import {
  type Added,
  type Advice,
  type AdviceAddition,
  amountInWords,
  counted,
  gapInWords,
  type Known,
  listed,
  shiftInWords,
} from '../model/index.js';
import { whole } from './advice-words.js';
import { type Block, factsOf, type PageSection, tableOr } from './page.js';
import { spanInWords } from './words.js';

const MOST_NAMED = 6;

/** A section for each framework that was planned on top. */
export function additionSections(advice: Advice): readonly PageSection[] {
  return advice.additions.map((it, n) => ({
    heading:
      advice.additions.length === 1
        ? `Add ${it.title}`
        : `Add ${it.title}, ${n + 1} of ${advice.additions.length}`,
    blocks: [
      factsOf({
        'in hand': it.figures ? inHand(it) : `cannot be planned: ${it.why[0] ?? 'there is no plan'}`,
        begins: beginsIn(it),
        adds: it.adds && addsIn(it.adds, advice.currency) + gapOf(it),
        'by itself': it.alone && it.adds && togetherIn(it, advice.currency),
        'by fiscal year': it.adds && yearsIn(it.adds),
        moves: movesIn(it),
        work: workIn(it),
        leads: leadsIn(it),
      }),
      ...knownItems(it.known),
    ],
  }));
}

function inHand({ steps, earliest, ready }: AdviceAddition): string {
  const told = steps.map(({ document, on }) => `${document} on ${on}`);
  const soonest = earliest ? `; at the earliest the ${earliest.document} on ${earliest.on}` : '';
  return `${listed(told)}${soonest}; ready on ${ready}`;
}

function beginsIn({ begins }: AdviceAddition): string | null {
  if (!begins) return null;
  const joint = begins.jointWith.length > 0 ? `, in one visit with ${listed(begins.jointWith)}` : '';
  return `best with ${begins.title}, ${spanInWords(begins.fieldwork)}${joint}`;
}

function addsIn({ cost, fees, visits, fieldworkWeeks, price }: Added, currency: string): string {
  return `${amountInWords(Math.round(cost.likely), currency)} likely (${whole(cost.low)} to ${whole(cost.high)}), ${whole(fees)} of it to auditors; ${further(visits, 'visit')} and ${further(fieldworkWeeks, 'week')} with fieldwork; ${whole(price)} by the prices planning goes by`;
}

function gapOf({ figures }: AdviceAddition): string {
  if (!figures || figures.price.optimal) return '';
  const share = gapInWords(figures.price);
  return share === null
    ? '; found without a proof, how much less all together may cost is not known yet'
    : `; found without a proof, all together may cost up to ${share} less`;
}

// Audits that fall into visits which are there anyway add none.
function further(number: number, one: string): string {
  if (number === 0) return `no further ${one}`;
  return number < 0 ? `${counted(-number, one)} fewer` : `${counted(number, `further ${one}`)}`;
}

function togetherIn({ alone, adds }: AdviceAddition, currency: string): string | null {
  if (!alone || !adds) return null;
  const saved = Math.round(alone.cost.likely - adds.cost.likely);
  const word = saved < 0 ? 'more' : 'less';
  return `${amountInWords(Math.round(alone.cost.likely), currency)} likely; on top of what is there ${whole(Math.abs(saved))} ${word}`;
}

function yearsIn({ years }: Added): string {
  return Object.entries(years)
    .map(([year, sum]) => `${year} ${whole(sum)}`)
    .join(', ');
}

function movesIn({ moves, figures }: AdviceAddition): string | null {
  if (!figures) return null;
  if (moves.length === 0) return 'nothing that is planned already';
  const told = moves
    .slice(0, MOST_NAMED)
    .map(({ title, to, days }) => `${title} ${shiftInWords(days)} (${to})`);
  const more = moves.length - told.length;
  return `${listed(told)}${more > 0 ? `, and ${more} more` : ''}`;
}

function workIn({ work }: AdviceAddition): string {
  const { shared, of, more } = work;
  const told = more.slice(0, MOST_NAMED);
  const rest = more.length - told.length;
  const fresh = more.length === 0 ? '' : `; new: ${told.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
  return `${shared} of its ${of} kinds of recurring work ${shared === 1 ? 'is' : 'are'} called for already${fresh}`;
}

function leadsIn({ leads }: AdviceAddition): string | null {
  return (
    leads &&
    `${leads.shared} of its ${leads.of} criteria, controls and clauses are paired with some in scope by public mappings: leads to evidence, no claim that one meets the other (auditcal crosswalk)`
  );
}

/** What else there is, by the work it has in common with what is there. */
export function othersSection({ others }: Advice): readonly PageSection[] {
  if (others.length === 0) return [];
  return [
    {
      heading: 'Not looked at',
      blocks: [
        tableOr(
          '',
          ['', '--consider', 'Kinds of recurring work called for already'],
          others.map(({ title, framework, work }) => [title, framework, `${work.shared} of ${work.of}`]),
        ),
        {
          kind: 'sentence',
          text: 'The same kind of work is no proof that requirements are met. --consider plans and prices them on top.',
        },
      ],
    },
  ];
}

/** What is known of frameworks, each with its source. */
export function knownItems(known: readonly Known[]): readonly Block[] {
  return known.length === 0
    ? []
    : [{ kind: 'list', items: known.map(({ says, citation }) => `${says} [${citation}]`) }];
}
