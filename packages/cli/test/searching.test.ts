// What lasts is searched for in a thread; until then, and after it, the answer is the same. Time stands still here
// unless a test lets it pass.

import type { Objective, PlanRefused } from '@auditcal/core';
import { describe, expect, test } from 'vitest';
import type { Call } from '../src/command.js';
import type { Host } from '../src/host.js';
import type { Job, SolvedOf, Watch } from '../src/job.js';
import { type Search, searched } from '../src/searching.js';
import { stoppedShort } from '../src/stopped.js';
import type { Heard, WhyStopped } from '../src/thread.js';
import { fakeHost } from './fake-host.js';

const here: PlanRefused = { ok: false, kind: 'infeasible', problems: [], conflict: null };
const there: PlanRefused = { ...here, kind: 'input' };

interface Scene {
  /** Milliseconds that pass at each look at the clock. */
  readonly pace?: number;
  /** How often the search asks whether to stop. */
  readonly asks?: number;
  readonly limit?: number;
  readonly terminal?: boolean;
  readonly quiet?: boolean;
  readonly term?: string;
  /** What happens while the thread searches, turn by turn; it answers after the last. */
  readonly turns?: readonly ('tick' | 'interrupt' | readonly [value: number, bound: number])[];
}

/** Plays a search and tells what came of it, where, and what a person saw. */
async function play({ pace = 0, asks = 0, limit, terminal = false, quiet = false, term, turns = [] }: Scene) {
  const { host: base, ran } = fakeHost({
    pace,
    terminal,
    columns: 120,
    ...(term ? { env: { TERM: term } } : {}),
  });
  const seen = {
    threads: 0,
    stops: [] as WhyStopped[],
    listening: 0,
    ticking: 0,
  };
  let [tick, interrupt] = [() => {}, () => {}];
  const host: Host = {
    ...base,
    every: (_pause, what) => {
      seen.ticking += 1;
      tick = what;
      return () => {
        seen.ticking -= 1;
      };
    },
    onInterrupt: (what) => {
      seen.listening += 1;
      interrupt = what;
      return () => {
        seen.listening -= 1;
      };
    },
    inThread: <J extends Job>(_job: J, heard: Heard) => {
      seen.threads += 1;
      const answer = Promise.resolve().then((): SolvedOf<J> => {
        for (const turn of turns) {
          if (turn === 'tick') tick();
          else if (turn === 'interrupt') interrupt();
          else heard(...turn);
        }
        return there as SolvedOf<J>;
      });
      return { answer, stop: (why) => void seen.stops.push(why) };
    },
  };
  const search: Search = {
    job: {} as Job,
    here: ({ stop }: Partial<Watch>) => {
      for (let i = 0; i < asks; i += 1) stop?.();
      return here;
    },
    limit,
    currency: 'USD',
  };
  const call = { host, common: { quiet }, args: [], flags: {}, format: 'text', sources: new Set() } as Call;
  const { solved, stopped } = await searched(call, search);
  return { ...seen, inThread: solved === there, stopped, err: ran().err };
}

describe('a search', () => {
  test('that is over at once stays where it is', async () => {
    expect(await play({ asks: 1000, pace: 0.1 })).toMatchObject({
      threads: 0,
      inThread: false,
      stopped: null,
    });
  });

  test('that lasts is begun anew in a thread, listens there, and leaves nothing running', async () => {
    const scene = await play({ asks: 50, pace: 20, turns: ['tick', 'tick'] });
    expect(scene).toMatchObject({ threads: 1, inThread: true, stopped: null, listening: 0, ticking: 0 });
  });

  test('whose limit is short ends where it is', async () => {
    expect(await play({ asks: 50, pace: 20, limit: 100 })).toMatchObject({ threads: 0, stopped: 'time' });
  });

  test('ends at its limit in the thread, too', async () => {
    const scene = await play({
      asks: 10,
      pace: 100,
      limit: 3000,
      turns: Array.from({ length: 60 }, () => 'tick' as const),
    });
    expect(scene).toMatchObject({ threads: 1, stopped: 'time' });
    expect(scene.stops[0]).toBe('time');
  });

  test('ends by Ctrl-C', async () => {
    const scene = await play({ asks: 10, pace: 100, turns: ['tick', 'interrupt', 'tick'] });
    expect(scene).toMatchObject({ stopped: 'interrupt', stops: ['interrupt'] });
  });
});

