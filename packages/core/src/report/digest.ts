// A short mark of a text: another text has another mark, all but certainly. To notice a change, not to keep a secret.

/** Sixteen hexadecimal digits: FNV-1a over UTF-16 code units, once from either end. */
export function digest(text: string): string {
  let [forth, back] = [0x811c9dc5, 0x811c9dc5];
  for (let at = 0; at < text.length; at += 1) {
    forth = Math.imul(forth ^ text.charCodeAt(at), 0x01000193);
    back = Math.imul(back ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return hex(forth) + hex(back);
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0');
}
