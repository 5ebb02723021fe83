// A page of headings, as Markdown.

import type { Block, Page } from '../../report/index.js';
import { table, words } from './escape.js';
import { section } from './plan.js';

/** The whole page. */
export function pageLines({ title, lead, sections }: Page): readonly string[] {
  return [
    `# ${words(title)}`,
    ...lead.flatMap((sentence) => ['', words(sentence)]),
    ...sections.flatMap(({ heading, blocks }) => section(words(heading), apart(blocks.map(blockLines)))),
  ];
}

/** Blocks with an empty line between them. */
function apart(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
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
        block.head.map(words),
        block.rows.map((cells) => cells.map(words)),
      );
  }
}
