// The shape of `audiences`: who may see which document or event. Its keys are the frameworks' own words for them, so a
// framework's block takes those of that framework and the file's those of all.

import * as z from 'zod/mini';
import { AUDIENCES, EVENTS, type Framework } from '../../model/index.js';
import { Form, type Samples } from './form.js';
import { block, choice } from './parts.js';

/** Turns of activities: not an audit's, so the file speaks of them as a whole and each activity for itself. */
export const ACTIVITIES = 'activities';

/** One of the circles of readers. */
export function audienceShape(description: string) {
  return choice(AUDIENCES, `${description}: everyone, nda (who signed one), auditors or internal.`);
}

/** The same for one framework. An editor's schema has its names only: what each means stands with those of the file. */
export function ownAudiencesShape(framework: Framework, description: string) {
  const whole = audiencesShape([framework], description);
  const make = (samples: Samples) =>
    samples
      ? whole.for(samples)
      : z.partialRecord(z.enum([...wordsOf([framework]).keys()]), z.enum(AUDIENCES));
  return new Form(make, { description });
}

/** Audiences by document and event, for the tracks of these frameworks. */
export function audiencesShape(frameworks: readonly Framework[], description: string, more: string[] = []) {
  const words = wordsOf(frameworks);
  for (const key of more) words.set(key, 'Open turns of all activities, without their owners.');
  const keys = [...words].map(([key, what]) => [key, choice(AUDIENCES, what).optional()] as const);
  return block(Object.fromEntries(keys), description, 'a mapping such as { report: nda }');
}

/** Every name that these frameworks have for a document or an event, with what it says. */
function wordsOf(frameworks: readonly Framework[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const { deliverables, milestones } of frameworks) {
    for (const { id, title } of deliverables) words.set(id, `${title}.`);
    for (const { kind, title } of milestones) if (!words.has(kind)) words.set(kind, `${title}.`);
  }
  for (const event of EVENTS) words.set(event, says[event]);
  return words;
}

const says: Readonly<Record<(typeof EVENTS)[number], string>> = {
  fieldwork: 'The days auditors work with the team.',
  period: 'The observation period, or the as-of date.',
  outcome: 'The day of the report or decision; the document itself has its own key.',
};
