// The page beside a folder of feeds: what there is and where. It loads nothing and runs nothing, so that it can lie on
// any server beside the calendars.

import { documentOf } from './document.js';
import { escaped } from './escape.js';

/** Feeds under one heading. */
export interface FeedGroup {
  /** The program. */
  readonly heading: string;
  readonly feeds: readonly {
    readonly title: string;
    /** Path from the page. */
    readonly path: string;
    readonly entries: number;
  }[];
}

/** The page, as HTML. */
export function feedIndex(groups: readonly FeedGroup[], made: string): string {
  const body = `<h1>Calendars of audits</h1>
<p>Copy the address of a calendar and subscribe to it by that address: a calendar that is downloaded and imported does not
follow the plan. Planned as of ${escaped(made)}.</p>
${groups.map(section).join('\n')}`;
  return documentOf({ title: 'Calendars of audits', style, body });
}

const style = 'td:last-child, th:last-child { text-align: right; padding-right: 0; }';

function section({ heading, feeds }: FeedGroup): string {
  const rows = feeds.map(
    ({ title, path, entries }) =>
      `<tr><td><a href="${escaped(href(path))}">${escaped(title)}</a></td><td>${entries}</td></tr>`,
  );
  return `<h2>${escaped(heading)}</h2>
<table>
<thead><tr><th scope="col">Calendar</th><th scope="col">Entries</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

/** Begins with a dot, so that a colon in a name is no scheme. */
function href(path: string): string {
  return `./${path.split('/').map(encodeURIComponent).join('/')}`;
}
