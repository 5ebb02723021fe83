// A plan on a terminal: what is planned, how it looks, what comes next, what our checks say.

import type { Report, ScheduleRow, Upcoming } from '../../report/index.js';
import { diagnosticLines } from './diagnostics.js';
import { plain } from './escape.js';
import { clip, pack, pad, widthOf, wrapInto } from './layout.js';
import type { Pen, Style } from './pen.js';
import { movedLines, priceLines } from './price.js';
import { stressLines } from './stress.js';
import { timelineLines } from './timeline.js';

const MOST_THINGS = 12;
/** Columns before the text of a thing to do: its day and its state. */
const LEAD = 24;
/** What is to be said in a few words takes no more lines than this. */
const MOST_LINES = 2;
/** Why an audit lies where it does is a whole sentence: cut, it would answer nothing. */
const MOST_OF_REASON = 5;

/** The whole page. */
export function planLines(report: Report, pen: Pen): readonly string[] {
  const { headings } = report;
  return [
    ...headLines(report, pen),
    ...section('', timelineLines(report.timeline, pen), pen),
    ...section(headings.schedule, scheduleLines(report.schedule, pen), pen),
    ...section(headings.moved, movedLines(report, pen), pen),
    ...section(headings.price, priceLines(report, pen), pen),
    ...section(headings.next, nextLines(report.next.things, pen), pen),
    ...section(headings.certificates, certificateLines(report, pen), pen),
    ...section(headings.spans, spanLines(report, pen), pen),
    ...section(headings.stress, stressLines(report, pen), pen),
    ...section(headings.diagnostics, checkLines(report, pen), pen),
  ];
}

function headLines({ header }: Report, { paint, chars, width }: Pen): readonly string[] {
  const title = header.madeFor ? `${header.program} (${header.madeFor})` : header.program;
  const name = clip(plain(title), width, chars.ellipsis);
  const audits = clip(` ${chars.dot} ${header.audits}`, width - widthOf(name), chars.ellipsis);
  const horizon = `${header.horizon.from} ${chars.to} ${header.horizon.to}`;
  return [
    paint(name, 'bold') + paint(audits, 'dim'),
    paint(clip(`today ${header.today} ${chars.dot} horizon ${horizon}`, width, chars.ellipsis), 'dim'),
  ];
}

/** A heading and its lines, after an empty line; nothing where there are no lines. */
export function section(heading: string, lines: readonly string[], { paint }: Pen): readonly string[] {
  if (lines.length === 0) return [];
  return heading ? ['', paint(heading, 'bold'), ...lines] : ['', ...lines];
}

function scheduleLines(rows: readonly ScheduleRow[], pen: Pen): readonly string[] {
  if (rows.length === 0) return ['  none'];
  const { paint, chars, width } = pen;
  const days = 20 + 2 + widthOf(chars.to);
  const outcome = width < 80 ? 'Outcome' : 'Report or decision';
  const outcomeWidth = Math.max(10, widthOf(outcome));
  const head = `    ${pad('Fieldwork', days, '')}  ${pad(outcome, outcomeWidth, '')}  Audit`;
  return [
    paint(head, 'dim'),
    ...rows.flatMap((row) => {
      const sign = { done: chars.done, booked: chars.bookedSign, planned: chars.plannedSign }[row.status];
      const styles: readonly Style[] =
        row.status === 'done' ? ['dim'] : row.status === 'booked' ? ['green'] : [];
      const fieldwork = row.fieldwork ? `${row.fieldwork.from} ${chars.to} ${row.fieldwork.to}` : '';
      const line = `  ${sign} ${pad(fieldwork, days, '')}  ${pad(row.outcome.on, outcomeWidth, '')}  ${plain(row.title)}`;
      return [paint(clip(line, width, chars.ellipsis), ...styles), ...rowDetails(row, pen)];
    }),
  ];
}

function sitesInWords({ of, sampled, names }: NonNullable<ScheduleRow['sites']>): string {
  const known = names.length > 0 ? ` (${names.map(plain).join(', ')})` : '';
  return `${sampled} of ${of} further sites${known}`;
}

