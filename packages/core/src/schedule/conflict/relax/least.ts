// The least change that mends: how far a line must give way, found in few trials.

/**
 * The smallest n from 1 to `most` for which `fits(n)`, taken to hold for every greater one; undefined where not even
 * `most` does. `near` is tried first; where `atLeast` is told, no n below it fits.
 */
export function leastThat(
  fits: (n: number) => boolean,
  most: number,
  near: number,
  atLeast = 1,
): number | undefined {
  let bad = Math.max(0, atLeast - 1);
  let next = Math.min(Math.max(near, bad + 1), most);
  let stride = 1;
  while (!fits(next)) {
    if (next >= most) return undefined;
    bad = next;
    next = Math.min(most, next + stride);
    stride *= 2;
  }
  let good = next;
  // Most often the guess is the answer, so the day before it is asked before halving.
  let ask = good - 1;
  while (good - bad > 1) {
    if (fits(ask)) good = ask;
    else bad = ask;
    ask = (good + bad) >> 1;
  }
  return good;
}
