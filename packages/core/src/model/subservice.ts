// A subservice organization: its controls are needed for ours to hold. Carved out, it is known by reports of its own;
// inclusive, its controls are examined with ours and it signs beside us.

import type { Duration, PlainDate, Span } from '../calendar/index.js';
import type { MonthDay, Opinion } from './program.js';
import type { Where } from './where.js';

/** An organization whose controls ours rest on, as the file has it with every default filled in. */
export interface SubserviceOrganization {
  readonly name: string;
  /** Part of ids: the name as a slug, unique in the file. */
  readonly slug: string;
  readonly service: string | undefined;
  readonly method: 'carve-out' | 'inclusive';
  /** Ids of the tracks whose periods rest on it. */
  readonly tracks: readonly string[];
  readonly owner: string | undefined;
  /** Months that each of its reports covers. */
  readonly months: number;
  /** Days of the year on which its report periods end; empty where nothing is known of them. */
  readonly ends: readonly MonthDay[];
  /** From a period's end to the day its report is there. */
  readonly lag: Duration;
  /** Who says when periods end and reports come, where neither the file nor its recorded reports do. */
  readonly assumed: { readonly keys: readonly string[]; readonly source: string } | undefined;
  /** By the end of their periods. */
  readonly reports: readonly SubserviceReport[];
  /** By their first day. */
  readonly letters: readonly SubserviceLetter[];
  readonly cuecs: readonly Cuec[];
  readonly where: Where;
}

/** A report of a subservice organization that is known of. */
export interface SubserviceReport {
  readonly period: Span;
  /** The day it was issued, or is announced for; undefined where nobody has said. */
  readonly issued: PlainDate | undefined;
  /** Days on which we reviewed it, ascending; none after today. */
  readonly reviewed: readonly PlainDate[];
  readonly opinion: Opinion | undefined;
  readonly evidence: string | undefined;
  readonly where: Where;
}

/** A letter of its management for days that no report of it covers yet; both ends included. */
export interface SubserviceLetter {
  readonly span: Span;
  readonly received: PlainDate | undefined;
  readonly evidence: string | undefined;
  readonly where: Where;
}

/** A complementary user entity control: what its report expects of us. */
export interface Cuec {
  readonly id: string;
  readonly text: string | undefined;
  readonly controls: readonly string[];
  /** Key of the activity that operates it. */
  readonly activity: string | undefined;
  readonly owner: string | undefined;
  /** Days on which somebody looked whether it is in place, ascending; none after today. */
  readonly reviewed: readonly PlainDate[];
  readonly where: Where;
}

/** What the market knows of an organization's reports: a weak start, overridden by every key the file writes. */
export interface SubservicePreset {
  readonly id: string;
  readonly name: string;
  readonly months: number;
  readonly ends: readonly MonthDay[];
  readonly lag: Duration;
  readonly source: string;
}
