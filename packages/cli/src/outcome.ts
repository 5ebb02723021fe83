// What a command comes to: a result and files to write, or a refusal with every problem. Commands print nothing
// themselves, so a refusal can never leave half a result behind.

import { resolve } from 'node:path';
import type { ConfigProblem, Conflict } from '@auditcal/core';
import type { Call } from './command.js';
import type { Input } from './files.js';
import type { Write } from './host.js';

export interface Done {
  readonly ok: true;
  /** 1 only from `check`; 130 where the person gave up. */
  readonly exit: 0 | 1 | 130;
  /** Result for stdout, in parts where the whole would be too long to hold. */
  readonly text: string | Iterable<string>;
  readonly files: readonly Write[];
  /** Whether folders on the way to `files` are made. */
  readonly folders: boolean;
  /** Sentences for stderr; `--quiet` keeps them back. */
  readonly told: readonly string[];
  /** What the file says that has no effect, with its place; also for stderr. */
  readonly notices: readonly ConfigProblem[];
  readonly sources: Sources;
}

/** Text of each file that a problem may point into, for the source line under a message. */
export type Sources = ReadonlyMap<string, string>;

/** The texts of program files and of the framework files that they name. */
export function sourcesOf(...inputs: readonly Pick<Input, 'file' | 'text' | 'own'>[]): Sources {
  return new Map(
    inputs.flatMap(({ file, text, own = [] }) => [
      [file, text] as const,
      ...own.flatMap((it) => ('text' in it ? [[it.file, it.text] as const] : [])),
    ]),
  );
}

export interface Refused {
  readonly ok: false;
  readonly kind: 'input' | 'infeasible';
  readonly problems: readonly ConfigProblem[];
  readonly conflict: Conflict | null;
  readonly sources: Sources;
}

export type Outcome = Done | Refused;

export function done(parts: Partial<Omit<Done, 'ok'>>): Done {
  const none = { text: '', files: [], folders: false, told: [], notices: [], sources: new Map() };
  return { ok: true, exit: 0, ...none, ...parts };
}

/** A command's result, on stdout or in the file of `-o`. */
export function result(call: Call, text: Write['text'], parts: Partial<Omit<Done, 'ok'>> = {}): Done {
  const to = call.common.output;
  if (to === undefined || to === '-') return done({ ...parts, text });
  const files = [...(parts.files ?? []), { path: resolve(call.host.cwd, to), text }];
  return done({ ...parts, files, told: [...(parts.told ?? []), `wrote ${to}`] });
}

export function refused(
  problems: readonly ConfigProblem[],
  parts: Partial<Omit<Refused, 'ok' | 'problems'>> = {},
): Refused {
  return { ok: false, kind: 'input', problems, conflict: null, sources: new Map(), ...parts };
}

/** A problem of the command line itself, which has no place in a file. */
export function problem(rule: string, message: string, remedy?: string): ConfigProblem {
  return { rule, message, remedy, where: undefined, citation: undefined };
}

export function notYet(what: string, remedy?: string): ConfigProblem {
  return problem('not-yet', `not yet: ${what}`, remedy);
}
