// From a plan and its program to the brief of one audit, and to the page it is sent as.

import {
  assigningDay,
  audienceNamed,
  type Contact,
  categoriesAt,
  type Engagement,
  type Framework,
  maySee,
  type Plan,
  type Program,
  type Track,
} from '../../model/index.js';
import type { Page } from '../page.js';
import { type Reading, reading } from '../reading.js';
import type { Brief, BriefAudit } from './brief.js';
import { changesSince } from './changes.js';
import { certificateBefore, doneBefore, openFindings, priorAudits } from './history.js';
import { pageOf } from './page.js';
import { headcountOf, sitesOf } from './sizing.js';
import { subservicesOf } from './subservices.js';

export type { Brief } from './brief.js';

/** A brief and its page. */
export interface BriefReport {
  readonly kind: 'brief';
  /** The value behind the page, for formats that hand it on whole. */
  readonly brief: Brief;
  readonly page: Page;
}

/** The brief of one engagement; undefined where the plan holds none of that id. */
export function briefReport(
  program: Program,
  plan: Plan,
  engagementId: string,
  frameworks: readonly Framework[],
): BriefReport | undefined {
  const it = plan.engagements.find(({ id }) => id === engagementId);
  const track = program.tracks.find(({ id }) => id === it?.track);
  const framework = frameworks.find(({ id }) => id === track?.framework);
  if (!it || !track || !framework) return undefined;
  const brief = briefOf({ program, plan, it, track, framework, from: reading(plan, frameworks) });
  return { kind: 'brief', brief, page: pageOf(brief) };
}

interface About {
  readonly program: Program;
  readonly plan: Plan;
  readonly it: Engagement;
  readonly track: Track;
  readonly framework: Framework;
  readonly from: Reading;
}

function briefOf(about: About): Brief {
  const { program, plan, it, track, framework, from } = about;
  const { name, regions, timezone } = program.organization;
  const done = doneBefore(it, plan, program);
  return {
    program: plan.program,
    today: plan.today,
    organization: { name, regions, timezone },
    audit: auditOf(it, from),
    scope: scopeOf(about),
    headcount: headcountOf(it, track, framework, program),
    sites: sitesOf(it, track, program, done),
    sessions: it.sessions.map(({ kind, from, to, mode }) => ({ kind, from, to, mode })),
    meetings: it.meetings.map(({ title, at }) => ({ title, at })),
    dates: stepsOf(about),
    rollForward: rollForwardOf(it, plan),
    prior: priorAudits(done, from),
    certificate: certificateBefore(done, from),
    findings: openFindings(done, plan.today),
    changes: changesSince(it, done[0]?.engagement, program, framework),
    subservices: subservicesOf(it, plan, program),
    contacts: program.contacts.filter(({ tracks }) => tracks.includes(track.id)).map(contactOf),
    documents: documentsOf(about),
    next: nextOf(it, plan),
  };
}

function auditOf(it: Engagement, from: Reading): BriefAudit {
  const { id, audit, track, framework, title, status, period, asOf, fieldwork, auditor } = it;
  const visitWith = it.jointWith
    .flatMap((other) => from.engagement(other) ?? [])
    .filter(({ audiences }) => maySee('auditors', audiences.fieldwork))
    .map((other) => other.title);
  const ends = { kind: from.outcomeOf(it), on: it.report };
  return { id, audit, track, framework, title, status, period, asOf, fieldwork, auditor, ends, visitWith };
}

/** What is audited on the day whose headcount counts too: changes of scope and categories until then included. */
function scopeOf({ program, it, track, framework }: About): Brief['scope'] {
  const day = assigningDay(it);
  const changed = program.changes.findLast(
    ({ kind, on, tracks }) => kind === 'scope' && on <= day && tracks.includes(track.id),
  );
  const inScope = new Set(categoriesAt(program, track, day, framework.categories));
  const categories = framework.categories
    .filter(({ id }) => inScope.has(id))
    .map(({ id, title }) => ({ id, title }));
  const further = (framework.further ?? [])
    .filter(({ id }) => track.also.includes(id))
    .map(({ id, name }) => ({ id, title: name }));
  const edition = track.edition ?? framework.editions.find(({ withdrawn }) => !withdrawn)?.id ?? null;
  return {
    words: changed?.name ?? track.scope ?? null,
    standard: framework.fullName,
    edition,
    categories: [...categories, ...further],
  };
}

/** What auditors take part in or are handed; letters to customers are not their business. */
function stepsOf({ plan, it, framework }: About): Brief['dates'] {
  const shared = new Set(
    framework.milestones.filter(({ audience }) => audience === 'auditors').map(({ kind }) => kind),
  );
  return plan.milestones
    .filter((step) => step.for === it.id && shared.has(step.kind) && maySee('auditors', step.audience))
    .map(({ on, title }) => ({ on, what: title }));
}

/** Days of the period that its interim session has not seen. */
function rollForwardOf(it: Engagement, { spans }: Plan): Brief['rollForward'] {
  const found = spans.find(
    ({ kind, for: id, audience }) => kind === 'roll-forward' && id === it.id && maySee('auditors', audience),
  );
  return found ? { from: found.from, to: found.to } : null;
}

function contactOf({ name, role, email }: Contact): Brief['contacts'][number] {
  return { name, role: role ?? null, email: email ?? null };
}

function documentsOf({ it, track, framework }: About): Brief['documents'] {
  const type = it.audit.slice(it.audit.lastIndexOf('/') + 1);
  return framework.deliverables
    .filter(({ made, audits }) => made === 'pack' && audits.includes(type))
    .filter(({ id }) => maySee('auditors', audienceNamed(framework, track.audiences, id)))
    .map(({ id, title }) => ({ id, title }));
}

/** The audit of the track that follows in time. */
function nextOf(it: Engagement, plan: Plan): Brief['next'] {
  const [next] = plan.engagements
    .filter((other) => other.track === it.track && other.report > it.report)
    .filter(({ audiences }) => maySee('auditors', audiences.fieldwork))
    .sort((a, b) => (a.report < b.report ? -1 : 1));
  return next ? { title: next.title, fieldwork: next.fieldwork, period: next.period } : null;
}
