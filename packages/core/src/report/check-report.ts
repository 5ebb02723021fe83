// What `check` found, made ready for reading. The value itself is public (`auditcal.check/1`) and is handed on whole.

import type { PlainDate } from '../calendar/index.js';
import {
  type Change,
  counted,
  type Diagnostic,
  type FailOn,
  type Occurrence,
  type Plan,
  type StandingDiagnostic,
} from '../model/index.js';
import type { Block } from './page.js';
import { diagnosticTable, nextTable } from './plan-page.js';
import type { DiagnosticGroup, Upcoming } from './report.js';
import { diagnosticGroups } from './standing.js';
import { activitiesAhead, activity, folded } from './upcoming.js';

/** The outcome of a check as `auditcal.check/1` carries it. */
export interface Checked {
  readonly schema: 'auditcal.check/1';
  readonly program: string;
  readonly file: string;
  readonly today: PlainDate;
  readonly result: 'pass' | 'fail';
  /** `warning` holds the missed ones too. */
  readonly counts: {
    readonly overdue: number;
    readonly dueSoon: number;
    readonly missed: number;
    readonly error: number;
    readonly warning: number;
  };
  readonly introduced: readonly Diagnostic[];
  readonly standing: readonly StandingDiagnostic[];
  readonly drift: readonly Change[];
  readonly base: { readonly file: string; readonly day: PlainDate | null; readonly planned: boolean } | null;
  readonly scope: 'introduced' | 'all';
  readonly failOn: FailOn;
  readonly next: readonly Occurrence[];
}

/** A check made ready for reading. */
export interface CheckReport {
  readonly kind: 'check';
  readonly checked: Checked;
  /** `1 overdue, 2 due soon`; `nothing overdue, nothing due soon` where all is well. */
  readonly summary: string;
  /** What was compared, and what counts; null where nothing was. */
  readonly compared: string | null;
  readonly introduced: readonly DiagnosticGroup[];
  /** Facts rewritten and promises weakened, the gravest first. */
  readonly weakened: readonly Change[];
  /** Stored files left behind: by a change, or by the file as it stands. */
  readonly stale: readonly Change[];
  readonly standing: readonly DiagnosticGroup[];
  readonly next: readonly Upcoming[];
  /** The same as tables. */
  readonly tables: Readonly<Record<'introduced' | 'standing' | 'next', readonly Block[]>>;
}

/**
 * Makes the outcome of a check ready for reading. What comes next is what `plan` shows of the plan's activities, or,
 * where nothing is due that soon, the first ones due at all.
 */
export function checkReport(checked: Checked, plan: Pick<Plan, 'today' | 'activities'>): CheckReport {
  const { counts } = checked;
  const ahead = activitiesAhead(plan);
  const missed = counts.missed > 0 ? ` (${counts.missed} missed)` : '';
  const parts = [
    ...(counts.error > 0 ? [counted(counts.error, 'error')] : []),
    ...(counts.overdue > 0 ? [`${counts.overdue} overdue`] : []),
    ...(counts.dueSoon > 0 ? [`${counts.dueSoon} due soon`] : []),
    ...(counts.warning > 0 ? [counted(counts.warning, 'warning') + missed] : []),
    ...(checked.drift.length > 0 ? [`${counted(checked.drift.length, 'change')} to look at`] : []),
  ];
  const introduced = diagnosticGroups(checked.introduced);
  const standing = diagnosticGroups(checked.standing.map(withNews));
  const next = ahead.length > 0 ? ahead : folded(checked.next.map(activity), plan);
  return {
    kind: 'check',
    checked,
    summary: parts.length > 0 ? parts.join(', ') : 'nothing overdue, nothing due soon',
    compared: comparedInWords(checked),
    introduced,
    weakened: checked.drift.filter(({ kind }) => kind !== 'artefact'),
    stale: checked.drift.filter(({ kind }) => kind === 'artefact'),
    standing,
    next,
    tables: {
      introduced: diagnosticTable(introduced),
      standing: diagnosticTable(standing),
      next: nextTable(next),
    },
  };
}

function comparedInWords({ base, scope, introduced }: Checked): string | null {
  if (!base) return introduced.length > 0 ? 'The change adds this file: all of it counts.' : null;
  const of = base.day === null ? base.file : `${base.file} of ${base.day}`;
  const counts = scope === 'all' ? 'all there is counts' : 'what the change brought counts';
  const unknown = base.planned ? '' : ' It could not be planned as it was, so nothing is laid to the change.';
  return `Compared with ${of}; ${counts}.${unknown}`;
}

/** What the passing of days brought says so. */
function withNews(it: StandingDiagnostic): StandingDiagnostic {
  return it.newlyDue
    ? { ...it, message: `${it.message} New since the base, by the passing of days alone.` }
    : it;
}
