// What a command is: one file that says its name, words, flags and examples beside what it does. Help and completions are
// made from these values.

import type { Format } from '@auditcal/core';
import type { Host } from './host.js';
import type { Outcome } from './outcome.js';

export interface Option {
  /** As commander writes it: `--owner <name>`. */
  readonly flags: string;
  readonly says: string;
  readonly choices?: readonly string[];
}

export interface Argument {
  /** As commander writes it: `<activity>`, `[files...]`. */
  readonly name: string;
  readonly says: string;
  readonly choices?: readonly string[];
}

/** Flags that every command takes, as they stand after reading. */
export interface CommonOptions {
  readonly config?: string;
  readonly today?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  /** False with `--no-color`. */
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

/** One call of a command. */
export interface Call {
  readonly host: Host;
  /** Arguments in order; one that takes several is spread. */
  readonly args: readonly string[];
  /** Own flags by their name in camel case. */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly common: CommonOptions;
  readonly format: Format;
  /** Program files and calendars that were read, as whole paths: no result is written over them. */
  readonly sources: Set<string>;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly args: readonly Argument[];
  readonly options: readonly Option[];
  /** The first one is the default. */
  readonly formats: readonly Format[];
  /** It writes the program file itself. */
  readonly edits?: true;
  /** Arguments after `auditcal`, and what they do. */
  readonly examples: readonly (readonly [args: string, does: string])[];
  run(call: Call): Promise<Outcome>;
}

/** The text of a flag, or undefined where it is absent. */
export function textOf(call: Call, name: string): string | undefined {
  const value = call.flags[name];
  return typeof value === 'string' ? value : undefined;
}

/** The items of a flag written as `a,b`; undefined where it is absent. */
export function listOf(call: Call, name: string): readonly string[] | undefined {
  const items = textOf(call, name)?.split(',');
  return items?.map((it) => it.trim()).filter((it) => it !== '');
}
