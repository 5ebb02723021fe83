// Shards and their merge: whatever is divided comes together again, letter by letter, as one run would have printed it.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { named, soc2 } from '../programs.js';

const short = `${soc2}planning: { horizon: 9 months }\n`;
const lone = (id: string) => named(id, `${id} CPA LLP`, short);
const team = (id: string) => `${lone(id)}team: { name: security }\n`;
const limited = (id: string) =>
  `${named(id, 'Busy CPA LLP', short)}auditors: { Busy CPA LLP: { weeks: 1 } }\n`;
const overdue = short.replace('id: northwind', 'id: late').replace('since: 2026-10-01', 'since: 2025-01-01');

/** Files that share a team or an auditor lie apart from each other. */
const files: Readonly<Record<string, string>> = {
  'p/a.yml': lone('a'),
  'p/b.yml': team('b'),
  'p/c.yml': overdue,
  'p/d.yml': limited('d'),
  'p/e.yml': team('e'),
  'p/f.yml': named('f', 'Busy CPA LLP', short),
};

async function shards(command: string, of: number, pattern = 'p/*.yml', here = files) {
  const written: Record<string, string> = {};
  for (let index = 1; index <= of; index += 1) {
    const name = `shard-${index}.json`;
    const args = [command, pattern, '--json', '--shard', `${index}/${of}`, '-o', name];
    const ran = await auditcal(args, { files: here });
    expect(ran.exit, ran.err).toBeLessThan(2);
    Object.assign(written, ran.written);
  }
  return written;
}

describe.each(['plan', 'check'])('%s --shard', async (command) => {
  const whole = (await auditcal([command, 'p/*.yml', '--json'], { files })).out;

  test.each([1, 3, 8])('comes together from %i shards as one run prints it', async (of) => {
    const written = await shards(command, of);
    const names =
      fc.sample(fc.shuffledSubarray(Object.keys(written), { minLength: of }), { numRuns: 1, seed: of })[0] ??
      [];
    const { exit, out } = await auditcal(['merge', ...names, '--json'], { files: written });
    expect(exit).toBe(0);
    expect(out).toBe(whole);
  });

  test('keeps in one shard what shares a team or an auditor', async () => {
    const parts = Object.values(await shards(command, 4)).map((it) => JSON.parse(it));
    const of = (id: string) =>
      parts.findIndex(({ programs }) => programs.some((it: { program: string }) => it.program === id));
    expect(of('b')).toBe(of('e'));
    expect(of('d')).toBe(of('f'));
    expect(parts.flatMap(({ shard }) => shard.positions).sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test.each(['text', 'markdown'])('is merged into %s', async (format) => {
    const { exit, out } = await auditcal(`merge shard-*.json --format ${format}`, {
      files: await shards(command, 2),
    });
    expect(exit).toBe(0);
    for (const id of ['a', 'b', 'late']) expect(out).toContain(id);
  });

  test('of one file comes together as that file', async () => {
    const one = { 'p/a.yml': lone('a') };
    const { out } = await auditcal([command, 'p/a.yml', '--json'], { files: one });
    const written = await shards(command, 3, 'p/*.yml', one);
    expect((await auditcal('merge shard-*.json --json', { files: written })).out).toBe(out);
  });
});

describe('merge', () => {
  test('never writes over what a shard wrote', async () => {
    const there = await shards('check', 2);
    const args = ['merge', ...Object.keys(there), '--json', '-o', 'shard-1.json'];
    const { exit, written } = await auditcal(args, { files: there });
    expect({ exit, written }).toEqual({ exit: 2, written: {} });
  });

  const refusal = async (args: string, here: Readonly<Record<string, string>>) => {
    const { exit, out } = await auditcal(`merge ${args} --json`, { files: here });
    expect(exit).toBe(2);
    return JSON.parse(out).problems.map((it: { rule: string }) => it.rule);
  };

  test('tells what is missing, twice, of another run or no result at all', async () => {
    const [three, two, plans] = [await shards('check', 3), await shards('check', 2), await shards('plan', 3)];
    expect(await refusal('shard-1.json shard-3.json', three)).toEqual(['missing-shard']);
    expect(
      await refusal('shard-1.json again.json', { ...three, 'again.json': three['shard-1.json'] ?? '' }),
    ).toContain('twice');
    expect(
      await refusal('shard-1.json other.json', { ...three, 'other.json': two['shard-2.json'] ?? '' }),
    ).toContain('other-run');
    expect(
      await refusal('shard-1.json other.json', { ...three, 'other.json': plans['shard-2.json'] ?? '' }),
    ).toContain('other-kind');
    expect(await refusal('x.json', { 'x.json': '{"schema":"auditcal.problems/1"}' })).toEqual([
      'not-a-result',
    ]);
    expect(await refusal('x.json', { 'x.json': '[' })).toEqual(['not-a-result']);
    expect(await refusal('none-*.json', {})).toEqual(['no-such-file']);
  });

  test('joins results of single files, too', async () => {
    const plain = (await auditcal('check p/a.yml --json', { files })).out;
    const { out } = await auditcal('merge a.json b.json --json', {
      files: { 'a.json': plain, 'b.json': plain },
    });
    expect(JSON.parse(out).programs).toHaveLength(2);
  });

  test.each(['0/4', '5/4', '1', 'x/y', '1/0'])('is no way to divide: --shard %s', async (shard) => {
    const { exit, out } = await auditcal(`check p/a.yml --json --shard ${shard}`, { files });
    expect([exit, JSON.parse(out).problems[0].rule]).toEqual([2, 'not-a-shard']);
  });
});
