// A page of headings, as Markdown.

import type { Block, Page } from '../../report/index.js';
import { inLine, table, words } from './escape.js';
import { section } from './section.js';

/** The whole page. */
export function pageLines({ title, lead, sections }: Page): readonly string[] {
  return [
    `# ${words(title)}`,
    ...lead.flatMap((sentence) => ['', words(sentence)]),
    ...sections.flatMap(({ heading, blocks }) => section(words(heading), blocksLines(blocks))),
  ];
}

/** Blocks with an empty line between them. */
export function blocksLines(blocks: readonly Block[]): readonly string[] {
  return blocks.map(blockLines).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'facts':
      return block.facts.map(({ what, is }) => `- **${words(what)}**: ${words(is)}`);
    case 'list':
      return block.items.map((item) => `- ${words(item)}`);
    case 'sentence':
      return [words(block.text)];
    case 'table':
      return table(
        block.head.map(inLine),
        block.rows.map((cells) => cells.map(inLine)),
      );
  }
}
