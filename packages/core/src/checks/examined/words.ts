// Phrases the checks share, so that one thing is said in one way. Names from the file come in as they are:
// whoever prints them escapes them.

import { type PlainDate, toDay } from '../../calendar/index.js';
import { counted, type Engagement } from '../../model/index.js';

/** An engagement as messages call it: its title, and its id, since many have one title. */
export function titled(engagement: Engagement): string {
  return `${engagement.title} (${engagement.id})`;
}

/** A title inside a sentence: it begins in lower case, unless with an abbreviation such as ISMS. */
export function within(title: string): string {
  const [first = ''] = title.split(/[\s-]/u, 1);
  const rest = first.slice(1);
  return rest === rest.toLowerCase() ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** `1 day`, `24 days`; the sign is left out. */
export function days(count: number): string {
  return counted(Math.abs(count), 'day');
}

/** Days from one date to a later one; negative where it is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDay(to) - toDay(from);
}

/** A phrase as a sentence of its own. */
export function sentence(phrase: string): string {
  const text = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
