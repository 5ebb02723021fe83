// Chance that comes out the same everywhere: mulberry32, a 32-bit counter stepped by 0x6d2b79f5 and mixed.
// Every stream is named by whole numbers, such as a seed and an entity, so that a new entity changes no other.

/** Draws from the stream of these whole numbers: `below(n)` is 0 … n−1, `chance(p)` true that often. */
export function streamOf(...names) {
  let state = 0x9e3779b9;
  for (const name of names) state = mixed((Math.imul(state, 0x85ebca6b) + name) >>> 0);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return mixed(state) / 2 ** 32;
  };
  const below = (count) => Math.floor(next() * count);
  return {
    below,
    /** A whole number from `low` to `high`, both included. */
    between: (low, high) => low + below(high - low + 1),
    chance: (share) => next() < share,
    oneOf: (items) => items[below(items.length)],
  };
}

function mixed(number) {
  let it = Math.imul(number ^ (number >>> 15), number | 1);
  it ^= it + Math.imul(it ^ (it >>> 7), it | 61);
  return (it ^ (it >>> 14)) >>> 0;
}
