// The part of a plan that a circle of readers may see: what stays inside is gone from the value before any page is made of
// it, so that no format can forget to leave it out. The plan's price stays in it; a page for others has none.

import { type Audience, type Engagement, maySee, type Occurrence, type Plan } from '../model/index.js';

/** The plan as these readers may see it. Audits whose end is not for them are left out whole. */
export function seenBy(plan: Plan, reader: Audience): Plan {
  if (reader === 'internal') return plan;
  const sees = (it: { readonly audience: Audience }) => maySee(reader, it.audience);
  const audits = plan.engagements.filter(({ audiences }) => maySee(reader, audiences.outcome));
  const known = new Map(audits.map((it) => [it.id, it]));
  return {
    ...plan,
    engagements: audits.map((it) => auditSeenBy(it, reader, known)),
    activities: plan.activities.filter(sees).flatMap((it) => turnSeen(it, known)),
    milestones: plan.milestones
      .filter((it) => sees(it) && known.has(it.for))
      .map((it) => ({ ...it, owner: null })),
    spans: plan.spans.filter((it) => sees(it) && known.has(it.for)),
    moves: [],
    safety: null,
    stress: null,
    diagnostics: [],
  };
}

function auditSeenBy(it: Engagement, reader: Audience, known: ReadonlyMap<string, Engagement>): Engagement {
  const [days, subject] = [it.audiences.fieldwork, it.audiences.period].map((of) => maySee(reader, of));
  const alongside = (id: string) => maySee(reader, known.get(id)?.audiences.fieldwork ?? 'internal');
  const sized = maySee(reader, 'auditors');
  return {
    ...it,
    period: subject ? it.period : null,
    asOf: subject ? it.asOf : null,
    fieldwork: days ? it.fieldwork : null,
    sessions: days ? it.sessions.map((one) => ({ ...one, jointWith: one.jointWith.filter(alongside) })) : [],
    meetings: days ? it.meetings : [],
    expires: maySee(reader, it.audience) ? it.expires : null,
    earliest: null,
    latest: null,
    deadline: null,
    jointWith: days ? it.jointWith.filter(alongside) : [],
    because: [],
    auditDays: sized ? it.auditDays : null,
    auditTime: sized ? it.auditTime : null,
    sites: sized ? it.sites : null,
    auditor: maySee(reader, it.audience) ? it.auditor : null,
    cost: null,
  };
}

/** A turn is open or done; how late it is, and that it was missed, is for the organization to tell. */
function turnSeen(it: Occurrence, known: ReadonlyMap<string, Engagement>): readonly Occurrence[] {
  if (it.status === 'missed') return [];
  const status = it.status === 'done' || it.status === 'late' ? 'done' : 'planned';
  const serves = it.serves.filter((id) => known.has(id));
  return [{ ...it, status, serves, owner: null, controls: [] }];
}
