// When work must fall to be evidence in an engagement: inside the period of a Type II, in the year before an as-of
// date, between two audits of a management system. The date decides, not the day the evidence is filed.

import { addMonths, type Day, toDay } from '../../calendar/index.js';
import type { AuditRole, Engagement, Framework, Program } from '../../model/index.js';

/** The days on which an activity counts for one engagement, both ends included; `from` may be minus infinity. */
export interface EvidenceWindow {
  readonly engagement: string;
  readonly track: string;
  readonly type: string;
  readonly role: AuditRole;
  readonly status: Engagement['status'];
  readonly from: Day;
  readonly to: Day;
  /** First fieldwork day; where a finished audit's days are not recorded, the day of its outcome. */
  readonly start: Day;
  /** Last fieldwork day, likewise. */
  readonly end: Day;
}

const AS_OF_MONTHS = 12;
const CERTIFICATION: readonly AuditRole[] = ['stage', 'opening', 'surveillance', 'renewal', 'assessment'];

/** One window for each engagement that looks at recurring work, in the engagements' order. */
export function evidenceWindows(
  program: Program,
  frameworks: readonly Framework[],
  engagements: readonly Engagement[],
): EvidenceWindow[] {
  const dated = engagements.flatMap((engagement): EvidenceWindow[] => {
    const track = program.tracks.find(({ id }) => id === engagement.track);
    const framework = frameworks.find(({ id }) => id === track?.framework);
    const type = framework?.audits.find(({ id }) => engagement.audit === `${engagement.track}/${id}`);
    const reach = type && reachOf(engagement, type.role);
    if (!track || !type || !reach) return [];
    const start = toDay(engagement.fieldwork?.from ?? engagement.report);
    const end = toDay(engagement.fieldwork?.to ?? engagement.report);
    const { id, status } = engagement;
    return [
      { engagement: id, track: track.id, type: type.id, role: type.role, status, start, end, ...reach },
    ];
  });
  return dated.map((window) =>
    CERTIFICATION.includes(window.role) ? { ...window, from: lastAuditBefore(window, dated) + 1 } : window,
  );
}

function reachOf(engagement: Engagement, role: AuditRole): { from: Day; to: Day } | undefined {
  const { period, asOf } = engagement;
  if (role === 'period') return period ? { from: toDay(period.from), to: toDay(period.to) } : undefined;
  if (role === 'point') {
    return asOf ? { from: addMonths(toDay(asOf), -AS_OF_MONTHS), to: toDay(asOf) } : undefined;
  }
  if (!CERTIFICATION.includes(role)) return undefined;
  const start = toDay(engagement.fieldwork?.from ?? engagement.report);
  return { from: Number.NEGATIVE_INFINITY, to: start - 1 };
}

// Stages of one initial audit belong together: what was done before the first counts for the last.
function lastAuditBefore(window: EvidenceWindow, all: readonly EvidenceWindow[]): Day {
  let last = Number.NEGATIVE_INFINITY;
  for (const other of all) {
    if (other.track !== window.track || other.role === 'stage' || !CERTIFICATION.includes(other.role))
      continue;
    if (other.start < window.start && other.end > last) last = other.end;
  }
  return last;
}
