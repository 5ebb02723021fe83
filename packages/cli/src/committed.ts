// The plan and the feed that lie beside a program file, read. What is stored there is agreed: planning anew moves it only
// where that pays. A stranger would get wrong: paths start in the folder of the program file.

import { resolve } from 'node:path';
import {
  type CommittedPlan,
  type ConfigProblem,
  isPlanOf,
  type Program,
  readCommittedPlan,
  type Stored as StoredTexts,
  storedAt,
} from '@auditcal/core';
import { type Input, readText } from './files.js';
import type { Host } from './host.js';
import { problem } from './outcome.js';
import { pathFrom } from './resting.js';

/** What is stored for a program: its plan, nothing yet, or another program's, which is left alone and told. */
export type Stored =
  | {
      readonly ok: true;
      readonly plan: CommittedPlan | undefined;
      /** The file it was read from, where there is one. */
      readonly input: Input | undefined;
      readonly notices: readonly ConfigProblem[];
    }
  | { readonly ok: false; readonly problem: ConfigProblem };

const nothing = { plan: undefined, input: undefined };

/** Reads what is stored for a program. */
export function storedFor(host: Host, program: Program): Stored {
  const path = placesOf(program).plan;
  if (host.kindOf(resolve(host.cwd, path)) === null) return { ok: true, ...nothing, notices: [] };
  const text = readText(host, path);
  const read = text.ok ? readCommittedPlan(path, text.value.text) : text;
  if (!read.ok) return read;
  if (!text.ok) return text;
  if (isPlanOf(read.value, program)) return { ok: true, plan: read.value, input: text.value, notices: [] };
  return { ok: true, ...nothing, notices: [ofAnother(path, read.value.program, program)] };
}

function ofAnother(path: string, other: string, program: Program): ConfigProblem {
  const message = `${path} is the plan of ${other}, so nothing is agreed for ${program.id}`;
  return problem('other-program', message, anotherPlace('plan'));
}

/** How to have a plan or a feed stored elsewhere. */
export function anotherPlace(key: 'plan' | 'calendar'): string {
  const name = key === 'plan' ? 'NAME.plan.json' : 'NAME.ics';
  return `\`check: { ${key}: ${name} }\` in the file names another place`;
}

/** Paths of a program's plan and feed, from the working directory. */
export function placesOf(program: Program): { readonly plan: string; readonly calendar: string } {
  const { plan, calendar } = storedAt(program);
  return { plan: pathFrom(program, plan), calendar: pathFrom(program, calendar) };
}

/** The plan and the feed that lie beside a program file, as texts; what is not there or cannot be read is null. */
export function storedBeside(host: Host, program: Program): StoredTexts {
  const { plan, calendar } = placesOf(program);
  const at = (path: string) => {
    const text = host.kindOf(resolve(host.cwd, path)) === 'file' ? readText(host, path) : undefined;
    return text?.ok ? { file: path, text: text.value.text } : null;
  };
  return { plan: at(plan), calendar: at(calendar) };
}
