// Whether an identifier exists, and if not, which one was meant: the end of its series, the control of 2022 that took
// the place of one of 2013, or the nearest id. Which ids exist is data, in the crosswalk room.

import { type IdentifierSet, identifierSets } from '../crosswalk/index.js';
import { listed } from '../model/index.js';
import { nearest } from './nearest.js';
import type { Complaint } from './shape/kinds.js';
import { quote, some } from './wording.js';

/** Why a text is no identifier of a criterion, a clause or a control. */
export function whyNoControl(id: string): Complaint | undefined {
  if (identifierSets.some((set) => known(set, id))) return undefined;
  const set = identifierSets.find(({ written }) => written.test(id));
  return set ? whyNotInSet(set, id) : whyNoIdentifier(id);
}

// A letter behind a clause names one of its lines.
function known(set: IdentifierSet, id: string): boolean {
  return Object.hasOwn(set.labels, id) || (/ ?[a-z]\)?$/.test(id) && /^\d/.test(id) && hasClause(set, id));
}

function hasClause(set: IdentifierSet, id: string): boolean {
  return Object.hasOwn(set.labels, id.replace(/ ?[a-z]\)?$/, ''));
}

function whyNotInSet(set: IdentifierSet, id: string): Complaint {
  const complaint = (says: string, remedy: string | undefined): Complaint => {
    return { rule: set.rule, says, remedy, citation: set.citation };
  };
  const under = Object.keys(set.labels).filter((label) => label.startsWith(`${id}.`));
  if (under.length > 0) return complaint('which is a heading', `name what stands under it: ${some(under)}`);
  const successors = successorsOf(set, id);
  if (successors.length > 0) {
    return complaint(`which is of ${set.earlier}`, `today's edition has ${listed(successors)} in its place`);
  }
  const last = seriesOf(set, id).at(-1);
  if (last !== undefined)
    return complaint(`which is no ${set.noun}; its series ends at ${last}`, `did you mean ${last}?`);
  const near = nearest(id, Object.keys(set.labels));
  return complaint(`which is no ${set.noun}`, near ? `did you mean ${near}?` : undefined);
}

// A heading of the earlier edition, such as A.9.2, stands for every control under it.
function successorsOf(set: IdentifierSet, id: string): readonly string[] {
  const found = Object.entries(set.successors).filter(([old]) => old === id || old.startsWith(`${id}.`));
  const unique = new Set(found.flatMap(([, successors]) => successors));
  return Object.keys(set.labels).filter((label) => unique.has(label));
}

function seriesOf(set: IdentifierSet, id: string): readonly string[] {
  const stem = id.slice(0, id.lastIndexOf('.') + 1);
  return stem === '' ? [] : Object.keys(set.labels).filter((label) => label.startsWith(stem));
}

function whyNoIdentifier(id: string): Complaint {
  const all = identifierSets.flatMap((set) => Object.keys(set.labels));
  const near = nearest(id, all);
  return {
    rule: 'unknown-control',
    says: 'which is no criterion, clause or control',
    remedy: near ? `did you mean ${quote(near)}?` : 'write an id such as CC6.2, A.5.18 or "9.2"',
  };
}
