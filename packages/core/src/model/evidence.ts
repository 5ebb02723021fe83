// The evidence matrix: each turn of recurring work against each examination that may look at it. Public, as
// `auditcal.evidence/1`. The day the control operated decides; the day its evidence was made is shown beside it.

import type { PlainDate } from '../calendar/index.js';
import type { Engagement, OccurrenceStatus, Plan } from './plan.js';

/**
 * How a turn stands to a window. `counts`: done inside it. `open`: planned inside it. `missed`: was due inside it, and can
 * not be made good. `too-early`, `too-late`: done, planned or due before or after it. `certificate-only`: after a period and
 * before the next certification audit, so it counts for the certificate now and for the next period later.
 */
export type EvidenceState = 'counts' | 'open' | 'missed' | 'too-early' | 'too-late' | 'certificate-only';

/** The days on which work counts for one engagement. */
export interface EvidenceSpan
  extends Pick<Engagement, 'id' | 'audit' | 'track' | 'framework' | 'title' | 'status'> {
  /** `period`: inside a Type II; `date`: in the year before an as-of date; `interval`: between certification audits. */
  readonly kind: 'period' | 'date' | 'interval';
  /** First day; null where no audit came before, so that all earlier work counts. */
  readonly from: PlainDate | null;
  /** Last day, included. */
  readonly to: PlainDate;
  /** Where it stands to today. */
  readonly when: 'over' | 'running' | 'ahead';
  /** Turns by their state in it. */
  readonly states: Readonly<Record<EvidenceState, number>>;
}

/** One turn against every window whose auditors look at its activity. */
export interface EvidenceTurn {
  /** Id of the occurrence. */
  readonly id: string;
  readonly activity: string;
  readonly title: string;
  readonly status: OccurrenceStatus;
  readonly due: PlainDate;
  readonly planned: PlainDate;
  /** The day the control operated; null while it has not. It alone decides. */
  readonly on: PlainDate | null;
  /** The day the evidence was made, where that is another. It never decides. */
  readonly captured: PlainDate | null;
  /** Path or link of the evidence; null where none is recorded. */
  readonly evidence: string | null;
  readonly owner: string | null;
  readonly windows: readonly { readonly for: string; readonly state: EvidenceState }[];
}

/** What a window that runs today still lacks. */
export interface MissingEvidence {
  readonly activity: string;
  readonly title: string;
  /** The turn to be done; null where none falls into the window, so that one more is needed. */
  readonly occurrence: string | null;
  /** Ids of the engagements it is for. */
  readonly for: readonly string[];
  /** The last day on which it counts for all of them, and is on time. */
  readonly by: PlainDate;
  readonly planned: PlainDate | null;
  readonly owner: string | null;
}

/** Complete lists that a period needs once it is over. */
export interface PopulationExport {
  /** Id of the milestone. */
  readonly id: string;
  readonly for: string;
  readonly on: PlainDate;
  readonly title: string;
  readonly owner: string | null;
}

/** The whole matrix of one program. */
export interface EvidenceMatrix extends Pick<Plan, 'program' | 'file' | 'today'> {
  readonly schema: 'auditcal.evidence/1';
  /** By track in the file's order, then by their last day. */
  readonly windows: readonly EvidenceSpan[];
  /** By due day. */
  readonly turns: readonly EvidenceTurn[];
  /** Of windows that run today, by the day it is needed. */
  readonly missing: readonly MissingEvidence[];
  /** Of periods not reported on yet, by day. */
  readonly populations: readonly PopulationExport[];
  /** How much serves several tracks, in two counts that are never mixed; null for one track. */
  readonly reuse: {
    /** Kinds of work that several tracks look at. */
    readonly controls: { readonly shared: number; readonly of: number };
    /** Turns, each with evidence of its own, that count or will for several tracks; of those that do for any. */
    readonly artefacts: { readonly shared: number; readonly of: number };
  } | null;
}

/** The matrices of several programs. */
export interface EvidenceMatrices {
  readonly schema: 'auditcal.evidence/1';
  readonly today: PlainDate;
  readonly programs: readonly EvidenceMatrix[];
}
