// The rules that identifiers of criteria, clauses and controls answer to: one for each rule id among the known sets.

import { identifierSets } from '../crosswalk/index.js';
import { listed } from '../model/index.js';

/** Rule id and what it asks, one for each rule that a set of identifiers brings. */
export const identifierRules: readonly { readonly id: string; readonly what: string }[] = [
  ...new Set(identifierSets.map((set) => set.rule)),
].map((rule) => {
  const sets = identifierSets.filter((set) => set.rule === rule);
  return { id: rule, what: `An id that reads like one exists: ${listed(sets.map((set) => set.citation))}.` };
});
