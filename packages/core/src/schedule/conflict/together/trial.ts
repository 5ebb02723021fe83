// Several programs tried together, with lines left out or changed. Ids of lines bear the position of their program, and a
// whole program can be left out as well. What one line cannot touch is not asked again: programs that share nothing with
// the rest are tried by themselves, and the same programs with the same lines once.

import type { PlainDate } from '../../../calendar/index.js';
import type { Knowledge, Program } from '../../../model/index.js';
import { auditorWeeksLine, isMereLimit, type LineSet, TEAM } from '../../line-ids.js';
import { sharingGroups } from '../../portfolio/shared.js';
import { type Change, type Trial, trialOf } from '../trial.js';
import { Placements } from './beside.js';
import { type Combined, Combining, type Placing, Ways } from './combining.js';

/** One of the programs, as of its organization's day. */
export interface Tryable {
  readonly program: Program;
  readonly known: Knowledge;
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
  readonly #impossible: { readonly own: readonly Placing[]; readonly outcome: Combined }[] = [];
  readonly #placements = new Placements();

  constructor(members: readonly Tryable[]) {
    this.members = members;
    this.#trials = members.map(({ program, known, today }) => trialOf(program, known.frameworks, today));
  }

  /** Whether all can be dated within what they share with these lines left out. */
  without(lines: LineSet): Combined {
    return this.#tried(lines);
  }

  /** What would become of them, where how they are laid does not matter: most often known without trying. */
  statusWithout(lines: LineSet): Combined['status'] {
    return this.#statusOf(lines, new Map());
  }

  /** Whether they can be dated after changes to some of them, by position. */
  changed(changes: ReadonlyMap<number, Change>, lines: LineSet): boolean {
    return this.#statusOf(lines, changes) === 'placed';
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

  #tried(lines: LineSet): Combined {
    const placed: Combined['placed'][] = [];
    for (const together of this.#groups(lines, new Map())) {
      const outcome = this.#combined(together);
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

  #statusOf(lines: LineSet, changes: ReadonlyMap<number, Change>): Combined['status'] {
    // What is changed now is not what was changed before.
    if (changes.size > 0) this.#changes += 1;
    for (const together of this.#groups(lines, changes)) {
      const { status } = this.#statusKnown(together) ?? this.#combined(together);
      if (status !== 'placed') return status;
    }
    return 'placed';
  }

  // Those that share something, but for one that is alone and as it was.
  #groups(lines: LineSet, changes: ReadonlyMap<number, Change>): readonly (readonly Placing[])[] {
    const present = this.members.flatMap((_, number) =>
      lines.has(wholeOf(number)) ? [] : [this.#placing(number, lines, changes.get(number))],
    );
    return sharingGroups(present.map(({ sharing }) => sharing))
      .map((group) => group.map((at) => present[at] as Placing))
      .filter(([first, ...others]) => others.length > 0 || changes.has(first?.number ?? -1));
  }

  #combined(together: readonly Placing[]): Combined {
    const key = keyOf(together);
    const known = this.#known.get(key) ?? this.#impossibleFor(together)?.outcome;
    if (known) return known;
    if (together.length > 1) this.count += 1;
    const outcome = new Combining(together).run();
    this.#known.set(key, outcome);
    if (outcome.status === 'placed') this.#placements.add(together, outcome.placed);
    if (outcome.status === 'impossible') {
      const own = together.filter(({ number }) => outcome.involved.has(number));
      this.#impossible.push({ own, outcome });
    }
    return outcome;
  }

  #statusKnown(together: readonly Placing[]): Pick<Combined, 'status'> | undefined {
    const known = this.#known.get(keyOf(together));
    if (known) return known;
    if (this.#failsWithLess(together)) return { status: 'impossible' };
    const placed = this.#placements.beside(together);
    if (!placed) return undefined;
    this.#placements.add(together, placed);
    return { status: 'placed' };
  }

  // Programs that have no room together have none beside others either.
  #impossibleFor(together: readonly Placing[]) {
    const present = new Set(together.map(({ key }) => key));
    return this.#impossible.find(({ own }) => own.every(({ key }) => present.has(key)));
  }

  // Nor do they with more limits.
  #failsWithLess(together: readonly Placing[]): boolean {
    const present = new Map(together.map((it) => [it.number, it]));
    return this.#impossible.some(({ own }) =>
      own.every((known) => {
        const here = present.get(known.number);
        return here !== undefined && (here.key === known.key || isMoreLimited(here, known));
      }),
    );
  }

  #placing(number: number, lines: LineSet, change: Change | undefined): Placing {
    const own = ownLines(number, lines);
    const key = `${number} ${JSON.stringify([...own].sort())}`;
    const { program } = this.members[number] as Tryable;
    const sharing = sharingOf(change ? change(program) : program, own);
    const laid = () => new Ways((this.#trials[number] as Trial).ways(change ?? unchanged, own));
    const placing = { number, left: own, isChanged: change !== undefined, sharing };
    if (change) return { ...placing, key: `${key} changed ${this.#changes}`, ways: laid() };
    const ways = this.#ways.get(key) ?? laid();
    this.#ways.set(key, ways);
    return { ...placing, key, ways };
  }
}

// The same program with limits that the other leaves out.
function isMoreLimited(here: Placing, other: Placing): boolean {
  if (here.isChanged || other.isChanged) return false;
  const limits = [...other.left].filter((id) => !here.left.has(id));
  return limits.every(isMereLimit) && [...here.left].every((id) => other.left.has(id));
}

function keyOf(together: readonly Placing[]): string {
  return together.map(({ key }) => key).join('; ');
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
