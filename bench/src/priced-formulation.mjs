// A linear program of days at a price: hard limits, limits that may be passed, prices of days, visits that serve several
// jobs. Written from the meaning of the words, for GLPK, CBC and others; our search shares no line with it.

import { addLimit, addRow, Days, domainsOf, named, sumOf, variable } from './priced-days.mjs';
import { addVisits } from './priced-visits.mjs';

/**
 * `{ objective, rows, binaries, links, integers }` of a priced problem, amounts divided by `unit`. The variable `one` is 1
 * and carries what every plan pays. Links are between 0 and 1.
 */
export function pricedFormulationOf(problem, unit = 1) {
  const model = { objective: [], rows: [], binaries: [], links: [], integers: [['one', 1]] };
  const costs = [];
  model.pay = (price, expression) => costs.push([price / unit, expression]);
  model.link = (name) => {
    model.links.push(name);
    return variable(name);
  };
  model.rows.push({ terms: [[1, 'one']], sense: '=', right: 1 });
  const domains = domainsOf(problem);
  if (domains.some((days) => days.length === 0)) {
    model.rows.push({ terms: [[1, 'one']], sense: '=', right: 0 });
    return { ...model, objective: [[0, 'one']] };
  }
  const days = domains.map((members, i) => new Days(model, `b_${i}`, members));
  for (const { from, to, least, most, soft } of problem.constraints) {
    if (!soft) addLimit(model, days[from], days[to], least, most);
  }
  for (const [i, limit] of problem.limits.entries()) {
    addPricedLimit(model, i, days[limit.from], days[limit.to], limit);
  }
  for (const { of, price } of problem.prices) {
    for (const day of days[of].days) model.pay(price(day), days[of].on(day));
  }
  addVisits(model, problem.visits, days);
  const { terms, constant } = sumOf(costs);
  return { ...model, objective: [...terms, [constant, 'one']] };
}

/** A limit is passed by a day `d` that lies between where `to` is and where it should be: one link for each such day. */
function addPricedLimit(model, name, from, to, { least, most, once, perDay }) {
  const step = least ?? most;
  const limits = from.days.map(step);
  const [first, last] = least ? [to.days[0], limits.at(-1)] : [limits[0], to.days.at(-1)];
  const passed = once > 0 && first < last ? model.link(`p_${name}`) : undefined;
  if (passed) model.pay(once, passed);
  for (let day = first; day < last; ) {
    // Days on which nothing changes cost alike, so one link stands for all of them.
    const limited = from.by(lastWithin(from.days, limits, day));
    const [low, high] = least ? [to.by(day), limited] : [limited, to.by(day)];
    let next = day + 1;
    while (next < last && !to.days.includes(next) && !limits.includes(next)) next += 1;
    const beyond = model.link(`d_${name}_${named(day)}`);
    addRow(
      model,
      [
        [1, low],
        [-1, high],
        [-1, beyond],
      ],
      '<=',
      0,
    );
    if (perDay > 0) model.pay(perDay * (next - day), beyond);
    if (passed)
      addRow(
        model,
        [
          [1, beyond],
          [-1, passed],
        ],
        '<=',
        0,
      );
    day = next;
  }
}

/** The last of the days whose limit lies on or before `day`; one before the first where there is none. */
function lastWithin(days, limits, day) {
  let last = days[0] - 1;
  limits.forEach((limit, k) => {
    if (limit <= day) last = days[k];
  });
  return last;
}
