// The organization's workflow, run on this machine: its shards one by one with the commands it holds, then its merge. The
// union is what one run over all files prints.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditcal } from './fake-host.js';
import { named, soc2 } from './programs.js';

const workflow = readFileSync(
  new URL('../../../examples/workflows/organization.yml', import.meta.url),
  'utf8',
);
const commands = [...workflow.matchAll(/npx --yes auditcal@\S+ (.*)$/gm)].map(([, args]) => args ?? '');
const shards = /shard: \[(.*)\]/.exec(workflow)?.[1]?.split(', ') ?? [];

/** A command line as the shell of a runner takes it apart. */
function words(line: string, shard: string): readonly string[] {
  const [args = ''] = line.replaceAll('$SHARD', shard).split(' || ');
  return [...args.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

const repositories = ['billing', 'docs', 'gateway', 'identity', 'mobile', 'search'];
const files = Object.fromEntries(
  repositories.map((name, index) => [
    `programs/${name}/compliance.yml`,
    named(name, `${name} CPA LLP`, `${soc2}planning: { horizon: 9 months }\n`).replace(
      'since: 2026-10-01',
      index === 2 ? 'since: 2025-01-01' : 'since: 2026-10-01',
    ),
  ]),
);

describe('the sweep over an organization', async () => {
  const [check = '', ...merges] = commands;
  const written: Record<string, string> = {};
  for (const shard of shards) {
    const ran = await auditcal(words(check, shard), { files });
    expect(ran.exit, ran.err).toBeLessThan(2);
    Object.assign(written, ran.written);
  }

  test('writes one result for each shard of its matrix', () => {
    expect(Object.keys(written)).toEqual(['shard-1.json', 'shard-2.json', 'shard-3.json', 'shard-4.json']);
  });

  test('comes together as one run over all files prints it', async () => {
    const whole = await auditcal(['check', 'programs/*/compliance.yml', '--json'], { files });
    const [all, report] = await Promise.all(
      merges.map((line) => auditcal(words(line, ''), { files: written })),
    );
    expect(all?.written['all.json']).toBe(whole.out);
    expect(report?.exit).toBe(0);
    for (const name of repositories) expect(report?.written['report.md']).toContain(name);
  });
});
