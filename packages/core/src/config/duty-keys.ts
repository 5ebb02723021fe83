// Keys of a block whose framework nobody examines: those of audits are told apart from mistyped ones, each with what makes
// no sense about it.

import { type ConfigProblem, type Framework, isExamined } from '../model/index.js';
import { problem } from './problems.js';
import { partsOf } from './track-names.js';
import { quote } from './wording.js';
import type { Source } from './yaml/source.js';

/** What an audited framework has, with what to do about it where there are no audits. */
const OF_AUDITS: Readonly<Record<string, string>> = {
  auditor: 'take the key out',
  ready: 'write `from`, the day from which it binds',
  by: 'take the key out; days that are written in it are planned already',
  people: 'write it under `organization`',
  sites: 'write them under `organization`',
  merge: 'take the key out',
  timing: 'take the key out',
  edition: 'take the key out',
  audiences: 'write `audience` at an activity',
  also: 'take the key out; declare what else there is under `frameworks`',
  period: 'take the key out',
};

/** What is said of an activity, and not of a framework. */
const OF_ACTIVITIES = ['activities', 'every', 'anchor', 'since', 'grace', 'owner', 'done', 'cost'];

/** The framework of a block, where nobody examines it. */
export function dutyOf(id: string, frameworks: readonly Framework[]): Framework | undefined {
  const { framework: base } = partsOf(id);
  return frameworks.find((it) => it.id === base && !isExamined(it));
}

/** What is wrong with a key of such a block; undefined where it is not one of those of audits or activities. */
export function misplacedKey(
  source: Source,
  id: string,
  key: string,
  frameworks: readonly Framework[],
  activities: readonly { readonly key: string }[],
): ConfigProblem | undefined {
  const duty = dutyOf(id, frameworks);
  if (!duty) return undefined;
  const where = source.keyAt(['frameworks', id, key]);
  const isAudit = frameworks.some(({ audits }) => audits.some((audit) => audit.id === key));
  const remedy = Object.hasOwn(OF_AUDITS, key) ? OF_AUDITS[key] : isAudit ? 'take the key out' : undefined;
  if (remedy !== undefined) {
    const says = `${quote(id)} has no ${quote(key)}: nobody examines ${duty.name}, it brings recurring work and no audit`;
    return problem('wrong-key', where, says, remedy);
  }
  if (!OF_ACTIVITIES.includes(key) && !activities.some((it) => it.key === key)) return undefined;
  const says = `${quote(key)} is said of an activity, and ${quote(id)} is a framework`;
  return problem('wrong-key', where, says, 'write it under `activities` of the file, by activity');
}
