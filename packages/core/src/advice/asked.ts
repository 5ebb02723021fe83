// The program as it would be with what somebody asks for: tracks that the file does not have, and days by which a report
// or a certificate is wanted. What the file says of its own tracks stays; of two days the earlier one counts.

import type { AskedFor, Framework, Goal, Program, Track, Where } from '../model/index.js';
import { wished } from '../strategies.js';

/** A track of a framework as the file would have it that names the framework and says no more. */
export function plainTrack(program: Program, framework: Framework, ready: Goal, where: Where): Track {
  const { organization } = program;
  return {
    id: framework.id,
    framework: framework.id,
    where,
    name: undefined,
    scope: undefined,
    people: organization.people,
    sites: organization.sites,
    auditor: undefined,
    switches: [],
    ready,
    by: undefined,
    edition: undefined,
    categories: framework.categories.filter(({ implied }) => implied).map(({ id }) => id),
    also: [],
    byProducts: [],
    timing: new Map(),
    audits: new Map(),
    audiences: program.audiences,
    merge: undefined,
    joined: [],
  };
}

/** The program with a further framework. */
export function withFramework(program: Program, framework: Framework, ready: Goal | undefined): Program {
  if (program.tracks.some(({ id }) => id === framework.id)) return program;
  const where = ready?.where ?? program.locate(['frameworks']);
  const from = ready ?? { on: program.planning.from, where };
  return { ...program, tracks: [...program.tracks, plainTrack(program, framework, from, where)] };
}

/** The program with everything that is asked for. */
export function withAsked(
  program: Program,
  asked: readonly AskedFor[],
  ready: Goal | undefined,
  frameworks: readonly Framework[],
): Program {
  return asked.reduce((all, it) => {
    const framework = frameworks.find(({ id }) => id === it.track.split('@')[0]);
    const known = framework && !it.track.includes('@') ? withFramework(all, framework, ready) : all;
    return framework ? withGoal(known, it, framework) : known;
  }, program);
}

function withGoal(program: Program, { track: id, audit, by }: AskedFor, { cycle }: Framework): Program {
  const track = program.tracks.find((it) => it.id === id);
  if (!track) return program;
  if (audit !== undefined && cycle.kind === 'examination') {
    const own = track.audits.get(audit)?.by;
    return wished(program, track, audit, { wanted: true, ...(by ? { by: earlier(own, by) } : {}) });
  }
  if (!by) return program;
  const tracks = program.tracks.map((it) => (it.id === id ? { ...it, by: earlier(it.by, by) } : it));
  return { ...program, tracks };
}

function earlier(own: Goal | undefined, other: Goal): Goal {
  return own && own.on <= other.on ? own : other;
}
