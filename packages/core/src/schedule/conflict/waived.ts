// A problem as it would be without some of its rules.

import type { Problem } from '../../solve/index.js';
import type { Built } from '../problem/build.js';

/** The problem without these rules. A limit is told by its two days and its step: rules of one length share the step. */
export function withoutRules({ pairs, problem }: Built, waived: ReadonlySet<string>): Problem {
  const out = pairs.filter(({ rule }) => waived.has(rule.rule));
  const constraints = problem.constraints.filter(({ from, to, least, most }) => {
    const at = out.findIndex(
      (pair) =>
        pair.from.variable === from &&
        pair.to.variable === to &&
        pair.step === (pair.side === 'at-least' ? least : most),
    );
    if (at >= 0) out.splice(at, 1);
    return at < 0;
  });
  return { ...problem, constraints };
}
