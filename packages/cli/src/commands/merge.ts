// `auditcal merge`: the JSON of shards joined into what the run over all files would have printed. It plans nothing and
// judges nothing: whether something counts was said by each check.

import { resolve } from 'node:path';
import {
  checkReport,
  checksReport,
  type Format,
  frameworks,
  type Merged,
  mergeShards,
  portfolioReport,
  reportOf,
} from '@auditcal/core';
import type { Call, Command } from '../command.js';
import { readInput } from '../files.js';
import { type Outcome, problem, refused, result } from '../outcome.js';
import { json, shown } from '../showing.js';

const formats: readonly Format[] = ['text', 'json', 'markdown'];

export const merge: Command = {
  name: 'merge',
  summary: 'join what plan --shard or check --shard wrote as JSON into one report',
  args: [{ name: '<files...>', says: 'what each shard wrote, or patterns' }],
  options: [],
  formats,
  examples: [
    ['merge shard-1.json shard-2.json', 'shows the checks or plans of both shards as one'],
    ['merge "shard-*.json" --json -o all.json', 'writes what one run over all files would have written'],
    ['merge "shard-*.json" --format markdown', 'writes a job summary'],
  ],
  run: mergeCommand,
};

async function mergeCommand(call: Call): Promise<Outcome> {
  const { host, args } = call;
  const paths: string[] = [];
  const problems = [];
  for (const arg of args) {
    const named = /[*?{[]/.test(arg) ? await host.matching(arg) : [arg];
    if (named.length === 0)
      problems.push(problem('no-such-file', `no file matches ${arg}`, `paths start at ${host.cwd}`));
    paths.push(...named);
  }
  for (const path of paths) call.sources.add(resolve(host.cwd, path));
  const read = await Promise.all([...new Set(paths)].map((path) => readInput(host, path)));
  const unread = read.flatMap((it) => (it.ok ? [] : [it.problem]));
  if (problems.length + unread.length > 0) return refused([...problems, ...unread]);
  const answer = await mergeShards(read.flatMap((it) => (it.ok ? [it.value] : [])));
  if (!answer.ok) return refused(answer.problems);
  return result(call, await page(call, answer.value));
}

async function page(call: Call, merged: Merged): Promise<string> {
  const isJson = call.format === 'json';
  switch (merged.kind) {
    case 'check':
      return shown(call, checkReport(merged.value, { today: merged.value.today, activities: [] }));
    case 'checks':
      return isJson ? json(merged.value) : shown(call, checksReport(merged.value));
    case 'plan':
      return shown(call, reportOf(merged.value, frameworks));
    case 'portfolio': {
      const together = await shown(call, portfolioReport(merged.value));
      if (isJson) return together;
      const texts: string[] = [];
      for (const plan of merged.value.programs) texts.push(await shown(call, reportOf(plan, frameworks)));
      return [...texts, together].join('\n');
    }
  }
}
