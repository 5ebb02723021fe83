// From a program file's text to everything the action reports of it: the one place that calls core.

import {
  type CheckReport,
  type CheckResult,
  type ConfigProblem,
  type Conflict,
  checkProgram,
  checkReport,
  compareChange,
  compareUnplanned,
  type FailOn,
  type FileRead,
  frameworks,
  gapInWords,
  isOpen,
  type Limited,
  limitedBy,
  type PlainDate,
  type Plan,
  type PlanOptions,
  type PlanRefused,
  type Program,
  planPortfolio,
  planRead,
  planStored,
  render,
  reportOf,
  type Scope,
  type Upcoming,
} from '@auditcal/core';
import pkg from '../package.json' with { type: 'json' };
import type { Base } from './base.js';
import { type Begun, begin, type DayIn } from './begun.js';
import type { ProgramFile } from './files.js';
import { problem } from './inputs.js';
import { type Moved, movedOf } from './moved.js';
import { type Before, beforeOf, staleBeside } from './stored.js';
import type { Tree } from './trees.js';

/** What a run asks of each file. */
export interface Question {
  /** Undefined: the civil day in the organization's time zone. */
  readonly today: PlainDate | undefined;
  /** Undefined: what the file says. */
  readonly failOn: FailOn | undefined;
  readonly scope: Scope;
  readonly now: Date;
  /** Where the files lie that belong to the program file. */
  readonly head: Tree;
  /** What the file is compared with; undefined for nothing. */
  readonly base: Base | undefined;
  /** The page of the plan is wanted, which lays the frameworks planned apart beside it. */
  readonly page: boolean;
  /** Milliseconds that each search for a plan may last; undefined: until it is proven. */
  readonly timeLimit?: number | undefined;
}

/** A file with what its checks say. */
export interface Examined {
  readonly ok: true;
  readonly file: string;
  /** The program's id. */
  readonly program: string;
  /** The organization's name, as its file has it. */
  readonly name: string;
  readonly checked: CheckResult;
  /** Who may work for another file too: `the team security`, `the auditor Example CPA LLP`. */
  readonly names: ReadonlySet<string>;
  /** What the file says that has no effect, with its place. */
  readonly notices: readonly ConfigProblem[];
  /** The earliest due day, from today on, of an activity that is not done. */
  readonly nextDue: PlainDate | undefined;
  readonly next: { readonly until: PlainDate; readonly things: readonly Upcoming[] };
  /** The plan as a picture in Mermaid's language; empty where there is none. */
  readonly timeline: string;
  /** What the change does to the plan; null where nothing was compared. */
  readonly moved: Moved | null;
  /** Why the file could not be compared although that was wanted. */
  readonly uncompared: string | undefined;
  /** How far the plan may be from the best where the search for it was ended; undefined where it was not. */
  readonly ended: string | undefined;
  /** Turns of activities, for their issues. */
  readonly turns: Plan['activities'];
  /** The check as code scanning reads it. */
  readonly report: CheckReport;
  /** The plan as a calendar feed; undefined where there is no plan. */
  readonly feed: (() => Promise<string>) | undefined;
  /** The plan as an HTML page; undefined where there is no plan. */
  readonly page: (() => Promise<string>) | undefined;
}

/** A file that cannot be read as a program, or whose program cannot be planned. */
export interface Refused {
  readonly ok: false;
  readonly file: string;
  readonly kind: 'input' | 'infeasible';
  readonly problems: readonly ConfigProblem[];
  readonly conflict: Conflict | null;
}

/** Examines the files of a run, in their order. */
export type Examine = (
  files: readonly ProgramFile[],
  question: Question,
) => Promise<readonly (Examined | Refused)[]>;

/** How hard to search for plans; the best is searched for where nothing is said. */
export type SearchEffort = Pick<PlanOptions, 'nodes'>;

/** Plans the files and runs the checks, each held against what it was before where there is a base. */
export function examineBy(effort: SearchEffort): Examine {
  return async (files, question) => {
    const dayIn: DayIn = (zone, at = question.now) => civilDay(zone, at);
    const limited = limitedBy(question.timeLimit, () => performance.now());
    const begun = [];
    for (const file of files) begun.push(await begin(file, question, dayIn));
    const read = begun.filter((it) => it.ok);
    // A change is planned as its base is: alone.
    const together =
      read.length > 1 && !question.base
        ? plannedTogether(read, { ...effort, ...stopOf(limited) })
        : undefined;
    const examined: (Examined | Refused)[] = [];
    for (const it of begun) {
      const plan = it.ok ? together?.plans.get(it) : undefined;
      examined.push(it.ok ? await examinedOne(it, question, dayIn, effort, limited, plan) : it);
    }
    return [...examined, ...(together?.refused ?? [])];
  };
}