/** What a row adds: its period, its size, its visit, its deadline and its first reason. */
function rowDetails(row: ScheduleRow, { paint, chars, width }: Pen): readonly string[] {
  const facts = [
    ...row.otherSessions.map(
      ({ kind, from, to }) => `${kind} ${from === to ? from : `${from} ${chars.to} ${to}`}`,
    ),
    ...(row.period ? [`period ${row.period.from} ${chars.to} ${row.period.to}`] : []),
    ...(row.asOf ? [`as of ${row.asOf}`] : []),
    ...(row.expires ? [`expires ${row.expires}`] : []),
    ...(row.auditDays === null ? [] : [`${row.auditDays} auditor days`]),
    ...(row.sites ? [sitesInWords(row.sites)] : []),
    ...(row.deadline ? [`by ${row.deadline.on} (${plain(row.deadline.rule)})`] : []),
  ];
  const lines = [
    ...pack(facts, ` ${chars.dot} `, width - 6),
    ...(row.visitWith.length > 0 ? [`same visit: ${row.visitWith.map(plain).join(', ')}`] : []),
  ];
  const reason =
    row.reason && row.status !== 'done' ? `${plain(row.reason.text)} [${plain(row.reason.rule)}]` : '';
  return [
    ...lines.flatMap((line) => wrapInto(MOST_LINES, line, width - 6, chars.ellipsis)),
    ...wrapInto(MOST_OF_REASON, reason, width - 6, chars.ellipsis),
  ]
    .filter((line) => line !== '')
    .map((line) => paint(`      ${line}`, 'dim'));
}

/** Things to do; the last line counts what had no room. */
export function nextLines(things: readonly Upcoming[], pen: Pen, most = MOST_THINGS): readonly string[] {
  const { paint, chars, width } = pen;
  const shown = things.slice(0, most);
  const lines = shown.flatMap((it) => {
    const since = it.state === 'book-now' ? `, open since ${it.due}` : '';
    const [first = '', ...more] = wrapInto(MOST_LINES, plain(it.text) + since, width - LEAD, chars.ellipsis);
    const rows = [
      `  ${it.on}  ${paint(pad(it.stateInWords, 8, ''), ...stylesOf(it))}  ${first}`,
      ...more.map((line) => `${' '.repeat(LEAD)}${line}`),
    ];
    const owner = it.owner ? clip(`${chars.dot} ${plain(it.owner)}`, width - LEAD, chars.ellipsis) : '';
    const fits = widthOf(more.at(-1) ?? first) + 1 + widthOf(owner) <= width - LEAD;
    if (owner === '') return rows;
    if (fits) return [...rows.slice(0, -1), `${rows.at(-1)} ${paint(owner, 'dim')}`];
    return [...rows, ' '.repeat(LEAD) + paint(owner, 'dim')];
  });
  const rest = things.length - shown.length;
  return rest > 0 ? [...lines, paint(`  ${chars.ellipsis} and ${rest} more`, 'dim')] : lines;
}

function stylesOf({ state, kind }: Upcoming): readonly Style[] {
  if (state === 'overdue' || state === 'book-now') return ['red', 'bold'];
  if (state === 'due-soon') return ['yellow'];
  return [kind === 'audit' ? 'cyan' : 'dim'];
}

function certificateLines(report: Report, { paint, chars, width }: Pen): readonly string[] {
  return report.certificates.map((it) => {
    const days = `${it.decided} ${chars.to} ${it.expires}`;
    const styles: readonly Style[] = it.state.startsWith('expired') ? ['red'] : [];
    return paint(clip(`  ${days}  ${plain(it.title)}, ${it.state}`, width, chars.ellipsis), ...styles);
  });
}

function spanLines(report: Report, { paint, chars, width }: Pen): readonly string[] {
  const shown = report.spans.filter((it) => it.matters);
  const rest = report.spans.length - shown.length;
  return [
    ...shown.flatMap((it) => {
      const days = `  ${it.from} ${chars.to} ${it.to}  `;
      const what = `${plain(it.what)}, ${plain(it.of)}`;
      const lines = wrapInto(MOST_LINES, what, width - widthOf(days), chars.ellipsis);
      return lines.map((line, index) => (index === 0 ? days : ' '.repeat(widthOf(days))) + line);
    }),
    ...(rest > 0 ? [paint(`  ${chars.ellipsis} and ${rest} more, past or over a year away`, 'dim')] : []),
  ];
}

/** Errors and warnings in full; notes are counted here and told by the check. */
function checkLines(report: Report, pen: Pen): readonly string[] {
  const notes = report.diagnostics.find((it) => it.severity === 'info');
  return [
    ...diagnosticLines(
      report.diagnostics.filter((it) => it !== notes),
      pen,
    ),
    ...(notes ? [pen.paint(`  ${notes.heading}: auditcal check tells them`, 'dim')] : []),
  ];
}
