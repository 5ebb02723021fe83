// What a further framework has in common with those that are there: recurring work, and where there is a crosswalk, pairs of
// criteria and controls. Both are read off data: they say where evidence may be found, not that anything is met.

import { identifierSets } from '../crosswalk/index.js';
import { pairs } from '../crosswalk/pairs.js';
import { knownTo } from '../known-to.js';
import {
  type AdviceAddition,
  declaredIn,
  type Framework,
  type Program,
  type SharedWork,
  type Track,
} from '../model/index.js';
import { frameworkOf } from '../strategies.js';

/** Of the work that a framework calls for, what the program's own frameworks call for already. */
export function sharedWork(program: Program, framework: Framework): SharedWork {
  const { frameworks, catalogue } = knownTo(program);
  const off = new Set(program.activities.filter((it) => it.off).map(({ key }) => key));
  const own = new Set([
    ...declaredIn(program).flatMap((track) => calledFor(frameworkOf(track, frameworks), track.categories)),
    ...program.activities.filter((it) => !it.off).map(({ key }) => key),
  ]);
  const wanted = calledFor(framework, impliedIn(framework));
  const more = wanted.filter((key) => !own.has(key) || off.has(key));
  return {
    shared: wanted.length - more.length,
    of: wanted.length,
    more: more.map((key) => catalogue.find((it) => it.key === key)?.title ?? key),
  };
}

function impliedIn({ categories }: Framework): readonly string[] {
  return categories.filter(({ implied }) => implied).map(({ id }) => id);
}

/** Keys of the activities that a framework calls for by itself, with these categories in scope. */
function calledFor(framework: Framework | undefined, categories: readonly string[]): readonly string[] {
  const uses = framework?.activities ?? [];
  const ours = uses.filter(
    (use) => !use.supporting && (use.categories?.some((it) => categories.includes(it)) ?? true),
  );
  return [...new Set(ours.map(({ key }) => key))];
}

/** Of a framework's controls and clauses, how many are paired with criteria or controls that are in scope. */
export function leadsTo(program: Program, framework: Framework): AdviceAddition['leads'] {
  const { frameworks } = knownTo(program);
  const wanted = idsOf(framework);
  const there = new Set(
    program.tracks.flatMap((track) => {
      const own = frameworkOf(track, frameworks);
      return own && own.id !== framework.id ? inScope(own, track) : [];
    }),
  );
  const paired = new Set(
    pairs.flatMap(([criterion, control]) => [
      ...(there.has(criterion) ? [control] : []),
      ...(there.has(control) ? [criterion] : []),
    ]),
  );
  const shared = wanted.filter((id) => paired.has(id)).length;
  return shared === 0 ? null : { shared, of: wanted.length };
}

// The set that the framework names, and those that go with it.
function idsOf({ identifiers }: Framework): readonly string[] {
  if (identifiers === null) return [];
  return identifierSets
    .filter(({ id }) => id === identifiers || id.startsWith(`${identifiers}-`))
    .flatMap(({ labels }) => Object.keys(labels));
}

// Criteria begin with the letters of their category; only those of categories in scope count.
function inScope(framework: Framework, { categories }: Track): readonly string[] {
  const others = framework.categories
    .filter(({ id }) => !categories.includes(id))
    .map(({ letters }) => letters);
  return idsOf(framework).filter((id) => !others.includes(/^[A-Z]+/.exec(id)?.[0]));
}
