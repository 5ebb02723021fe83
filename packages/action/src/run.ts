// One run of the action: read the inputs, examine each program file, then say it in every place GitHub has for it.
// Nothing is decided in here about audits; and whatever a place cannot take, the others still say.

import { annotate, leftOutInWords } from './annotations.js';
import { type Api, apiOf } from './api.js';
import { baseOf } from './base.js';
import { annotationText, logLine } from './escaping.js';
import { comparesByItself, type Happening, happeningOf } from './event.js';
import { type Examine, examineBy } from './examine.js';
import { readFiles } from './files.js';
import type { Host } from './host.js';
import { type Inputs, readInputs } from './inputs.js';
import { type Outcome, outcomeOf, plannedOf, sharedAmong } from './outcome.js';
import { setOutputs } from './outputs.js';
import { asksForComment, asksForIssues, saidOnGitHub } from './said.js';
import { summaryOf } from './summary.js';
import { commitTree, workspaceTree } from './trees.js';
import { writeFiles } from './written.js';

/** Runs the action and never rejects: our own mistakes fail the step with status 3. */
export async function run(host: Host, examine: Examine = examineBy({})): Promise<void> {
  try {
    const happening = happeningOf(host);
    const api = apiOf(host);
    const inputs = readInputs(host, happening);
    if (!inputs.ok) return tell(host, outcomeOf({ problems: inputs.problems, programs: [] }), async () => []);
    const outcome = await examined(host, api, happening, inputs.value, examine);
    await tell(
      host,
      outcome,
      () => saidOnGitHub(host, api, happening, inputs.value, outcome),
      asksForComment(happening, inputs.value) || asksForIssues(happening, inputs.value),
    );
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    host.fail(logLine(`auditcal stopped through a mistake of its own: ${message}`), 3);
    const lines = host.debugging
      ? (stack ?? '').split('\n')
      : ['Run it again with debug logging to see where.'];
    for (const line of lines) host.log(logLine(line));
  }
}

async function examined(
  host: Host,
  api: Api,
  happening: Happening,
  inputs: Inputs,
  examine: Examine,
): Promise<Outcome> {
  const { config, today, failOn, scope, timeLimit } = inputs;
  const { guarded, change } = happening;
  const head = guarded && change ? commitTree(host, api, change.head) : workspaceTree(host);
  const { files, problems } = await readFiles(host, head, config);
  const compares = files.length > 0 && (comparesByItself(happening) || scope === 'introduced');
  const base = compares ? await baseOf(host, api, happening) : undefined;
  const { calendar, sarif, report } = guarded
    ? { ...inputs, calendar: undefined, report: undefined }
    : inputs;
  const page = report !== undefined;
  const question = { today, failOn, scope, now: host.now(), head, base, page, timeLimit };
  const programs = await examine(files, question);
  for (const { ended } of plannedOf(programs)) if (ended !== undefined) host.log(logLine(ended));
  if (base !== undefined) {
    for (const it of sharedAmong(plannedOf(programs))) {
      host.log(
        logLine(
          `A change is held against its base file by file: ${it} is shared, and each is planned alone.`,
        ),
      );
    }
  }
  const written =
    problems.length > 0 ? undefined : await writeFiles(host, { calendar, sarif, report }, programs);
  return outcomeOf({
    problems: [...problems, ...(written?.problems ?? [])],
    programs,
    told: toldOf(happening, inputs, programs),
    calendar: written?.calendar,
    sarif: written?.sarif,
    report: written?.report,
  });
}

function toldOf(
  { guarded }: Happening,
  { calendar, report }: Inputs,
  programs: Outcome['programs'],
): readonly string[] {
  const careful =
    'On pull_request_target the token can write, so the files of the pull request are read through the API as data: nothing of its head is checked out, run or trusted.';
  const withheld = [
    ...(calendar === undefined ? [] : ['calendar']),
    ...(report === undefined ? [] : ['report']),
  ];
  const unwritten = `The ${withheld.join(' and the ')} ${withheld.length > 1 ? 'are' : 'is'} not written on pull_request_target: nobody has agreed to what the head says.`;
  const uncompared = new Set(plannedOf(programs).flatMap((it) => it.uncompared ?? []));
  return [
    ...(guarded ? [careful] : []),
    ...(guarded && withheld.length > 0 ? [unwritten] : []),
    ...[...uncompared].map(
      (why) =>
        `What the file was before cannot be read, so all of it counts: ${why}. A checkout with fetch-depth: 0, or a token with contents: read, has it.`,
    ),
  ];
}

/** Says it in the log, on the lines, in the summary and the outputs; then, where GitHub lets us, on GitHub. */
async function tell(
  host: Host,
  outcome: Outcome,
  sayOnGitHub: () => Promise<readonly string[]>,
  saysMore = false,
): Promise<void> {
  const { status, told } = outcome;
  for (const line of [...told, ...outcome.lines]) host.log(logLine(line));
  const kept = { error: status === 0 ? 0 : 1, notice: saysMore ? 1 : 0 };
  const leftOut = leftOutInWords(annotate(host, outcome, kept));
  const summarized = host.summarize(summaryOf(outcome, host.source, leftOut));
  if (!summarized)
    host.log('The runner takes no job summary: GITHUB_STEP_SUMMARY names no file to write to.');
  setOutputs(host, outcome);
  const unsaid = await sayOnGitHub();
  if (unsaid.length > 0) host.annotate('notice', annotationText(unsaid), { title: 'auditcal' });
  const rest =
    leftOut === ''
      ? ''
      : ` Not annotated: ${leftOut}; ${summarized ? 'the job summary has' : 'the log has'} them.`;
  if (status !== 0) host.fail(logLine(`${outcome.sentence}${rest}`), status);
  else host.log(logLine(`${outcome.sentence}${rest}`));
}
