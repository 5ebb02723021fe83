// What the feed of a stored plan had told, row by row. A row that is damaged stops the reading: an entry that forgot how
// often it had changed would never change again in the calendars of those who know it.

import { quote } from '../config/wording.js';
import { type AppointmentKind, AUDIENCES, type ToldEntry, type ToldFeed } from '../model/index.js';
import { type Complain, dateOf, type Fields, fieldsOf, textOf } from './fields.js';

const STATES: readonly ToldEntry['state'][] = ['held', 'left', 'dropped'];
const KINDS: readonly AppointmentKind[] = [
  ...(['fieldwork', 'session', 'meeting', 'as-of', 'report', 'decision'] as const),
  ...(['expiry', 'period', 'deadline', 'activity', 'milestone', 'span'] as const),
];
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00Z$/;

/** The feed in a stored plan; undefined where it has none, as one of an older auditcal. */
export function feedIn(value: unknown, complain: Complain): ToldFeed | undefined {
  if (value === undefined) return undefined;
  const feed = fieldsOf(value, 'feed.', complain);
  const rows = Array.isArray(feed.entries) ? feed.entries : [];
  if (!Array.isArray(feed.entries)) complain('not-a-plan', 'has no list at `feed.entries`');
  const keys = new Set<string>();
  const entries = rows.map((row, index) => entryIn(row, `feed.entries[${index}].`, complain));
  for (const { key } of entries) {
    if (keys.has(key)) complain('not-a-plan', `holds the entry ${quote(key)} of its feed twice`);
    keys.add(key);
  }
  return { program: textOf(feed, 'program', 'feed.', complain), entries };
}

function entryIn(value: unknown, at: string, complain: Complain): ToldEntry {
  const row = fieldsOf(value, at, complain);
  const from = dateOf(row, 'from', at, complain);
  const to = dateOf(row, 'to', at, complain);
  if (to < from) complain('not-a-plan', `ends before it begins at \`${at}to\``);
  return {
    key: textOf(row, 'key', at, complain),
    state: wordOf(row, 'state', STATES, at, complain),
    sequence: sequenceOf(row, at, complain),
    changed: dateOf(row, 'changed', at, complain),
    says: textOf(row, 'says', at, complain),
    for: textOf(row, 'for', at, complain),
    kind: wordOf(row, 'kind', KINDS, at, complain),
    title: textOf(row, 'title', at, complain),
    from,
    to,
    hours: hoursOf(row.hours, at, complain),
    audience: wordOf(row, 'audience', AUDIENCES, at, complain),
    frameworks: textsOf(row, 'frameworks', at, complain),
    tracks: textsOf(row, 'tracks', at, complain),
    owner: row.owner === null ? null : textOf(row, 'owner', at, complain),
  };
}

function wordOf<T extends string>(
  row: Fields,
  key: string,
  known: readonly T[],
  at: string,
  complain: Complain,
): T {
  const word = known.find((it) => it === row[key]);
  if (word === undefined) complain('not-a-plan', `has no known word at \`${at}${key}\``);
  return word ?? (known[0] as T);
}

function sequenceOf(row: Fields, at: string, complain: Complain): number {
  const { sequence } = row;
  if (typeof sequence === 'number' && Number.isInteger(sequence) && sequence >= 0 && sequence < 2 ** 31) {
    return sequence;
  }
  complain('not-a-plan', `has no count at \`${at}sequence\``);
  return 0;
}

function hoursOf(value: unknown, at: string, complain: Complain): ToldEntry['hours'] {
  if (value === null || value === undefined) return null;
  const hours = fieldsOf(value, `${at}hours.`, complain);
  const [from, to] = [textOf(hours, 'from', at, complain), textOf(hours, 'to', at, complain)];
  if (INSTANT.test(from) && INSTANT.test(to) && from <= to) return { from, to };
  complain('not-a-plan', `has no two instants at \`${at}hours\``);
  return null;
}

function textsOf(row: Fields, key: string, at: string, complain: Complain): readonly string[] {
  const value = row[key];
  if (Array.isArray(value) && value.every((it) => typeof it === 'string')) return value;
  complain('not-a-plan', `has no list of texts at \`${at}${key}\``);
  return [];
}
