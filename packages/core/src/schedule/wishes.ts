// What a file leaves open, decided: the same track as if the file had asked for it.

import type { AuditWish, Track } from '../model/index.js';

/** The track with these wishes changed, by type of audit; what is not named stays as the file has it. */
export function wishing(track: Track, changed: Readonly<Record<string, Partial<AuditWish>>>): Track {
  const nothing: AuditWish = {
    wanted: undefined,
    by: undefined,
    firstPeriod: undefined,
    nextPeriod: undefined,
    period: undefined,
    align: true,
    interim: false,
    where: track.where,
  };
  const wishes = Object.entries(changed).map(
    ([type, wish]) => [type, { ...nothing, ...track.audits.get(type), ...wish }] as const,
  );
  return { ...track, audits: new Map([...track.audits, ...wishes]) };
}
