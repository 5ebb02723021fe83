// Several programs tried together, with lines left out or changed. Ids of lines bear the position of their program, and a
// whole program can be left out as well. What one line cannot touch is not asked again: programs that share nothing with
// the rest are tried by themselves, and the same programs with the same lines once.

import type { PlainDate } from '../../../calendar/index.js';
import type { Framework, Program } from '../../../model/index.js';
import { auditorWeeksLine, type LineSet, TEAM } from '../../line-ids.js';
import { sharingGroups } from '../../portfolio/shared.js';
import { type Change, type Trial, trialOf } from '../trial.js';
import { type Combined, Combining, type Placing, Ways } from './combining.js';

/** One of the programs, as of its organization's day. */
export interface Tryable {
  readonly program: Program;
  readonly today: PlainDate;
}

/** The id of a line of one program among several. */
export function lineOf(number: number, id: string): string {
  return `${number}:${id}`;
}

/** The id under which a whole program is left out. */
export function wholeOf(number: number): string {
  return lineOf(number, '*');
}

const unchanged: Change = (program) => program;

export class TogetherTrial {
  readonly members: readonly Tryable[];
  /** How often programs were tried together so far. */
  count = 0;
  readonly #trials: readonly Trial[];
  readonly #ways = new Map<string, Ways>();
  #changes = 0;
  readonly #known = new Map<string, Combined>();
  /** Programs with lines left out that have no room together, by their keys. */
  readonly #impossible: { readonly keys: readonly string[]; readonly outcome: Combined }[] = [];

  constructor(members: readonly Tryable[], frameworks: readonly Framework[]) {
    this.members = members;
    this.#trials = members.map(({ program, today }) => trialOf(program, frameworks, today));
  }

  /** Whether all can be dated within what they share with these lines left out. */
  without(lines: LineSet): Combined {
    return this.#tried(lines, new Map());
  }

  /** The same after changes to some of them, by position. */
  changed(changes: ReadonlyMap<number, Change>, lines: LineSet): boolean {
    return this.#tried(lines, changes).status === 'placed';
  }

  /** One of the programs as if it alone were tried, the others beside it. */
  viewOf(number: number): Trial {
    const { program } = this.members[number] as Tryable;
    return {
      program,
      without: (lines) => {
        const tried = this.without(lines);
        const failed = tried.failed.flatMap(({ laid }) => laid.filter((it) => it.number === number));
        return { placed: tried.placed.get(number), failed: failed.map(({ attempt }) => attempt) };
      },
      changed: (change, lines) => this.changed(new Map([[number, change]]), lines),
      ways: (change, lines) => (this.#trials[number] as Trial).ways(change, ownLines(number, lines)),
      count: () => this.count,
    };
  }

  #tried(lines: LineSet, changes: ReadonlyMap<number, Change>): Combined {
    // What is changed now is not what was changed before.
    if (changes.size > 0) this.#changes += 1;
    const present = this.members.flatMap((_, number) =>
      lines.has(wholeOf(number)) ? [] : [this.#placing(number, lines, changes.get(number))],
    );
    const placed: Combined['placed'][] = [];
    for (const group of sharingGroups(present.map(({ sharing }) => sharing))) {
      const together = group.map((at) => present[at] as Placing);
      const own = together.filter(({ number }) => changes.has(number));
      if (together.length === 1 && own.length === 0) continue;
      const key = own.length > 0 ? undefined : together.map((it) => it.key).join('; ');
      const outcome = this.#combined(together, key);
      if (outcome.status !== 'placed') return outcome;
      placed.push(outcome.placed);
    }
    return {
      status: 'placed',
      placed: new Map(placed.flatMap((it) => [...it])),
      failed: [],
      involved: new Set(),
    };
  }

  #combined(together: readonly Placing[], key: string | undefined): Combined {
    const known = (key === undefined ? undefined : this.#known.get(key)) ?? this.#impossibleFor(together);
    if (known) return known;
    if (together.length > 1) this.count += 1;
    const outcome = new Combining(together).run();
    if (key !== undefined) this.#known.set(key, outcome);
    if (outcome.status === 'impossible') {
      const keys = together.filter(({ number }) => outcome.involved.has(number)).map((it) => it.key);
      this.#impossible.push({ keys, outcome });
    }
    return outcome;
  }

  // Programs that have no room together have none beside others either.
  #impossibleFor(together: readonly Placing[]): Combined | undefined {
    const present = new Set(together.map(({ key }) => key));
    return this.#impossible.find(({ keys }) => keys.every((key) => present.has(key)))?.outcome;
  }

  #placing(number: number, lines: LineSet, change: Change | undefined): Placing {
    const own = ownLines(number, lines);
    const key = `${number} ${JSON.stringify([...own].sort())}`;
    const { program } = this.members[number] as Tryable;
    const sharing = sharingOf(change ? change(program) : program, own);
    const laid = () => new Ways((this.#trials[number] as Trial).ways(change ?? unchanged, own));
    if (change) return { number, key: `${key} changed ${this.#changes}`, sharing, ways: laid() };
    const ways = this.#ways.get(key) ?? laid();
    this.#ways.set(key, ways);
    return { number, key, sharing, ways };
  }
}

// Lines of one program under the ids they have there.
function ownLines(number: number, lines: LineSet): LineSet {
  const prefix = lineOf(number, '');
  return new Set([...lines].flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : [])));
}

// What it shares once these lines are left out.
function sharingOf(program: Program, left: LineSet): Program {
  const auditors = program.auditors.map((it) =>
    left.has(auditorWeeksLine(it.name)) ? { ...it, weeks: undefined } : it,
  );
  return { ...program, auditors, team: left.has(TEAM) ? undefined : program.team };
}
