// Advice as a page: what to get, in which order and for how much; what every other choice does better and worse; what each
// framework comes to by itself; what could be added; and what nobody but the reader knows.

import {
  type Advice,
  type AdviceChoice,
  type AdviceFigures,
  type AdviceStep,
  counted,
  gapInWords,
  listed,
} from '../model/index.js';
import { additionSections, othersSection } from './advice-additions.js';
import { partsSection } from './advice-parts.js';
import { priceReasons, sumIn, tradeOf, whole } from './advice-words.js';
import { type Block, type Page, type PageSection, sentence, tableOr } from './page.js';
import { spanInWords } from './words.js';

/** The page of advice. */
export function advicePage(advice: Advice): Page {
  return {
    title: `Advice for ${advice.organization}`,
    lead: leadOf(advice),
    sections: [
      stepsSection(advice),
      reasonsSection(advice),
      ...choicesSections(advice),
      ...partsSection(advice),
      ...additionSections(advice),
      ...othersSection(advice),
      unknownSection(advice),
    ],
  };
}

function leadOf(advice: Advice): readonly string[] {
  const { choices, horizon, currency } = advice;
  const best = choices[0]?.figures;
  if (!best) return [orderSentence(advice)];
  const { cost, fees, peakYear } = best;
  return [
    orderSentence(advice),
    `From ${horizon.from} to ${horizon.to} that likely costs ${sumIn(cost.likely, currency)} (${whole(cost.low)} to ${whole(cost.high)}); ${whole(fees)} of it go to auditors, and the dearest fiscal year is ${peakYear.year} with ${whole(peakYear.likely)}.`,
    ...whySentence(advice),
    ...changeSentence(advice),
  ];
}

function openOf(price: AdviceFigures['price']): string {
  const share = gapInWords(price);
  return share === null
    ? 'how much less a plan of this kind may cost is not known yet'
    : `a plan of this kind may cost up to ${share} less`;
}

// In the order in which something new is in hand; a track that has its report waits for the next one.
function orderSentence({ steps, tracks }: Advice): string {
  const open = new Set(tracks.filter(({ isOpen }) => isOpen).map(({ track }) => track));
  const own = steps.filter(({ track }) => open.has(track));
  const told = own.map(({ document, on }, n) => {
    const joined = n === 0 ? 'Get ' : on === own[n - 1]?.on ? ' and ' : ', then ';
    return `${joined}the ${document} on ${on}`;
  });
  if (told.length > 0) return `${told.join('')}.`;
  if (open.size > 0) return 'No first report or certificate is to come within the horizon.';
  if (tracks.length === 0)
    return 'Nothing of this program is examined by anybody: there is no order to choose.';
  const names = listed(tracks.map(({ title }) => title));
  const have =
    tracks.length === 1 ? 'has its first report or certificate' : 'have their first reports and certificates';
  return `No order is left to choose: ${names} ${have}.`;
}

function whySentence({ choices }: Advice): readonly string[] {
  const [best, second] = choices;
  if (!best?.figures) return [];
  const { price } = best.figures;
  const proof = price.optimal
    ? []
    : [`The search found no proof: ${openOf(price)}; more --effort or --time-limit looks further.`];
  if (!second) return [...sameSentence(best), ...proof];
  const others = counted(choices.length - 1, 'other choice');
  if (!second.figures) return [`Why so: of ${others} none can be planned.`, ...proof];
  const more = whole(second.figures.price.value - price.value);
  return [
    `Why so: ${others} ${choices.length === 2 ? 'was' : 'were'} planned in full as well, and by the prices planning goes by the best of them costs ${more} more.`,
    ...proof,
    ...uncertain(choices),
  ];
}

// Orders that change nothing are told, or somebody asks for them.
function sameSentence({ ids, titles }: AdviceChoice): readonly string[] {
  const told = titles.filter((_, n) => ids[n] !== 'file' && ids[n] !== 'open');
  if (told.length === 0) return [];
  return [
    `Nothing else is left to choose: ${listed(told)} ${told.length === 1 ? 'comes' : 'come'} to these very days.`,
  ];
}

// Where a longer search could turn the order of the choices.
function uncertain([best, ...others]: readonly AdviceChoice[]): readonly string[] {
  const value = best?.figures?.price.value ?? 0;
  const open = others.filter(
    ({ figures }) =>
      figures && !figures.price.optimal && figures.price.value * (1 - figures.price.gap) < value,
  );
  if (open.length === 0) return [];
  return [`Nothing shows yet that ${open.length} of the others could not cost less than the first.`];
}

function changeSentence({ choices, asks, file, tracks }: Advice): readonly string[] {
  const write = [...asks, ...(choices[0]?.write ?? [])];
  if (file === null) {
    const ids = tracks.map(({ track }) => track).join(',');
    const more = write.length === 0 ? '' : `; put into it: ${write.join('; ')}`;
    return [`auditcal init --frameworks ${ids} writes a file for it${more}.`];
  }
  if (write.length > 0) return [`To plan it, change ${file}: ${write.join('; ')}.`];
  return choices.length > 1 ? [`${file} plans that already.`] : [];
}

