// A plan as a Markdown page of tables.

import type { Report, ScheduleRow, Upcoming } from '../../report/index.js';
import { diagnosticLines } from './diagnostics.js';
import { table, words } from './escape.js';

/** The whole page. */
export function planLines(report: Report): readonly string[] {
  const { header } = report;
  const horizon = `${header.horizon.from} to ${header.horizon.to}`;
  return [
    `# Audits of ${words(header.program)}${header.madeFor ? ` (${header.madeFor})` : ''}`,
    '',
    `Today ${header.today}, horizon ${horizon}; ${header.audits}.`,
    ...section('Audits', scheduleTable(report.schedule)),
    ...section('Moved', movedTable(report)),
    ...section('Price', priceLines(report)),
    ...section(`Next, until ${report.next.until}`, nextTable(report.next.things)),
    ...section(report.headings.certificates, certificateTable(report)),
    ...section('Coverage', spanTable(report)),
    ...section('Stress', stressLines(report)),
    ...section('Checks', diagnosticLines(report.diagnostics)),
  ];
}

/** A heading and its lines; nothing where there are no lines. */
export function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? ['', `## ${heading}`, '', ...lines] : [];
}

function scheduleTable(rows: readonly ScheduleRow[]): readonly string[] {
  return table(
    [
      'Audit',
      'Status',
      'Period or as-of date',
      'Fieldwork',
      'Report or decision',
      'Latest',
      'Same visit',
      'Because',
    ],
    rows.map((it) => [
      words(it.title),
      it.status,
      it.period ? `${it.period.from} to ${it.period.to}` : (it.asOf ?? ''),
      sessionsOf(it),
      `${it.outcome.kind} ${it.outcome.on}`,
      it.deadline ? `${it.deadline.on} (${words(it.deadline.rule)})` : '',
      it.visitWith.map(words).join(', '),
      it.reason ? `${words(it.reason.text)} (${words(it.reason.rule)})` : '',
    ]),
  );
}

function sessionsOf({ otherSessions, fieldwork }: ScheduleRow): string {
  const others = otherSessions.map(
    ({ kind, from, to }) => `${kind} ${from === to ? from : `${from} to ${to}`}`,
  );
  return [...others, ...(fieldwork ? [`${fieldwork.from} to ${fieldwork.to}`] : [])].join('; ');
}

function movedTable({ moved }: Report): readonly string[] {
  return table(
    ['Audit', 'Agreed', 'Now', 'Moved', 'Why'],
    moved.map((it) => [words(it.what), it.from ?? 'new', it.to ?? 'gone', it.by ?? '', words(it.why)]),
  );
}

function priceLines({ price }: Report): readonly string[] {
  if (!price) return [];
  return [
    `${price.value}, at the prices planning goes by; not a budget.`,
    '',
    ...table(
      ['For', 'Amount'],
      price.terms.map(({ what, amount }) => [words(what), amount]),
    ),
    ...(price.terms.length > 0 ? [''] : []),
    [price.proof, price.comparison, price.safety, price.rate && words(price.rate)]
      .filter((text) => text !== null)
      .join(' '),
  ];
}

function stressLines({ stress }: Report): readonly string[] {
  if (!stress) return [];
  return [
    stress.verdict,
    '',
    ...table(
      ['What goes wrong', 'Survives', 'Which', 'Date', 'Citation'],
      stress.trials.flatMap(({ what, survives, verdict, scenarios }) => [
        [words(what), survives ? 'yes' : '**no**', verdict, '', ''],
        ...scenarios.map((it) => [
          '',
          it.survives ? 'yes' : 'no',
          words(it.what),
          words(it.date ?? ''),
          words(it.citation ?? ''),
        ]),
      ]),
    ),
  ];
}

/** Things to do as a table. */
export function nextTable(things: readonly Upcoming[]): readonly string[] {
  return table(
    ['Day', 'What', 'State', 'Due', 'Owner'],
    things.map((it) => [
      it.on,
      [
        words(it.what),
        ...(it.of ? [words(it.of)] : []),
        ...(it.again > 0 ? [`and ${it.again} more`] : []),
      ].join(', '),
      (it.state ?? '').replace('-', ' '),
      it.due ?? '',
      words(it.owner ?? ''),
    ]),
  );
}

function certificateTable(report: Report): readonly string[] {
  const rows = report.certificates.map((it) => [words(it.title), it.decided, it.expires, it.state]);
  return table(['Certificate', 'Decided', 'Expires', 'State'], rows);
}

function spanTable(report: Report): readonly string[] {
  const rows = report.spans.map((it) => [words(it.what), words(it.of), it.from, it.to, String(it.days)]);
  return table(['What', 'Of', 'From', 'To', 'Days'], rows);
}
