// What a report or a certificate is about: fewer persons and sites, other words, or an end in another track leave out
// what was examined before. Numbers that a track takes from the organization are told there.

import { type Merge, type Track, trackTitle } from '../model/index.js';
import { type Both, type Detector, type Drifted, weakened } from './detector.js';

const FILE = 'The scopes of the program file';

export const detector: Detector = {
  rules: [
    {
      id: 'drift-scope-narrowed',
      kind: 'promise',
      title: 'The scope of a report or a certificate is another, or holds fewer',
      remedy: 'Say in the review what is out of scope now, and tell the auditor.',
      citation: FILE,
    },
    {
      id: 'drift-track-ends',
      kind: 'promise',
      title: 'A report or a certificate ends in another, or ends sooner',
      remedy: 'Keep it, or say in the review who agreed to one report for both.',
      citation: FILE,
    },
  ],
  run: (both) => both.base.tracks.flatMap((track) => ofTrack(both, track)),
};

function ofTrack(both: Both, was: Track): readonly Drifted[] {
  const id = both.renames.tracks.get(was.id) ?? was.id;
  const is = both.head.tracks.find((it) => it.id === id);
  const name = trackTitle(was, both.knownBefore.frameworks);
  if (!is) return [];
  return [...words(both, was, is, name), ...sizes(both, was, is, name), ...ends(both, was, is, name)];
}

function words(both: Both, was: Track, is: Track, name: string): readonly Drifted[] {
  if (was.scope === undefined || was.scope === is.scope) return [];
  const now = is.scope === undefined ? 'is in the file no more' : `is now: ${is.scope}`;
  const message = `The scope of ${name}, ${was.scope}, ${now}.`;
  const path = ['frameworks', is.id, 'scope'];
  return [weakened(both, 'drift-scope-narrowed', path, message, was.scope, is.scope ?? null)];
}

function sizes(both: Both, was: Track, is: Track, name: string): readonly Drifted[] {
  return (['people', 'sites'] as const).flatMap((key) => {
    const [before, now] = [both.base.written(pathOf(was, key)), both.head.written(pathOf(is, key))];
    if ((before === undefined && now === undefined) || is[key] >= was[key]) return [];
    const noun = key === 'people' ? 'persons' : 'further sites';
    const message = `${is[key]} ${noun} are in the scope of ${name}; it was ${was[key]}.`;
    const values = [String(was[key]), String(is[key])] as const;
    return [weakened(both, 'drift-scope-narrowed', [...pathOf(is, key)], message, ...values)];
  });
}

function pathOf({ id }: Track, key: string): readonly string[] {
  return ['frameworks', id, key];
}

// A track that ends, or ends sooner, is examined for less long.
function ends(both: Both, was: Track, is: Track, name: string): readonly Drifted[] {
  const merge: Merge | undefined = is.merge;
  if (!merge || (was.merge && was.merge.on <= merge.on)) return [];
  const before = was.merge ? `; it was ${was.merge.on}` : '';
  const message = `${name} ends in ${merge.into} on ${merge.on}${before}.`;
  const path = [...pathOf(is, 'merge'), 'on'];
  const told = weakened(both, 'drift-track-ends', path, message, '', merge.on);
  return [{ ...told, was: was.merge?.on ?? null }];
}
