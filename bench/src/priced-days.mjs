// The days that each variable of a priced problem may have, and "on or before day t" as a linear expression of them.
// An expression is `{ terms, constant }`, terms as in a row: `[coefficient, variable]`.

/** Ascending days of each variable, narrowed from both ends until every hard constraint agrees; empty for no plan. */
export function domainsOf({ variables, constraints }) {
  const days = variables.map(membersOf);
  for (let changed = true; changed && days.every((it) => it.length > 0); ) {
    changed = false;
    for (const { from, to, least, most, soft } of constraints) {
      if (soft) continue;
      const [first, last] = [days[to][0], days[to].at(-1)];
      const sources = days[from].filter((a) => (!least || least(a) <= last) && (!most || most(a) >= first));
      if (sources.length === 0) return days.map(() => []);
      const [low, high] = [least?.(sources[0]) ?? first, most?.(sources.at(-1)) ?? last];
      const targets = days[to].filter((b) => low <= b && b <= high);
      changed ||= sources.length < days[from].length || targets.length < days[to].length;
      days[from] = sources;
      days[to] = from === to ? sources.filter((b) => targets.includes(b)) : targets;
      if (targets.length === 0) return days.map(() => []);
    }
  }
  return days;
}

function membersOf({ grid, lo, hi }) {
  const days = [];
  for (let day = grid.next(lo); day <= hi; day = grid.next(day + 1)) days.push(day);
  return days;
}

/** One variable's days as 0-1 variables of a model, `name_t` for "on or before t"; they rise with t. */
export class Days {
  constructor(model, name, days) {
    this.days = days;
    this.name = name;
    days.slice(0, -1).forEach((day, k) => {
      model.binaries.push(`${name}_${named(day)}`);
      if (k > 0)
        addRow(
          model,
          [
            [1, this.by(days[k - 1])],
            [-1, this.by(day)],
          ],
          '<=',
          0,
        );
    });
  }

  /** On or before this day; the last of the days is always reached. */
  by(day) {
    const { days, name } = this;
    let [low, high] = [0, days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (days[middle] <= day) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return { terms: [], constant: 0 };
    if (low === days.length) return { terms: [], constant: 1 };
    return { terms: [[1, `${name}_${named(days[low - 1])}`]], constant: 0 };
  }

  /** On this very day. */
  on(day) {
    return sumOf([
      [1, this.by(day)],
      [-1, this.by(day - 1)],
    ]);
  }
}

/** A day as part of a variable's name: signs belong to no name. */
export const named = (day) => (day < 0 ? `m${-day}` : String(day));

/** The sum of expressions, each with a factor. */
export function sumOf(parts) {
  const sizes = new Map();
  let constant = 0;
  for (const [factor, expression] of parts) {
    constant += factor * expression.constant;
    for (const [size, name] of expression.terms) sizes.set(name, (sizes.get(name) ?? 0) + factor * size);
  }
  const terms = [...sizes].filter(([, size]) => size !== 0).map(([name, size]) => [size, name]);
  return { terms, constant };
}

/** A variable by itself. */
export const variable = (name) => ({ terms: [[1, name]], constant: 0 });

/** A row over expressions, left out where it holds whatever the variables are: those all lie between 0 and 1. */
export function addRow({ rows }, parts, sense, right) {
  const { terms, constant } = sumOf(parts);
  const limit = right - constant;
  const most = terms.reduce((sum, [size]) => sum + Math.max(0, size), 0);
  const least = terms.reduce((sum, [size]) => sum + Math.min(0, size), 0);
  if (sense === '<=' && most <= limit) return;
  if (sense === '>=' && least >= limit) return;
  if (sense === '=' && terms.length === 0 && limit === 0) return;
  rows.push({ terms, sense, right: limit });
}

/** `least(from) ≤ to ≤ most(from)`, once for each day of `from`: both sides never decrease. */
export function addLimit(model, from, to, least, most) {
  for (const day of from.days) {
    if (least)
      addRow(
        model,
        [
          [1, to.by(least(day) - 1)],
          [-1, from.by(day - 1)],
        ],
        '<=',
        0,
      );
    if (most)
      addRow(
        model,
        [
          [1, from.by(day)],
          [-1, to.by(most(day))],
        ],
        '<=',
        0,
      );
  }
}
