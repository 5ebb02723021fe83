// What the workflow asks for under `with`. Every input of the action is known here; one that asks for something
// that does not work yet is refused by name, so that nobody believes it does.

import { type ConfigProblem, type FailOn, type PlainDate, parsePlainDate, whyNoDate } from '@auditcal/core';
import type { Host } from './host.js';

/** The inputs, read. */
export interface Inputs {
  /** Paths and patterns of program files; empty: the file is looked for. */
  readonly config: readonly string[];
  /** Undefined: what each file says under `check.fail-on`. */
  readonly failOn: FailOn | undefined;
  /** Undefined: the civil day in each organization's time zone. */
  readonly today: PlainDate | undefined;
  /** Path of the feed to write, from the workspace's root. */
  readonly calendar: string | undefined;
  /** What the defaults ask for that does not work yet: told once in the log. */
  readonly notYet: readonly string[];
}

/** The rungs of the ladder; each holds all that come before it. */
const ladder: readonly FailOn[] = ['never', 'error', 'overdue', 'due-soon', 'warning'];

/** Reads every input, or returns what is wrong with them, all at once. */
export function readInputs(
  host: Host,
): { ok: true; value: Inputs } | { ok: false; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const value: Inputs = {
    config: linesOf(host.input('config')),
    failOn: oneOf(host, 'fail-on', ladder, problems),
    today: todayOf(host.input('today'), problems),
    calendar: calendarOf(host, problems),
    notYet: notYetOf(host, problems),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

/** A problem of an input, which has no place in a file. */
export function problem(rule: string, message: string, remedy?: string): ConfigProblem {
  return { rule, message, remedy, where: undefined, citation: undefined };
}

/** Several lines, as a workflow writes them after `|`. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((it) => it.trim());
  return lines.filter((it) => it !== '');
}

function todayOf(text: string, problems: ConfigProblem[]): PlainDate | undefined {
  if (text === '') return undefined;
  const day = parsePlainDate(text);
  if (day === undefined) {
    problems.push(
      problem('not-a-date', `the input today is ${text}, which is not a day; ${whyNoDate(text)}`),
    );
  }
  return day;
}

function calendarOf(host: Host, problems: ConfigProblem[]): string | undefined {
  const text = host.input('calendar');
  if (text === '') return undefined;
  const path = host.within(text);
  if (path === undefined || path === '') {
    problems.push(
      problem(
        'outside-workspace',
        `the input calendar is ${text}, which is not a file inside the workspace`,
        'A path such as public/compliance.ics stays inside.',
      ),
    );
    return undefined;
  }
  return path;
}

/** One word out of a list; undefined where the input is empty or, with its problem told, not in the list. */
function oneOf<Word extends string>(
  host: Host,
  name: string,
  words: readonly Word[],
  problems: ConfigProblem[],
): Word | undefined {
  const text = host.input(name);
  const word = words.find((it) => it === text);
  if (text !== '' && word === undefined) {
    problems.push(
      problem(
        'unknown-word',
        `the input ${name} is ${text}`,
        `It takes ${words.slice(0, -1).join(', ')} or ${words.at(-1)}.`,
      ),
    );
  }
  return word;
}

function notYetOf(host: Host, problems: ConfigProblem[]): readonly string[] {
  const comment = oneOf(host, 'comment', ['always', 'on-failure', 'on-change', 'never'], problems);
  const scope = oneOf(host, 'scope', ['auto', 'introduced', 'all'], problems);
  const issues = oneOf(host, 'issues', ['true', 'false'], problems);
  const refuse = (what: string, remedy: string) =>
    problems.push(problem('not-yet', `not yet: ${what}`, remedy));
  if (comment === 'always' || comment === 'on-failure') {
    refuse(`comment: ${comment}`, 'Annotations and the job summary carry the report; leave comment out.');
  }
  if (scope === 'introduced') {
    refuse('scope: introduced', 'Every diagnostic counts, whoever brought it: scope: all says so.');
  }
  if (issues === 'true') refuse('issues: true', 'The output diagnostics lists what is overdue.');
  const sarif = host.input('sarif');
  if (sarif !== '') refuse(`sarif: ${sarif}`, 'The output diagnostics holds the same as JSON.');
  return [
    ...(comment === 'on-change' ? ['comments'] : []),
    ...(scope === 'auto' && comparing.has(host.event) ? [`comparing with the base of a ${host.event}`] : []),
  ];
}

/** Events that bring a change to compare. */
const comparing: ReadonlySet<string> = new Set(['pull_request', 'pull_request_target', 'merge_group']);
