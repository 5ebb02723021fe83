// A way made of one option for each track. There are thousands, most of which are ruled out by what they cost at least:
// nothing is made of them before it is asked for.

import type { Day } from '../../calendar/index.js';
import type { LaneBound } from '../../solve/alternatives.js';
import type { PricedProblem } from '../../solve/priced/problem.js';
import type { FirstDays } from '../charges/first-days.js';
import type { Draft } from '../cycles/draft.js';
import type { Settled } from '../cycles/settle.js';
import { once } from '../once.js';
import { type Built, build, type Waived } from '../problem/build.js';
import { interimJob, noInterims } from '../problem/interim.js';
import type { Setting } from '../setting.js';
import { savedBeyondVisits } from './days-in-common.js';
import { firstPlanned, type Option } from './options.js';
import type { Way } from './way.js';

/** The problems of an outlook's ways. */
export class Problems {
  readonly setting: Setting;
  readonly first: () => FirstDays;
  readonly beyond: number;
  readonly isByTrack: boolean;
  readonly sources = new Sources();
  readonly #numbers = new Map<Settled, number>();
  readonly #built = new Map<string, () => Built>();

  constructor(setting: Setting, first: () => FirstDays, beyond: number, isByTrack: boolean) {
    this.setting = setting;
    this.isByTrack = isByTrack;
    this.first = first;
    this.beyond = beyond;
  }

  /** Ways that differ in where a period begins only are built once. */
  of(settled: readonly Settled[], interims: ReadonlySet<string>): () => Built {
    const key = [...settled.map((it) => this.#numberOf(it)), ...interims].join(' ');
    const known = this.#built.get(key) ?? once(() => this.#build(settled, interims));
    this.#built.set(key, known);
    return known;
  }

  #build(settled: readonly Settled[], interims: ReadonlySet<string>): Built {
    const drafts = settled.map((it) => it.drafts);
    return build(this.setting, drafts, waivedOf(settled), interims);
  }

  #numberOf(settled: Settled): number {
    const number = this.#numbers.get(settled) ?? this.#numbers.size;
    this.#numbers.set(settled, number);
    return number;
  }
}

/** A way of which nothing is made before it is asked for. */
export class LaidWay implements Way {
  readonly atLeast: number;
  readonly #problems: Problems;
  readonly #chosen: readonly Option[];
  readonly #interims: ReadonlySet<string>;
  #built: (() => Built) | undefined;
  #priced: (() => PricedProblem) | undefined;

  constructor(problems: Problems, chosen: readonly Option[], interims = noInterims) {
    this.#problems = problems;
    this.#chosen = chosen;
    this.#interims = interims;
    const saved = savedBeyondVisits(problems.setting, () => chosen.map(({ layout }) => layout.fieldwork));
    this.atLeast = chosen.reduce((sum, option) => sum + option.atLeast, 0) - saved;
  }

  get setting(): Setting {
    return this.#problems.setting;
  }

  get settled(): readonly Settled[] {
    return this.#chosen.map((option) => option.settled);
  }

  get choices(): readonly string[] {
    return this.#chosen.map((option) => option.choice);
  }

  get begins(): readonly (Day | undefined)[] {
    return this.#chosen.map((option) => option.begins);
  }

  get lanes(): readonly LaneBound[] {
    return this.#chosen.map((option) => option.lane);
  }

  get beyond(): number {
    return this.#problems.beyond;
  }

  get isByTrack(): boolean {
    return this.#problems.isByTrack;
  }

  get built(): () => Built {
    this.#built ??= this.#problems.of(this.settled, this.#interims);
    return this.#built;
  }

  get priced(): () => PricedProblem {
    this.#priced ??= once(() => this.#pricedNow());
    return this.#priced;
  }

  get options(): readonly Option[] {
    return this.#chosen;
  }

  get laying(): (options: readonly Option[]) => Way {
    return (options) => new LaidWay(this.#problems, options, this.#interims);
  }

  get choosing(): (interims: ReadonlySet<string>) => Way {
    return (interims) => new LaidWay(this.#problems, this.#chosen, interims);
  }

  #pricedNow(): PricedProblem {
    const { sources, first } = this.#problems;
    const built = this.built();
    const problem = this.#chosen.reduce(
      (made, option) => (option.begins === undefined ? made : beginning(made, built, option, option.begins)),
      built.priced(first()),
    );
    return sources.telling(problem, this.#interims);
  }
}

// What parts of a problem are made from, where interim sessions are chosen: those with other ones are other parts.
class Sources {
  readonly #known = new Map<object, Map<string, object>>();

  telling(problem: PricedProblem, interims: ReadonlySet<string>): PricedProblem {
    const { madeFrom } = problem;
    if (interims.size === 0 || !madeFrom) return problem;
    const key = [...interims].sort().join(' ');
    return {
      ...problem,
      madeFrom: madeFrom.map((source, lane) => source && this.#of(problem, source, lane, key)),
    };
  }

  #of({ visits }: PricedProblem, source: object, lane: number, key: string): object {
    const interims = key.split(' ');
    const own = visits.jobs.some(
      (job) => job.lane === lane && interims.some((id) => job.name === interimJob(id)),
    );
    if (!own) return source;
    const variants = this.#known.get(source) ?? new Map<string, object>();
    this.#known.set(source, variants);
    const made = variants.get(key) ?? {};
    variants.set(key, made);
    return made;
  }
}

function beginning(problem: PricedProblem, built: Built, option: Option, begins: Day): PricedProblem {
  const { drafts } = option.settled;
  const variables = beginningOn(problem.variables, built, drafts, begins);
  if (variables === problem.variables) return problem;
  const madeFrom = problem.madeFrom?.map((source) => (source === drafts ? option.madeFrom : source));
  return { ...problem, variables, ...(madeFrom ? { madeFrom } : {}) };
}

/** The problem's variables with the first planned period, or the report on one date before it, on a day given. */
function beginningOn<V extends { readonly lo: Day; readonly hi: Day }>(
  variables: readonly V[],
  built: Built,
  drafts: readonly Draft[],
  begins: Day,
): readonly V[] {
  const { of, before } = beginningIn(built, drafts);
  const day = begins - before;
  return of === undefined ? variables : variables.with(of, { ...(variables[of] as V), lo: day, hi: day });
}

/** The variable that says where the first planned period begins, and by how many days it lies before that. */
export function beginningIn(
  built: Built,
  drafts: readonly Draft[],
): { readonly of: number | undefined; readonly before: number } {
  const { period, point } = firstPlanned(drafts);
  const of = point ? built.pointsOf(point)['as-of'] : period && built.pointsOf(period)['period-from'];
  return { of, before: point ? 1 : 0 };
}

/** The problem of one track by itself. */
export function builtAlone(setting: Setting, settled: Settled): Built {
  return build(setting, [settled.drafts], waivedOf([settled]));
}

/** What all of these give up. */
export function waivedOf(settled: readonly Settled[]): Waived {
  return { pairs: new Set(settled.flatMap(({ waived }) => [...waived.pairs])), rules: new Set() };
}
