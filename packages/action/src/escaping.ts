// Text from the user's file is data wherever it lands: in a line of the log, in Markdown, in a link.
// What annotations need, @actions/core does; the log and Markdown it leaves to us.

/** Longest piece of foreign text that is shown in one place, in characters. */
const longest = 600;

/** Control characters, line ends, half surrogate pairs, and marks that turn the reading direction. */
const unprintable = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu;

/** One line of the log in which nothing is a workflow command, wherever in it the text stands. */
export function logLine(text: string): string {
  return oneLine(text)
    .replace(/:(?=:)/g, ': ')
    .replaceAll('##[', '## [');
}

/** Plain text of an annotation: no control characters, a line for each part. */
export function annotationText(parts: readonly (string | undefined)[]): string {
  return parts.flatMap((it) => (it ? [clipped(oneLine(it), 4 * longest)] : [])).join('\n');
}

/** Text in running Markdown or in a table cell: no markup, no HTML, no mention, reference or link comes of it. */
export function markdown(text: string): string {
  return clipped(oneLine(text), longest)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : escaped(part)))
    .join('');
}

/** Text as code. What could end the code span, or the table cell it stands in, is escaped as text instead. */
export function code(text: string): string {
  const line = clipped(oneLine(text), longest);
  return line === '' || /[`|\\<]/.test(line) ? escaped(line) : `\`${line}\``;
}

function escaped(text: string): string {
  return text
    .replace(/[&<>\\`*_[\]{}|~!$"'#@^]/g, (it) => `&#${it.charCodeAt(0)};`)
    .replace(/&#(?:64|35);/g, `$&${apart}`)
    .replaceAll('://', `:${apart}//`)
    .replace(/\b(www|gh)(?=[.-])/gi, `$1${apart}`);
}

/** A fenced block; the fence is longer than any run of backticks in it. */
export function fenced(language: string, text: string): string {
  const runs = (text.match(/`+/g) ?? []).map((it) => it.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((it) => it + 1)));
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** A path as part of an address. */
export function pathInAddress(path: string): string {
  return path.split('/').map(encodePart).join('/');
}

/** An invisible character of no width, which parts what would otherwise be read as one. */
const apart = '\u200b';

/** encodeURIComponent leaves the parentheses that end a Markdown link, and throws on half a surrogate pair. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** What no one can see or what breaks the line becomes one space. */
function oneLine(text: string): string {
  return text.replace(unprintable, ' ').trim();
}

function clipped(text: string, most: number): string {
  const points = text.length > most ? [...text.slice(0, 2 * most + 2)] : [];
  return points.length > most ? `${points.slice(0, most).join('')} …` : text;
}
