// `merge` of a track: which one it ends in, and when. Whether the other one can begin a period on that day is a matter of
// its plan; here is only what the file alone can tell.

import type { Framework, Merge, OrganizationChange, RecordedAudit, Track } from '../../model/index.js';
import { nearest } from '../nearest.js';
import { quote, some } from '../wording.js';
import type { View } from './view.js';

interface Declared {
  readonly track: Track;
  readonly framework: Framework;
}

/** The merges of the file; those that cannot be are told of and left out. */
export function mergesOf(file: View, declared: readonly Declared[]): readonly Merge[] {
  const merges = declared.flatMap(({ track, framework }): readonly Merge[] => {
    const view = file.map('frameworks')?.map(track.id)?.map('merge');
    const [into, on] = [view?.text('into'), view?.date('on')];
    if (!view || into === undefined || on === undefined) return [];
    const siblings = declared
      .filter((one) => one.framework === framework && one.track.id !== track.id)
      .map((one) => one.track.id);
    if (!siblings.includes(into)) {
      complainOfNobody(view, track.id, into, framework, siblings);
      return [];
    }
    const block = file.map('frameworks')?.map(track.id);
    const own = { people: block?.number('people') ?? 0, sites: block?.number('sites') ?? 0 };
    return [{ from: track.id, into, on, ...own, notified: view.date('notified'), where: view.at('on') }];
  });
  return merges.filter((merge) => !endsBefore(file, merge, merges));
}

function complainOfNobody(
  view: View,
  id: string,
  into: string,
  { name }: Framework,
  siblings: readonly string[],
): void {
  const itself = into === id ? 'itself' : `${quote(into)}, which is no other track of ${name} in this file`;
  const near = nearest(into, siblings);
  const remedy = near
    ? `did you mean ${near}?`
    : siblings.length > 0
      ? `its other tracks are ${some(siblings)}`
      : `declare the track that stays, such as \`${view.path[1] === undefined ? id : String(view.path[1]).split('@')[0]}: {}\``;
  view.complain('unknown-track', 'into', `${quote(id)} merges into ${itself}`, remedy);
}

// The track that stays has to be there still; two that end in each other leave none.
function endsBefore(file: View, merge: Merge, merges: readonly Merge[]): boolean {
  const gone = merges.find(({ from, on }) => from === merge.into && on <= merge.on);
  if (!gone) return false;
  const view = file.map('frameworks')?.map(merge.from)?.map('merge');
  view?.complain(
    'unknown-track',
    'into',
    `${merge.from} merges into ${merge.into} on ${merge.on}, which has become part of ${gone.into} on ${gone.on}`,
    gone.into === merge.from ? 'keep one of the two merges' : `write \`into: ${gone.into}\``,
  );
  return true;
}

/** Tells of an audit of a track that lies after the day on which the track has become part of another. */
export function checkMerged(view: View, { audit, period, fieldwork }: RecordedAudit, { merge }: Track): void {
  if (!merge) return;
  const { into, on } = merge;
  const gone = `which has become part of ${into} on ${on}`;
  if (period && period.to >= on) {
    const says = `the period of ${audit} ends ${period.to}, and its track, ${gone}, has none from then on`;
    view.complain('after-merge', ['period', 'to'], says, 'mend the period, or the day of the merge');
  } else if (!period && fieldwork && fieldwork.from > on) {
    const says = `fieldwork of ${audit} starts ${fieldwork.from}, and its track, ${gone}, is audited there`;
    view.complain(
      'after-merge',
      ['fieldwork', 'from'],
      says,
      `record it for ${into}, or mend the day of the merge`,
    );
  }
}

/** Merges as what they change of the track that stays: its scope from that day on, and the persons in it. */
export function changesByMerge(tracks: readonly Track[]): readonly OrganizationChange[] {
  return tracks.flatMap(({ id, name, merge }) => {
    if (!merge) return [];
    const { into, on, people, notified, where } = merge;
    // A period of both begins on the day, and describes both.
    const told = { notified, described: true, audience: 'auditors', where } as const;
    return [{ kind: 'merge', on, name: name ?? id, people: people || undefined, tracks: [into], ...told }];
  });
}
