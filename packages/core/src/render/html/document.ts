// The frame of every page: it loads nothing and runs nothing, so that it can be mailed, lie on any server and be printed.

import { escaped } from './escape.js';

/** What differs from page to page. */
export interface Document {
  readonly title: string;
  /** Style of its own, beside that of all pages. */
  readonly style?: string;
  /** HTML, already escaped. */
  readonly body: string;
}

const style = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.3rem 0.8rem 0.3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #8884; }`;

/** A whole page, on its own. */
export function documentOf({ title, style: own = '', body }: Document): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${own === '' ? style : `${style}\n${own}`}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
