// How counts and lists are worded, and in which order texts stand: one way in every message and on every page.

/** `1 day`, `12 days`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `1 day earlier`, `14 days later`. */
export function shiftInWords(days: number): string {
  return `${counted(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[], last: 'and' | 'or' = 'and'): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}

/** Compares two texts for sorting, days among them: by code unit, so that every machine sorts alike. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
