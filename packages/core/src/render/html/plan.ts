// A plan as one page to open, to mail or to print: the drawing of its years, then every table that the other pages have.

import type { Block, DiagnosticGroup, Page, Report, ScheduleRow, Upcoming } from '../../report/index.js';
import type { RenderOptions } from '../renderer.js';
import { escaped } from './escape.js';
import { pageHtml } from './page.js';
import { timelineSvg } from './timeline.js';

const style = `body { max-width: 76rem; }
figure { margin: 1rem 0; }
figure, section { overflow-x: auto; }
main p { margin: 0.4rem 0; max-width: 46rem; }
td, th { font-variant-numeric: tabular-nums; overflow-wrap: break-word; }`;

/** The whole page. */
export function planHtml(report: Report, { links = [] }: RenderOptions): string {
  const page = planPage(report);
  const title = `Timeline from ${report.timeline.from} to ${report.timeline.to}; the tables below say the same in words`;
  const figure = `<figure tabindex="0" role="group" aria-label="Timeline">
${timelineSvg(report.timeline, title)}
</figure>`;
  return pageHtml(page, { style, before: figure, after: links.length > 0 ? linkList(links) : '' });
}

function linkList(links: NonNullable<RenderOptions['links']>): string {
  const items = links.map(({ title, to }) => `<li><a href="${escaped(to)}">${escaped(title)}</a></li>`);
  return `<nav aria-label="Calendars">
<h2>Calendars and data</h2>
<ul>
${items.join('\n')}
</ul>
</nav>`;
}

function planPage(report: Report): Page {
  const { header, price, next, stress } = report;
  return {
    title: `Audits of ${header.program}${header.madeFor ? ` (${header.madeFor})` : ''}`,
    lead: [
      `As of ${header.today}, from ${header.horizon.from} to ${header.horizon.to}: ${header.audits}.`,
      ...(price ? [price.proof, price.comparison].filter((it) => it !== '') : []),
    ],
    sections: [
      section('Visits that serve several audits', visitTable(report)),
      section('Audits', scheduleTable(report.schedule)),
      section('Moved', movedTable(report)),
      section('Price', priceBlocks(report)),
      section(`Next, until ${next.until}`, nextTable(next.things)),
      section(report.headings.certificates, certificateTable(report)),
      section('Coverage', spanTable(report)),
      section('What the plan survives', stress ? stressBlocks(stress) : []),
      ...report.diagnostics.map((group) => section(`Checks: ${group.heading}`, checkTable(group))),
    ].filter(({ blocks }) => blocks.length > 0),
  };
}

function section(heading: string, blocks: readonly Block[]) {
  return { heading, blocks };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly Block[] {
  return rows.length > 0 ? [{ kind: 'table', head, rows }] : [];
}

function visitTable({ timeline }: Report): readonly Block[] {
  return table(
    ['Visit', 'From', 'To', 'Audits'],
    timeline.visits.map(({ first, last, titles }, i) => [String(i + 1), first, last, titles.join(', ')]),
  );
}

function scheduleTable(rows: readonly ScheduleRow[]): readonly Block[] {
  return table(
    [
      'Audit',
      'Status',
      'Period or as-of date',
      'Sessions',
      'Ends in',
      'At the latest',
      'Same visit',
      'Because',
    ],
    rows.map((it) => [
      it.title,
      it.status,
      it.period ? spanOf(it.period) : (it.asOf ?? ''),
      sessionsOf(it),
      `${it.outcome.kind} ${it.outcome.on}${it.expires ? `, expires ${it.expires}` : ''}`,
      it.deadline ? `${it.deadline.on} (${it.deadline.rule})` : '',
      it.visitWith.join(', '),
      it.reason ? `${it.reason.text} (${it.reason.rule})` : '',
    ]),
  );
}

function sessionsOf({ otherSessions, fieldwork }: ScheduleRow): string {
  const others = otherSessions.map((it) => `${it.kind} ${it.from === it.to ? it.from : spanOf(it)}`);
  return [...others, ...(fieldwork ? [`fieldwork ${spanOf(fieldwork)}`] : [])].join('; ');
}

function spanOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from} to ${to}`;
}

function movedTable({ moved }: Report): readonly Block[] {
  return table(
    ['Audit', 'Agreed', 'Now', 'Moved', 'Why'],
    moved.map((it) => [it.what, it.from ?? 'new', it.to ?? 'gone', it.by ?? '', it.why]),
  );
}

function certificateTable({ certificates }: Report): readonly Block[] {
  return table(
    ['Certificate', 'Decided', 'Expires', 'State'],
    certificates.map((it) => [it.title, it.decided, it.expires, it.state]),
  );
}

function spanTable({ spans }: Report): readonly Block[] {
  return table(
    ['What', 'Of', 'From', 'To', 'Days'],
    spans.map((it) => [it.what, it.of, it.from, it.to, String(it.days)]),
  );
}

function checkTable({ items }: DiagnosticGroup): readonly Block[] {
  return table(
    ['Rule', 'What', 'What would be right', 'Written in', 'Line'],
    items.map((it) => [
      it.rule,
      it.message,
      it.remedy ?? '',
      it.citation ?? '',
      it.where ? `${it.where.file}:${it.where.line}` : '',
    ]),
  );
}

function priceBlocks({ price }: Report): readonly Block[] {
  if (!price) return [];
  const said = [price.safety, price.rate].filter((it) => it !== null);
  return [
    { kind: 'sentence', text: `${price.value}, at the prices planning goes by; not a budget.` },
    ...table(
      ['For', 'Amount'],
      price.terms.map(({ what, amount }) => [what, amount]),
    ),
    ...said.map((text): Block => ({ kind: 'sentence', text })),
  ];
}

function nextTable(things: readonly Upcoming[]): readonly Block[] {
  return table(
    ['Day', 'What', 'State', 'Due', 'Owner'],
    things.map((it) => [
      it.on,
      [it.what, ...(it.of ? [it.of] : []), ...(it.again > 0 ? [`and ${it.again} more`] : [])].join(', '),
      (it.state ?? '').replace('-', ' '),
      it.due ?? '',
      it.owner ?? '',
    ]),
  );
}

function stressBlocks({ verdict, trials }: NonNullable<Report['stress']>): readonly Block[] {
  return [
    { kind: 'sentence', text: verdict },
    ...table(
      ['What goes wrong', 'Survives', 'Which', 'Date', 'Citation'],
      trials.flatMap((it) => [
        [it.what, it.survives ? 'yes' : 'no', it.verdict, '', ''],
        ...it.scenarios.map((one) => [
          '',
          one.survives ? 'yes' : 'no',
          one.what,
          one.date ?? '',
          one.citation ?? '',
        ]),
      ]),
    ),
  ];
}
