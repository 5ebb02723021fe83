// What a run came to: the problems, the programs, and the one verdict over all of them.

import type { ConfigProblem } from '@auditcal/core';
import { count } from './annotations.js';
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
  /** Path of the feed that was written. */
  readonly calendar: string | undefined;
}

export type Counts = Examined['counts'];

export function outcomeOf(
  problems: readonly ConfigProblem[],
  programs: readonly (Examined | Refused)[],
  calendar?: string,
): Outcome {
  const unusable = problems.length > 0 || programs.some((it) => !it.ok);
  const status = unusable ? 2 : programs.some((it) => it.ok && it.result === 'fail') ? 1 : 0;
  const lines = programs.map(lineOf);
  return { problems, programs, status, sentence: sentenceOf(status, problems, programs), lines, calendar };
}

/** The programs that could be planned. */
export function plannedOf(programs: Outcome['programs']): readonly Examined[] {
  return programs.filter((it) => it.ok);
}

/** `1 overdue, 2 due soon`; in words where there is none. */
export function countsInWords({ error, overdue, missed, dueSoon, warning }: Counts): string {
  const parts = [
    ...(error > 0 ? [count(error, 'error')] : []),
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(missed > 0 ? [`${missed} missed`] : []),
    ...(dueSoon > 0 ? [`${dueSoon} due soon`] : []),
    ...(warning > 0 ? [count(warning, 'warning')] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing overdue, nothing due soon';
}

/** Sums the counts of several programs. */
export function total(programs: readonly Examined[]): Counts {
  const sum = (of: keyof Counts) => programs.reduce((all, it) => all + it.counts[of], 0);
  return {
    overdue: sum('overdue'),
    dueSoon: sum('dueSoon'),
    missed: sum('missed'),
    error: sum('error'),
    warning: sum('warning'),
  };
}

/** The teams and auditors that several programs name. */
export function sharedAmong(programs: readonly Examined[]): readonly string[] {
  const all = programs.flatMap((it) => [...it.names]);
  return [...new Set(all.filter((it, index) => all.indexOf(it) !== index))];
}

/** The days the programs were examined on; mostly one, since time zones differ at night only. */
export function daysOf(programs: readonly Examined[]): readonly string[] {
  return [...new Set(programs.map((it) => it.today))].sort();
}

function lineOf(it: Examined | Refused): string {
  if (it.ok) {
    return `${it.file} as of ${it.today}: ${it.result} under fail-on ${it.failOn}; ${countsInWords(it.counts)}`;
  }
  const cannot = it.kind === 'input' ? 'cannot be read as a program' : 'cannot be planned';
  return `${it.file}: ${cannot}; ${count(it.problems.length, 'problem')}`;
}

function sentenceOf(status: 0 | 1 | 2, problems: Outcome['problems'], programs: Outcome['programs']): string {
  if (status === 2) {
    const told = problems.length + programs.reduce((all, it) => all + (it.ok ? 0 : it.problems.length), 0);
    return `auditcal found ${count(told, 'problem')} in its input.`;
  }
  const planned = plannedOf(programs);
  const failing = planned.filter((it) => it.result === 'fail');
  const told = status === 1 ? failing : planned;
  const under = [...new Set(told.map((it) => it.failOn))].join(', ');
  return `As of ${daysOf(planned).join(', ')}, under fail-on ${under}: ${countsInWords(total(told))}.`;
}
