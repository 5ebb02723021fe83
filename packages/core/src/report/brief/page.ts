// A brief in words. Where nothing is on record, that is said: an auditor reads it as an answer, not as a gap.

import type { PlainDate, Span } from '../../calendar/index.js';
import { counted, listed } from '../../model/index.js';
import { type Block, factsOf, type Page, type PageSection, sentence, tableOr } from '../page.js';
import { spanInWords } from '../words.js';
import type { Brief, Headcount } from './brief.js';

/** The page of a brief. */
export function pageOf(brief: Brief): Page {
  const { organization, audit, today } = brief;
  return {
    title: `${audit.title}: audit brief`,
    lead: [
      `${organization.name}, for ${audit.auditor ?? 'the auditor'}, as of ${today}.`,
      ...(audit.status === 'planned' ? ['The dates are proposed and not agreed yet.'] : []),
    ],
    sections: [
      section('Audit', auditFacts(brief)),
      section('Scope', scopeFacts(brief)),
      section('Size', ...sizing(brief)),
      section('Sessions', ...sessions(brief)),
      section('Subservice organizations', ...subservices(brief)),
      section(
        'Steps',
        tableOr(
          'None with the auditor.',
          ['Day', 'What'],
          brief.dates.map(({ on, what }) => [on, what]),
        ),
      ),
      section('Earlier audits', ...earlier(brief)),
      section('Open findings', findings(brief)),
      section('Changes since the audit before', changes(brief)),
      section('Documents', { kind: 'list', items: brief.documents.map(({ title }) => title) }),
      section('Contacts', contacts(brief)),
    ].filter(({ blocks }) => blocks.length > 0),
  };
}

/** A section without the blocks that say nothing. */
function section(heading: string, ...blocks: readonly Block[]): PageSection {
  return { heading, blocks: blocks.filter((block) => block.kind !== 'list' || block.items.length > 0) };
}

function auditFacts({ audit, next }: Brief): Block {
  return factsOf({
    Audit: `${audit.title} (${audit.id})`,
    Status: audit.status,
    Auditor: audit.auditor,
    'Observation period': audit.period && spanInWords(audit.period),
    'As of': audit.asOf,
    Fieldwork: audit.fieldwork && spanInWords(audit.fieldwork),
    [audit.ends.kind === 'report' ? 'Report' : 'Certification decision']: audit.ends.on,
    'Same visit': listed(audit.visitWith),
    'Next after it': next && nextInWords(next),
  });
}

function nextInWords({ title, period, fieldwork }: NonNullable<Brief['next']>): string {
  const when = [
    ...(period ? [`period ${spanInWords(period)}`] : []),
    ...(fieldwork ? [`fieldwork ${spanInWords(fieldwork)}`] : []),
  ];
  return [title, ...when].join(', ');
}

function scopeFacts({ scope, organization }: Brief): Block {
  return factsOf({
    Scope: scope.words,
    Standard: scope.standard,
    Edition: scope.edition,
    Categories: listed(scope.categories.map(({ title }) => title)),
    Locations: listed(organization.regions),
    'Time zone': organization.timezone,
  });
}

function sizing({ headcount, sites }: Brief): readonly Block[] {
  const { persons, assumed, time } = headcount;
  const facts = factsOf({
    'Persons in scope': `${persons}${assumed ? ', assumed: the organization has not said' : ' doing work under its control'}`,
    'Audit days': time && daysInWords(time),
    'Further sites': `${sites.of}${sites.sampled === null ? '' : `, ${sites.sampled} of them visited besides the central function`}`,
  });
  const adjustments = (time?.adjustments ?? []).map(({ why, days }) => [why, signed(days)]);
  const named = sites.named.map((site) => [
    site.name,
    listed(site.regions),
    site.now ? 'yes' : '',
    site.visited ?? '',
  ]);
  return [
    facts,
    ...(adjustments.length > 0 ? [tableOr('', ['Adjustment', 'Days'], adjustments)] : []),
    ...(named.length > 0 ? [tableOr('', ['Site', 'Place', 'Visited this time', 'Visited last'], named)] : []),
  ];
}