function stepsSection({ steps, currency, choices, budget: allowed }: Advice): PageSection {
  const facts = steps.map((step) => ({ what: step.on, is: stepInWords(step, currency) }));
  const years = Object.entries(choices[0]?.figures?.years ?? {});
  const told = years
    .map(([year, sum]) => {
      const most = allowed[year];
      return `${year} ${whole(sum)}${most === undefined ? '' : ` of ${whole(most)} in the file's budget`}`;
    })
    .join(', ');
  const budget = sentence(`Budget by fiscal year, likely, in ${currency}: ${told}.`);
  const blocks: Block[] = [{ kind: 'facts', facts }, ...(years.length > 0 ? [budget] : [])];
  return { heading: 'In hand when', blocks };
}

function stepInWords(step: AdviceStep, currency: string): string {
  const { document, period, asOf, fieldwork, fee, jointWith } = step;
  const parts = [
    period && `period ${spanInWords(period)}`,
    asOf && `as of ${asOf}`,
    fieldwork && `fieldwork ${spanInWords(fieldwork)}`,
    jointWith.length > 0 && `in one visit with ${listed(jointWith)}`,
    fee !== null && `auditor's fee ${sumIn(fee, currency)}, likely`,
  ].filter((it) => typeof it === 'string');
  return `${document}: ${parts.join(', ')}`;
}

function reasonsSection({ steps }: Advice): PageSection {
  const items = steps.flatMap((step) => reasonOf(step));
  return { heading: 'Why these days', blocks: [{ kind: 'list', items }] };
}

// Why not sooner: how it was placed, then the rule that binds it, with where it is written.
function reasonOf({ document, because }: AdviceStep): readonly string[] {
  const [placed, ...rules] = because;
  if (!placed) return [];
  const rule = rules.find((it) => it.rule !== 'goal') ?? rules[0];
  const bound = rule ? `; ${rule.text} (${rule.rule}; ${rule.citation})` : '';
  return [`${document}: ${placed.text}${bound}.`];
}

function choicesSections(advice: Advice): readonly PageSection[] {
  const { choices, currency } = advice;
  const [best, ...others] = choices;
  if (!best?.figures || others.length === 0) return [];
  const items = others.map((it, n) => `${n + 2}, ${nameOf(it)}: ${tradeInWords(best, it)}`);
  return [
    {
      heading: 'Every choice, the cheapest first',
      blocks: [
        choiceTable(advice),
        sentence(
          `Price is what planning goes by, in ${currency}: visits, days without a report or a certificate, days early or late, conventions not kept. It is no budget, and planning.weights in the file sets it. Cost is what is likely paid.`,
        ),
      ],
    },
    { heading: 'Against the first', blocks: [{ kind: 'list', items }] },
  ];
}

// Days have columns where there is room for them.
function choiceTable({ tracks, choices }: Advice): Block {
  const open = tracks.filter(({ isOpen }) => isOpen);
  const shown = open.length <= MOST_COLUMNS ? open : [];
  const rows = choices.flatMap(({ figures, ...choice }, n) =>
    figures === null
      ? []
      : [
          [
            String(n + 1),
            nameOf(choice),
            whole(figures.price.value) + gapOf(figures),
            whole(figures.cost.likely),
            ...shown.map(({ track }) => figures.inHand.find((it) => it.track === track)?.on ?? ''),
          ],
        ],
  );
  return tableOr('', ['', 'Choice', 'Price', 'Cost', ...shown.map(({ title }) => title)], rows);
}

const MOST_COLUMNS = 2;

function gapOf({ price }: AdviceFigures): string {
  if (price.optimal) return '';
  const share = gapInWords(price);
  return share === null ? ', gap not known' : `, up to ${share} less`;
}

/** What a choice is called: by all that come to its plan, but for what nobody decides where others do. */
function nameOf({ ids, titles }: Pick<AdviceChoice, 'ids' | 'titles'>): string {
  const named = titles.map((title, n) => ({ id: ids[n], title }));
  const rank = (id: string | undefined): number => (id === 'file' ? 0 : id === 'open' ? 2 : 1);
  const ordered = named.sort((a, b) => rank(a.id) - rank(b.id)).map(({ title }) => title);
  const [first = '', second] = [...new Set(ordered)];
  const both = second === undefined ? first : `${first}, ${second}`;
  return both.length > WIDEST_NAME ? first : both;
}

/** A table of two tracks still fits into 100 columns beside it. */
const WIDEST_NAME = 50;

function tradeInWords(best: AdviceChoice, other: AdviceChoice): string {
  if (!other.figures || !best.figures) return `cannot be planned: ${other.why[0] ?? 'there is no plan'}.`;
  const { better, worse } = tradeOf(best.figures, other.figures);
  const more = whole(other.figures.price.value - best.figures.price.value);
  const why = priceReasons(best.figures, other.figures);
  return [
    ...(better.length > 0 ? [`better: ${better.join(', ')}`] : []),
    ...(worse.length > 0 ? [`worse: ${worse.join(', ')}`] : []),
    `price ${more} more${why.length > 0 ? ` (${why.join(', ')})` : ''}.`,
  ].join('; ');
}

function unknownSection({ notes, askedFor }: Advice): PageSection {
  const items = [
    ...notes,
    ...(askedFor.length === 0
      ? [
          'Who asks for what: --asked-for soc2/type1=2027-03-31,iso27001 puts in what customers want, and by when.',
        ]
      : []),
    'Contracts, tenders and laws: which document a customer, a payment brand or an authority takes is theirs to say. Ask before an audit is booked.',
    'The work before the first audit: controls and management systems are taken to be in place on the day they are ready.',
    'Your quotes, unless the file has them (costs.quotes): fees are market views with wide ranges.',
  ];
  return { heading: 'What this does not know', blocks: [{ kind: 'list', items }] };
}
