// The strong linear formulation of a JAC-1 instance, for any solver of programs with whole numbers.
// What makes it strong: variables "started by week t" carry the gaps, and each start is handed to one visit by name.

import { gapsTo, startsOf } from './jac1-starts.mjs';

/**
 * `{ objective, rows, binaries, links, integers }`, the objective to be minimized. A row is `{ terms, sense, right }`
 * with sense `=`, `<=` or `>=`; terms are `[coefficient, variable]`; `integers` are `[variable, most]`, from 0 on;
 * `links` lie between 0 and 1 and need no more: once starts and visits are whole, whole links cost nothing more.
 *
 * Variables, for entity e, event i, week w: `s_e_i_w` it starts in w; `b_e_i_w` it has started by w; `v_e_w` a visit
 * starts in w; `a_e_i_u_w` it starts in w and the visit of u serves it; `over_w` load beyond what is free in w.
 */
export function formulationOf(instance) {
  const model = { objective: [], rows: [], binaries: [], links: [], integers: [] };
  const work = new Map();
  instance.entities.forEach((entity, e) => {
    const starts = startsOf(entity, instance.T);
    entity.nodes.forEach((node, i) => {
      addEvent(model, `${e}_${i}`, node, starts[i]);
      noteLoad(work, `${e}_${i}`, node, starts[i]);
    });
    addGaps(model, e, entity.nodes, starts);
    addVisits(model, e, entity, starts);
  });
  addLoad(model, instance.team, work);
  return model;
}

/** It starts once, at its price; and what "by week w" means. */
function addEvent({ objective, rows, binaries }, name, node, starts) {
  rows.push({ terms: starts.map((week) => [1, `s_${name}_${week}`]), sense: '=', right: 1 });
  starts.forEach((week, k) => {
    const price = priceOf(node, week);
    if (price > 0) objective.push([price, `s_${name}_${week}`]);
    binaries.push(`s_${name}_${week}`, `b_${name}_${week}`);
    const terms = [
      [1, `b_${name}_${week}`],
      [-1, `s_${name}_${week}`],
    ];
    if (k > 0) terms.push([-1, `b_${name}_${starts[k - 1]}`]);
    rows.push({ terms, sense: '=', right: 0 });
  });
}

function priceOf({ target, wE, wL }, week) {
  if (target < 0) return 0;
  return week < target ? wE * (target - week) : wL * (week - target);
}

/** Gaps to the parent and to the root: who has started by a week tells who must or cannot have by another. */
function addGaps({ rows }, e, nodes, starts) {
  const by = (i, week) => startedBy(`b_${e}_${i}`, starts[i], week);
  const implies = (one, other) => {
    if (one === 0 || other === 1) return;
    const terms = [one === 1 ? [] : [[1, one]], other === 0 ? [] : [[-1, other]]].flat();
    rows.push({ terms, sense: '<=', right: one === 1 ? -1 : 0 });
  };
  for (const i of nodes.keys()) {
    for (const { from, least, most } of gapsTo(nodes, i)) {
      if (least !== null) for (const week of starts[i]) implies(by(i, week), by(from, week - least));
      if (most !== null) for (const week of starts[from]) implies(by(from, week), by(i, week + most));
    }
  }
}

/** 0 and 1 where it is settled, else the variable of the last start up to this week. */
function startedBy(prefix, starts, week) {
  let last = -1;
  while (last + 1 < starts.length && starts[last + 1] <= week) last += 1;
  if (last < 0) return 0;
  return last === starts.length - 1 ? 1 : `${prefix}_${starts[last]}`;
}

/** Every served start belongs to exactly one visit, and that visit takes place. */
function addVisits({ objective, rows, binaries, links }, e, { F, J, nodes }, starts) {
  const visits = new Set();
  nodes.forEach((node, i) => {
    if (!node.sess) return;
    const served = new Map();
    for (const week of starts[i]) {
      const terms = [[-1, `s_${e}_${i}_${week}`]];
      for (let visit = Math.max(0, week - J + 1); visit <= week; visit += 1) {
        const name = `a_${e}_${i}_${visit}_${week}`;
        terms.push([1, name]);
        links.push(name);
        served.set(visit, [...(served.get(visit) ?? []), [-1, name]]);
        visits.add(visit);
      }
      rows.push({ terms, sense: '=', right: 0 });
    }
    for (const [visit, terms] of served)
      rows.push({ terms: [[1, `v_${e}_${visit}`], ...terms], sense: '>=', right: 0 });
  });
  for (const visit of [...visits].sort((a, b) => a - b)) {
    objective.push([F, `v_${e}_${visit}`]);
    binaries.push(`v_${e}_${visit}`);
  }
}

function noteLoad(work, name, { dem, dur }, starts) {
  if (dem === 0) return;
  for (const start of starts) {
    for (let week = start; week < start + dur; week += 1) {
      if (!work.has(week)) work.set(week, new Map());
      const events = work.get(week);
      events.set(name, [...(events.get(name) ?? []), [dem, `s_${name}_${start}`]]);
    }
  }
}

/** In each week where more may meet than is free: load at most the cap, and a price on what is beyond. */
function addLoad({ objective, rows, integers }, { cap, soft, over }, work) {
  for (const week of [...work.keys()].sort((a, b) => a - b)) {
    const events = [...work.get(week).values()];
    if (events.reduce((sum, [[dem]]) => sum + dem, 0) <= soft) continue;
    const name = `over_${week}`;
    rows.push({ terms: [...events.flat(), [-1, name]], sense: '<=', right: soft });
    objective.push([over, name]);
    integers.push([name, cap - soft]);
  }
}