test('a bug is not taken for a search that lasts', async () => {
  const { host } = fakeHost({});
  const search = { job: {} as Job, here: () => fail(), limit: undefined, currency: 'USD' };
  const call = { host, common: {}, args: [], flags: {}, format: 'text', sources: new Set() } as Call;
  await expect(searched(call, search)).rejects.toThrow('a bug of ours');
});

function fail(): never {
  throw new Error('a bug of ours');
}

describe('while a search lasts', () => {
  const turns = [
    ...Array.from({ length: 20 }, () => 'tick' as const),
    [183_250, 170_100] as const,
    ...Array.from({ length: 20 }, () => 'tick' as const),
  ];

  test('a person at a terminal sees both numbers, and nothing of it stays', async () => {
    const { err } = await play({ asks: 20, pace: 50, terminal: true, turns });
    expect(err).toContain('\rLooking for a plan, ');
    expect(err).toContain('\u2588'.repeat(18) + '\u2591'.repeat(2));
    expect(err).toContain('best 183,250, at least 170,100 USD, gap 7.2 %');
    expect(err).toContain('Ctrl-C takes the best so far');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });

  test('a bound below nothing is no figure to show', async () => {
    const far = turns.map((it) => (Array.isArray(it) ? ([72_751, -682_580] as const) : it));
    const { err } = await play({ asks: 20, pace: 50, terminal: true, turns: far });
    expect(err).toContain('best 72,751 USD, gap not known yet, ');
    expect(err).not.toContain('682');
  });

  test.each([
    ['into a pipe', {}],
    ['under --quiet', { terminal: true, quiet: true }],
    ['to a terminal that cannot redraw a line', { terminal: true, term: 'dumb' }],
  ])('nothing is drawn %s', async (_where, scene) => {
    expect((await play({ asks: 20, pace: 50, turns, ...scene })).err).toBe('');
  });

  test('nothing is drawn before there is something to wait for', async () => {
    expect((await play({ asks: 50, pace: 20, terminal: true, turns: ['tick', 'tick'] })).err).toBe('');
  });
});

test('once a search was told to stop, the line says so', async () => {
  const ticks = Array.from({ length: 20 }, () => 'tick' as const);
  const turns = [[183_250, 170_100] as const, ...ticks, 'interrupt' as const, ...ticks];
  const { err } = await play({ asks: 20, pace: 50, terminal: true, turns });
  expect(err).toMatch(/; Ctrl-C takes the best so far.*; taking the best so far/s);
});

describe('a plan that is not proven the best', () => {
  const objective: Objective = {
    value: 183_250,
    bound: 170_100,
    gap: 0.07101,
    optimal: false,
    currency: 'USD',
    terms: [],
    stopped: 'interrupt',
  };

  test.each([
    ['interrupt', 'The search was ended by Ctrl-C after 12.3 s'],
    ['time', 'The search ended at --time-limit after 12.3 s'],
  ] as const)('is said to be the best so far: %s', (stopped, says) => {
    expect(stoppedShort({ ...objective, stopped }, 12_345)).toEqual([
      `${says}: this is the best plan so far. It costs 183,250 USD and no plan costs less than 170,100, so at most 7.2 % can be saved.`,
    ]);
  });

  test('is given no bound and no share where the bound is below nothing', () => {
    const below = { ...objective, bound: -11_170, gap: 1.06 };
    expect(stoppedShort(below, 12_345)).toEqual([
      'The search was ended by Ctrl-C after 12.3 s: this is the best plan so far. It costs 183,250 USD; how much of that can be saved is not known yet.',
    ]);
  });

  test.each([null, 'effort'] as const)('is left to its own page where nobody waited: %s', (stopped) => {
    expect(stoppedShort({ ...objective, stopped }, 12_345)).toEqual([]);
  });
});
