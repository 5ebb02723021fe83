// JAC-1 instances of every class from a seed. All times are weeks from 0, 52 to a year, and a year's pattern repeats.
// A class only fixes how many entities, frameworks and years there are; group-20 begins group-100 of the same seed.

import { streamOf } from './random.mjs';

/** After the last planned year, so that a late audit still fits. */
const SPARE_WEEKS = 30;
/** Summer and year's end, closed at every entity. */
const CLOSED_EVERYWHERE = [30, 31, 50, 51];

/** Assessments that come once a year: their length, the longest gap, and what a draw may change. */
const ANNUAL = [
  { name: 'pci', lengths: [1, 2], gap: 52 },
  { name: 'iso27701', lengths: [1, 2], gap: 65, deadline: true },
  { name: 'hitrust', lengths: [3, 3], gap: 65 },
  { name: 'hipaa', lengths: [1, 1], gap: 65, anyWeek: true },
  { name: 'hds', lengths: [2, 2], gap: 60 },
  { name: 'tisax', lengths: [1, 2], gap: 70 },
];

/** The most frameworks one entity can have: SOC 2, ISO 27001 and the annual ones. */
export const MOST_FRAMEWORKS = 2 + ANNUAL.length;

/**
 * The measures of a class by its name: `small`, `medium` or `group-N` for any N. `undefined` for other names.
 * `frameworks` are the fewest and the most of one entity; teams grow with the group; `joint` is the reach of a visit.
 */
export function classOf(name) {
  const one = { entities: 1, cap: 3, joint: 2 };
  if (name === 'small') return { ...one, frameworks: [2, 2], years: 3 };
  if (name === 'medium') return { ...one, frameworks: [6, 6], years: 6 };
  const [, digits] = /^group-([1-9]\d*)$/.exec(name) ?? [];
  if (digits === undefined) return undefined;
  const entities = Number(digits);
  return { ...one, entities, cap: Math.max(3, Math.ceil(0.3 * entities)), frameworks: [2, 6], years: 6 };
}

/** One instance: the same class, seed and changed measures give the same instance. */
export function instanceOf(name, seed, changes = {}) {
  const { entities, years, cap, ...measures } = { ...classOf(name), ...changes };
  const weeks = 52 * years + SPARE_WEEKS;
  return {
    format: 'jac-1',
    name: `${name}-seed-${seed}`,
    seed,
    years,
    T: weeks,
    unit: 'week',
    team: { cap, soft: Math.floor((2 * cap) / 3), over: 5 },
    entities: Array.from({ length: entities }, (_, i) =>
      entityOf(i, streamOf(seed, i), { ...measures, years, weeks }),
    ),
  };
}

function entityOf(number, random, { frameworks, joint, years, weeks }) {
  const chains = random.between(...frameworks);
  const freeze = random.between(4, 43);
  const black = new Set();
  for (let year = 0; year * 52 < weeks; year += 1) {
    for (const week of [...CLOSED_EVERYWHERE, freeze, freeze + 1]) black.add(year * 52 + week);
  }
  const nodes = [];
  const add = (node) => nodes.push(nodeOf(nodes.length, node, weeks)) - 1;
  addSoc2(add, random, years);
  addIso27001(add, random, years);
  for (let chain = 2; chain < chains; chain += 1) addAnnual(add, random, years, chain);
  const inside = [...black].filter((week) => week < weeks).sort((a, b) => a - b);
  return { id: `e${number}`, F: 30, J: joint, nchains: chains, black: inside, nodes };
}

function nodeOf(id, node, weeks) {
  const usual = { dur: 1, dem: 1, sess: true, target: -1, wE: 1, wL: 1, parent: -1, pmin: 0, pmax: 0 };
  return { id, ...usual, amin: null, amax: null, lo: 0, hi: weeks - 3, ...node };
}

/** Each year a period's end, which takes nobody's time, and the fieldwork that follows it. */
function addSoc2(add, random, years) {
  const first = random.between(20, 49);
  let parent = -1;
  for (let year = 0; year < years; year += 1) {
    const target = first + 52 * year;
    const [lo, hi] = [Math.max(year === 0 ? 13 : 0, target - 26), Math.min(52 * (year + 1), target + 26)];
    const end = { name: `soc2.pe${year + 1}`, chain: 0, dur: 0, dem: 0, sess: false, target, wL: 2, lo, hi };
    parent = add({ ...end, parent, pmin: 13, pmax: 52 });
    const fieldwork = { name: `soc2.fw${year + 1}`, chain: 0, dur: 2, target: target + 1, wE: 0 };
    add({ ...fieldwork, parent, pmin: -1, pmax: 6 });
  }
}

/** Stage 2 and Stage 1, then a surveillance a year or every third year a recertification, with internal audits. */
function addIso27001(add, random, years) {
  const first = random.between(20, 40);
  const stage2 = { name: 'iso.stage2', chain: 1, dur: 2, target: first, wL: 3, lo: 8, hi: 50 };
  let parent = add(stage2);
  add({ name: 'iso.stage1', chain: 1, target: first - 8, parent, pmin: -26, pmax: -2, lo: 4, hi: 46 });
  for (let year = 1; year < years; year += 1) {
    const renewal = year % 3 === 0;
    const name = renewal ? `iso.recert${year / 3}` : `iso.surv${year}`;
    const [amin, amax] = year === 1 ? [31, 55] : [52 * year - 21, 52 * year + (renewal ? -3 : 18)];
    const target = first + 52 * year - 2;
    parent = add({ name, chain: 1, dur: renewal ? 2 : 1, target, parent, pmin: 26, pmax: 78, amin, amax });
    const internal = { name: `iso.ia${year}`, chain: 1, sess: false, target: target - 8 };
    add({ ...internal, parent, pmin: -16, pmax: -4 });
  }
}

/** One assessment in each year; where there is a deadline, every third one is due five weeks after its target. */
function addAnnual(add, random, years, chain) {
  const { name, lengths, gap, deadline, anyWeek } = ANNUAL[chain - 2];
  const dur = random.between(...lengths);
  const first = random.between(5, 46);
  const due = random.below(3);
  let parent = -1;
  for (let year = 0; year < years; year += 1) {
    const close = deadline && year % 3 === due ? first + 5 : 51 - dur;
    const prices = anyWeek ? { wE: 0, wL: 0 } : { target: first + 52 * year, wL: random.between(1, 2) };
    const window = { lo: 52 * year, hi: 52 * year + Math.min(close, 51 - dur) };
    parent = add({
      name: `${name}.${year + 1}`,
      chain,
      dur,
      ...prices,
      parent,
      pmin: 26,
      pmax: gap,
      ...window,
    });
  }
}
