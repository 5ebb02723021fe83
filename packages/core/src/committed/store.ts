// What `plan --write` keeps beside the program file: the plan as `plan --json` prints it, and the feed of that plan.

import { frameworks } from '../frameworks/index.js';
import type { Plan, Program, ToldFeed } from '../model/index.js';
import { type RenderOptions, render } from '../render/index.js';
import { reportOf } from '../report/index.js';
import { type MadeFrom, markOf } from './made-from.js';
import type { CommittedPlan } from './read-plan.js';

/** Where a program keeps its plan and its feed: paths from the folder that its file is in. */
export function storedAt({ check }: Program): { readonly plan: string; readonly calendar: string } {
  return { plan: check.plan ?? 'compliance.plan.json', calendar: check.calendar ?? 'compliance.ics' };
}

/**
 * A plan and its feed, as texts to store; `told` is what the feed stored before had told. `from` is what a plan was made
 * from that hangs on no other program: where that is unchanged, nobody has to plan again to see that it still holds.
 */
export async function storedTexts(
  plan: Plan,
  told?: ToldFeed,
  { from, ...options }: RenderOptions & { readonly from?: MadeFrom | undefined } = {},
): Promise<{ readonly plan: string; readonly calendar: string }> {
  // What a plan survives is asked for again when somebody wants to know.
  const report = reportOf({ ...plan, stress: null }, frameworks, told);
  const [json, ics] = await Promise.all([render(report, 'json'), render(report, 'ics', options)]);
  const marked = from ? withKey(json.text, 'madeFrom', JSON.stringify(markOf(json.text, from))) : json.text;
  return { plan: withFeed(marked, report.told), calendar: ics.text };
}

/** A row for each entry, so that a change of one entry is a change of one line. */
function withFeed(json: string, { program, entries }: ToldFeed): string {
  const rows = entries.map((it) => `      ${JSON.stringify(it)}`).join(',\n');
  const list = rows === '' ? '[]' : `[\n${rows}\n    ]`;
  const feed = `{\n    "program": ${JSON.stringify(program)},\n    "entries": ${list}\n  }`;
  return withKey(json, 'feed', feed);
}

/** An object's text, laid out as a rendered plan is, with one more key at its end. */
function withKey(json: string, key: string, value: string): string {
  return json.replace(/\n\}\n$/, () => `,\n  "${key}": ${value}\n}\n`);
}

/**
 * Whether a stored plan is that of a program. Either name will do, so that a program that is renamed and a file that is
 * moved keep their plan.
 */
export function isPlanOf(stored: CommittedPlan, { id, file }: Program): boolean {
  return stored.program === id || baseOf(stored.file) === baseOf(file);
}

function baseOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
