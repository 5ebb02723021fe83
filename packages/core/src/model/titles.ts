// What things of a track are called: where it has a name, people tell its audits from those of its siblings by it.

import type { Track } from './program.js';

/** A title, with the name of the track it belongs to where that has one: `SOC 2 Type II (payments)`. */
export function titleIn({ name }: Pick<Track, 'name'>, title: string): string {
  return name === undefined ? title : `${title} (${name})`;
}
