// The spans a job may have where it does not depend on any other, each with what it costs.

/** A job's spans by first day, and their places in its list. */
export interface Spans {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly cost: Float64Array;
  readonly place: Int32Array;
}

/** Those that are kept; first days stay in order. */
export function only({ from, to, cost, place }: Spans, isKept: (span: number) => boolean): Spans {
  const kept: number[] = [];
  for (let s = 0; s < from.length; s += 1) if (isKept(s)) kept.push(s);
  if (kept.length === from.length) return { from, to, cost, place };
  return {
    from: Int32Array.from(kept, (s) => from[s] as number),
    to: Int32Array.from(kept, (s) => to[s] as number),
    cost: Float64Array.from(kept, (s) => cost[s] as number),
    place: Int32Array.from(kept, (s) => place[s] as number),
  };
}

/** Spans in the order of their first days, each with the place that it had. */
export function byFirstDay(spans: Spans): Spans {
  const { from, to, cost, place } = spans;
  if (from.every((day, s) => s === 0 || (from[s - 1] as number) <= day)) return spans;
  const order = Array.from(from, (_, s) => s).sort(
    (a, b) => (from[a] as number) - (from[b] as number) || a - b,
  );
  return {
    from: Int32Array.from(order, (s) => from[s] as number),
    to: Int32Array.from(order, (s) => to[s] as number),
    cost: Float64Array.from(order, (s) => cost[s] as number),
    place: Int32Array.from(order, (s) => place[s] as number),
  };
}

/** The first and the last day of these jobs. */
export function extentOf(
  jobs: readonly { readonly from: Int32Array; readonly to: Int32Array }[],
): readonly [first: number, last: number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { from, to } of jobs) {
    for (let s = 0; s < from.length; s += 1) {
      first = Math.min(first, from[s] as number);
      last = Math.max(last, to[s] as number);
    }
  }
  return [first, last];
}
