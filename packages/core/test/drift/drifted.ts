// Two texts, and what the second weakens of the first. The plan of the first stands for both: effects are tested apart.

import { parseDocument } from 'yaml';
import { knownRules } from '../../src/checks/index.js';
import { driftBetween, renamesBetween } from '../../src/drift/index.js';
import { catalogue, frameworks } from '../../src/frameworks/index.js';
import { type Change, type PlainDate, type Plan, type Program, readFileToday } from '../../src/index.js';
import type { Edit } from './edits.js';

const KNOWN = { frameworks, catalogue, rules: knownRules(frameworks) };

/** The program, or undefined where the file is refused: a refusal fails every check. */
export function readable(text: string, today: string): Program | undefined {
  const read = readFileToday({ file: 'compliance.yml', text }, today as PlainDate, () => today as PlainDate);
  return read.ok ? read.program : undefined;
}

export function programOf(text: string, today: string): Program {
  const program = readable(text, today);
  if (!program) throw new Error(`the file is refused:\n${text}`);
  return program;
}

export function driftOf(
  base: Program,
  head: Program,
  today: string,
  plan: Plan | null = null,
): readonly Change[] {
  return driftBetween({
    base,
    head,
    plans: plan && { base: plan, head: plan },
    today: today as PlainDate,
    known: KNOWN,
    knownBefore: KNOWN,
    evidence: undefined,
    renames: renamesBetween(base, head),
  });
}

/** The text with one value edited, its comments and layout kept. */
export function edited(text: string, { path, to }: Pick<Edit, 'path' | 'to'>): string {
  const document = parseDocument(text);
  if (to === undefined) document.deleteIn(path);
  else document.setIn(path, to);
  return document.toString({ lineWidth: 0 });
}
