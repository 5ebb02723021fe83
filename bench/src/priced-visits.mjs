// Visits in the linear program of days at a price. Each job is served on the first visit's day that it holds, stretched
// at its end; and every visit's day is the last one of some job that it serves. Together that is the fewest visits,
// from the earliest, and only one way to group the jobs.

import { addLimit, addRow, Days, named, sumOf } from './priced-days.mjs';

/** Visits, what they cost, what their jobs share, and how many of them the host can take at once. */
export function addVisits(model, { jobs, window, price, shared, daysIn, most }, days) {
  const ends = new Set(jobs.flatMap(({ end }) => days[end].days.map((day) => day + window)));
  const possible = [...ends].sort((a, b) => a - b);
  const hosted = jobs.map(({ start, end, fixed }, i) => {
    const [from, to] = [days[start], days[end]];
    const reach = possible.filter((day) => from.days[0] <= day && day <= to.days.at(-1) + window);
    const served = new Days(model, `u_${i}`, reach);
    addLimit(model, from, served, (day) => day);
    addLimit(model, to, served, undefined, (day) => day + window);
    const busy = (day) =>
      sumOf([
        [1, from.by(day)],
        [-1, to.by(day - 1)],
      ]);
    return { i, fixed, from, to, served, busy };
  });
  for (const day of possible) addVisitDay(model, hosted, day, window, price);
  const pairs = shared > 0 || most === 1 ? pairsOf(model, hosted) : [];
  if (shared > 0) for (const pair of pairs) addSharedDays(model, pair, shared, daysIn);
  if (most === 1) for (const pair of pairs) addOneAtOnce(model, pair);
  else if (most !== undefined) addMostAtOnce(model, hosted, possible, most);
}

function addVisitDay(model, hosted, day, window, price) {
  const able = hosted.filter(({ served }) => served.days.includes(day));
  if (able.length === 0) return;
  const name = `v_${named(day)}`;
  model.binaries.push(name);
  const visit = { terms: [[1, name]], constant: 0 };
  model.pay(price, visit);
  const last = able.map(({ i, to, served }) => {
    const leads = model.link(`l_${i}_${named(day)}`);
    addRow(
      model,
      [
        [1, leads],
        [-1, served.on(day)],
      ],
      '<=',
      0,
    );
    addRow(
      model,
      [
        [1, leads],
        [-1, to.on(day - window)],
      ],
      '<=',
      0,
    );
    return [-1, leads];
  });
  addRow(model, [[1, visit], ...last], '<=', 0);
  for (const { from, served } of able) {
    addRow(
      model,
      [
        [1, served.on(day)],
        [-1, visit],
      ],
      '<=',
      0,
    );
    addRow(
      model,
      [
        [1, visit],
        [1, from.by(day)],
        [-1, served.by(day)],
      ],
      '<=',
      1,
    );
  }
}

/** Pairs of jobs that may be in progress on one day, with whether one visit serves both. */
function pairsOf(model, hosted) {
  return hosted.flatMap((a, k) =>
    hosted.slice(k + 1).flatMap((b) => {
      const [first, last] = [
        Math.max(a.from.days[0], b.from.days[0]),
        Math.min(a.to.days.at(-1), b.to.days.at(-1)),
      ];
      if (first > last) return [];
      const both = a.served.days.filter((day) => b.served.days.includes(day));
      const together = both.map((day) => {
        const link = model.link(`t_${a.i}_${b.i}_${named(day)}`);
        addRow(
          model,
          [
            [1, link],
            [-1, a.served.on(day)],
          ],
          '<=',
          0,
        );
        addRow(
          model,
          [
            [1, link],
            [-1, b.served.on(day)],
          ],
          '<=',
          0,
        );
        return [1, link];
      });
      // By a name of its own: the sum stands in a row for every day that the two may share.
      const one = model.link(`w_${a.i}_${b.i}`);
      addRow(
        model,
        [
          [1, one],
          [-1, sumOf(together)],
        ],
        '<=',
        0,
      );
      return [{ a, b, first, last, together: one }];
    }),
  );
}

function addSharedDays(model, { a, b, first, last, together }, shared, daysIn) {
  for (let day = first; day <= last; day += 1) {
    const worth = daysIn(day, day);
    if (worth === 0) continue;
    const name = `h_${a.i}_${b.i}_${named(day)}`;
    const link = model.link(name);
    // What saves money needs its upper bound said, also where every row that limits it holds by itself.
    model.rows.push({ terms: [[1, name]], sense: '<=', right: 1 });
    for (const limit of [a.busy(day), b.busy(day), together])
      addRow(
        model,
        [
          [1, link],
          [-1, limit],
        ],
        '<=',
        0,
      );
    model.pay(-shared * worth, link);
  }
}

/** Two jobs in progress on one day belong to one visit, unless both are fixed. */
function addOneAtOnce(model, { a, b, first, last, together }) {
  if (a.fixed && b.fixed) return;
  for (let day = first; day <= last; day += 1) {
    addRow(
      model,
      [
        [1, a.busy(day)],
        [1, b.busy(day)],
        [-1, together],
      ],
      '<=',
      1,
    );
  }
}

/** On each day on which a job that is not fixed is in progress: visits with a job in progress, at most so many. */
function addMostAtOnce(model, hosted, possible, most) {
  const first = Math.min(...hosted.map(({ from }) => from.days[0]));
  const last = Math.max(...hosted.map(({ to }) => to.days.at(-1)));
  for (let day = first; day <= last; day += 1) {
    const able = hosted.filter(({ from, to }) => from.days[0] <= day && day <= to.days.at(-1));
    if (able.length <= most) continue;
    const open = possible.flatMap((visit) => {
      const guests = able.filter(({ served }) => served.days.includes(visit));
      if (guests.length === 0) return [];
      const link = model.link(`o_${named(visit)}_${named(day)}`);
      for (const { served, busy } of guests) {
        addRow(
          model,
          [
            [1, busy(day)],
            [1, served.on(visit)],
            [-1, link],
          ],
          '<=',
          1,
        );
      }
      return [[1, link]];
    });
    for (const { fixed, busy } of able) {
      if (!fixed) addRow(model, [...open, [able.length, busy(day)]], '<=', most + able.length);
    }
  }
}
