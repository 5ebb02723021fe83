// A part of many files: `--shard I/N`. A stranger would get wrong: files that share a team or a limited auditor stay in
// one shard, since their plans leave room for each other; so shards differ in size.

import {
  type ConfigProblem,
  type PlainDate,
  type Program,
  readFileToday,
  type Shard,
  sharingGroups,
} from '@auditcal/core';
import { type Call, textOf } from './command.js';
import type { Input } from './files.js';
import { problem } from './outcome.js';
import { todayAsked } from './today.js';

/** The part a call asks for; undefined where it asks for all. */
export function shardAsked(
  call: Call,
): { readonly index: number; readonly of: number } | ConfigProblem | undefined {
  const text = textOf(call, 'shard');
  if (text === undefined) return undefined;
  const [, index, of] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number);
  if (index !== undefined && of !== undefined && index >= 1 && index <= of) return { index, of };
  const message = `--shard is ${text}, which is no part of a whole`;
  return problem('not-a-shard', message, 'write which part of how many: --shard 1/4 up to --shard 4/4');
}

/** The inputs that fall into a shard, and where they stand among all. */
export function inShard(
  call: Call,
  inputs: readonly Input[],
  { index, of }: { readonly index: number; readonly of: number },
): { readonly inputs: readonly Input[]; readonly shard: Shard } {
  const groups = groupsOf(call, inputs);
  let before = 0;
  const mine: number[] = [];
  for (const group of groups) {
    if (Math.floor((before * of) / inputs.length) === index - 1) mine.push(...group);
    before += group.length;
  }
  const positions = mine.sort((a, b) => a - b);
  return {
    inputs: positions.map((it) => inputs[it] as Input),
    shard: { index, of, files: inputs.length, positions },
  };
}

/** Files that share something, by position; what cannot be read shares nothing and is refused where it falls. */
function groupsOf(call: Call, inputs: readonly Input[]): readonly (readonly number[])[] {
  const asked = todayAsked(call);
  const today = asked.ok ? asked.value : undefined;
  const dayIn = (zone: string) => call.host.dayIn(zone) as PlainDate;
  // Reading thousands of files takes its time, and where nobody limits an auditor only teams are shared.
  const limits = inputs.some(({ text }) => /weeks|\\/.test(text));
  const programs = inputs.map((input): Program | undefined => {
    if (!limits && !input.text.includes('team')) return undefined;
    const read = readFileToday(input, today, dayIn);
    return read.ok ? read.program : undefined;
  });
  const named = programs.flatMap((program, index) => (program ? [{ program, index }] : []));
  const shared = sharingGroups(named.map(({ program }) => program)).map((group) =>
    group.map((it) => named[it]?.index ?? 0),
  );
  const alone = programs.flatMap((program, index) => (program ? [] : [[index]]));
  return [...shared, ...alone].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
