// Text from the file on its way into Markdown: it may not end a table cell, open a link, call for a person or make
// HTML. Marks become entities; an invisible joint after @ and # keeps GitHub from reading a mention or an issue.

const unprintable = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu;

/** One line of Markdown that shows the text as it is. */
export function words(text: string): string {
  const start = /^(?:[-+=]|\d+(?=[.)]))/;
  return inLine(text).replace(start, (it) => `${it.slice(0, -1)}&#${it.slice(-1).charCodeAt(0)};`);
}

/** The same where a mark stands before it, as in the cell of a table: nothing in it can begin a list or a heading. */
export function inLine(text: string): string {
  return text
    .replace(unprintable, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/[&<>"|`*_[\]\\~!$^{}@#]/g, entity)
    .replace(/:(?=\/\/)|(?<=mailto|xmpp):/gi, '&#58;')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}&#46;`)
    .replace(/\bGH-(?=\d)/gi, (issue) => `${issue.slice(0, 2)}&#45;&#8203;`);
}

function entity(mark: string): string {
  return `&#${mark.charCodeAt(0)};${mark === '@' || mark === '#' ? '&#8203;' : ''}`;
}

/** A row of a table. */
function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table with its head; nothing where it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  return [row(head), row(head.map(() => '---')), ...rows.map(row)];
}
