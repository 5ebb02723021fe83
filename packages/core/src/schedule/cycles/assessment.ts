// Lays out assessments that hold for some months: the recorded ones, then one after the other until well past the
// horizon, each due before the last runs out. An interim belongs to the assessment it follows.

import { type AssessmentCycle, grants, type RecordedAudit } from '../../model/index.js';
import type { Setting } from '../setting.js';
import type { Concessions } from './concessions.js';
import { type Draft, onlyAuditor, type TrackContext } from './draft.js';
import { auditTypeOf, orderDay, recordedExpiry, statusOf } from './facts.js';
import { type Laying, layingOf } from './laying.js';

interface Chain extends Laying<AssessmentCycle> {
  readonly concessions: Concessions;
  /** The assessment laid last. */
  opener: Draft | undefined;
}

/** The engagements of an assessment in order, laid out to well past the horizon. */
export function assessmentDrafts(
  { today, from, to }: Pick<Setting, 'today' | 'from' | 'to'>,
  context: TrackContext,
  concessions: Concessions,
): readonly Draft[] {
  const chain: Chain = { ...layingOf<AssessmentCycle>(context, today), concessions, opener: undefined };
  const { cycle } = chain;
  let entries = context.recorded;
  const turns = Math.ceil((to - Math.max(today, from)) / 365 / (cycle.validity / 12)) + 2;
  // What is on record takes none of the turns that are to come.
  let ahead = 0;
  while (ahead < turns || entries.length > 0) {
    const next = entries.findIndex(({ type }) => type === cycle.assessment);
    const assessment = entries[next];
    const before = next < 0 ? entries : entries.slice(0, next);
    layInterims(chain, before, assessment);
    chain.opener = lay(chain, cycle.assessment, assessment);
    if (!assessment) ahead += 1;
    entries = next < 0 ? [] : entries.slice(next + 1);
  }
  return chain.drafts;
}

// Interims on record, and the one still owed while the assessment it belongs to holds.
function layInterims(chain: Chain, entries: readonly RecordedAudit[], next: RecordedAudit | undefined): void {
  const { cycle, opener, today } = chain;
  for (const type of cycle.interims) {
    const recorded = entries.filter((entry) => entry.type === type);
    for (const entry of recorded) lay(chain, type, entry);
    const over = next !== undefined && orderDay(next) <= today;
    if (opener && recorded.length === 0 && !over && !hasLapsed(chain)) lay(chain, type, undefined);
  }
}

function hasLapsed({ opener, cycle, today }: Chain): boolean {
  const expires = opener?.recorded && recordedExpiry(opener.recorded, cycle);
  return expires !== undefined && expires < today;
}

function lay(chain: Chain, type: string, entry: RecordedAudit | undefined): Draft {
  const { context, concessions, counter, today, drafts, opener } = chain;
  const status = entry ? statusOf(entry, today) : 'planned';
  // What comes after an assessment that has run out, or will have, begins afresh; what is done came in time or did not.
  const late = status !== 'done' && (hasLapsed(chain) || concessions.late.has(opener?.id ?? ''));
  const id = counter.next(`${context.track.id}/${type}`, entry?.nth);
  const draft: Draft = {
    id,
    context,
    type: auditTypeOf(context.framework, type),
    recorded: entry,
    status,
    auditor: entry?.auditor ?? onlyAuditor(context),
    opener,
    certificate: late ? undefined : opener,
    first: drafts.every((other) => !grants(other.type)),
    months: undefined,
    follows: undefined,
    restores: false,
    renews: false,
    failed: false,
    notBefore: concessions.notBefore.get(id),
  };
  drafts.push(draft);
  return draft;
}
