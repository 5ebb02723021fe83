// The hosts of several programs laid side by side: the team of each, with whoever names it too, and the auditors that may
// be at so many visits a week. The same jobs crowd them as the ledger counts when plans are made.

import { type Day, startOfIsoWeek } from '../../../calendar/index.js';
import { firmsOf, type Program } from '../../../model/index.js';
import { type Days, type Host, type Job, type Party, shifted } from '../../../solve/index.js';
import { type Draft, onlyAuditor } from '../../cycles/draft.js';
import { type Shared, sharedBy } from '../../portfolio/shared.js';
import { jobsOf } from '../../problem/build.js';
import { daysOf } from '../../problem/timing.js';
import type { Attempt } from '../trial.js';

/** One program laid in one way, beside others. */
export interface Laid {
  /** Its position among all programs. */
  readonly number: number;
  /** What it shares: without a team that was left out, or a limit. */
  readonly sharing: Program;
  readonly attempt: Attempt;
}

/** The hosts of programs laid side by side, and whose each job is. */
export interface Hosted {
  readonly hosts: readonly Host[];
  readonly sharedOf: ReadonlyMap<Host, Shared>;
  /** As its own problem numbers its variables. */
  readonly ownOf: ReadonlyMap<Job, { readonly number: number; readonly job: Job }>;
  /** Jobs under an auditor who may not do them: that hangs on their day. */
  readonly doubtful: ReadonlySet<Job>;
}

/** The hosts of these, whose variables begin at these numbers. */
export function hostsOf(laid: readonly Laid[], offsets: readonly number[]): Hosted {
  const shared = sharedBy(laid.map(({ sharing }) => sharing));
  const reader = new Reader(laid, offsets);
  const sharedOf = new Map(shared.map((it) => [reader.hostOf(it), it]));
  const teams = new Set(shared.flatMap(({ kind, name }) => (kind === 'team' ? [name] : [])));
  const own = laid.flatMap(({ sharing: { team } }, k): Host[] =>
    team && !teams.has(team.name) ? [{ visits: team.capacity, parties: [reader.partyOf(k)] }] : [],
  );
  return { hosts: [...sharedOf.keys(), ...own], sharedOf, ownOf: reader.ownOf, doubtful: reader.doubtful };
}

class Reader {
  readonly ownOf = new Map<Job, { readonly number: number; readonly job: Job }>();
  readonly doubtful = new Set<Job>();
  readonly #laid: readonly Laid[];
  readonly #offsets: readonly number[];

  constructor(laid: readonly Laid[], offsets: readonly number[]) {
    this.#laid = laid;
    this.#offsets = offsets;
  }

  hostOf(shared: Shared): Host {
    const { kind, name, capacity, programs } = shared;
    if (kind === 'team') return { visits: capacity, parties: programs.map((k) => this.partyOf(k)) };
    const parties = programs.map((k) => this.partyOf(k, name));
    return { visits: capacity, parties, stretch: weekOf };
  }

  /** The jobs of one program, or those of its jobs that an auditor may do. */
  partyOf(k: number, auditor?: string): Party {
    const { number, attempt, sharing } = this.#laid[k] as Laid;
    const { drafts, pointsOf } = attempt.built;
    const jobs = drafts
      .filter((draft) => draft.status !== 'done' && (auditor === undefined || mayBeBy(draft, auditor)))
      .flatMap((draft) =>
        jobsOf(draft, pointsOf(draft)).map((job) => {
          const here = shifted(job, this.#offsets[k] as number);
          this.ownOf.set(here, { number, job });
          if (auditor !== undefined && onlyAuditorOf(draft) === undefined) this.doubtful.add(here);
          return here;
        }),
      );
    return { number, jobs, window: daysOf(sharing.planning.jointWindow) };
  }
}

function mayBeBy(draft: Draft, name: string): boolean {
  const only = onlyAuditorOf(draft);
  return only === undefined ? firmsOf(draft.context.track).includes(name) : only === name;
}

function onlyAuditorOf({ auditor, context }: Draft): string | undefined {
  return auditor ?? onlyAuditor(context);
}

function weekOf(day: Day): Days {
  const from = startOfIsoWeek(day);
  return { from, to: from + 6 };
}
