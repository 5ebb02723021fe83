// What came before an audit: the audits of its track that are done, the certificate it finds, and what is still open.

import {
  byText,
  type Engagement,
  maySee,
  type Plan,
  type Program,
  type RecordedAudit,
  recordedOf,
} from '../../model/index.js';
import type { Reading } from '../reading.js';
import type { BriefCertificate, OpenFinding, PriorAudit } from './brief.js';

/** An audit that is done, with its entry in the file. */
interface Done {
  readonly engagement: Engagement;
  readonly record: RecordedAudit | undefined;
}

/** Audits of the same track that ended before this one and are done, the newest first. */
export function doneBefore(it: Engagement, plan: Plan, program: Program): readonly Done[] {
  return plan.engagements
    .filter((other) => other.track === it.track && other.status === 'done' && other.id !== it.id)
    .filter((other) => other.report <= (it.fieldwork?.from ?? it.report))
    .sort((a, b) => byText(b.report, a.report))
    .map((engagement) => ({ engagement, record: recordedOf(program, engagement) }));
}

/** Those of them that an auditor may know of. */
export function priorAudits(done: readonly Done[], reading: Reading): readonly PriorAudit[] {
  return done
    .filter(({ engagement }) => maySee('auditors', engagement.audience))
    .map(({ engagement, record }) => ({
      id: engagement.id,
      title: engagement.title,
      period: engagement.period,
      asOf: engagement.asOf,
      ended: { kind: reading.outcomeOf(engagement), on: engagement.report },
      auditor: engagement.auditor,
      opinion: record?.opinion ?? null,
      edition: record?.edition ?? null,
    }));
}

/** The last certificate decided before an audit. */
export function certificateBefore(done: readonly Done[], { documentOf }: Reading): BriefCertificate | null {
  const found = done.find(({ engagement }) => engagement.expires !== null);
  const expires = found?.engagement.expires;
  if (!found || !expires) return null;
  const { engagement, record } = found;
  const printed = record?.certificate;
  return {
    document: documentOf(engagement),
    number: printed?.number ?? null,
    firstIssued: printed?.firstIssued ?? null,
    decided: engagement.report,
    expires,
    edition: record?.edition ?? null,
    state: stateOf(record) ?? printed?.state ?? null,
  };
}

function stateOf(record: RecordedAudit | undefined): string | undefined {
  if (record?.withdrawn) return `withdrawn from ${record.withdrawn} on`;
  const { from, to } = record?.suspended ?? {};
  return from && !to ? `suspended since ${from}` : undefined;
}

/**
 * What auditors wrote that nobody has closed: nonconformities until they are verified, a day to come being the day agreed
 * for it; exceptions of the newest report, since the next one speaks for itself.
 */
export function openFindings(done: readonly Done[], today: Plan['today']): readonly OpenFinding[] {
  const newest = done.find(({ engagement, record }) => record && (engagement.period ?? engagement.asOf));
  const exceptions = (newest?.record?.exceptions ?? []).map(
    ({ criterion, note }): OpenFinding => ({
      from: newest?.engagement.title ?? '',
      id: null,
      grade: 'exception',
      against: criterion,
      raised: newest?.engagement.report ?? null,
      agreed: null,
      note: note ?? null,
    }),
  );
  const nonconformities = done.flatMap(({ engagement, record }) =>
    (record?.nonconformities ?? [])
      .filter(({ verified }) => verified === undefined || verified > today)
      .map(
        ({ id, grade, clause, raised, verified }): OpenFinding => ({
          from: engagement.title,
          id: id ?? null,
          grade,
          against: clause ?? null,
          raised: raised ?? engagement.fieldwork?.to ?? engagement.report,
          agreed: verified ?? null,
          note: null,
        }),
      ),
  );
  return [...nonconformities, ...exceptions];
}
