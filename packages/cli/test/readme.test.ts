// The README's example, run: its file has to yield the plan and the complaint printed below it, to the letter.
// After a change that is meant, `vitest run test/readme.test.ts -u` in packages/cli redraws them.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commands } from '../src/commands/index.js';
import { auditcal } from './fake-host.js';

const path = fileURLToPath(new URL('../../../README.md', import.meta.url));
const readme = readFileSync(path, 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([whole, language, text]) => ({
  whole,
  language,
  text: text ?? '',
}));
const [file] = blocks.filter((it) => it.language === 'yaml');
const printed = blocks.filter((it) => it.language === 'text');
const files = { 'compliance.yml': file?.text ?? '' };
const today = '--today 2026-11-21';
// What is shown is the best plan, not the first that can be placed.
const shown = { env: { AUDITCAL_EFFORT: '' }, files };

/** The timeline and the audits: a plan up to the heading of what comes next. */
async function shownPlan(): Promise<string> {
  const { out } = await auditcal(`plan ${today}`, shown);
  return `$ auditcal plan ${today}\n${out.slice(0, out.indexOf('\n\nNext'))}\n`;
}

/** What is said of the gap between two periods: its line, and the indented ones below. */
async function shownComplaint(): Promise<string> {
  const { out } = await auditcal(`check ${today}`, shown);
  const [complaint = ''] = /^ {2}\S.*\[soc-gap\]\n(?: {6}.*\n)+/m.exec(out) ?? [];
  return `$ auditcal check ${today}\n${complaint}`;
}

test('the file of the README, of ten lines, yields the plan and the complaint printed there', async () => {
  expect(files['compliance.yml'].trimEnd().split('\n')).toHaveLength(10);
  const drawn = [await shownPlan(), await shownComplaint()];
  expect(printed).toHaveLength(drawn.length);
  const redrawn = printed.reduce(
    (text, { whole }, i) => text.replace(whole, () => `\`\`\`text\n${drawn[i]}\`\`\``),
    readme,
  );
  await expect(redrawn).toMatchFileSnapshot(path);
});

test('the README opens with the two commands', () => {
  const [first] = blocks;
  expect(first?.text.split('\n').map((line) => line.split('#')[0]?.trim())).toEqual([
    'npm start',
    'npm test',
    '',
  ]);
});

test('the README shows commands that exist', async () => {
  const named = blocks.flatMap((it) =>
    [...it.text.matchAll(/^(?:\$ )?auditcal (\w+)/gm)].map(([, name]) => name),
  );
  const known = commands.map((it) => it.name);
  expect(named.filter((name) => !known.includes(name ?? ''))).toEqual([]);
});

test('every file the README points to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https:)([^)]+)\)/g)].map(([, link]) => link ?? '');
  expect(links.length).toBeGreaterThan(5);
  for (const link of links)
    expect(() => readFileSync(new URL(`../../../${link}`, import.meta.url)), link).not.toThrow(/ENOENT/);
});
