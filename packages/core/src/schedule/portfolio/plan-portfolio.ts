// Programs that share teams or auditors. Each is planned alone first, which bounds what all can cost from below; those
// that stand in each other's way are then placed one after the other in the room that is left, and each again while
// that saves something.

import type { PlainDate } from '../../calendar/index.js';
import type { ConfigProblem, Framework, Program } from '../../model/index.js';
import { type Agreed, agreedDays, nothingAgreed } from '../moves.js';
import type { Stopped } from '../optimum/objective.js';
import { type Placed, placeProgram } from '../place-program.js';
import type { Terms } from '../setting.js';
import { Ledger } from './ledger.js';
import { capacityProblems, type Shared, sharedBy } from './shared.js';

/** How long to go on improving. */
export interface PortfolioEffort {
  /** Rounds in which every program is placed again; 3 where nothing is said. */
  readonly rounds?: number;
  readonly stop?: () => Stopped;
  /** Told after every placement of the value of all programs and of its bound, in cents. */
  readonly onProgress?: (value: number, bound: number) => void;
}

/** All programs placed together. Amounts in cents. */
export interface PlacedPortfolio {
  readonly placed: readonly Placed[];
  /** The least each program costs alone; their sum bounds the value of all. */
  readonly bounds: readonly number[];
  readonly value: number;
  readonly bound: number;
  readonly shared: readonly Shared[];
  readonly peaks: readonly number[];
  readonly stopped: Stopped;
}

/** Placed together, or the programs that cannot be: alone (by position), or within what others leave. */
export type PortfolioResult =
  | { readonly ok: true; readonly value: PlacedPortfolio }
  | { readonly ok: false; readonly alone: readonly number[]; readonly problems: readonly ConfigProblem[] };

/** Plans several programs within the capacity they share. */
export function placePortfolio(
  programs: readonly Program[],
  frameworks: readonly Framework[],
  today: PlainDate,
  agreed: (index: number) => Agreed | undefined = () => undefined,
  effort: PortfolioEffort = {},
): PortfolioResult {
  const problems = capacityProblems(programs);
  if (problems.length > 0) return { ok: false, alone: [], problems };
  const terms = (index: number): Terms => ({ agreed: agreedDays(agreed(index) ?? nothingAgreed) });
  return new Planning(programs, frameworks, today, terms, effort).run();
}

/** Places one program of a portfolio again, the others staying where they are: much less work than all of them. */
export function replaceOne(
  { placed, bounds, shared, stopped }: PlacedPortfolio,
  programs: readonly Program[],
  index: number,
  frameworks: readonly Framework[],
  today: PlainDate,
  terms: Terms = {},
): PlacedPortfolio | undefined {
  const ledger = new Ledger(shared, programs);
  placed.forEach((it, i) => {
    if (i !== index) ledger.note(i, it.engagements);
  });
  const program = programs[index] as Program;
  const alone = placeProgram(program, frameworks, today, terms);
  const fits = placeProgram(program, frameworks, today, { ...terms, closed: ledger.closedTo(index) });
  if (!alone || !fits) return undefined;
  ledger.note(index, fits.engagements);
  const all = placed.with(index, fits);
  const least = bounds.with(index, alone.found.bound);
  return {
    placed: all,
    bounds: least,
    value: totalValue(all),
    bound: sum(least),
    shared,
    peaks: ledger.peaks(),
    stopped,
  };
}

const ROUNDS = 3;

class Planning {
  readonly #programs: readonly Program[];
  readonly #place: (index: number, closed?: Terms['closed']) => Placed | undefined;
  readonly #effort: PortfolioEffort;
  readonly #shared: readonly Shared[];
  #stopped: Stopped = null;

  constructor(
    programs: readonly Program[],
    frameworks: readonly Framework[],
    today: PlainDate,
    terms: (index: number) => Terms,
    effort: PortfolioEffort,
  ) {
    this.#programs = programs;
    this.#effort = effort;
    this.#shared = sharedBy(programs);
    this.#place = (index, closed) => {
      const under = closed ? { ...terms(index), closed } : terms(index);
      return placeProgram(programs[index] as Program, frameworks, today, under);
    };
  }

  run(): PortfolioResult {
    const alone = this.#programs.map((_, index) => this.#place(index));
    const impossible = alone.flatMap((placed, index) => (placed ? [] : [index]));
    if (impossible.length > 0) return { ok: false, alone: impossible, problems: [] };
    const bounds = alone.map((placed) => (placed as Placed).found.bound);
    const ledger = new Ledger(this.#shared, this.#programs);
    alone.forEach((placed, index) => {
      ledger.note(index, (placed as Placed).engagements);
    });
    const placed = this.#fit(alone as Placed[], ledger);
    if ('stuck' in placed) return { ok: false, alone: [], problems: [this.#stuck(placed.stuck)] };
    this.#improve(placed, ledger, bounds);
    return {
      ok: true,
      value: {
        placed,
        bounds,
        value: totalValue(placed),
        bound: sum(bounds),
        shared: this.#shared,
        peaks: ledger.peaks(),
        stopped: this.#stopped,
      },
    };
  }

  // Those that stand in each other's way are taken out and put back one by one; one that finds no room goes first.
  #fit(alone: readonly Placed[], ledger: Ledger): Placed[] | { readonly stuck: number } {
    const crowded = [...ledger.overloaded()].sort((a, b) => a - b);
    const first: number[] = [];
    for (;;) {
      const placed = [...alone];
      for (const index of crowded) ledger.forget(index);
      const order = [...first, ...crowded.filter((index) => !first.includes(index))];
      const stuck = order.find((index) => {
        const fits = this.#place(index, ledger.closedTo(index));
        if (!fits) return true;
        placed[index] = fits;
        ledger.note(index, fits.engagements);
        return false;
      });
      if (stuck === undefined) return placed;
      if (first.includes(stuck)) return { stuck };
      first.unshift(stuck);
    }
  }

  #improve(placed: Placed[], ledger: Ledger, bounds: readonly number[]): void {
    const { rounds = ROUNDS, stop, onProgress } = this.#effort;
    for (let round = 0; round < rounds; round += 1) {
      let saved = false;
      for (const [index, now] of placed.entries()) {
        this.#stopped = stop?.() ?? null;
        if (this.#stopped) return;
        if (now.found.value <= (bounds[index] as number)) continue;
        const again = this.#place(index, ledger.closedTo(index));
        if (!again || again.found.value >= now.found.value) continue;
        placed[index] = again;
        ledger.note(index, again.engagements);
        saved = true;
        onProgress?.(totalValue(placed), sum(bounds));
      }
      if (!saved) return;
    }
  }

  #stuck(index: number): ConfigProblem {
    const { team, locate, id } = this.#programs[index] as Program;
    return {
      rule: 'not-found',
      message: `${id}: no plan was found within what the other programs leave of ${this.#shared.map(({ kind, name }) => `the ${kind} ${name}`).join(', ')}`,
      remedy: 'raise the capacity, or move a booking or a goal of one of the programs',
      where: team?.where ?? locate([]),
      citation: undefined,
    };
  }
}

function totalValue(placed: readonly Placed[]): number {
  return sum(placed.map(({ found }) => found.value));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