function daysInWords({ row, initial, days, citation }: NonNullable<Headcount['time']>): string {
  const band = `row ${row.from} to ${row.to} persons, ${initial} days for a first certification`;
  return `${counted(days, 'day')} (${citation}: ${band})`;
}

function signed(days: number): string {
  return days > 0 ? `+${days}` : String(days);
}

function sessions({ sessions, meetings, organization, rollForward }: Brief): readonly Block[] {
  const modes = { onsite: 'on site', remote: 'remote' } as const;
  const rows = sessions.map((it) => [it.kind, it.from, it.to, modes[it.mode]]);
  const hours = meetings.map(({ title, at }) => [title ?? 'session', at.replace('T', ' ')]);
  const rest = rollForward
    ? `The days from ${rollForward.from} to ${rollForward.to} are rolled forward: the final session tests them.`
    : null;
  return [
    tableOr('None planned.', ['Session', 'First day', 'Last day', 'How'], rows),
    ...(rest ? [sentence(rest)] : []),
    ...(hours.length > 0 ? [tableOr('', ['Meeting', `Begins (${organization.timezone})`], hours)] : []),
  ];
}

function subservices({ subservices }: Brief): readonly Block[] {
  if (subservices.length === 0) return [];
  const rows = subservices.map(({ name, service, method, reports, letters, cuecs }) => [
    [name, ...(service ? [service] : [])].join(', '),
    method,
    reports.map(reportInWords).join('; '),
    letters.map(spanInWords).join('; '),
    cuecs > 0 ? String(cuecs) : '',
  ]);
  return [tableOr('', ['Organization', 'Method', 'Reports', 'Letters', 'CUECs'], rows)];
}

function reportInWords({
  period,
  issued,
  reviewed,
}: Brief['subservices'][number]['reports'][number]): string {
  const said = [
    ...(issued ? [`issued ${issued}`] : ['expected']),
    ...(reviewed ? [`reviewed ${reviewed}`] : []),
  ];
  return `${spanInWords(period)} (${said.join(', ')})`;
}

function earlier({ prior, certificate }: Brief): readonly Block[] {
  const rows = prior.map((it) => [
    it.title,
    subjectOf(it),
    `${it.ended.kind} ${it.ended.on}`,
    [...(it.opinion ? [`${it.opinion} opinion`] : []), ...(it.edition ? [`edition ${it.edition}`] : [])].join(
      ', ',
    ),
    it.auditor ?? '',
  ]);
  const table = tableOr(
    'None: this is the first.',
    ['Audit', 'Speaks for', 'Ended', 'Result', 'Auditor'],
    rows,
  );
  if (!certificate) return [table];
  const { document, number, firstIssued, decided, expires, edition, state } = certificate;
  const facts = factsOf({
    [`${document[0]?.toUpperCase()}${document.slice(1)}`]: number ?? 'its number is not on record',
    'First issued': firstIssued,
    Decided: decided,
    Expires: expires,
    'Certified edition': edition,
    State: state,
  });
  return [table, facts];
}

function subjectOf({
  period,
  asOf,
}: {
  readonly period: Span | null;
  readonly asOf: PlainDate | null;
}): string {
  return period ? spanInWords(period) : (asOf ?? '');
}

function findings({ findings }: Brief): Block {
  const rows = findings.map((it) => [
    [it.grade, ...(it.id ? [it.id] : [])].join(' '),
    it.against ?? '',
    it.from,
    it.raised ?? '',
    it.agreed ?? '',
    it.note ?? '',
  ]);
  return tableOr(
    'None on record.',
    ['Finding', 'Against', 'Raised in', 'On', 'Closure agreed', 'Note'],
    rows,
  );
}

function changes({ changes }: Brief): Block {
  const rows = changes.map(({ on, what, notified }) => [on, what, notified ?? '']);
  return tableOr('None on record.', ['From', 'What', 'Told on'], rows);
}

function contacts({ contacts }: Brief): Block {
  const rows = contacts.map(({ name, role, email }) => [name, role ?? '', email ?? '']);
  return tableOr('None named yet.', ['Name', 'Role', 'Mail'], rows);
}
