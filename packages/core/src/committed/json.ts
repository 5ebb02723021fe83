// Texts of stored files as JSON. An editor may have put a byte order mark before one, which JSON does not allow.

/** The value a text holds, a byte order mark forgiven; throws a SyntaxError where the rest is not JSON. */
export function jsonIn(text: string): unknown {
  return JSON.parse(text.replace(/^\ufeff/, ''));
}
