// The shape of `audiences`: who may see which document or event. Its keys are the frameworks' own words for them, so a
// framework's block takes those of that framework and the file's those of all.

import { AUDIENCES, EVENTS, type Framework } from '../../model/index.js';
import { block, choice } from './parts.js';

/** Turns of activities: not an audit's, so the file speaks of them as a whole and each activity for itself. */
export const ACTIVITIES = 'activities';

/** One of the circles of readers. */
export function audienceShape(description: string) {
  return choice(AUDIENCES, `${description}: everyone, nda (who signed one), auditors or internal.`);
}

/** Audiences by document and event, for the tracks of these frameworks. */
export function audiencesShape(frameworks: readonly Framework[], description: string, more: string[] = []) {
  const words = new Map<string, string>();
  for (const { deliverables, milestones } of frameworks) {
    for (const { id, title } of deliverables) words.set(id, `${title}.`);
    for (const { kind, title } of milestones) if (!words.has(kind)) words.set(kind, `${title}.`);
  }
  for (const event of EVENTS) words.set(event, says[event]);
  for (const key of more) words.set(key, 'Open turns of all activities, without their owners.');
  const keys = [...words].map(([key, what]) => [key, choice(AUDIENCES, what).optional()] as const);
  return block(Object.fromEntries(keys), description, 'a mapping such as { report: nda }');
}

const says: Readonly<Record<(typeof EVENTS)[number], string>> = {
  fieldwork: 'The days auditors work with the team.',
  period: 'The observation period, or the as-of date.',
  outcome: 'The day of the report or decision; the document itself has its own key.',
};
