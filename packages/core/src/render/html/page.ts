// A page of headings as HTML: landmarks, one heading of the first level, tables with their heads, facts as a list of terms.

import type { Block, Page } from '../../report/index.js';
import { documentOf } from './document.js';
import { escaped } from './escape.js';

const style = `h1 { font-size: 1.6rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.1rem; margin: 1.6rem 0 0.4rem; border-bottom: 2px solid currentColor; }
dl { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: 0.2rem 1rem; margin: 0.4rem 0; }
dt { opacity: 0.75; }
dd { margin: 0; }
ul { margin: 0.4rem 0; padding-left: 1.2rem; }
thead th { font-weight: 600; border-bottom-color: currentColor; }
tbody th { font-weight: inherit; }
time { white-space: nowrap; }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.3rem; } }
@media print { :root { font-size: 10pt; color-scheme: light; } body { max-width: none; margin: 0; padding: 0; } section { break-inside: avoid; } }`;

/** What a page has besides its sections: HTML, already escaped. */
export interface Around {
  readonly style?: string;
  readonly before?: string;
  readonly after?: string;
}

/** The whole page, on its own. */
export function pageHtml({ title, lead, sections }: Page, around: Around = {}): string {
  const parts = sections.map(
    ({ heading, blocks }, index) => `<section aria-labelledby="part-${index + 1}">
<h2 id="part-${index + 1}">${escaped(heading)}</h2>
${blocks.map(blockHtml).join('\n')}
</section>`,
  );
  const body = `<header>
<h1>${escaped(title)}</h1>
${lead.map((sentence) => `<p>${words(sentence)}</p>`).join('\n')}
</header>
<main>
${[around.before ?? '', ...parts, around.after ?? ''].filter((it) => it !== '').join('\n')}
</main>`;
  return documentOf({ title, style: around.style ? `${style}\n${around.style}` : style, body });
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'facts':
      return elements(
        'dl',
        block.facts.map(({ what, is }) => `<dt>${escaped(what)}</dt><dd>${words(is)}</dd>`),
      );
    case 'list':
      return elements(
        'ul',
        block.items.map((item) => `<li>${words(item)}</li>`),
      );
    case 'sentence':
      return `<p>${words(block.text)}</p>`;
    case 'table':
      return tableHtml(block.head, block.rows);
  }
}

function tableHtml(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const heads = head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('');
  const lines = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${words(cell)}</td>`).join('');
    return `<tr><th scope="row">${words(first)}</th>${cells}</tr>`;
  });
  return `<table>
<thead><tr>${heads}</tr></thead>
${elements('tbody', lines)}
</table>`;
}

// Dates say so, and stay on one line.
function words(text: string): string {
  return escaped(text).replace(/\b\d{4}-\d{2}-\d{2}\b/g, '<time>$&</time>');
}

function elements(name: string, inner: readonly string[]): string {
  return `<${name}>\n${inner.join('\n')}\n</${name}>`;
}
