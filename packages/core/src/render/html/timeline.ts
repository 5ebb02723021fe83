// The timeline as a drawing (SVG): a lane for each track with its periods and certificates, and below them what happens.
// Colors hold on light and on dark paper; what a color says, a shape says too.

import type { Bar, Lane, Mark, Strip, StripBar, Timeline } from '../../report/index.js';
import { escaped } from './escape.js';

const [MONTH, LEAST] = [26, 920];
const AXIS = 38;
const [LABEL, BAR, MARKS, STRIP, GAP] = [16, 16, 18, 20, 12];
const SIDE = 8;

const style = `.tl { font: 12px system-ui, sans-serif; fill: currentColor; }
.tl .q { fill-opacity: 0.7; font-size: 10px; }
.tl .b { font-weight: 600; }
.tl .grid { stroke: currentColor; stroke-opacity: 0.15; }
.tl .year { stroke: currentColor; stroke-opacity: 0.4; }
.tl .today { stroke: #d6336c; stroke-width: 2; }
.tl .visit { fill: #f08c00; fill-opacity: 0.15; stroke: #f08c00; stroke-dasharray: 3 2; }
.tl .period { fill: #4dabf7; fill-opacity: 0.35; stroke: #1c7ed6; }
.tl .certificate { fill: #51cf66; fill-opacity: 0.3; stroke: #2b8a3e; }
.tl .gap, .tl .s-gap { fill: #fa5252; fill-opacity: 0.5; stroke: #c92a2a; stroke-dasharray: 2 2; }
.tl .fieldwork { fill: #f08c00; stroke: #d9480f; }
.tl .planned.fieldwork { fill-opacity: 0.35; }
.tl .expiry, .tl .as-of { fill: none; stroke: currentColor; stroke-width: 1.5; }
.tl .s-report { fill: #4dabf7; fill-opacity: 0.5; }
.tl .s-letter { fill: #4dabf7; fill-opacity: 0.2; stroke: #1c7ed6; stroke-dasharray: 3 2; }
.tl .s-pending { fill: none; stroke: currentColor; stroke-opacity: 0.6; }
.tl .due { fill-opacity: 0.35; }`;

/** A drawing of its own, or one within a page. `title` says what it shows to those who do not see it. */
export function timelineSvg(timeline: Timeline, title: string, isAlone = false): string {
  const paper = new Paper(timeline);
  const lanes = timeline.lanes.map((lane) => paper.lane(lane));
  const due = paper.activities();
  const key = paper.key();
  const { width, height } = paper;
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const space = isAlone ? ' xmlns="http://www.w3.org/2000/svg" style="color-scheme: light dark"' : '';
  return `<svg${space} class="tl" ${size} role="img" aria-labelledby="tl-title">
<title id="tl-title">${escaped(title)}</title>
<style>
${style}
</style>
${[paper.axis(), paper.visits(), ...lanes, due, paper.today(), key].filter((it) => it !== '').join('\n')}
</svg>`;
}

class Paper {
  readonly width: number;
  readonly #timeline: Timeline;
  readonly #scale: number;
  #y = AXIS;
  #lanesEnd = AXIS;
  #plotEnd = AXIS;

  constructor(timeline: Timeline) {
    const inside = Math.max(LEAST, timeline.months.length * MONTH);
    this.#timeline = timeline;
    this.#scale = inside / timeline.days;
    this.width = inside + 2 * SIDE;
  }

  /** Known once everything is drawn. */
  get height(): number {
    return this.#y;
  }

