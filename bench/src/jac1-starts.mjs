// The weeks in which each event of a JAC-1 entity may start, once windows, closed weeks and gaps have been worked in.

/** One ascending list of weeks an event. Gaps only narrow from both ends; where they leave none, nothing is narrowed. */
export function startsOf({ nodes, black }, weeks) {
  const closed = new Set(black);
  const open = nodes.map((node) => openStarts(node, closed, weeks));
  const narrowed = open.map((starts) => [...starts]);
  for (let changed = true; changed; ) {
    changed = false;
    nodes.forEach((_, i) => {
      for (const gap of gapsTo(nodes, i)) {
        if (narrow(narrowed, i, gap)) changed = true;
      }
    });
    if (narrowed.some((starts) => starts.length === 0)) return open;
  }
  return narrowed;
}

/** The events an event keeps a gap to, with that gap in weeks; `null` where one side is open. */
export function gapsTo(nodes, i) {
  const { parent, pmin, pmax, amin, amax } = nodes[i];
  if (parent < 0) return [];
  let root = parent;
  while (nodes[root].parent >= 0) root = nodes[root].parent;
  const gaps = [{ from: parent, least: pmin, most: pmax }];
  if (amin !== null || amax !== null) gaps.push({ from: root, least: amin, most: amax });
  return gaps;
}

function openStarts({ lo, hi, dur }, closed, weeks) {
  const starts = [];
  for (let week = Math.max(0, lo); week <= Math.min(hi, weeks - dur); week += 1) {
    let shut = false;
    for (let busy = week; busy < week + dur; busy += 1) shut ||= closed.has(busy);
    if (!shut) starts.push(week);
  }
  return starts;
}

function narrow(starts, i, { from, least, most }) {
  const [lowest, highest] = [least ?? Number.NEGATIVE_INFINITY, most ?? Number.POSITIVE_INFINITY];
  const one = keepWithin(starts, i, (starts[from][0] ?? 0) + lowest, (starts[from].at(-1) ?? 0) + highest);
  const other = keepWithin(starts, from, (starts[i][0] ?? 0) - highest, (starts[i].at(-1) ?? 0) - lowest);
  return one || other;
}

function keepWithin(starts, i, first, last) {
  const kept = starts[i].filter((week) => first <= week && week <= last);
  const changed = kept.length < starts[i].length;
  starts[i] = kept;
  return changed;
}
