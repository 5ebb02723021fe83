// A problem as it would be without some of its rules, and the rules that a conflict cannot be without. They are asked of
// the ways that failed: a rule left out changes nothing in how a program is laid out.

import { type Problem, smallestSet } from '../../solve/index.js';
import type { Built } from '../problem/build.js';
import { isPairOf } from '../problem/rules.js';

/** The problem without these rules. A limit is told by its two days and its step: rules of one length share the step. */
export function withoutRules({ pairs, problem }: Built, waived: ReadonlySet<string>): Problem {
  const out = pairs.filter(({ rule }) => waived.has(rule.rule));
  const constraints = problem.constraints.filter((constraint) => {
    const at = out.findIndex((pair) => isPairOf(pair, constraint));
    if (at >= 0) out.splice(at, 1);
    return at < 0;
  });
  return { ...problem, constraints };
}

/**
 * The hard rules of these problems without any one of which a conflict would be gone. `failsWithout` tells whether it is
 * still there with such rules waived; the suspected ones are kept where others would do as well.
 */
export function neededRules(
  failed: readonly Built[],
  suspected: ReadonlySet<string>,
  failsWithout: (waived: ReadonlySet<string>) => boolean,
): readonly string[] {
  const hard = failed.flatMap(({ pairs }) => pairs.filter(({ rule }) => rule.severity === 'error'));
  const all = [...new Set(hard.map(({ rule }) => rule.rule))];
  const fails = (kept: readonly string[]): boolean =>
    failsWithout(new Set(all.filter((rule) => !kept.includes(rule))));
  const near = all.filter((rule) => suspected.has(rule));
  // Of rules either of which would do, the one that comes later in an audit's course: it is the one that is missed.
  const needed = smallestSet((fails(near) ? near : all).toReversed(), fails);
  return all.filter((rule) => needed.includes(rule));
}
