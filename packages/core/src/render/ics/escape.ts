// What keeps text from the file inside the place it is written to. The library escapes the text of entries, but not the
// fields of the calendar itself, nor ids and the names of X-properties: those pass through here.

/** Ends every id; the domain is reserved for private use, so nobody else's ids end in it. */
const HOME = 'auditcal.internal';

/** Letters, digits, dots and hyphens only, so that no server has to escape it; two keys never share an id. */
export function uidOf(program: string, key: string): string {
  return `${safe(program, /[A-Za-z0-9-]/)}.${safe(key, /[A-Za-z0-9.-]/)}@${HOME}`;
}

/** Every character that is not allowed becomes its code point between underscores. */
function safe(text: string, allowed: RegExp): string {
  return [...text]
    .map((char) => (allowed.test(char) ? char : `_${char.codePointAt(0)?.toString(16)}_`))
    .join('');
}

/** One line of text: control characters would end a property and begin another. */
export function line(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
}

/** Readers split a category at a comma even where it is escaped. */
export function category(name: string): { readonly name: string } {
  return { name: line(name.replaceAll(',', ' ')) };
}

/** Text of the calendar itself, which the library writes as it is. */
export function calendarText(text: string): string {
  return line(text).replace(/[\\;,]/g, (mark) => `\\${mark}`);
}

/** An address with everything encoded that would end or split its property. */
export function uri(text: string): string {
  return line(text).replace(/[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+=%]/gu, (char) => encodeURIComponent(char));
}

/** An owner who is a plain e-mail address. */
export function mailOf(owner: string | null): string | undefined {
  return owner && /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(owner)
    ? owner
    : undefined;
}
