// Annotations on exact lines. GitHub keeps ten of a kind for each step and drops the rest without a word, so the
// worst come first and what is left out is counted and written to the log.

import {
  type Change,
  type ConfigProblem,
  counted,
  listed,
  type Severity,
  type StandingDiagnostic,
  type Where,
} from '@auditcal/core';
import { annotationText, logLine } from './escaping.js';
import type { Examined, Refused } from './examine.js';
import type { AnnotationKind, Host } from './host.js';
import type { Outcome } from './outcome.js';

/** Most annotations of one kind that GitHub shows for a step. */
const mostOfAKind = 10;

/** One annotation to be made. */
interface Annotation {
  readonly kind: AnnotationKind;
  readonly rule: string;
  readonly message: string;
  readonly remedy: string | undefined;
  readonly citation: string | undefined;
  readonly where: Where | undefined;
}

const kinds: readonly AnnotationKind[] = ['error', 'warning', 'notice'];
const kindOf: Readonly<Record<Severity, AnnotationKind>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** How many of each kind found no place. */
export type LeftOut = Readonly<Record<AnnotationKind, number>>;

/**
 * Annotates what a run found, worst first. Places are kept for what is annotated later: the sentence by which a step
 * fails is an error annotation too.
 */
export function annotate(
  host: Host,
  { problems, programs }: Pick<Outcome, 'problems' | 'programs'>,
  kept: Readonly<Partial<Record<AnnotationKind, number>>>,
): LeftOut {
  const all = [...problems.map(ofProblem('error')), ...programs.flatMap(ofProgram)];
  const leftOut = { error: 0, warning: 0, notice: 0 };
  for (const kind of kinds) {
    const places = mostOfAKind - (kept[kind] ?? 0);
    const some = all.filter((it) => it.kind === kind);
    for (const it of some.slice(0, places)) show(host, it);
    for (const it of some.slice(places)) host.log(logLine(inLog(it)));
    leftOut[kind] = Math.max(0, some.length - places);
  }
  return leftOut;
}

function ofProgram(it: Examined | Refused): readonly Annotation[] {
  if (!it.ok) return [...it.problems.map(ofProblem('error')), ...ofConflict(it)];
  const { drift, introduced, standing, scope } = it.checked;
  const before = standing.map(ofDiagnostic);
  return [
    ...drift.map(ofChange),
    ...introduced.map(ofDiagnostic),
    ...(scope === 'introduced' ? before.map(ofBefore) : before),
    ...it.notices.map(ofProblem('notice')),
  ];
}

function ofDiagnostic({ severity, rule, message, remedy, citation, where }: StandingDiagnostic): Annotation {
  return { kind: kindOf[severity], rule, message, remedy, citation, where };
}

function ofChange(change: Change): Annotation {
  const { message, effect, standing } = change;
  const annotation = { ...ofDiagnostic(change), message: `${message} ${effect.text}` };
  return standing ? ofBefore(annotation) : annotation;
}

/** What the change did not bring is told without alarm. */
function ofBefore(it: Annotation): Annotation {
  return { ...it, kind: 'notice', message: `Not of this change: ${it.message}` };
}

function ofProblem(kind: AnnotationKind): (problem: ConfigProblem) => Annotation {
  return (problem) => ({ ...problem, kind });
}

/** Every line of a conflict is marked, since any of them may give way; once where a problem stands there already. */
function ofConflict({ conflict, problems }: Refused): readonly Annotation[] {
  if (!conflict) return [];
  const { lines, rules, missedByDays } = conflict;
  const marked = new Set(problems.map((it) => `${it.where?.file}:${it.where?.line}`));
  const unmarked = lines.filter((it) => !marked.has(`${it.file}:${it.line}`));
  return unmarked.map((line) => {
    const others = lines.filter((it) => it !== line).map((it) => `${it.file}:${it.line}`);
    const missed = missedByDays === null ? '' : ` They miss each other by ${counted(missedByDays, 'day')}.`;
    return {
      kind: 'error' as const,
      rule: 'infeasible',
      message: `${line.text}: this cannot hold together with ${others.join(', ') || 'the rules'}.${missed}`,
      remedy: rules.length > 0 ? `Rules between them: ${rules.join(', ')}.` : undefined,
      citation: undefined,
      where: line,
    };
  });
}

function show(host: Host, { kind, rule, message, remedy, citation, where }: Annotation): void {
  const place = where ? { file: where.file, line: where.line, column: where.column } : {};
  host.annotate(kind, annotationText([message, remedy, citation]), { title: rule, ...place });
}

function inLog({ kind, rule, message, where }: Annotation): string {
  const place = where ? `${where.file}:${where.line}:${where.column}: ` : '';
  return `${kind}, not annotated: ${place}${message} [${rule}]`;
}

/** `3 errors and 1 warning`; empty where nothing was left out. */
export function leftOutInWords(leftOut: LeftOut): string {
  const parts = kinds.filter((it) => leftOut[it] > 0).map((it) => counted(leftOut[it], it));
  return listed(parts);
}
