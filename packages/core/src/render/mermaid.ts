// A gantt diagram, as GitHub and GitLab draw it from a fenced block. Both days of a span count, so the diagram asks
// for inclusive ends. Names become entities where a colon, a semicolon or a keyword would start a new part.

import type { Lane, Report, ScheduleRow, SpanRow } from '../report/index.js';
import type { Renderer } from './renderer.js';

export const mermaid: Renderer<Report> = {
  format: 'mermaid',
  mediaType: 'text/vnd.mermaid; charset=utf-8',
  extension: 'mmd',
  render: (report) => {
    const lanes = report.timeline.lanes.flatMap((lane) => laneLines(lane, report));
    const head = ['gantt', `  title ${name(`Audits of ${report.header.program}`)}`];
    const settings = ['  dateFormat YYYY-MM-DD', '  axisFormat %Y-%m', '  inclusiveEndDates'];
    return `${[...head, ...settings, ...lanes].join('\n')}\n`;
  },
};

function laneLines(lane: Lane, { schedule, spans }: Report): readonly string[] {
  const rows = schedule.filter((it) => it.track === lane.track);
  const strip = (id: string) => spans.filter((it) => it.organization !== undefined && it.for === id);
  return [
    `  section ${name(lane.label)}`,
    ...rows.flatMap((row) => [...taskLines(row), ...strip(row.id).map(spanLine)]),
  ];
}

/** What speaks for a subservice organization, under the period it speaks in; days without it stand out. */
function spanLine({ id, kind, what, from, to }: SpanRow): string {
  const tag = { 'subservice-gap': 'crit, ', 'subservice-report': 'done, ' }[kind as string] ?? '';
  return `  ${name(what)} :${tag}${idOf(id)}, ${from}, ${to}`;
}

/** Done and booked audits have colors of their own; a planned one has the usual one. */
function taskLines(row: ScheduleRow): readonly string[] {
  const state = { done: 'done, ', booked: 'active, ', planned: '' }[row.status];
  const task = (what: string, days: string, tag = state) =>
    `  ${name(`${row.title} ${what}`)} :${tag}${idOf(`${row.id}.${what}`)}, ${days}`;
  const single = (what: string, on: string) => task(what, `${on}, 0d`, `${state}milestone, `);
  return [
    ...(row.period ? [task('period', `${row.period.from}, ${row.period.to}`)] : []),
    ...(row.asOf ? [single('as of', row.asOf)] : []),
    ...row.otherSessions.map(({ kind, from, to }) => task(kind, `${from}, ${to}`)),
    ...(row.fieldwork ? [task('fieldwork', `${row.fieldwork.from}, ${row.fieldwork.to}`)] : []),
    single(row.outcome.kind, row.outcome.on),
    ...(row.expires ? [single('expiry', row.expires)] : []),
  ];
}

/** Words that begin a statement of the language where they begin a line. */
const keyword =
  /^(?:gantt|title|section|click|call|href|include|exclude|todaymarker|dateformat|axisformat|tickinterval|topaxis|inclusiveenddates|weekday|weekend|acctitle|accdescr|graph|flowchart|style|classdef|end|vert|\d)/i;

/** A name on one line, with whatever the language reads as its own written as an entity. */
export function name(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .trim();
  const safe = line.replace(/[^\p{L}\p{N}\p{M} .,_()/+'-]/gu, (char) => `#${char.codePointAt(0)};`);
  if (safe === '') return '#160;';
  return keyword.test(safe) ? `#${safe.charCodeAt(0)};${safe.slice(1)}` : safe;
}

function idOf(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '-');
}
