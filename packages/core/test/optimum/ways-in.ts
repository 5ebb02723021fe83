// The ways to lay programs of a report and a certificate.

import { plainDate } from '../../src/calendar/index.js';
import { frameworks } from '../../src/frameworks/index.js';
import { waysOf } from '../../src/schedule/optimum/alternatives.js';
import { outlooksOf } from '../../src/schedule/optimum/outlooks.js';
import type { Way } from '../../src/schedule/optimum/way.js';
import type { Terms } from '../../src/schedule/setting.js';
import { programIn } from '../fixtures/program-in.js';

const TODAY = plainDate('2026-11-21');

/** The ways to lay the program of a text. */
export function waysIn(text: string, terms: Terms = {}): readonly Way[] {
  return waysOf(outlooksOf(programIn(text, TODAY), frameworks, TODAY, terms));
}

/**
 * SOC 2 with these settings beside ISO 27001, nothing issued yet, so many years planned; `planning` and `organization` go on
 * from there.
 */
export function freshText(soc2: string, years: number, planning: string, organization = ''): string {
  return `version: 1
organization: { name: Example, people: 120, country: US${organization} }
frameworks: { soc2: ${soc2}, iso27001: {} }
planning: { from: 2026-12-01, horizon: ${years} years${planning} }`;
}
