// Which audit an entry means: `<track>/<type>`, of a track the file declares. What is known but not built is refused by
// name; what is unknown gets the nearest id there is.

import { type AuditType, type Framework, listed } from '../../model/index.js';
import { dutyOf } from '../duty-keys.js';
import { notBuilt } from '../later-frameworks.js';
import { nearest } from '../nearest.js';
import { isTrackOf } from '../track-names.js';
import { quote, some } from '../wording.js';
import type { DeclaredTrack } from './tracks.js';
import type { View } from './view.js';

/** The audit an id names. */
export interface KnownAudit extends DeclaredTrack {
  readonly type: AuditType;
}

/** Finds the audit of an entry; tells why there is none. */
export function auditOf(
  view: View,
  declared: readonly DeclaredTrack[],
  frameworks: readonly Framework[],
): KnownAudit | undefined {
  const id = view.text('audit');
  if (id === undefined || id === '') return undefined;
  const [trackId = '', typeId = ''] = id.split('/', 2);
  const found = declared.find(({ track }) => track.id === trackId);
  const type = found?.framework.audits.find((one) => one.id === typeId);
  if (found && type && id === `${trackId}/${typeId}`) return { ...found, type };
  const later = notBuilt(trackId, frameworks);
  const duty = dutyOf(trackId, frameworks);
  if (duty) complainOfDuty(view, id, duty);
  else if (later) view.complain('not-yet', 'audit', later);
  else if (found) complainOfType(view, id, found);
  else complainOfTrack(view, id, trackId, declared, frameworks);
  return undefined;
}

function complainOfDuty(view: View, id: string, { name }: Framework): void {
  const says = `${quote(id)} is no audit: nobody examines ${name}`;
  view.complain('unknown-audit', 'audit', says, 'record its work as `done` under `activities`');
}

function complainOfType(view: View, id: string, { track, framework }: DeclaredTrack): void {
  const ids = framework.audits.map((one) => `${track.id}/${one.id}`);
  const near = nearest(id, ids);
  const remedy = near ? `did you mean ${near}?` : `write ${listed(ids, 'or')}`;
  view.complain('unknown-audit', 'audit', `${framework.name} has no audit ${quote(id)}`, remedy);
}

function complainOfTrack(
  view: View,
  id: string,
  trackId: string,
  declared: readonly DeclaredTrack[],
  frameworks: readonly Framework[],
): void {
  const undeclared = frameworks.find((one) => isTrackOf(one.id, trackId));
  if (undeclared) {
    complainOfUndeclared(view, id, trackId, undeclared, declared);
    return;
  }
  const ids = declared.flatMap(({ track, framework }) =>
    framework.audits.map((type) => `${track.id}/${type.id}`),
  );
  const near = nearest(id, ids);
  const remedy = near
    ? `did you mean ${near}?`
    : ids.length > 0
      ? `the audits of this file are ${some(ids)}`
      : undefined;
  view.complain('unknown-audit', 'audit', `there is no audit ${quote(id)}`, remedy);
}

// A known framework under a name that the file does not have: one of its other names may be meant.
function complainOfUndeclared(
  view: View,
  id: string,
  trackId: string,
  framework: Framework,
  declared: readonly DeclaredTrack[],
): void {
  const others = declared.filter((one) => one.framework === framework).map(({ track }) => track.id);
  const what = trackId === framework.id ? framework.name : `the track ${quote(trackId)}`;
  const says = `${quote(id)} is an audit of ${what}, which the file does not declare`;
  const near = nearest(trackId, others);
  const declare = `write \`${quote(trackId)}: {}\` under \`frameworks\``;
  const remedy =
    others.length === 0
      ? declare
      : near
        ? `did you mean ${id.replace(trackId, near)}?`
        : `${declare}, or name one of its tracks: ${some(others)}`;
  view.complain('unknown-audit', 'audit', says, remedy);
}
