// Who audits a track, and when: firms follow each other, each from a day on. What a firm is responsible for is settled by
// the first day of a period, by an as-of date, else by the first day of fieldwork; an audit's own entry wins.

import type { PlainDate } from '../calendar/index.js';
import type { Engagement } from './plan.js';
import type { RecordedAudit, Track } from './program.js';

/** The time in which a firm audits a track: both ends included, open where nothing bounds it. */
export interface Tenure {
  readonly firm: string | undefined;
  readonly from: PlainDate | undefined;
  /** The first day of the next firm, on which this one audits no more. */
  readonly until: PlainDate | undefined;
}

type Firms = Pick<Track, 'auditor' | 'switches'>;

/** The firms of a track one after the other. */
export function tenuresOf({ auditor, switches }: Firms): readonly Tenure[] {
  const starts = [{ firm: auditor, from: undefined }, ...switches];
  return starts.map(({ firm, from }, i) => ({ firm, from, until: starts[i + 1]?.from }));
}

/** The firm that audits a track on a day. */
export function auditorOn({ auditor, switches }: Firms, day: PlainDate): string | undefined {
  return switches.findLast(({ from }) => from <= day)?.firm ?? auditor;
}

/** The day that says whose an audit is, and whose headcount, sites and categories count for it: what joins inside a period waits. */
export function assigningDay({
  period,
  asOf,
  fieldwork,
  report,
}: Pick<Engagement, 'period' | 'asOf' | 'fieldwork' | 'report'>): PlainDate {
  return period?.from ?? asOf ?? fieldwork?.from ?? report;
}

/** Every firm of a track, once each. */
export function firmsOf({ auditor, switches }: Firms): readonly string[] {
  const firms = [auditor, ...switches.map(({ firm }) => firm)];
  return [...new Set(firms.flatMap((firm) => firm ?? []))];
}

interface Users {
  readonly tracks: readonly Firms[];
  readonly audits: readonly Pick<RecordedAudit, 'auditor'>[];
}

/** Whether a firm audits any track of a program, at any time, or did any audit on record. */
export function usesAuditor({ tracks, audits }: Users, name: string): boolean {
  return (
    tracks.some((track) => firmsOf(track).includes(name)) || audits.some(({ auditor }) => auditor === name)
  );
}
