// What things of a track are called: where it has a name, people tell its audits from those of its siblings by it.

import type { AuditType, Framework } from './framework.js';
import type { Track } from './program.js';

/** A title, with the name of the track it belongs to where that has one: `SOC 2 Type II (payments)`. */
export function titleIn({ name }: Pick<Track, 'name'>, title: string): string {
  return name === undefined ? title : `${title} (${name})`;
}

/** What a track is called: its framework, with its own name where it has one; its framework's id where that is none of these. */
export function trackTitle(
  track: Pick<Track, 'name' | 'framework'>,
  frameworks: readonly Pick<Framework, 'id' | 'name'>[],
): string {
  return titleIn(track, frameworks.find(({ id }) => id === track.framework)?.name ?? track.framework);
}

/** The title of an audit with what its report covers besides: `SOC 2 + HIPAA Type II`. */
export function titleOf(
  { name, further = [] }: Pick<Framework, 'name' | 'further'>,
  { also }: Pick<Track, 'also'>,
  { id, title }: Pick<AuditType, 'id' | 'title'>,
): string {
  const more = further.filter((it) => also.includes(it.id) && it.audits.includes(id));
  if (more.length === 0 || !title.startsWith(name)) return title;
  return `${[name, ...more.map((it) => it.name)].join(' + ')}${title.slice(name.length)}`;
}
