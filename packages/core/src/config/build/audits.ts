// `audits`: facts, finished or booked, one entry each. The keys an entry may have follow from its audit's role in the
// framework's cycle, never from its name.

import type { PlainDate } from '../../calendar/index.js';
import {
  type AuditType,
  type Framework,
  grants,
  listed,
  type Nonconformity,
  type Opinion,
  type RecordedAudit,
} from '../../model/index.js';
import { quote } from '../wording.js';
import { audienceAt } from './audiences.js';
import { checkHistory } from './audit-history.js';
import { auditOf, type KnownAudit } from './audit-ids.js';
import { checkOrder, checkSubject } from './audit-order.js';
import { checkCertificate, decisionOf, decisionPlace, printedOf } from './certificate.js';
import { checkMerged } from './merges.js';
import { buildSessions } from './sessions.js';
import type { DeclaredTrack } from './tracks.js';
import { checkForwards, type View } from './view.js';

/** Keys that hold a date or a span of the audit itself. */
const DATED = ['as-of', 'period', 'planning', 'interim', 'fieldwork', 'report', 'decision', 'expires'];

/** The recorded audits, in the file's order; entries whose audit is unknown are told of and left out. */
export function buildAudits(
  file: View,
  declared: readonly DeclaredTrack[],
  frameworks: readonly Framework[],
  today: PlainDate,
  zone: string,
): readonly RecordedAudit[] {
  const audits = file.maps('audits').flatMap((view) => {
    for (const key of ['period', 'planning', 'interim', 'fieldwork', 'suspended'])
      checkForwards(view.map(key), KEY_NAMES[key] ?? key);
    const known = auditOf(view, declared, frameworks);
    if (!known) return [];
    checkKeys(view, known);
    const audit = buildAudit(view, known, zone);
    checkOrder(view, audit, known);
    checkSubject(view, audit, known, today);
    if (known.framework.cycle.kind === 'certification' || audit.period) checkMerged(view, audit, known.track);
    checkCertificate(view, audit);
    return [{ audit, view, type: known.type }];
  });
  checkHistory(audits);
  return audits.map(({ audit }) => audit);
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  period: 'the period',
  planning: 'the planning session',
  interim: 'the interim session',
  fieldwork: 'the fieldwork',
  suspended: 'the suspension',
};

function buildAudit(view: View, known: KnownAudit, zone: string): RecordedAudit {
  const { track, type } = known;
  const edition = view.get('edition') ?? view.map('certificate')?.get('edition');
  const suspended = view.map('suspended');
  const from = suspended?.date('from');
  return {
    audit: `${track.id}/${type.id}`,
    track: track.id,
    type: type.id,
    nth: view.number('nth'),
    asOf: view.date('as-of'),
    period: view.span('period'),
    fieldwork: view.span('fieldwork'),
    planningSession: view.span('planning'),
    interim: view.span('interim'),
    mode: view.text('mode') as RecordedAudit['mode'],
    outcome: decisionOf(view, known),
    expires: view.date('expires') ?? view.map('certificate')?.date('expires'),
    edition: edition === undefined ? undefined : String(edition),
    opinion: view.text('opinion') as Opinion | undefined,
    exceptions: view
      .maps('exceptions')
      .map((one) => ({ criterion: one.text('criterion') ?? '', note: one.text('note') })),
    nonconformities: [...view.maps('nonconformities'), ...view.maps('findings')].map(buildNonconformity),
    recommendation: view.text('recommendation') as RecordedAudit['recommendation'],
    certificate: printedOf(view),
    suspended: from === undefined ? undefined : { from, to: suspended?.date('to') },
    withdrawn: view.date('withdrawn'),
    sites: view.texts('sites'),
    sessions: buildSessions(view, zone),
    auditor: view.text('auditor'),
    audience: audienceAt(view, 'audience'),
    cost: view.number('cost'),
    where: view.where,
    at: new Map([...view.keys.map((key) => [key, view.at(key)] as const), ...decisionPlace(view, known)]),
  };
}

function buildNonconformity(view: View): Nonconformity {
  const raised = view.date('raised');
  const verified = view.date('verified') ?? view.date('closed');
  if (raised !== undefined && verified !== undefined && verified < raised) {
    view.complain(
      'backwards',
      'verified',
      `the nonconformity is verified on ${verified}, before it was raised on ${raised}`,
      'mend one of the two',
    );
  }
  return {
    grade: view.text('grade') as Nonconformity['grade'],
    id: view.text('id'),
    clause: view.text('clause'),
    plan: view.text('plan'),
    raised,
    verified,
    where: view.where,
  };
}

function checkKeys(view: View, { track, framework, type }: KnownAudit): void {
  const id = `${track.id}/${type.id}`;
  const allowed = keysOf(framework, type);
  for (const key of view.keys) {
    if (allowed.includes(key) || !ALL_KEYS.has(key)) continue;
    view.complain('wrong-key', key, `${id} has no ${quote(key)}`, insteadOf(key, type, allowed));
  }
  if (DATED.some((key) => view.has(key)) || view.has('certificate')) return;
  const dates = DATED.filter((key) => allowed.includes(key));
  view.complain(
    'no-date',
    undefined,
    `the entry of ${id} has no date`,
    `write at least one of ${listed(dates)}`,
  );
}

function insteadOf(key: string, type: AuditType, allowed: readonly string[]): string {
  if (key === 'report' || key === 'decision')
    return `it ends in a ${type.outcome}: write \`${type.outcome}:\``;
  if (!DATED.includes(key)) return `its keys are ${listed(allowed)}`;
  return `its dates are ${listed(DATED.filter((dated) => allowed.includes(dated)))}`;
}

const EVERY = ['audit', 'nth', 'fieldwork', 'auditor', 'cost', 'sessions', 'audience', 'mode'];
const EXAMINED = ['opinion', 'exceptions'];
const CERTIFIED = ['nonconformities', 'findings', 'edition', 'suspended'];
const DECIDED = ['expires', 'certificate', 'recommendation', 'withdrawn'];
const VISITED = ['sites'];
const ALL_KEYS = new Set([...EVERY, ...EXAMINED, ...CERTIFIED, ...DECIDED, ...VISITED, ...DATED]);

function keysOf({ cycle }: Framework, { role, outcome, interim, siteFactor }: AuditType): readonly string[] {
  return [
    ...EVERY,
    outcome,
    ...(role === 'point' ? ['as-of'] : []),
    ...(role === 'period' ? ['period'] : []),
    ...(interim ? ['planning', 'interim'] : []),
    ...(role === 'point' || role === 'period' ? EXAMINED : []),
    ...(cycle.kind === 'certification' ? CERTIFIED : []),
    ...(grants({ role }) ? DECIDED : []),
    ...(siteFactor === undefined ? [] : VISITED),
  ];
}
