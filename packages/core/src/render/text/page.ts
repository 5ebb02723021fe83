// A page of headings, on a terminal.

import type { Block, Page } from '../../report/index.js';
import { plain } from './escape.js';
import { pad, widthOf, wrap } from './layout.js';
import type { Pen } from './pen.js';

/** The widest that what a fact is about may stand before it. */
const MOST_LABEL = 22;

/** The whole page. */
export function pageLines({ title, lead, sections }: Page, pen: Pen): readonly string[] {
  return [
    pen.paint(plain(title), 'bold'),
    ...lead.flatMap((sentence) => wrap(plain(sentence), pen.width)),
    ...sections.flatMap(({ heading, blocks }) => [
      '',
      pen.paint(plain(heading), 'bold'),
      ...blocks.flatMap((block) => blockLines(block, pen)),
    ]),
  ];
}

function blockLines(block: Block, pen: Pen): readonly string[] {
  const { chars, width } = pen;
  switch (block.kind) {
    case 'facts': {
      const facts = block.facts.map(({ what, is }) => ({ what: plain(what), is: plain(is) }));
      const label = Math.min(MOST_LABEL, Math.max(0, ...facts.map(({ what }) => widthOf(what))));
      return facts.flatMap(({ what, is }) => {
        const first = pen.paint(pad(what, label, chars.ellipsis), 'dim');
        return wrap(is, width - label - 4).map(
          (line, n) => `  ${n === 0 ? first : ' '.repeat(label)}  ${line}`,
        );
      });
    }
    case 'list':
      return block.items.flatMap((item) => bulleted(plain(item), pen));
    case 'sentence':
      return wrap(plain(block.text), width - 2).map((line) => `  ${line}`);
    case 'table':
      return tableLines(block.head, block.rows, pen);
  }
}

function bulleted(text: string, { chars, width }: Pen): readonly string[] {
  return wrap(text, width - 4).map((line, n) => `  ${n === 0 ? chars.dot : ' '} ${line}`);
}

/** Columns where they fit side by side; otherwise each row as a sentence of its cells. */
function tableLines(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  pen: Pen,
): readonly string[] {
  const cells = [head, ...rows].map((row) => row.map(plain));
  const widths = head.map((_, n) => Math.max(...cells.map((row) => widthOf(row[n] ?? ''))));
  const all = widths.reduce((sum, width) => sum + width + 2, 0);
  if (all > pen.width) {
    return cells.slice(1).flatMap((row) => bulleted(row.filter((cell) => cell !== '').join(`, `), pen));
  }
  const lines = cells.map((row) =>
    `  ${row.map((cell, n) => pad(cell, widths[n] ?? 0, pen.chars.ellipsis)).join('  ')}`.trimEnd(),
  );
  return lines.map((line, n) => (n === 0 ? pen.paint(line, 'dim') : line));
}
