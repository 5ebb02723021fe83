// Plans made one after the other to be held against each other. Nothing is planned twice.

import type { PlainDate } from '../calendar/index.js';
import type { AdviceFigures, ConfigProblem, Conflict, Program, Track } from '../model/index.js';
import { planProgram } from '../plan-program.js';
import type { PlanOptions } from '../schedule/index.js';
import { ordered } from '../strategies.js';
import { figuresOf, type PlannedProgram } from './figures.js';

/**
 * How to search for one of the plans: told what it is of, which one it is, how many there are at the most, and how many
 * tracks it has.
 */
export type OptionsFor = (title: string, index: number, count: number, tracks: number) => PlanOptions;

/** So many tracks, and a plan takes long enough for a search to begin with the tracks planned apart. */
export const MANY_TRACKS = 3;

/** A program that was planned, or why it could not be. */
export type Trial =
  | { readonly ok: true; readonly planned: PlannedProgram; readonly figures: AdviceFigures }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[]; readonly conflict: Conflict | null };

/** Plans programs as of a day. */
export class Trials {
  readonly today: PlainDate;
  readonly #optionsFor: OptionsFor;
  readonly #known = new Map<Program, Trial>();
  readonly #parts = new Map<Program, Map<string, Program>>();
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
    const tracks = program.tracks.length;
    const options = this.#optionsFor(title, index, Math.max(this.#count, this.#index), tracks);
    const apart = tracks >= MANY_TRACKS;
    const result = planProgram(program, this.today, { ...options, lateFrom, apart });
    const trial: Trial = result.ok ? planned({ program, ...result.value }) : result;
    this.#known.set(program, trial);
    return trial;
  }

  /** The program with some of its tracks, in the order it is planned in by prices alone; the same one each time. */
  only(program: Program, tracks: readonly Track[]): Program {
    const parts = this.#parts.get(program) ?? new Map<string, Program>();
    this.#parts.set(program, parts);
    const ids = new Set(tracks.map(({ id }) => id));
    const key = JSON.stringify([...ids]);
    const part = parts.get(key) ?? {
      ...ordered(program, 'auto'),
      tracks: program.tracks.filter(({ id }) => ids.has(id)),
      duties: [],
      audits: program.audits.filter(({ track }) => ids.has(track)),
    };
    parts.set(key, part);
    return part;
  }
}

/** The same where no plan costs less than `bound`: what is left open may be less than its own search has shown. */
export function boundedBy(trial: Trial, bound: number): Trial {
  if (!trial.ok) return trial;
  const { price } = trial.figures;
  const gap = price.value <= 0 ? price.gap : Math.min(price.gap, Math.max(0, 1 - bound / price.value));
  return { ...trial, figures: { ...trial.figures, price: { ...price, gap } } };
}

function planned(of: PlannedProgram): Trial {
  return { ok: true, planned: of, figures: figuresOf(of) };
}

/** Why a trial came to nothing, a sentence for each line of the file; empty where it did not. */
export function whyNot(trial: Trial): readonly string[] {
  return trial.ok ? [] : trial.problems.map(({ message }) => message);
}
