import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { readProgram } from '../../src/config/index.js';
import { catalogue, frameworks } from '../../src/frameworks/index.js';
import type { ConfigProblem } from '../../src/model/index.js';

const folder = join(import.meta.dirname, 'golden');
const rules = [
  { id: 'soc-seq', severity: 'error' },
  { id: 'soc-gap', severity: 'warning' },
  { id: 'iso-gap', severity: 'warning' },
] as const;

function read(path: string) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return readProgram({
    file: name,
    text: readFileSync(join(folder, path), 'utf8'),
    today: plainDate('2026-11-21'),
    machineToday: plainDate('2026-12-31'),
    frameworks,
    activities: catalogue,
    rules: () => rules,
  });
}

function told(problems: readonly ConfigProblem[]): string {
  const lines = problems.map(({ where, message, rule, remedy }) => {
    const first = `${where?.file}:${where?.line}:${where?.column}: ${message}. [${rule}]`;
    return remedy ? `${first}\n    ${remedy}` : first;
  });
  return lines.map((line) => `${line}\n`).join('');
}

describe('a wrong file is told every problem at once, with its place', () => {
  it.each(readdirSync(join(folder, 'wrong')).filter((name) => !name.endsWith('.txt')))('%s', async (name) => {
    const result = read(`wrong/${name}`);
    expect(result.ok).toBe(false);
    if (!result.ok) await expect(told(result.problems)).toMatchFileSnapshot(`${folder}/wrong/${name}.txt`);
  });
});

describe('a right file becomes a program with every default in it', () => {
  it.each(readdirSync(join(folder, 'right')).filter((name) => !name.endsWith('.golden.json')))(
    '%s',
    async (name) => {
      const result = read(`right/${name}`);
      expect(result.ok || result.problems).toBe(true);
      if (!result.ok) return;
      const { program, notices } = result.value;
      const text = JSON.stringify(
        { program, notices: told(notices).split('\n').filter(Boolean) },
        plainly,
        2,
      );
      await expect(`${text}\n`).toMatchFileSnapshot(`${folder}/right/${name}.golden.json`);
    },
  );
});

// Places on one line, maps as objects: what a reader of the golden file wants to see.
function plainly(_key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  const { line, column, ...rest } = (value ?? {}) as Record<string, unknown>;
  return line !== undefined && Object.keys(rest).length === 1 ? `${line}:${column}` : value;
}
