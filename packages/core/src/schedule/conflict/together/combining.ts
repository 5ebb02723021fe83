// One way for each of several programs, so that all find room under the hosts they share. Ways that have no room together
// are remembered by those that are in each other's way: no combination with the same ones is tried again.

import type { Program } from '../../../model/index.js';
import { type Job, type RoomTogether, roomTogether, sideBySide, windowsFrom } from '../../../solve/index.js';
import type { LineSet } from '../../line-ids.js';
import { type Shared, saysLimit } from '../../portfolio/shared.js';
import type { Attempt } from '../trial.js';
import { hostsOf, type Laid } from './hosts.js';

/** A program to be placed beside others. */
export interface Placing {
  readonly number: number;
  /** Which of its lines are left out: the same text, the same ways. */
  readonly key: string;
  /** Its own lines that are left out. */
  readonly left: LineSet;
  /** Its text is another one than its file's. */
  readonly isChanged: boolean;
  readonly sharing: Program;
  readonly ways: Ways;
}

/** Ways of one program that have room alone, laid when they are asked for; those of one problem are one. */
export class Ways {
  readonly #source: Iterator<Attempt>;
  readonly #known: Attempt[] = [];

  constructor(source: Iterable<Attempt>) {
    this.#source = source[Symbol.iterator]();
  }

  at(index: number): Attempt | undefined {
    while (this.#known.length <= index) {
      const { value, done } = this.#source.next();
      if (done) return undefined;
      if (!this.#known.some(({ built }) => built === value.built)) this.#known.push(value);
    }
    return this.#known[index];
  }
}

/** Ways that have no room together. */
export interface Failed {
  readonly laid: readonly Laid[];
  readonly room: Extract<RoomTogether, { status: 'overloaded' }>;
  /** Jobs in each other's way, by position of their program, as its own problem has them. */
  readonly jobs: ReadonlyMap<number, readonly Job[]>;
  /** What they share there. */
  readonly shared: readonly Shared[];
}

/** What became of programs tried together. */
export interface Combined {
  /** `unproven`: no room was found, and not every way was tried. */
  readonly status: 'placed' | 'impossible' | 'unproven';
  /** By position: the way each is laid, and windows whose first days fit. */
  readonly placed: ReadonlyMap<number, Attempt>;
  readonly failed: readonly Failed[];
  /** Programs that have no room together, whatever the others do, unless that is unproven. */
  readonly involved: ReadonlySet<number>;
}

// Combinations of ways that are tried.
const MOST = 48;

export class Combining {
  readonly #placings: readonly Placing[];
  readonly #failed: Failed[] = [];
  /** Choices by place that have no room, whatever is chosen elsewhere. */
  readonly #blocked: ReadonlyMap<number, number>[] = [];
  readonly #involved = new Set<number>();
  #proven = true;

  constructor(placings: readonly Placing[]) {
    this.#placings = placings;
  }

  run(): Combined {
    const alone = this.#placings.find(({ ways }) => !ways.at(0));
    if (alone) return impossible([], new Set([alone.number]));
    const placed = this.#choose([]);
    if (placed) return { status: 'placed', placed, failed: [], involved: new Set() };
    const found = impossible(this.#failed, this.#involved);
    return this.#proven ? found : { ...found, status: 'unproven' };
  }

  #choose(choice: readonly number[]): ReadonlyMap<number, Attempt> | undefined {
    if (choice.length === this.#placings.length) return this.#tried(choice);
    const { ways } = this.#placings[choice.length] as Placing;
    for (let i = 0; ways.at(i) && !this.#isBlocked(choice); i += 1) {
      if (this.#failed.length >= MOST) {
        this.#proven = false;
        return undefined;
      }
      const next = [...choice, i];
      const found = this.#isBlocked(next) ? undefined : this.#choose(next);
      if (found) return found;
    }
    return undefined;
  }

  #isBlocked(choice: readonly number[]): boolean {
    return this.#blocked.some((blocked) => [...blocked].every(([place, way]) => choice[place] === way));
  }

  #tried(choice: readonly number[]): ReadonlyMap<number, Attempt> | undefined {
    const laid = this.#placings.map(({ number, sharing, ways }, k): Laid => {
      return { number, sharing, attempt: ways.at(choice[k] as number) as Attempt };
    });
    const { problem, offsets } = sideBySide(laid.map(({ attempt }) => attempt.built.problem));
    const { hosts, sharedOf, ownOf, doubtful } = hostsOf(laid, offsets);
    const room = roomTogether(problem, hosts);
    if (room.status === 'conflict') throw new Error('ways that have room alone have none beside others');
    if (room.status === 'placed') {
      return new Map(
        laid.map(({ number, attempt }, k) => {
          const { variables } = attempt.built.problem;
          const windows = windowsFrom(room.within, offsets[k] as number, variables.length);
          return [number, { ...attempt, room: { status: 'placed', windows } }];
        }),
      );
    }
    const jobs = new Map<number, readonly Job[]>();
    for (const job of room.jobs) {
      const own = ownOf.get(job);
      if (own) jobs.set(own.number, [...(jobs.get(own.number) ?? []), own.job]);
    }
    const shared = [...room.hosts].flatMap((host) => sharedOf.get(host) ?? []);
    const isSure = room.proven && ![...room.jobs].some((job) => doubtful.has(job));
    this.#note({ laid, room, jobs, shared }, choice, isSure);
    return undefined;
  }

  #note(failed: Failed, choice: readonly number[], isSure: boolean): void {
    const { laid, room, shared } = failed;
    this.#failed.push(failed);
    if (!isSure) this.#proven = false;
    const places = [...room.parties].map((number) => laid.findIndex((it) => it.number === number));
    this.#blocked.push(new Map(places.map((place) => [place, choice[place] as number])));
    for (const number of room.parties) this.#involved.add(number);
    for (const it of shared) {
      // Whoever says the limit has to stay for it to hold.
      const says = laid.find(({ sharing }) => saysLimit(sharing, it));
      if (says) this.#involved.add(says.number);
    }
  }
}

function impossible(failed: readonly Failed[], involved: ReadonlySet<number>): Combined {
  return { status: 'impossible', placed: new Map(), failed, involved };
}