/** The plans of files within the teams and auditors they share; where there are none, why. */
function plannedTogether(
  begun: readonly Begun[],
  effort: SearchEffort & Pick<PlanOptions, 'stop'>,
): { readonly plans: ReadonlyMap<Begun, Plan>; readonly refused: readonly Refused[] } {
  const members = begun.map(({ read, beside }) => ({
    program: read.program,
    today: read.today,
    agreed: beside.agreed,
  }));
  if (sharedAmong(begun).length === 0) return { plans: new Map(), refused: [] };
  const answer = planPortfolio(members, { apart: false, ...effort });
  if (answer.ok) {
    const { programs } = answer.portfolio;
    return { plans: new Map(begun.map((it, index) => [it, programs[index] as Plan])), refused: [] };
  }
  const alone = begun.some(({ read }) => !planRead(read, { apart: false, nodes: 0 }).ok);
  const file = begun.map((it) => it.file.file).join(', ');
  return { plans: new Map(), refused: alone ? [] : [{ ...answer, file }] };
}

function stopOf(limited: Limited | undefined): Pick<PlanOptions, 'stop'> {
  const stop = limited?.();
  return stop ? { stop } : {};
}

function stoppedShort({ file }: ProgramFile): Pick<Refused, 'file' | 'problems'> {
  const message = 'the search was ended at the input time-limit before it had found a plan';
  return {
    file,
    problems: [problem('stopped', message, 'A longer search finds one, or says that there is none.')],
  };
}

function endedInWords({ file }: ProgramFile, { objective }: Plan): string {
  const share = gapInWords(objective);
  const room =
    share === null ? 'how far from the best it is, is not known yet' : `at most ${share} can be saved`;
  return `${file}: the search was ended at the input time-limit; this is the best plan found by then, and ${room}.`;
}

/** The teams and auditors that several programs name. */
function sharedAmong(begun: readonly Begun[]): readonly string[] {
  const all = begun.flatMap(({ read }) => [...namesIn(read.program)]);
  return all.filter((it, index) => all.indexOf(it) !== index);
}

async function examinedOne(
  begun: Begun,
  question: Question,
  dayIn: DayIn,
  effort: SearchEffort,
  limited: Limited | undefined,
  beside: Plan | undefined,
): Promise<Examined | Refused> {
  const { file, read, imported } = begun;
  const { failOn, head, scope, page } = question;
  const { program, machineToday } = read;
  const { agreed, stored, told, notices } = begun.beside;
  const kept = beside || page ? undefined : planStored(file.text, read, stored.plan, pkg.version);
  const planned = beside
    ? { ok: true as const, plan: beside, notices: read.notices }
    : (kept ?? planRead(read, { agreed, apart: page, ...effort, ...stopOf(limited) }));
  if (!planned.ok && limited && isOpen(planned)) return { ...planned, ...stoppedShort(file) };
  const before = question.base && (await beforeOf(question.base, head, program, imported, dayIn));
  const options = { failOn, scope, machineToday, apart: false, version: pkg.version, limited, ...effort };
  if (!planned.ok) return unplanned(file, read, planned, before, options);
  const { plan } = planned;
  const artefacts = await staleBeside({ text: file.text, program }, stored, before, {
    today: plan.today,
    version: pkg.version,
    limited,
    ...effort,
  });
  const compared = before?.ok
    ? compareChange({ text: file.text, program, plan }, before.file, {
        ...options,
        evidence: before.evidence,
        artefacts,
      })
    : undefined;
  // What could not be compared counts whole: nobody knows what of it the change brought.
  const checked = compared?.checked ?? checkProgram(program, plan, { failOn, scope: 'all', artefacts });
  const report = reportOf(plan, frameworks, told);
  return {
    ...known(file, read, checked),
    notices: [...planned.notices, ...notices],
    nextDue: nextDueOf(plan),
    next: report.next,
    timeline: (await render(report, 'mermaid')).text,
    moved: compared ? movedOf(compared.before, plan) : null,
    uncompared: before === undefined || before.ok ? undefined : before.why,
    ended: !kept && plan.objective.stopped === 'time' ? endedInWords(file, plan) : undefined,
    turns: plan.activities,
    report: checkReport(checked, plan),
    feed: async () => (await render(report, 'ics')).text,
    page: async () => (await render(report, 'html')).text,
  };
}

/** A program that cannot be planned is refused, unless it could not be planned before the change either. */
function unplanned(
  file: ProgramFile,
  read: FileRead,
  refused: PlanRefused,
  before: Before | undefined,
  options: Parameters<typeof compareUnplanned>[2],
): Examined | Refused {
  const { program, today, notices } = read;
  const head = { text: file.text, program, today, refused };
  const checked = before?.ok
    ? compareUnplanned(head, before.file, { ...options, evidence: before.evidence })
    : null;
  if (checked === null) return { ...refused, file: file.file };
  return {
    ...known(file, read, checked),
    notices,
    nextDue: undefined,
    next: { until: today, things: [] },
    timeline: '',
    moved: null,
    uncompared: undefined,
    ended: undefined,
    turns: [],
    report: checkReport(checked, { today, activities: [] }),
    feed: undefined,
    page: undefined,
  };
}

function known({ file }: ProgramFile, { program }: FileRead, checked: CheckResult) {
  const { id, organization } = program;
  return { ok: true as const, file, program: id, name: organization.name, checked, names: namesIn(program) };
}

/** The civil day that the clock shows in a time zone. */
function civilDay(timeZone: string, now: Date): PlainDate {
  // Asked of every file first; the tables of time zones take longer to load than the file to read.
  if (timeZone === 'UTC') return now.toISOString().slice(0, 10) as PlainDate;
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
