// `auditcal check`: holds the file to its plan. It fails by the ladder of --fail-on, and says so by exit status 1.

import {
  type CheckResult,
  checkProgram,
  checkReport,
  type FailOn,
  formatsFor,
  renderSarif,
} from '@auditcal/core';
import { type Call, type Command, textOf } from '../command.js';
import { notYet, type Outcome, refused, result } from '../outcome.js';
import { filesPlanned, type Planned } from '../planning.js';
import { json, shown } from '../showing.js';
import { sharedAmong } from './plan.js';

const rungs = ['never', 'error', 'overdue', 'due-soon', 'warning'] as const satisfies readonly FailOn[];

export const check: Command = {
  name: 'check',
  summary: 'say what is overdue, due soon or against a rule; exit 1 where it counts under --fail-on',
  args: [{ name: '[files...]', says: 'program files or patterns; the one found here where none is named' }],
  options: [
    { flags: '--fail-on <rung>', says: 'fail from this rung on, and on all before it', choices: rungs },
    {
      flags: '--scope <scope>',
      says: 'what counts: all there is, or what a change brought',
      choices: ['all', 'introduced'],
    },
    { flags: '--base <ref>', says: '', notYet: 'comparing with an earlier commit' },
    { flags: '--sarif <file>', says: '', notYet: 'what code scanning reads' },
    { flags: '--shard <i/n>', says: '', notYet: 'checking a part of many files' },
  ],
  formats: formatsFor('check'),
  formatsToCome: [],
  examples: [
    ['check', 'fails where an activity is overdue or a rule is broken'],
    ['check --fail-on warning', 'fails on anything at all'],
    ['check --json "clients/*/compliance.yml"', 'checks several programs for a script'],
  ],
  run: checkCommand,
};

async function checkCommand(call: Call): Promise<Outcome> {
  if (call.flags.scope === 'introduced') {
    return refused([notYet('--scope introduced, what a change brought', '--scope all counts all there is')]);
  }
  const answer = await filesPlanned(call);
  if (!answer.ok) return answer;
  const failOn = textOf(call, 'failOn') as FailOn | undefined;
  const checked = answer.value.map((it) => ({
    file: it,
    result: checkProgram(it.program, it.plan, failOn === undefined ? {} : { failOn }),
  }));
  const results = checked.map((it) => it.result);
  const several = checked.length > 1;
  const text = await page(call, checked);
  const shared = several ? sharedAmong(answer.value.map((it) => it.program)) : null;
  return result(call, text, {
    exit: results.some((it) => it.result === 'fail') ? 1 : 0,
    notices: answer.value.flatMap((it) => it.notices),
    sources: new Map(answer.value.map(({ input }) => [input.file, input.text])),
    told: [
      ...answer.value.flatMap((it) => it.told),
      ...(shared === null ? [] : [`Several files share ${shared}; each was checked as if alone.`]),
    ],
  });
}

async function page(call: Call, checked: readonly { file: Planned; result: CheckResult }[]): Promise<string> {
  if (call.format === 'sarif') {
    return renderSarif(checked.map(({ file, result }) => checkReport(result, file.plan))).text;
  }
  const several = checked.length > 1;
  if (call.format === 'json' && several) return json(together(checked.map((it) => it.result)));
  return texts(call, checked, several);
}

async function texts(
  call: Call,
  checked: readonly { file: Planned; result: CheckResult }[],
  several: boolean,
): Promise<string> {
  const shownAll: string[] = [];
  for (const { file, result } of checked) {
    const text = await shown(call, checkReport(result, file.plan));
    shownAll.push(several ? `${call.format === 'markdown' ? '## ' : ''}${file.input.file}\n\n${text}` : text);
  }
  return shownAll.join('\n');
}

/** Several checks in one value: it fails where one fails, and its counts are their sums. */
function together(results: readonly CheckResult[]): object {
  const counts = { overdue: 0, dueSoon: 0, missed: 0, error: 0, warning: 0 };
  for (const it of results) {
    for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] += it.counts[key];
  }
  return {
    schema: 'auditcal.check/1',
    today: results[0]?.today,
    result: results.some((it) => it.result === 'fail') ? 'fail' : 'pass',
    counts,
    programs: results,
  };
}
