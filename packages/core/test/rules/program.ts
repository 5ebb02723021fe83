// Small files as a user would write them, planned through the front door, and what their plans say. Everything not
// written in a file is a default of the product; the day is 2026-11-21 where a test names none.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import {
  type ConfigProblem,
  type Conflict,
  type Engagement,
  type Plan,
  type PlannedFile,
  planFile,
} from '../../src/index.js';

const TODAY = '2026-11-21';

/** Days that calendars take, by their paths: each from a first to a last day. */
export type Busy = Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;

/** These days as the shells would have read them. */
export function calendars(busy: Busy) {
  return Object.entries(busy).map(([path, spans]) => ({
    path,
    days: spans.map(([from, to], i) => ({
      span: { from: plainDate(from), to: plainDate(to) },
      reason: 'Trade fair',
      where: { file: path, line: 5 + i, column: 1 },
    })),
  }));
}

/** Plans a file; `version` and `organization` are added where it has none. */
export function planned(body: string, today = TODAY, busy?: Busy): PlannedFile {
  const organization = /^organization:/m.test(body) ? '' : 'organization: { name: Example, people: 20 }\n';
  // What a rule says holds for any plan: no need for the cheapest.
  const input = {
    file: 'compliance.yml',
    text: `version: 1\n${organization}${body}`,
    today: plainDate(today),
    imported: busy && calendars(busy),
  };
  return planFile(input, { nodes: 0 });
}

/** The plan of a file that can be planned. */
export function plan(body: string, today?: string, busy?: Busy): Plan {
  const result = planned(body, today, busy);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.plan;
}

/** The problems of a file that is refused, and the conflict of one that cannot be planned. */
export function refused(
  body: string,
  today?: string,
  busy?: Busy,
): { kind: string; problems: readonly ConfigProblem[]; conflict: Conflict | null } {
  const result = planned(body, today, busy);
  if (result.ok) throw new Error('the file could be planned');
  return result;
}

/** One engagement of a plan; fails where it is not there. */
export function engagement(from: Plan, id: string): Engagement {
  const found = from.engagements.find((it) => it.id === id);
  if (!found) throw new Error(`${id} is not among ${from.engagements.map((it) => it.id).join(', ')}`);
  return found;
}

/** The first and last fieldwork day of an engagement. */
export function fieldwork(from: Plan, id: string): { from: string; to: string } {
  const { fieldwork } = engagement(from, id);
  if (!fieldwork) throw new Error(`${id} has no fieldwork`);
  return fieldwork;
}

/** What is said under a rule: `<severity> <what it is about>`. */
export function said(from: Plan, rule: string): string[] {
  return from.diagnostics
    .filter((it) => it.rule === rule)
    .map(({ severity, fingerprint }) => `${severity} ${fingerprint.slice(rule.length + 1)}`)
    .sort();
}

/** An ISO 27001 program with these audits, and further lines of the file. */
export function iso(audits: readonly string[], more = ''): string {
  return `frameworks: { iso27001: {} }\n${more}\n${listed(audits)}`;
}

/** A SOC 2 program with these audits, its periods not aligned, and further lines of the file. */
export function soc2(audits: readonly string[], more = ''): string {
  return `frameworks: { soc2: { type2: { align: false } } }\n${more}\n${listed(audits)}`;
}

function listed(audits: readonly string[]): string {
  return audits.length === 0 ? '' : `audits:\n${audits.map((it) => `  - { ${it} }\n`).join('')}`;
}

/** A file, and what a rule says of its plan: `<severity> <what it is about>`, or nothing. */
export interface Case {
  readonly when: string;
  readonly file: string;
  readonly today?: string;
  readonly says: readonly string[];
}

/** A row of the rules: what it asks in a sentence, its id, and files that break it and keep it. */
export function row(rule: string, sentence: string, cases: readonly Case[], more?: () => void): void {
  describe(`${sentence} (${rule})`, () => {
    it.each(cases.map((it) => [it.when, it] as const))('%s', (_, { file, today, says }) => {
      expect(said(plan(file, today), rule)).toEqual(says);
    });
    more?.();
  });
}
