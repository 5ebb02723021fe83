// A JAC-1 entity in the solver's words.

/** Events, visits and load of one entity of an instance. */
export function problemOf({ F, J, black, nodes }, { team, T: weeks }) {
  const closed = new Set(black);
  return {
    events: nodes.map((node) => eventOf(node, pricesOf(node, closed, weeks), weeks)),
    visits: { price: F, window: J },
    load: loadOf(team),
    grain: 1,
  };
}

/** What a team can bear. */
export function loadOf({ cap, soft, over }) {
  return { most: cap, free: soft, price: over };
}

function eventOf(node, prices, weeks) {
  const between = (min, max) => ({
    least: (start) => (min === null ? 0 : start + min),
    most: (start) => (max === null ? weeks : start + max),
  });
  const anchored = node.parent >= 0 && (node.amin !== null || node.amax !== null);
  return {
    parent: node.parent,
    within: node.parent < 0 ? undefined : between(node.pmin, node.pmax),
    withinRoot: anchored ? between(node.amin, node.amax) : undefined,
    first: Math.max(0, node.lo),
    prices,
    length: node.dur,
    load: node.dem,
    visited: node.sess,
  };
}

function pricesOf({ lo, hi, dur, target, wE, wL }, closed, weeks) {
  const first = Math.max(0, lo);
  const prices = new Array(Math.max(0, Math.min(hi, weeks - dur) - first + 1));
  for (let start = first; start < first + prices.length; start += 1) {
    let shut = false;
    for (let week = start; week < start + dur; week += 1) shut ||= closed.has(week);
    const off = target < 0 ? 0 : start < target ? wE * (target - start) : wL * (start - target);
    prices[start - first] = shut ? Number.POSITIVE_INFINITY : off;
  }
  return prices;
}
