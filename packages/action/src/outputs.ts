// What later steps read. Every output that action.yml names is set, the empty ones too.

import type { Diagnostic, Severity } from '@auditcal/core';
import type { Examined } from './examine.js';
import type { Host } from './host.js';
import { movesPlan } from './moved.js';
import { isCompared, type Outcome, plannedOf, total } from './outcome.js';

/** Most bytes of one output; GitHub takes 1 MB for all outputs of a job together. */
const mostBytes = 900_000;

/** Sets every output. */
export function setOutputs(host: Host, outcome: Outcome): void {
  const programs = plannedOf(outcome.programs);
  const compared = programs.filter(isCompared);
  const counts = total(programs);
  const diagnostics = jsonOf(host, 'diagnostics', mostBytes, programs.flatMap(diagnosticsOf));
  const drift = jsonOf(
    host,
    'drift',
    mostBytes - Buffer.byteLength(diagnostics),
    programs.flatMap((it) => it.checked.drift),
  );
  const moves = compared.some(({ moved }) => movesPlan(moved));
  const outputs: Readonly<Record<string, string>> = {
    result: outcome.status === 0 ? 'pass' : 'fail',
    overdue: String(counts.overdue),
    'due-soon': String(counts.dueSoon),
    introduced: compared.length > 0 ? String(compared.flatMap((it) => it.checked.introduced).length) : '',
    'next-due': programs.flatMap((it) => it.nextDue ?? []).sort()[0] ?? '',
    diagnostics,
    drift,
    'plan-changed': compared.length > 0 ? String(moves) : '',
    calendar: outcome.calendar ?? '',
    sarif: outcome.sarif ?? '',
    report: outcome.report ?? '',
  };
  for (const [name, value] of Object.entries(outputs)) host.output(name, value);
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Worst first. */
function diagnosticsOf({ checked: { introduced, standing } }: Examined): readonly Diagnostic[] {
  return [...introduced, ...standing].sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** As many as fit, in their order: the worst of each program come first. */
function jsonOf(host: Host, name: string, most: number, values: readonly Diagnostic[]): string {
  const parts: string[] = [];
  let bytes = 2;
  for (const it of values) {
    const part = JSON.stringify(it);
    bytes += Buffer.byteLength(part) + 1;
    if (bytes > most) break;
    parts.push(part);
  }
  const leftOut = values.length - parts.length;
  if (leftOut > 0) host.log(`The output ${name} lacks the last ${leftOut}: an output holds 1 MB.`);
  return `[${parts.join(',')}]`;
}
