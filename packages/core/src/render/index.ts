// The formats a report can be shown in: one file or folder each, and one line here. The calendar format is loaded
// when it is asked for, since its library takes longer to start than a plan takes to make.

import type { CheckReport, Report } from '../report/index.js';
import { csv } from './csv/index.js';
import { html, svg } from './html/index.js';
import type { FeedPart } from './ics/split.js';
import { json } from './json.js';
import { markdown } from './markdown/index.js';
import { mermaid } from './mermaid.js';
import type { Rendered, Renderer, RenderOptions, View } from './renderer.js';
import { sarif, sarifOf } from './sarif.js';
import { text } from './text/index.js';

export { type FeedGroup, feedIndex } from './html/feed-index.js';
export type { FeedPart } from './ics/split.js';
export type { Rendered, RenderOptions, View } from './renderer.js';
export { widthOf } from './text/layout.js';

interface Entry {
  readonly shows: readonly View['kind'][];
  readonly load: () => Renderer<never> | Promise<Renderer<never>>;
}

const all: Entry['shows'] = [
  ...(['plan', 'check', 'diff', 'explain', 'portfolio', 'cost', 'compare', 'evidence'] as const),
  'brief',
  'crosswalk',
  'advice',
];

const formats = {
  text: { shows: [...all, 'checks'], load: () => text },
  json: { shows: all, load: () => json },
  markdown: { shows: [...all, 'checks'], load: () => markdown },
  html: { shows: ['plan', 'brief', 'crosswalk', 'advice'], load: () => html },
  svg: { shows: ['plan'], load: () => svg },
  csv: { shows: ['plan', 'cost', 'compare', 'evidence', 'crosswalk'], load: () => csv },
  mermaid: { shows: ['plan'], load: () => mermaid },
  sarif: { shows: ['check'], load: () => sarif },
  ics: { shows: ['plan'], load: async () => (await import('./ics/index.js')).ics },
} as const satisfies Record<string, Entry>;

/** A format that can be rendered today. */
export type Format = keyof typeof formats;

/** The formats that can show a plan, the outcome of a check, an explanation or a budget, in the order help lists them. */
export function formatsFor(kind: View['kind']): readonly Format[] {
  return (Object.keys(formats) as Format[]).filter((format) => showsOf(format).includes(kind));
}

/** Shows a report in a format that `formatsFor` names for its kind. */
export async function render(view: View, format: Format, options: RenderOptions = {}): Promise<Rendered> {
  if (!showsOf(format).includes(view.kind)) throw new RangeError(`${format} does not show ${view.kind}`);
  const entry: Entry = formats[format];
  const renderer = (await entry.load()) as unknown as Renderer;
  const { mediaType, extension } = renderer;
  return { text: renderer.render(view, options), mediaType, extension };
}

/** The checks of several files as one log for code scanning, which takes one run of a tool. */
export function renderSarif(reports: readonly CheckReport[]): Rendered {
  const { mediaType, extension } = sarif;
  return { text: sarifOf(reports), mediaType, extension };
}

/** What a shell needs to write calendars part by part, loaded with the library they are written by. */
export interface CalendarWriter {
  /** One calendar of the programs of all these reports, in parts that are made as they are asked for. */
  readonly parts: (reports: Iterable<Report>, programs: string, options: RenderOptions) => Iterable<string>;
  /** The feeds that a report comes apart into. */
  readonly feedsOf: (report: Report, options: RenderOptions) => readonly FeedPart[];
}

/** For feeds that are too many or too long to be held whole. */
export async function calendarWriter(): Promise<CalendarWriter> {
  const { feedParts, feedsOf } = await import('./ics/index.js');
  return { parts: feedParts, feedsOf };
}

function showsOf(format: Format): Entry['shows'] {
  return formats[format].shows;
}
