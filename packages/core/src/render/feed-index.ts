// The page beside a folder of feeds: what there is and where. It loads nothing and runs nothing, so that it can lie on
// any server beside the calendars.

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
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Calendars of audits</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.3rem 0.8rem 0.3rem 0; text-align: left; border-bottom: 1px solid #8884; }
td:last-child, th:last-child { text-align: right; padding-right: 0; }
</style>
</head>
<body>
<h1>Calendars of audits</h1>
<p>Copy the address of a calendar and subscribe to it by that address: a calendar that is downloaded and imported does not
follow the plan. Planned as of ${escaped(made)}.</p>
${groups.map(section).join('\n')}
</body>
</html>
`;
}

function section({ heading, feeds }: FeedGroup): string {
  const rows = feeds.map(
    ({ title, path, entries }) =>
      `<tr><td><a href="${escaped(href(path))}">${escaped(title)}</a></td><td>${entries}</td></tr>`,
  );
  return `<h2>${escaped(heading)}</h2>
<table>
<thead><tr><th>Calendar</th><th>Entries</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

/** Begins with a dot, so that a colon in a name is no scheme. */
function href(path: string): string {
  return `./${path.split('/').map(encodeURIComponent).join('/')}`;
}

function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
}
