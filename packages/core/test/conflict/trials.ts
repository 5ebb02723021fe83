// A file on trial, as the planner itself would try it, so that its trials can be counted.

import { plainDate } from '../../src/calendar/index.js';
import { frameworks } from '../../src/frameworks/index.js';
import { type PlannedFile, planFile } from '../../src/index.js';
import { type Found, findConflict } from '../../src/schedule/conflict/members.js';
import { type Relaxation, relaxationsOf } from '../../src/schedule/conflict/relax/index.js';
import { type Trial, trialOf } from '../../src/schedule/conflict/trial.js';
import { programIn } from '../fixtures/program-in.js';
import { TODAY } from './drawn-programs.js';

const today = plainDate(TODAY);

/** Plans a text as a person would. */
export function planned(text: string): PlannedFile {
  return planFile({ file: 'compliance.yml', text, today });
}

/** A text on trial. */
function onTrial(text: string): Trial {
  return trialOf(programIn(text, today), frameworks, today);
}

/** Whether every engagement of a text can be dated. */
export function datable(text: string): boolean {
  return onTrial(text).without(new Set()).placed !== undefined;
}

/** The conflict of a text that cannot be planned, and how many programs were laid out for it. */
export function explained(text: string): {
  readonly found: Found;
  readonly relaxations: readonly Relaxation[];
  /** Programs laid out until the set was found, and until all that makes room was. */
  readonly checks: { readonly set: number; readonly all: number };
} {
  const trial = onTrial(text);
  const found = findConflict(trial, today);
  if (!found) throw new Error('the file can be planned');
  const set = trial.count();
  const relaxations = relaxationsOf(found, trial, today);
  return { found, relaxations, checks: { set, all: trial.count() } };
}
