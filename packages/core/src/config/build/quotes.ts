// The names prices are quoted by: an audit or a framework of the file.

import type { Framework } from '../../model/index.js';
import { nearest } from '../nearest.js';
import { quote, some } from '../wording.js';
import type { View } from './view.js';

/** Tells of quotes for audits or frameworks the file does not declare. */
export function checkQuotes(file: View, declared: readonly Framework[]): void {
  const quotes = file.map('costs')?.map('quotes');
  if (!quotes || declared.length === 0) return;
  const known = declared.flatMap((one) => [one.id, ...one.audits.map((type) => `${one.id}/${type.id}`)]);
  for (const key of quotes.keys) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    const remedy = near ? `did you mean ${near}?` : `the names here are ${some(known)}`;
    quotes.complain(
      'unknown-audit',
      key,
      `a quote for ${quote(key)}, which is no audit or framework of this file`,
      remedy,
    );
  }
}
