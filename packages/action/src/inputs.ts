// What the workflow asks for under `with`. Every input of the action is known here, but for the token, which only the
// API reads.

import {
  type ConfigProblem,
  type FailOn,
  type PlainDate,
  parsePlainDate,
  type Scope,
  searchLimitOf,
  whyNoDate,
} from '@auditcal/core';
import type { CommentMode } from './comment.js';
import { comparesByItself, type Happening } from './event.js';
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
  /** Path of the log for code scanning, from the workspace's root. */
  readonly sarif: string | undefined;
  /** Path of the HTML page of the plan to write, from the workspace's root. */
  readonly report: string | undefined;
  /** What counts, once `auto` has looked at the event. */
  readonly scope: Scope;
  readonly comment: CommentMode;
  readonly issues: boolean;
  /** Milliseconds that each search for a plan may last; undefined: until it is proven. */
  readonly timeLimit: number | undefined;
}

/** The rungs of the ladder; each holds all that come before it. */
const ladder: readonly FailOn[] = ['never', 'error', 'overdue', 'due-soon', 'warning'];

/** Reads every input, or returns what is wrong with them, all at once. */
export function readInputs(
  host: Host,
  happening: Happening,
): { ok: true; value: Inputs } | { ok: false; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const value: Inputs = {
    config: linesOf(host.input('config')),
    failOn: oneOf(host, 'fail-on', ladder, problems),
    today: todayOf(host.input('today'), problems),
    calendar: pathOf(host, 'calendar', 'public/compliance.ics', problems),
    sarif: pathOf(host, 'sarif', 'auditcal.sarif', problems),
    report: pathOf(host, 'report', 'public/report.html', problems),
    scope: scopeOf(host, happening, problems),
    comment: oneOf(host, 'comment', ['always', 'on-failure', 'on-change', 'never'], problems) ?? 'on-change',
    issues: oneOf(host, 'issues', ['true', 'false'], problems) === 'true',
    timeLimit: limitOf(host.input('time-limit'), problems),
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

function limitOf(text: string, problems: ConfigProblem[]): number | undefined {
  const limit = text === '' ? undefined : searchLimitOf(text);
  if (text !== '' && limit === undefined) {
    const message = `the input time-limit is ${text}, which is no length of time`;
    problems.push(problem('not-a-duration', message, 'Write seconds or minutes, such as 30s or 2m.'));
  }
  return limit;
}

/** A file to write, inside the workspace. */
function pathOf(host: Host, name: string, example: string, problems: ConfigProblem[]): string | undefined {
  const text = host.input(name);
  if (text === '') return undefined;
  const path = host.within(text);
  if (path === undefined || path === '') {
    problems.push(
      problem(
        'outside-workspace',
        `the input ${name} is ${text}, which is not a file inside the workspace`,
        `A path such as ${example} stays inside.`,
      ),
    );
    return undefined;
  }
  return path;
}

function scopeOf(host: Host, happening: Happening, problems: ConfigProblem[]): Scope {
  const asked = oneOf(host, 'scope', ['auto', 'introduced', 'all'], problems) ?? 'auto';
  if (asked === 'introduced' && happening.change === null) {
    const message = `the input scope is introduced, and a ${happening.name || 'run by hand'} brings no change to compare`;
    problems.push(
      problem('no-base', message, 'scope: auto counts what a pull request brings, and all elsewhere.'),
    );
  }
  if (asked === 'auto') return comparesByItself(happening) && happening.change ? 'introduced' : 'all';
  return asked;
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
