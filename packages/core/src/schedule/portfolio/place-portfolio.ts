// The door of portfolios: programs that share teams or auditors, planned together. Nothing depends on the order in which
// they are named: they are worked through by name.

import type { ConfigProblem } from '../../model/index.js';
import type { Effort, Member, PortfolioResult } from './outcome.js';
import { Search } from './search.js';
import { capacityProblems, type Shared } from './shared.js';
import type { Sharing } from './sharing.js';

/** Plans several programs within the capacity they share. */
export function placePortfolio(members: readonly Member[], effort: Effort = {}): PortfolioResult {
  const problems = capacityProblems(members.map(({ program }) => program));
  if (problems.length > 0) return { ok: false, alone: [], problems, conflict: null };
  const order = members.map((_, index) => index).sort((a, b) => byName(members[a], members[b]));
  const positionOf = (at: number): number => order[at] as number;
  const search = new Search(
    order.map((index) => members[index] as Member),
    effort,
  );
  const { alone, together, found } = search.run();
  if (!found) {
    if (together) return { ok: false, alone: [], ...together };
    const problems = alone.length > 0 ? [] : [noRoom(search.shared, members)];
    return { ok: false, alone: alone.map(positionOf).sort((a, b) => a - b), problems, conflict: null };
  }
  const inPlace = members.map((_, index) => found.members[order.indexOf(index)]);
  const shared = found.shared.map((it) => ({
    ...it,
    programs: it.programs.map(positionOf).sort((a, b) => a - b),
  }));
  return { ok: true, value: { ...found, members: inPlace, shared } };
}

function byName(a: Member | undefined, b: Member | undefined): number {
  const nameOf = (program: Sharing | undefined) => `${program?.id} ${program?.file}`;
  return nameOf(a?.program) < nameOf(b?.program) ? -1 : 1;
}

function noRoom(shared: readonly Shared[], members: readonly Member[]): ConfigProblem {
  const names = shared.map(({ kind, name, capacity }) => `the ${kind} ${name} (${capacity})`).join(', ');
  const users = [...new Set(shared.flatMap(({ programs }) => programs))].sort((a, b) => a - b);
  const first = users.map((index) => members[index] as Member).find((it) => !it.kept);
  return {
    rule: 'no-room-together',
    message: `each program can be planned alone, no plans of all were found within what they share, and nothing shows that there are none: ${names}`,
    remedy: 'raise the limit, or move a booking or a goal of one of the programs',
    where: first?.program.team?.where ?? first?.program.locate([]),
    citation: undefined,
  };
}
