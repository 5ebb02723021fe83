// What a run came to: the problems, the programs, and the one verdict over all of them.

import { type CheckCounts, type ConfigProblem, counted, listed } from '@auditcal/core';
import type { Examined, Refused } from './examine.js';

export interface Outcome {
  /** Of the inputs and the files; those inside a file stand with its program. */
  readonly problems: readonly ConfigProblem[];
  readonly programs: readonly (Examined | Refused)[];
  /** 1 where something counts under fail-on, 2 where a file or an input cannot be used; the exit status. */
  readonly status: 0 | 1 | 2;
  /** The verdict in one sentence. */
  readonly sentence: string;
  /** A line for each file, with the day it was examined on. */
  readonly lines: readonly string[];
  /** What should be known of how the run looked, in sentences. */
  readonly told: readonly string[];
  /** Paths of what was written. */
  readonly calendar: string | undefined;
  readonly sarif: string | undefined;
  readonly report: string | undefined;
}

/** What was found out, before it is judged. */
export type Found = Pick<Outcome, 'problems' | 'programs'> &
  Partial<Pick<Outcome, 'told' | 'calendar' | 'sarif' | 'report'>>;

export function outcomeOf({ problems, programs, told = [], calendar, sarif, report }: Found): Outcome {
  const unusable = problems.length > 0 || programs.some((it) => !it.ok);
  const status = unusable ? 2 : programs.some((it) => it.ok && it.checked.result === 'fail') ? 1 : 0;
  const lines = programs.map(lineOf);
  return {
    problems,
    programs,
    status,
    sentence: sentenceOf(status, problems, programs),
    lines,
    told,
    calendar,
    sarif,
    report,
  };
}

/** The programs that could be planned. */
export function plannedOf(programs: Outcome['programs']): readonly Examined[] {
  return programs.filter((it) => it.ok);
}

/** `1 overdue, 2 due soon`; in words where there is none. */
export function countsInWords({ error, overdue, missed, dueSoon, warning }: CheckCounts): string {
  const parts = [
    ...(error > 0 ? [counted(error, 'error')] : []),
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(missed > 0 ? [`${missed} missed`] : []),
    ...(dueSoon > 0 ? [`${dueSoon} due soon`] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing overdue, nothing due soon';
}

/** Sums the counts of several programs. */
export function total(programs: readonly Examined[]): CheckCounts {
  const sum = (of: keyof CheckCounts) => programs.reduce((all, it) => all + it.checked.counts[of], 0);
  return {
    overdue: sum('overdue'),
    dueSoon: sum('dueSoon'),
    missed: sum('missed'),
    error: sum('error'),
    warning: sum('warning'),
  };
}

/** Whether a program was held against a base. */
export function isCompared({ checked, moved, uncompared }: Examined): boolean {
  return (
    uncompared === undefined && (checked.base !== null || moved !== null || checked.scope === 'introduced')
  );
}

/** `introduces 2, weakens 1`; in words where the change brings nothing. */
function changeInWords(programs: readonly Examined[]): string {
  const sum = (of: (it: Examined) => number) => programs.reduce((all, it) => all + of(it), 0);
  const introduced = sum((it) => it.checked.introduced.length);
  const changes = programs.flatMap((it) => it.checked.drift.filter((change) => !change.standing));
  const of = (kind: string) => changes.filter((it) => it.kind === kind).length;
  const parts = [
    ...(introduced > 0 ? [`brings ${counted(introduced, 'diagnostic')}`] : []),
    ...(of('fact') > 0 ? [`rewrites ${counted(of('fact'), 'fact')}`] : []),
    ...(of('promise') > 0 ? [`weakens ${counted(of('promise'), 'promise')}`] : []),
    ...(of('artefact') > 0 ? [`leaves ${counted(of('artefact'), 'stored file')} behind`] : []),
  ];
  if (parts.length === 0) return 'brings nothing';
  return listed(parts);
}

/** The teams and auditors that several programs name. */
export function sharedAmong(programs: readonly Examined[]): readonly string[] {
  const all = programs.flatMap((it) => [...it.names]);
  return [...new Set(all.filter((it, index) => all.indexOf(it) !== index))];
}

/** The days the programs were examined on; mostly one, since time zones differ at night only. */
function daysOf(programs: readonly Examined[]): readonly string[] {
  return [...new Set(programs.map((it) => it.checked.today))].sort();
}

function lineOf(it: Examined | Refused): string {
  if (it.ok) {
    const { today, result, failOn, scope, counts } = it.checked;
    const change = isCompared(it) ? `this change ${changeInWords([it])}; ` : '';
    const counting = scope === 'introduced' ? ', counting what the change brings' : '';
    return `${it.file} as of ${today}: ${result} under fail-on ${failOn}${counting}; ${change}${countsInWords(counts)}`;
  }
  const cannot = it.kind === 'input' ? 'cannot be read as a program' : 'cannot be planned';
  return `${it.file}: ${cannot}; ${counted(it.problems.length, 'problem')}`;
}

function sentenceOf(status: 0 | 1 | 2, problems: Outcome['problems'], programs: Outcome['programs']): string {
  if (status === 2) {
    const told = problems.length + programs.reduce((all, it) => all + (it.ok ? 0 : it.problems.length), 0);
    return `auditcal found ${counted(told, 'problem')} in its input.`;
  }
  const planned = plannedOf(programs);
  const failing = planned.filter((it) => it.checked.result === 'fail');
  const told = status === 1 ? failing : planned;
  const under = [...new Set(told.map((it) => it.checked.failOn))].join(', ');
  const opening = `As of ${daysOf(planned).join(', ')}, under fail-on ${under}:`;
  const compared = told.filter(isCompared);
  if (compared.length === 0) return `${opening} ${countsInWords(total(told))}.`;
  return `${opening} this change ${changeInWords(compared)}; all in all ${countsInWords(total(told))}.`;
}
