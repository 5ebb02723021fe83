// Where answers to one question cannot all be true.

/** Figures of others come from floating point; ours are whole, or whole cents. */
const SLACK = 1e-3;

/** A sentence for each bound that lies above a plan's value: whoever says so, one of the two is wrong. */
export function contradictionsIn(rows) {
  return rows.flatMap((low) =>
    rows
      .filter((high) => low.bound !== null && high.value !== null && low.bound > high.value + SLACK)
      .map(
        (high) =>
          `${low.title} says that no plan is below ${low.bound}, ${high.title} has one of ${high.value}.`,
      ),
  );
}
