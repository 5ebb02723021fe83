// One run of the action: read the inputs, examine each program file, then say it in every place GitHub has for it.
// Nothing is decided in here about audits; and whatever a place cannot take, the others still say.

import { annotate, leftOutInWords } from './annotations.js';
import { logLine } from './escaping.js';
import { type Examine, examine as examineWithCore } from './examine.js';
import { feedOf } from './feed.js';
import { readFiles } from './files.js';
import type { Host } from './host.js';
import { readInputs } from './inputs.js';
import { type Outcome, outcomeOf, plannedOf, sharedAmong } from './outcome.js';
import { setOutputs } from './outputs.js';
import { summaryOf } from './summary.js';

/** Runs the action and never rejects: our own mistakes fail the step with status 3. */
export async function run(host: Host, examine: Examine = examineWithCore): Promise<void> {
  try {
    tell(host, await examined(host, examine));
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    host.fail(logLine(`auditcal stopped through a mistake of its own: ${message}`), 3);
    const lines = host.debugging
      ? (stack ?? '').split('\n')
      : ['Run it again with debug logging to see where.'];
    for (const line of lines) host.log(logLine(line));
  }
}

async function examined(host: Host, examine: Examine): Promise<Outcome> {
  const inputs = readInputs(host);
  if (!inputs.ok) return outcomeOf(inputs.problems, []);
  const { config, today, failOn, calendar, notYet } = inputs.value;
  for (const it of notYet) host.log(logLine(`not yet: ${it}`));
  const { files, problems } = readFiles(host, config);
  const now = host.now();
  const programs = await Promise.all(files.map((file) => examine(file, { today, failOn, now })));
  for (const it of sharedAmong(plannedOf(programs))) {
    host.log(logLine(`not yet: planning files together that share ${it}; each is checked as if alone`));
  }
  if (calendar === undefined || problems.length > 0) return outcomeOf(problems, programs);
  const feed = await feedOf(host, calendar, programs);
  return outcomeOf(feed.problems, programs, feed.written);
}

function tell(host: Host, outcome: Outcome): void {
  const { status, problems, programs } = outcome;
  for (const line of outcome.lines) host.log(logLine(line));
  const leftOut = leftOutInWords(annotate(host, problems, programs, status !== 0));
  const summarized = host.summarize(summaryOf(outcome, host.source, leftOut));
  if (!summarized)
    host.log('The runner takes no job summary: GITHUB_STEP_SUMMARY names no file to write to.');
  setOutputs(host, outcome);
  const rest =
    leftOut === ''
      ? ''
      : ` Not annotated: ${leftOut}; ${summarized ? 'the job summary has' : 'the log has'} them.`;
  if (status !== 0) host.fail(logLine(`${outcome.sentence}${rest}`), status);
  else host.log(logLine(`${outcome.sentence}${rest}`));
}
