// A plan as one page to open, to mail or to print: the drawing of its years, then every table that the other pages have.

import type { Report } from '../../report/index.js';
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
export function planHtml({ page, timeline }: Report, { links = [] }: RenderOptions): string {
  const title = `Timeline from ${timeline.from} to ${timeline.to}; the tables below say the same in words`;
  const figure = `<figure tabindex="0" role="group" aria-label="Timeline">
${timelineSvg(timeline, title)}
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
