// Puts an outcome where it belongs: files first, because writing them can still be refused, then the result on
// stdout, then what is only said, on stderr.

import { hasColor, painter } from './color.js';
import type { CommonOptions } from './command.js';
import { unwritable } from './files.js';
import type { Host } from './host.js';
import { type Done, type Outcome, type Refused, refused } from './outcome.js';
import { problemsJson, problemsText, problemText } from './problems.js';

/** Who asked, and how the answer is wanted. */
export interface Delivery {
  /** Stands before problems that have no place in a file: `auditcal plan`. */
  readonly caller: string;
  readonly common: CommonOptions;
  readonly host: Host;
}

/** Writes and prints all of it; answers the exit status. */
export function deliver(outcome: Outcome, to: Delivery): number {
  if (!outcome.ok) return refuse(outcome, to);
  const { host } = to;
  if (outcome.files.length > 0) {
    const written = host.write(outcome.files, outcome.folders);
    if (!written.ok) return refuse(refused([unwritable(host, written, to.common.output)]), to);
  }
  for (const part of typeof outcome.text === 'string' ? [outcome.text] : outcome.text) {
    if (part !== '') host.out.write(part);
  }
  if (!to.common.quiet) tell(outcome, to);
  return outcome.exit;
}

function tell({ notices, sources, told }: Done, { host, common, caller }: Delivery): void {
  const paint = painter(hasColor(host, common, host.err));
  for (const notice of notices) host.err.write(problemText(notice, sources, caller, paint));
  for (const sentence of told) host.err.write(`${sentence}\n`);
}

function refuse(refusal: Refused, { host, common, caller }: Delivery): number {
  if (common.json || common.format === 'json') {
    host.out.write(`${JSON.stringify(problemsJson(refusal), null, 2)}\n`);
  }
  host.err.write(problemsText(refusal, caller, painter(hasColor(host, common, host.err))));
  return 2;
}
