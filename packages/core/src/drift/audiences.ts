// What may be seen by more people than before. What only fewer may see is no drift.

import {
  AUDIENCES,
  type Audience,
  audienceNamed,
  audiencesOf,
  EVENTS,
  type Framework,
  maySee,
  type Program,
} from '../model/index.js';
import { type Both, type Detector, type Drifted, weakened } from './detector.js';

const RULE = 'drift-audience-wider';

export const detector: Detector = {
  rules: [
    {
      id: RULE,
      kind: 'promise',
      title: 'More people may see something',
      remedy: 'Keep it where it was, or say in the review who agreed to show it.',
      citation: 'The audiences of the program file',
    },
  ],
  run: (both) => [...documents(both), ...activities(both)],
};

function documents(both: Both): readonly Drifted[] {
  return both.base.tracks.flatMap((was) => {
    const id = both.renames.tracks.get(was.id) ?? was.id;
    const is = both.head.tracks.find((it) => it.id === id);
    const framework = both.knownBefore.frameworks.find((it) => it.id === was.framework);
    if (!is || !framework) return [];
    return [...new Set([...was.audiences.keys(), ...is.audiences.keys()])].flatMap((key) => {
      const usual = usualOf(framework, key);
      const own = both.head.written(['frameworks', id, 'audiences', key]) !== undefined;
      const path = own ? ['frameworks', id, 'audiences', key] : ['audiences', key];
      const [before, now] = [was.audiences.get(key) ?? usual, is.audiences.get(key) ?? usual];
      return usual ? wider(both, path, `${framework.name}, ${key}`, before, now) : [];
    });
  });
}

/** Whom a framework shows it to. */
function usualOf(framework: Framework, key: string): Audience | undefined {
  const event = EVENTS.find((it) => it === key);
  if (event) {
    const seen = framework.audits.map(
      (type) => audiencesOf(framework, type, new Map(), undefined).audiences[event],
    );
    return AUDIENCES.find((it) => seen.includes(it));
  }
  return audienceNamed(framework, new Map(), key);
}

function activities(both: Both): readonly Drifted[] {
  const of = (program: Program, key: string) =>
    program.activities.find((it) => it.key === key)?.audience ??
    program.audiences.get('activities') ??
    'internal';
  const all = wider(both, ['audiences', 'activities'], 'Activities', of(both.base, ''), of(both.head, ''));
  const own = both.head.activities.flatMap(({ key, audience }) =>
    audience ? wider(both, ['activities', key, 'audience'], key, of(both.base, key), audience) : [],
  );
  return [...all, ...own];
}

function wider(
  both: Both,
  path: readonly string[],
  what: string,
  was: Audience | undefined,
  is: Audience | undefined,
): readonly Drifted[] {
  if (!was || !is || was === is || maySee(was, is) === false) return [];
  const message = `${what}: ${inWords[is]} may see it now; it was ${inWords[was]}.`;
  return [weakened(both, RULE, path, message, was, is, 'nothing')];
}

const inWords: Readonly<Record<Audience, string>> = {
  everyone: 'everyone',
  nda: 'whoever signed an NDA',
  auditors: 'the auditors',
  internal: 'nobody outside',
};
