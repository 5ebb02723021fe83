// From settled engagements to days: tries the choices above the placement, cheapest first, until one can be placed.

import { type Placement, place } from '../solve/index.js';
import type { TrackContext } from './cycles/draft.js';
import { periodChoices } from './cycles/period-choices.js';
import { type Settled, settleCertification, settleExamination } from './cycles/settle.js';
import { type Built, build, type Waived } from './problem/build.js';
import type { Setting } from './setting.js';

/** Engagements with their days, or the reason there are none. */
export interface Attempt {
  readonly setting: Setting;
  readonly built: Built;
  readonly settled: readonly Settled[];
  readonly placement: Placement;
}

/** The first way of laying the engagements that can be placed, else the cheapest one and why it cannot. */
export function attempt(setting: Setting, facts: () => Setting, waivedRules: ReadonlySet<string>): Attempt {
  let first: Attempt | undefined;
  for (const tried of attempts(setting, facts, waivedRules)) {
    if (tried.placement.status === 'placed') return tried;
    first ??= tried;
  }
  return first as Attempt;
}

/** Settles every track and places all of them together, way after way. `waivedRules` are left out, as a trial. */
export function* attempts(
  setting: Setting,
  facts: () => Setting,
  waivedRules: ReadonlySet<string>,
): Iterable<Attempt> {
  const options = setting.contexts.map((context): Iterable<() => Settled> => {
    if (context.framework.cycle.kind === 'certification') {
      const settled = settleCertification(setting, facts, context);
      return [() => settled];
    }
    return examinations(setting, facts, context);
  });
  for (const choice of combinations(options)) {
    const settled = choice.map((settle) => settle());
    yield placeSettled(setting, settled, waivedRules);
  }
}

function placeSettled(setting: Setting, settled: readonly Settled[], rules: ReadonlySet<string>): Attempt {
  const waived: Waived = { pairs: new Set(settled.flatMap((track) => [...track.waived.pairs])), rules };
  const built = build(
    setting,
    settled.map((track) => track.drafts),
    waived,
  );
  return { setting, built, settled, placement: place(built.problem) };
}

function* examinations(
  setting: Setting,
  facts: () => Setting,
  context: TrackContext,
): Iterable<() => Settled> {
  for (const choice of periodChoices(setting, facts, context)) {
    yield () => settleExamination(setting, context, choice);
  }
}

// The cheapest of each track first, then each track's others in turn with the cheapest of the rest.
function* combinations<T>(options: readonly Iterable<T>[]): Iterable<readonly T[]> {
  const lists = options.map((choices) => choices[Symbol.iterator]());
  const cheapest = lists.map((list) => list.next().value as T);
  yield cheapest;
  for (const [i, list] of lists.entries()) {
    for (let next = list.next(); !next.done; next = list.next()) {
      yield cheapest.map((other, k) => (k === i ? (next.value as T) : other));
    }
  }
}
