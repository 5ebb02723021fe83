// `auditcal check`: holds the file to its plan, and with --base to what it was before a change. It fails by the ladder
// of --fail-on, and says so by exit status 1.

import { resolve } from 'node:path';
import {
  checkReport,
  checksTogether,
  type FailOn,
  formatsFor,
  type PlainDate,
  renderSarif,
  type Shard,
} from '@auditcal/core';
import { type Checked, filesChecked } from '../checking.js';
import { type Call, type Command, textOf } from '../command.js';
import { effortOf } from '../effort.js';
import { type Outcome, problem, refused, result, sourcesOf } from '../outcome.js';
import { json, shown } from '../showing.js';

const rungs = ['never', 'error', 'overdue', 'due-soon', 'warning'] as const satisfies readonly FailOn[];

export const check: Command = {
  name: 'check',
  summary: 'say what is overdue, due soon or against a rule; exit 1 where it counts under --fail-on',
  args: [{ name: '[files...]', says: 'program files or patterns; the one found here where none is named' }],
  options: [
    { flags: '--fail-on <rung>', says: 'fail from this rung on, and on all before it', choices: rungs },
    {
      flags: '--base <ref>',
      says: 'compare with the commit where the change left this branch, tag or commit',
    },
    {
      flags: '--scope <scope>',
      says: 'what counts: all there is, or what a change brought; introduced with --base, else all',
      choices: ['all', 'introduced'],
    },
    {
      flags: '--time-limit <duration>',
      says: 'take the best plan each search has found by then, where one is needed: 30s, 2m',
    },
    { flags: '--sarif <file>', says: 'write what code scanning reads, too' },
    {
      flags: '--shard <i/n>',
      says: 'check only a part of the files, such as 1/4; merge joins the JSON of all',
    },
  ],
  formats: formatsFor('check'),
  examples: [
    ['check', 'fails where an activity is overdue or a rule is broken'],
    ['check --fail-on warning', 'fails on anything at all'],
    ['check --base origin/main', 'fails for what a change brings, and tells which promises it weakens'],
    ['check --json "clients/*/compliance.yml"', 'checks several programs for a script'],
  ],
  run: checkCommand,
};

async function checkCommand(call: Call): Promise<Outcome> {
  if (call.flags.scope === 'introduced' && call.flags.base === undefined) {
    const message = '--scope introduced counts what a change brought, and no --base says what it changed';
    return refused([problem('no-base', message, 'add --base REF, such as --base origin/main')]);
  }
  const effort = effortOf(call);
  if (!effort.ok) return effort;
  const answer = await filesChecked(call, effort.value.limit);
  if (!answer.ok) return answer;
  const checked = answer.value;
  return result(call, await page(call, checked, answer.shard), {
    exit: checked.some((it) => it.result.result === 'fail') ? 1 : 0,
    files: sarifFile(call, checked),
    notices: checked.flatMap((it) => it.notices),
    sources: sourcesOf(...checked.map(({ input }) => input)),
    told: [...answer.told, ...checked.flatMap((it) => it.told)],
  });
}

function sarifFile(call: Call, checked: readonly Checked[]) {
  const path = textOf(call, 'sarif');
  return path === undefined ? [] : [{ path: resolve(call.host.cwd, path), text: sarifText(checked) }];
}

function sarifText(checked: readonly Checked[]): string {
  return renderSarif(checked.map((it) => checkReport(it.result, it.plan))).text;
}

async function page(call: Call, checked: readonly Checked[], shard: Shard | undefined): Promise<string> {
  if (call.format === 'sarif') return sarifText(checked);
  const several = checked.length > 1;
  if (call.format === 'json' && (several || shard)) {
    const today = call.host.dayIn('UTC') as PlainDate;
    return json(
      checksTogether(
        checked.map((it) => it.result),
        today,
        shard,
      ),
    );
  }
  return texts(call, checked, several);
}

async function texts(call: Call, checked: readonly Checked[], several: boolean): Promise<string> {
  const shownAll: string[] = [];
  for (const { input, result, plan } of checked) {
    const text = await shown(call, checkReport(result, plan));
    shownAll.push(several ? `${call.format === 'markdown' ? '## ' : ''}${input.file}\n\n${text}` : text);
  }
  return shownAll.join('\n');
}
