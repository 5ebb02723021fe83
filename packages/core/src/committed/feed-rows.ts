// What a stored feed tells of each entry. Lines are unfolded and nothing else is interpreted: two feeds that say the
// same of the same entry are the same, whoever wrote their other lines.

/** The lines of an entry that its readers act on, by its UID. */
export type FeedRow = ReadonlyMap<string, string>;

const TOLD = new Set(['DTSTART', 'DTEND', 'DUE', 'SUMMARY', 'STATUS', 'SEQUENCE']);

/** Every entry of a feed by its UID. */
export function feedRows(text: string): ReadonlyMap<string, FeedRow> {
  const rows = new Map<string, FeedRow>();
  let row: Map<string, string> | undefined;
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r\n|\r|\n/)) {
    if (/^BEGIN:V(?:EVENT|TODO)$/.test(line)) row = new Map();
    else if (/^END:V(?:EVENT|TODO)$/.test(line)) {
      if (row) rows.set(row.get('UID') ?? '', row);
      row = undefined;
    } else if (row) {
      const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
      if (name === 'UID' || TOLD.has(name)) row.set(name, value);
    }
  }
  return rows;
}
