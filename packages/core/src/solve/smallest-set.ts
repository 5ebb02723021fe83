// The smallest part of a list that still fails: for members that can only be tried together, where every trial is
// dear. Failing must not be mended by adding members.

/**
 * A part of `members` that fails and of which none can be spared. Found by halving (QuickXplain, Junker 2004), so that
 * many harmless members cost few trials; of members either of which would do, the one that comes earlier is kept.
 * `fails` is taken to hold for all members together.
 */
export function smallestSet<T>(members: readonly T[], fails: (kept: readonly T[]) => boolean): readonly T[] {
  const narrow = (kept: readonly T[], grown: boolean, open: readonly T[]): readonly T[] => {
    if (grown && fails(kept)) return [];
    if (open.length <= 1) return open;
    const half = open.length >> 1;
    const [head, tail] = [open.slice(0, half), open.slice(half)];
    const second = narrow([...kept, ...head], true, tail);
    const first = narrow([...kept, ...second], second.length > 0, head);
    return [...first, ...second];
  };
  return members.length === 0 || fails([]) ? [] : narrow([], false, members);
}
