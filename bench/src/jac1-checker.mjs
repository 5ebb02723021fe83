// Holds a plan of a JAC-1 instance to the rules and prices as they are written, with nothing taken from any solver.

/**
 * What a plan costs, or the first rule it breaks: `{ value }` or `{ broken }`, a sentence. `plan[entity][event]` is the
 * week in which the event starts.
 */
export function checked({ T: weeks, team, entities }, plan) {
  const load = new Array(weeks).fill(0);
  let value = 0;
  for (const [e, { F, J, black, nodes, id }] of entities.entries()) {
    const starts = plan[e] ?? [];
    const closed = new Set(black);
    for (const [i, node] of nodes.entries()) {
      const broken = brokenBy(node, starts, nodes, weeks);
      if (broken !== undefined) return { broken: `${id} ${node.name ?? i} in week ${starts[i]}: ${broken}` };
      for (let week = starts[i]; week < starts[i] + node.dur; week += 1) {
        if (closed.has(week)) return { broken: `${id} ${node.name ?? i}: week ${week} is closed` };
        load[week] += node.dem;
      }
      if (node.target >= 0) {
        const late = starts[i] - node.target;
        value += late < 0 ? -late * node.wE : late * node.wL;
      }
    }
    value +=
      F *
      fewestVisits(
        starts.filter((_, i) => nodes[i].sess).sort((a, b) => a - b),
        J,
      );
  }
  const over = load.findIndex((it) => it > team.cap);
  if (over >= 0) return { broken: `week ${over}: load ${load[over]}, cap ${team.cap}` };
  return { value: load.reduce((sum, it) => sum + team.over * Math.max(0, it - team.soft), value) };
}

function brokenBy(node, starts, nodes, weeks) {
  const start = starts[node.id];
  if (!Number.isInteger(start)) return 'no start';
  if (start < Math.max(0, node.lo) || start > Math.min(node.hi, weeks - node.dur))
    return 'outside its window';
  if (node.parent < 0) return undefined;
  const gap = start - starts[node.parent];
  if (gap < node.pmin || gap > node.pmax) return `${gap} weeks after its parent`;
  let root = node.parent;
  while (nodes[root].parent >= 0) root = nodes[root].parent;
  const age = start - starts[root];
  const within = (node.amin === null || age >= node.amin) && (node.amax === null || age <= node.amax);
  return within ? undefined : `${age} weeks after its root`;
}

/** Each visit opens at the first start that no visit serves yet. */
function fewestVisits(sorted, window) {
  let visits = 0;
  let served = Number.NEGATIVE_INFINITY;
  for (const start of sorted) {
    if (start <= served) continue;
    visits += 1;
    served = start + window - 1;
  }
  return visits;
}
