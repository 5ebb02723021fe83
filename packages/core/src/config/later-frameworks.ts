// Frameworks people ask for that are not built yet. They are told apart from mistyped names, so that nobody looks for
// a spelling that works.

import type { ConfigProblem, Framework, Where } from '../model/index.js';
import { nearest } from './nearest.js';
import { problem } from './problems.js';
import { noSlug, slugOf } from './shape/codes.js';
import { partsOf } from './track-names.js';
import { quote, some } from './wording.js';
import type { Source } from './yaml/source.js';

/** Id to name, of frameworks that are not built yet. */
const LATER: Readonly<Record<string, string>> = {
  fedramp: 'FedRAMP',
  cmmc: 'CMMC',
  tisax: 'TISAX',
  'cyber-essentials': 'Cyber Essentials',
};

/** Says that a framework is not built yet, by its id or that of one of its tracks; undefined where it is none of those. */
export function notBuilt(id: string, frameworks: readonly Framework[]): string | undefined {
  const { framework: base } = partsOf(id);
  if (frameworks.some((framework) => framework.id === base) || !Object.hasOwn(LATER, base)) return undefined;
  return `the framework ${quote(id)} (${LATER[base]}) is not built yet`;
}

/** The problem of a block under `frameworks` whose id is none of the known ones. */
export function unknownFramework(
  source: Source,
  id: string,
  frameworks: readonly Framework[],
): readonly ConfigProblem[] {
  const where = source.keyAt(['frameworks', id]);
  const ids = frameworks.map((framework) => framework.id);
  const built = `the frameworks built so far are ${some(ids)}; one of your own names its file`;
  const beside = besideOf(id, frameworks);
  if (beside) return [problem('unknown-framework', where, ...beside)];
  const later = notBuilt(id, frameworks);
  if (later) return [problem('not-yet', where, later, built)];
  // A framework of the user's own is told of at its `file`.
  const block = source.value.frameworks as Readonly<Record<string, unknown>>;
  const own = block[id];
  if (typeof own === 'object' && own !== null && 'file' in own) return [];
  const { framework: base, name } = partsOf(id);
  if (name !== undefined && ids.includes(base)) return [misnamed(where, id, base, name)];
  const near = nearest(base, ids);
  const remedy = near ? `did you mean ${near}${name === undefined ? '' : `@${quote(name)}`}?` : built;
  return [problem('unknown-framework', where, `there is no framework ${quote(id)}`, remedy)];
}

// What is no framework of its own here, but part of another one's report.
function besideOf(id: string, frameworks: readonly Framework[]): readonly [string, string] | undefined {
  if (frameworks.some((framework) => framework.id === id)) return undefined;
  for (const { id: host, name, further = [], byProducts = [] } of frameworks) {
    const covered = further.find((it) => it.id === id);
    if (covered) {
      return [
        `${covered.name} is no framework of its own here: a ${name} audit may cover it`,
        `write \`also: [${id}]\` under ${host}`,
      ];
    }
    const made = byProducts.find((it) => it.id === id);
    if (made) {
      return [
        `a ${made.name} is no audit of its own: it comes of a ${name} report`,
        `write \`${id}: true\` under ${host}`,
      ];
    }
  }
  return undefined;
}

function misnamed(where: Where, id: string, base: string, name: string): ConfigProblem {
  const near = slugOf(name);
  const remedy = near
    ? `write ${base}@${near}`
    : `write ${base} alone, or a name behind it: ${base}@payments`;
  const why = name === '' ? 'has no name behind its @' : `has a name ${noSlug(name)?.says ?? 'that is none'}`;
  return problem('not-a-slug', where, `the track ${quote(id)} ${why}`, remedy);
}
