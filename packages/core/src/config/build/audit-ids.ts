// Which audit an entry means: `<framework>/<type>`, of a framework the file declares. What is known but not built is
// refused by name; what is unknown gets the nearest id there is.

import type { AuditType, Framework } from '../../model/index.js';
import { notBuilt } from '../later-frameworks.js';
import { nearest } from '../nearest.js';
import { listed, quote, some } from '../wording.js';
import type { View } from './view.js';

/** The audit an id names. */
export interface KnownAudit {
  readonly framework: Framework;
  readonly type: AuditType;
}

/** Finds the audit of an entry; tells why there is none. */
export function auditOf(
  view: View,
  declared: readonly Framework[],
  frameworks: readonly Framework[],
): KnownAudit | undefined {
  const id = view.text('audit');
  if (id === undefined || id === '') return undefined;
  const [track = '', typeId = ''] = id.split('/', 2);
  const framework = declared.find((one) => one.id === track);
  const type = framework?.audits.find((one) => one.id === typeId);
  if (framework && type && id === `${track}/${typeId}`) return { framework, type };
  const later = notBuilt(track, frameworks);
  if (later) view.complain('not-yet', 'audit', later);
  else if (framework) complainOfType(view, id, framework);
  else complainOfTrack(view, id, track, declared, frameworks);
  return undefined;
}

function complainOfType(view: View, id: string, framework: Framework): void {
  const ids = framework.audits.map((one) => `${framework.id}/${one.id}`);
  const near = nearest(id, ids);
  const remedy = near ? `did you mean ${near}?` : `write ${listed(ids, 'or')}`;
  view.complain('unknown-audit', 'audit', `${framework.name} has no audit ${quote(id)}`, remedy);
}

function complainOfTrack(
  view: View,
  id: string,
  track: string,
  declared: readonly Framework[],
  frameworks: readonly Framework[],
): void {
  const undeclared = frameworks.find((one) => one.id === track);
  if (undeclared) {
    const says = `${quote(id)} is an audit of ${undeclared.name}, which the file does not declare`;
    const remedy = `write \`${undeclared.id}: {}\` under \`frameworks\``;
    view.complain('unknown-audit', 'audit', says, remedy);
    return;
  }
  const ids = declared.flatMap((one) => one.audits.map((type) => `${one.id}/${type.id}`));
  const near = nearest(id, ids);
  const remedy = near
    ? `did you mean ${near}?`
    : ids.length > 0
      ? `the audits of this file are ${some(ids)}`
      : undefined;
  view.complain('unknown-audit', 'audit', `there is no audit ${quote(id)}`, remedy);
}
