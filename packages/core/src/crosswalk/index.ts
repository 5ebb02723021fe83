// Identifiers of criteria, clauses and controls, as data. A framework names its set; readers of files look ids up here.

import { successorsOf2013 } from './iso27001-2013.js';
import { annexA } from './iso27001-2022-annex-a.js';
import { clauses } from './iso27001-2022-clauses.js';
import { criteria } from './tsc-2017.js';

/** The identifiers one standard or set of criteria knows. */
export interface IdentifierSet {
  /** The name frameworks use for the set. */
  readonly id: string;
  /** Rule that an id outside the set breaks. */
  readonly rule: string;
  /** What one member is called. */
  readonly noun: string;
  /** Where the members are written. */
  readonly citation: string;
  /** Shape of an id that means to be one of this set, right or wrong. */
  readonly written: RegExp;
  /** Id to short label, in the standard's order. */
  readonly labels: Readonly<Record<string, string>>;
  /** Ids of an earlier edition to those that took their place. */
  readonly successors: Readonly<Record<string, readonly string[]>>;
  /** The earlier edition, as it is named in a sentence. */
  readonly earlier: string | undefined;
}

/** Every known set of identifiers. */
export const identifierSets: readonly IdentifierSet[] = [
  {
    id: 'tsc-2017',
    rule: 'soc-id',
    noun: 'Trust Services criterion',
    citation: 'AICPA Trust Services Criteria 2017, revised points of focus 2022',
    written: /^(?:CC|PI|[ACP])\d{1,2}(?:\.\d{1,2})*$/,
    labels: criteria,
    successors: {},
    earlier: undefined,
  },
  {
    id: 'iso27001-2022',
    rule: 'iso-id',
    noun: 'control of Annex A',
    citation: 'ISO/IEC 27001:2022, Annex A',
    written: /^A\.\d{1,2}(?:\.\d{1,2})*$/,
    labels: annexA,
    successors: successorsOf2013,
    earlier: 'ISO/IEC 27001:2013',
  },
  {
    id: 'iso27001-2022-clauses',
    rule: 'iso-id',
    noun: 'clause of ISO/IEC 27001',
    citation: 'ISO/IEC 27001:2022, clauses 4 to 10',
    written: /^\d{1,2}(?:\.\d{1,2})*(?: ?[a-z]\)?)?$/,
    labels: clauses,
    successors: {},
    earlier: undefined,
  },
];