  lane({ label, bars, marks, strips }: Lane): string {
    const parts = [text('b', SIDE, this.#below(LABEL) + 12, label)];
    const top = this.#below(BAR + 4);
    parts.push(...bars.map((bar) => this.#bar(bar, top)));
    const under = this.#below(MARKS);
    // Days without length are drawn over fieldwork, so that none is hidden.
    const isLong = ({ kind }: Mark): boolean => kind === 'fieldwork';
    for (const mark of [...marks.filter(isLong), ...marks.filter((it) => !isLong(it))]) {
      parts.push(this.#mark(mark, under));
    }
    parts.push(...strips.map((strip) => this.#strip(strip, this.#below(STRIP))));
    this.#lanesEnd = this.#below(GAP);
    return parts.filter((it) => it !== '').join('\n');
  }

  /** A tick for each open turn of recurring work on its due day. */
  activities(): string {
    const { due, days } = this.#timeline;
    const inside = due.filter((day) => day >= 0 && day < days);
    if (inside.length === 0) return '';
    const label = text('b', SIDE, this.#below(LABEL) + 12, 'Activities due');
    const top = this.#below(MARKS);
    return [label, ...inside.map((day) => box('due', this.#x(day), top, 2, 12))].join('\n');
  }

  axis(): string {
    const lines = this.#timeline.months.flatMap(({ year, month, at }, i) => {
      const x = this.#x(at);
      const begins = month === 1 || i === 0;
      const quarter = month % 3 === 1 ? [text('q', x + 3, AXIS - 8, `Q${(month + 2) / 3}`)] : [];
      const line =
        month % 3 === 1
          ? [`<path class="${month === 1 ? 'year' : 'grid'}" d="M${x} 18V${this.#plotEnd}"/>`]
          : [];
      return [...line, ...(begins ? [text('b', x + 3, 13, String(year))] : []), ...quarter];
    });
    return lines.join('\n');
  }

  /** The days on which the team hosts several audits at once, across all lanes. */
  visits(): string {
    return this.#timeline.visits
      .flatMap(({ from, to }, i) => {
        const span = this.#inside(from, to);
        if (!span) return [];
        return [
          box('visit', span.x, AXIS - 4, span.width, this.#lanesEnd - AXIS),
          text('b', span.x + 3, AXIS + 9, String(i + 1)),
        ];
      })
      .join('\n');
  }

  today(): string {
    const { today, days } = this.#timeline;
    if (today < 0 || today >= days) return '';
    return `<path class="today" d="M${this.#x(today)} 18V${this.#lanesEnd}"/>`;
  }

  /** What shapes mean, those that are there. */
  key(): string {
    const { lanes, visits } = this.#timeline;
    const bars = new Set(lanes.flatMap((it) => it.bars.map(({ kind }) => kind)));
    const marks = new Set(lanes.flatMap((it) => it.marks.map(({ kind }) => kind)));
    const strips = new Set(lanes.flatMap((it) => it.strips.flatMap((of) => of.bars.map(({ kind }) => kind))));
    this.#plotEnd = this.#y;
    let [x, top] = [SIDE, this.#below(LABEL + GAP)];
    const entry = (shape: (x: number) => string, words: string): string => {
      const width = 34 + words.length * 6;
      if (x + width > this.width) [x, top] = [SIDE, this.#below(LABEL)];
      const drawn = `${shape(x)}\n${text('q', x + 22, top + 10, words)}`;
      x += width;
      return drawn;
    };
    const bar = (kind: Bar['kind'], words: string) =>
      bars.has(kind) ? [entry((at) => box(kind, at, top, 18, 11), words)] : [];
    const strip = (kind: StripBar['kind'], words: string) =>
      strips.has(kind) ? [entry((at) => box(`s-${kind}`, at, top + 3, 18, 6), words)] : [];
    const mark = (kind: Mark['kind'], words: string) =>
      marks.has(kind) ? [entry((at) => sign(kind, at + 9, top + 6), words)] : [];
    return [
      ...bar('period', 'period examined'),
      ...bar('certificate', 'certificate or attestation'),
      ...bar('gap', 'days not covered'),
      ...(marks.has('fieldwork')
        ? [
            entry((at) => box('fieldwork planned', at, top, 18, 11), 'fieldwork planned'),
            entry((at) => box('fieldwork', at, top, 18, 11), 'booked or done'),
          ]
        : []),
      ...mark('as-of', 'as of'),
      ...mark('report', 'report'),
      ...mark('decision', 'decision'),
      ...mark('expiry', 'expiry'),
      ...(visits.length > 0
        ? [entry((at) => box('visit', at, top, 18, 11), 'one visit for several audits')]
        : []),
      ...strip('report', "a provider's report"),
      ...strip('letter', 'its letter'),
      ...strip('pending', 'its report awaited'),
      entry((at) => `<path class="today" d="M${at + 9} ${top - 1}v13"/>`, 'today'),
    ].join('\n');
  }

  #bar({ kind, label, from, to }: Bar, y: number): string {
    const span = this.#inside(from, to);
    if (!span) return '';
    const drawn = box(kind, span.x, y, span.width, BAR);
    const fits = label !== '' && label.length * 6.5 + 8 < span.width;
    return fits ? `${drawn}\n${text('q', round(span.x + 5), y + 12, label)}` : drawn;
  }

  #mark({ kind, status, from, to }: Mark, y: number): string {
    const span = this.#inside(from, to);
    if (!span) return '';
    if (kind !== 'fieldwork') return sign(kind, round(span.x + this.#scale / 2), y + 6);
    return box(status === 'planned' ? 'fieldwork planned' : 'fieldwork', span.x, y, span.width, 12);
  }

  #strip({ organization, bars }: Strip, y: number): string {
    const drawn = bars.flatMap(({ kind, from, to }) => {
      const span = this.#inside(from, to);
      return span ? [box(`s-${kind}`, span.x, y + 12, span.width, 6)] : [];
    });
    return [text('q', SIDE, y + 10, organization), ...drawn].join('\n');
  }

  // What of a span lies in the picture; both its days are included.
  #inside(from: number, to: number): { readonly x: number; readonly width: number } | undefined {
    const [first, last] = [Math.max(from, 0), Math.min(to, this.#timeline.days - 1)];
    if (first > last) return undefined;
    const x = this.#x(first);
    return { x, width: Math.max(1.5, round(this.#x(last + 1) - x)) };
  }

  #x(day: number): number {
    return round(SIDE + day * this.#scale);
  }

  #below(height: number): number {
    const top = this.#y;
    this.#y += height;
    return top;
  }
}

function sign(kind: Mark['kind'], x: number, y: number): string {
  switch (kind) {
    case 'report':
      return `<circle class="report" cx="${x}" cy="${y}" r="4.5"/>`;
    case 'decision':
      return `<path class="decision" d="M${x} ${round(y - 6)}l6 6l-6 6l-6 -6z"/>`;
    case 'as-of':
      return `<circle class="as-of" cx="${x}" cy="${y}" r="4"/>`;
    case 'expiry':
      return `<path class="expiry" d="M${round(x - 4)} ${round(y - 4)}l8 8m0 -8l-8 8"/>`;
    case 'fieldwork':
      return '';
  }
}

function box(kind: string, x: number, y: number, width: number, height: number): string {
  return `<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
}

function text(kind: string, x: number, y: number, words: string): string {
  return words === '' ? '' : `<text class="${kind}" x="${x}" y="${y}">${escaped(words)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
