// What later steps read. Every output that action.yml names is set, the empty ones too.

import type { Diagnostic } from '@auditcal/core';
import type { Host } from './host.js';
import { type Outcome, plannedOf, total } from './outcome.js';

/** Most bytes of one output; GitHub takes 1 MB for all outputs of a job together. */
const mostBytes = 900_000;

/** Sets every output. */
export function setOutputs(host: Host, outcome: Outcome): void {
  const programs = plannedOf(outcome.programs);
  const counts = total(programs);
  const { json, leftOut } = jsonOf(programs.flatMap((it) => it.diagnostics));
  if (leftOut > 0) host.log(`The output diagnostics lacks the last ${leftOut}: an output holds 1 MB.`);
  const outputs: Readonly<Record<string, string>> = {
    result: outcome.status === 0 ? 'pass' : 'fail',
    overdue: String(counts.overdue),
    'due-soon': String(counts.dueSoon),
    introduced: '',
    'next-due': programs.flatMap((it) => it.nextDue ?? []).sort()[0] ?? '',
    diagnostics: json,
    'plan-changed': '',
    calendar: outcome.calendar ?? '',
    sarif: '',
    report: '',
  };
  for (const [name, value] of Object.entries(outputs)) host.output(name, value);
}

/** As many as fit, in their order: the worst of each program come first. */
function jsonOf(diagnostics: readonly Diagnostic[]): { json: string; leftOut: number } {
  const parts: string[] = [];
  let bytes = 2;
  for (const it of diagnostics) {
    const part = JSON.stringify(it);
    bytes += Buffer.byteLength(part) + 1;
    if (bytes > mostBytes) break;
    parts.push(part);
  }
  return { json: `[${parts.join(',')}]`, leftOut: diagnostics.length - parts.length };
}
