// From a program file's text to everything the action reports of it: the one place that calls core.

import {
  type CheckResult,
  type ConfigProblem,
  type Conflict,
  checkProgram,
  type Diagnostic,
  type FailOn,
  frameworks,
  type PlainDate,
  type Plan,
  type Program,
  planFileToday,
  render,
  reportOf,
  type Upcoming,
} from '@auditcal/core';
import type { ProgramFile } from './files.js';

/** What a run asks of each file. */
export interface Question {
  /** Undefined: the civil day in the organization's time zone. */
  readonly today: PlainDate | undefined;
  /** Undefined: what the file says. */
  readonly failOn: FailOn | undefined;
  readonly now: Date;
}

/** A file that can be planned, with what its checks say. */
export interface Examined {
  readonly ok: true;
  readonly file: string;
  /** The organization's name, as its file has it. */
  readonly name: string;
  readonly today: PlainDate;
  readonly failOn: FailOn;
  readonly result: CheckResult['result'];
  readonly counts: CheckResult['counts'];
  /** Who else may work for another file too: `the team security`, `the auditor Example CPA LLP`. */
  readonly names: ReadonlySet<string>;
  /** Worst first. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the file says that has no effect, with its place. */
  readonly notices: readonly ConfigProblem[];
  /** The earliest due day, from today on, of an activity that is not done. */
  readonly nextDue: PlainDate | undefined;
  readonly next: { readonly until: PlainDate; readonly things: readonly Upcoming[] };
  /** The plan as a picture in Mermaid's language. */
  readonly timeline: string;
  /** The plan as a calendar feed. */
  feed(): Promise<string>;
}

/** A file that cannot be read as a program, or whose program cannot be planned. */
export interface Refused {
  readonly ok: false;
  readonly file: string;
  readonly kind: 'input' | 'infeasible';
  readonly problems: readonly ConfigProblem[];
  readonly conflict: Conflict | null;
}

export type Examine = (file: ProgramFile, question: Question) => Promise<Examined | Refused>;

/** Plans a file and runs the checks. */
export const examine: Examine = async (file, question) => {
  const planned = planFileToday(file, question.today, (zone) => dayIn(zone, question.now));
  if (!planned.ok) return { ...planned, file: file.file };
  const { program, plan, notices } = planned;
  const failOn = question.failOn ?? program.check.failOn;
  const checked = checkProgram(program, plan, { failOn });
  const report = reportOf(plan, frameworks);
  return {
    ok: true,
    file: file.file,
    name: program.organization.name,
    today: plan.today,
    failOn,
    result: checked.result,
    counts: checked.counts,
    names: namesIn(program),
    diagnostics: [...checked.introduced, ...checked.standing],
    notices,
    nextDue: nextDueOf(plan),
    next: report.next,
    timeline: (await render(report, 'mermaid')).text,
    feed: async () => (await render(report, 'ics')).text,
  };
};

/** The civil day that the clock shows in a time zone. */
function dayIn(timeZone: string, now: Date): PlainDate {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', parts).format(now) as PlainDate;
}

function namesIn({ team, tracks, auditors, audits }: Program): ReadonlySet<string> {
  const named = [...tracks, ...audits].map((it) => it.auditor).concat(auditors.map((it) => it.name));
  const names = new Set(named.flatMap((it) => (it === undefined ? [] : [`the auditor ${it}`])));
  return team ? names.add(`the team ${team.name}`) : names;
}

function nextDueOf({ activities, today }: Plan): PlainDate | undefined {
  const open = activities.filter((it) => it.done === null && it.status !== 'missed' && it.due >= today);
  return open.map((it) => it.due).sort()[0];
}
