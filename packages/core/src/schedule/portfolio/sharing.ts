// What of a program bears on others that are planned beside it. Every program says that much; of one that keeps its plan
// nothing more has to be known.

import type { Auditor, PlanningSettings, Program, RecordedAudit, Team, Track } from '../../model/index.js';

/** The part of a program that others share something with. */
export interface Sharing {
  readonly id: string;
  /** Path as the user named it. */
  readonly file: string;
  readonly team: Team | undefined;
  readonly auditors: readonly Pick<Auditor, 'name' | 'weeks' | 'where'>[];
  readonly tracks: readonly Pick<Track, 'auditor' | 'switches'>[];
  readonly audits: readonly Pick<RecordedAudit, 'auditor'>[];
  readonly planning: Pick<PlanningSettings, 'jointWindow'>;
}

/** That part by itself, as plain data. */
export function sharingOf({ id, file, team, auditors, tracks, audits, planning }: Program): Sharing {
  return {
    id,
    file,
    team,
    auditors: auditors.map(({ name, weeks, where }) => ({ name, weeks, where })),
    tracks: tracks.map(({ auditor, switches }) => ({ auditor, switches })),
    audits: audits.flatMap(({ auditor }) => (auditor === undefined ? [] : [{ auditor }])),
    planning: { jointWindow: planning.jointWindow },
  };
}
