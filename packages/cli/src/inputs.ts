// Which program files a call is about: those it names, the one of `-c`, or the one found from the folder it stands in.

import { resolve } from 'node:path';
import type { ConfigProblem, Shard } from '@auditcal/core';
import type { Call } from './command.js';
import { findConfig, type Input, readInput } from './files.js';
import { withNamedFiles } from './named-files.js';
import { problem, type Refused, refused } from './outcome.js';
import { inShard, shardAsked } from './shard.js';

/** The one file of a command that takes one. */
export async function inputOf(call: Call): Promise<{ readonly ok: true; readonly value: Input } | Refused> {
  const path =
    call.common.config === undefined
      ? findConfig(call.host)
      : { ok: true as const, value: call.common.config };
  if (!path.ok) return refused([path.problem]);
  const input = await inputAt(call, path.value);
  return input.ok ? input : refused(input.problems);
}

/** A file that is named, with all that lies in files that it names. */
export async function inputAt(call: Call, path: string): ReturnType<typeof withNamedFiles> {
  const input = await readInput(call.host, path);
  if (path !== '-') call.sources.add(resolve(call.host.cwd, path));
  return input.ok ? withNamedFiles(call, input.value) : { ok: false, problems: [input.problem] };
}

/** The files that could be read, and what is wrong with the others or with how they are named. */
export interface Inputs {
  readonly read: readonly Input[];
  readonly problems: readonly ConfigProblem[];
  /** The part of the named files that `read` is; undefined where it is all of them. */
  readonly shard: Shard | undefined;
}

/** Every file of a command that takes several; each file once, in the order named. */
export async function inputsOf(call: Call): Promise<Inputs> {
  const asked = shardAsked(call);
  if (asked && 'rule' in asked) return { read: [], problems: [asked], shard: undefined };
  const { read, problems } = await allOf(call);
  if (!asked) return { read, problems, shard: undefined };
  const { inputs, shard } = inShard(call, read, asked);
  return { read: inputs, problems, shard };
}

async function allOf(call: Call): Promise<Omit<Inputs, 'shard'>> {
  if (call.args.length === 0) {
    const one = await inputOf(call);
    return one.ok ? { read: [one.value], problems: [] } : { read: [], problems: one.problems };
  }
  if (call.common.config !== undefined) {
    const message = `files are named by -c ${call.common.config} and by ${call.args.join(' ')}`;
    return { read: [], problems: [problem('two-ways', message, 'name them one way')] };
  }
  const problems: ConfigProblem[] = [];
  const read: Input[] = [];
  for (const path of await pathsOf(call, problems)) {
    const input = await inputAt(call, path);
    if (input.ok) read.push(input.value);
    else problems.push(...input.problems);
  }
  return { read, problems };
}

/** Shells mostly expand patterns themselves; those that leave them alone, and quotes, leave them to us. */
async function pathsOf({ args, host }: Call, problems: ConfigProblem[]): Promise<ReadonlySet<string>> {
  const paths = new Set<string>();
  for (const arg of args) {
    const isPattern = /[*?{[]/.test(arg) && host.kindOf(resolve(host.cwd, arg)) === null;
    const named = isPattern ? await host.matching(arg) : [arg];
    if (named.length === 0) {
      problems.push(problem('no-such-file', `no file matches ${arg}`, `paths start at ${host.cwd}`));
    }
    for (const path of named) paths.add(path);
  }
  return paths;
}
