// Plans made one after the other to be held against each other. Nothing is planned twice.

import type { PlainDate } from '../calendar/index.js';
import type { AdviceFigures, ConfigProblem, Conflict, Program } from '../model/index.js';
import { planProgram } from '../plan-program.js';
import type { PlanOptions } from '../schedule/index.js';
import { figuresOf, type PlannedProgram } from './figures.js';

/** How to search for one of the plans: told what it is of, which one it is, and how many there are at the most. */
export type OptionsFor = (title: string, index: number, count: number) => PlanOptions;

/** A program that was planned, or why it could not be. */
export type Trial =
  | { readonly ok: true; readonly planned: PlannedProgram; readonly figures: AdviceFigures }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[]; readonly conflict: Conflict | null };

/** Plans programs as of a day. */
export class Trials {
  readonly today: PlainDate;
  readonly #optionsFor: OptionsFor;
  readonly #known = new Map<Program, Trial>();
  #count = 0;
  #index = 0;

  constructor(today: PlainDate, optionsFor: OptionsFor) {
    this.today = today;
    this.#optionsFor = optionsFor;
  }

  /** So many more may come: what is said of how far it is. */
  expect(more: number): void {
    this.#count += more;
  }

  /** The plan of a program; what comes late is counted as in `lateFrom`. */
  plan(title: string, program: Program, lateFrom: Program): Trial {
    const known = this.#known.get(program);
    if (known) return known;
    const index = this.#index;
    this.#index += 1;
    const options = this.#optionsFor(title, index, Math.max(this.#count, this.#index));
    const result = planProgram(program, this.today, { ...options, lateFrom, apart: false });
    const trial: Trial = result.ok ? planned({ program, ...result.value }) : result;
    this.#known.set(program, trial);
    return trial;
  }
}

function planned(of: PlannedProgram): Trial {
  return { ok: true, planned: of, figures: figuresOf(of) };
}

/** Why a trial came to nothing, a sentence for each line of the file; empty where it did not. */
export function whyNot(trial: Trial): readonly string[] {
  return trial.ok ? [] : trial.problems.map(({ message }) => message);
}
