// A plan as a page of tables: what every format that has tables shows, row by row, in the same words.

import type { Block, Page, PageSection } from './page.js';
import type { DiagnosticGroup, Report, ScheduleRow, Upcoming } from './report.js';
import { spanInWords } from './words.js';

/** The page of a plan; its timeline is drawn by each format in its own way. */
export function planPage(report: Omit<Report, 'page' | 'agenda' | 'told'>): Page {
  const { header, headings, price, next } = report;
  const horizon = spanInWords(header.horizon);
  const sections: readonly PageSection[] = [
    { heading: headings.visits, blocks: visitTable(report) },
    { heading: headings.schedule, blocks: scheduleTable(report) },
    { heading: headings.moved, blocks: movedTable(report) },
    { heading: headings.price, blocks: priceBlocks(report) },
    { heading: headings.next, blocks: nextTable(next.things) },
    { heading: headings.certificates, blocks: certificateTable(report) },
    { heading: headings.spans, blocks: spanTable(report) },
    { heading: headings.stress, blocks: stressBlocks(report) },
    { heading: headings.diagnostics, blocks: diagnosticTable(report.diagnostics) },
  ];
  return {
    title: `Audits of ${header.program}${header.madeFor ? ` (${header.madeFor})` : ''}`,
    lead: [
      `Today ${header.today}, horizon ${horizon}; ${header.audits}.`,
      ...(price ? [price.proof, price.comparison].filter((it) => it !== '') : []),
    ],
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

/** Things to do or to expect. */
export function nextTable(things: readonly Upcoming[]): readonly Block[] {
  return table(
    ['Day', 'What', 'State', 'Due', 'Owner'],
    things.map((it) => [it.on, it.text, it.stateInWords, it.due ?? '', it.owner ?? '']),
  );
}

/** Diagnostics, the gravest first. */
export function diagnosticTable(groups: readonly DiagnosticGroup[]): readonly Block[] {
  return table(
    ['Severity', 'Rule', 'Where', 'What', 'Remedy', 'Citation'],
    groups.flatMap(({ severity, items }) =>
      items.map((it) => [
        severity,
        it.rule,
        `${it.where.file}:${it.where.line}:${it.where.column}`,
        it.message,
        it.remedy,
        it.citation,
      ]),
    ),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly Block[] {
  return rows.length > 0 ? [{ kind: 'table', head, rows }] : [];
}

function visitTable({ timeline }: Pick<Report, 'timeline'>): readonly Block[] {
  return table(
    ['Visit', 'From', 'To', 'Audits'],
    timeline.visits.map(({ first, last, titles }, i) => [String(i + 1), first, last, titles.join(', ')]),
  );
}

function scheduleTable({ schedule }: Pick<Report, 'schedule'>): readonly Block[] {
  return table(
    [
      'Audit',
      'Status',
      'Period or as-of date',
      'Fieldwork',
      'Report or decision',
      'Deadline',
      'Same visit',
      'Because',
    ],
    schedule.map((it) => [
      it.title,
      it.status,
      it.period ? spanInWords(it.period) : (it.asOf ?? ''),
      sessionsInWords(it),
      `${it.outcome.kind} ${it.outcome.on}${it.expires ? `, expires ${it.expires}` : ''}`,
      it.deadline ? `${it.deadline.on} (${it.deadline.rule})` : '',
      it.visitWith.join(', '),
      it.reason ? `${it.reason.text} (${it.reason.rule})` : '',
    ]),
  );
}

/** `interim 2027-08-02 to 2027-08-13; final 2027-10-07 to 2027-11-04`; a single session needs no name. */
function sessionsInWords({ otherSessions, fieldwork }: ScheduleRow): string {
  const others = otherSessions.map((it) => `${it.kind} ${spanInWords(it)}`);
  const final = fieldwork ? [`${others.length > 0 ? 'final ' : ''}${spanInWords(fieldwork)}`] : [];
  return [...others, ...final].join('; ');
}

function movedTable({ moved }: Pick<Report, 'moved'>): readonly Block[] {
  return table(
    ['Audit', 'Agreed', 'Now', 'Moved', 'Why'],
    moved.map((it) => [it.what, it.from ?? 'new', it.to ?? 'gone', it.by ?? '', it.why]),
  );
}

function priceBlocks({ price }: Pick<Report, 'price'>): readonly Block[] {
  if (!price) return [];
  const said = [price.safety, price.rate].filter((it) => it !== null);
  return [
    { kind: 'sentence', text: `${price.value}, ${price.note}.` },
    ...table(
      ['For', 'Amount'],
      price.terms.map(({ what, amount }) => [what, amount]),
    ),
    ...said.map((text): Block => ({ kind: 'sentence', text })),
  ];
}

function certificateTable({ certificates }: Pick<Report, 'certificates'>): readonly Block[] {
  return table(
    ['Certificate', 'Decided', 'Expires', 'State'],
    certificates.map((it) => [it.title, it.decided, it.expires, it.state]),
  );
}

function spanTable({ spans }: Pick<Report, 'spans'>): readonly Block[] {
  return table(
    ['What', 'Of', 'From', 'To', 'Days'],
    spans.map((it) => [it.what, it.of, it.from, it.to, String(it.days)]),
  );
}

function stressBlocks({ stress }: Pick<Report, 'stress'>): readonly Block[] {
  if (!stress) return [];
  const survives = (it: { readonly survives: boolean }) => (it.survives ? 'yes' : 'no');
  return [
    { kind: 'sentence', text: stress.verdict },
    ...table(
      ['What goes wrong', 'Survives', 'Which', 'Date', 'Citation'],
      stress.trials.flatMap((it) => [
        [it.what, survives(it), it.verdict, '', ''],
        ...it.scenarios.map((one) => ['', survives(one), one.what, one.date ?? '', one.citation ?? '']),
      ]),
    ),
  ];
}
