// Hand-made schedules for the checks: a program, and engagements as if they had been planned. Nothing is computed
// here, so a test says every date that matters to it.

import { parseDuration, plainDate, type Span } from '../../src/calendar/index.js';
import { type Examined, runChecks } from '../../src/checks/index.js';
import { catalogue } from '../../src/frameworks/catalogue.js';
import { frameworks } from '../../src/frameworks/index.js';
import type {
  ActivitySetting,
  Auditor,
  Diagnostic,
  Engagement,
  Occurrence,
  PlanSpan,
  Program,
  RecordedAudit,
  Scheduled,
  Track,
} from '../../src/model/index.js';
import { nothingKnown } from '../../src/schedule/portfolio/shared.js';
import {
  bareActivity,
  bareAudit,
  bareCompletion,
  barePlanning,
  bareProgram,
  bareTrack,
  bareWeek,
  unplanned,
} from '../fixtures/bare.js';

export const TODAY = plainDate('2026-11-21');
export const HERE = { file: 'compliance.yml', line: 7, column: 3 };

export function span(from: string, to: string): Span {
  return { from: plainDate(from), to: plainDate(to) };
}

/** An audit as a test writes it: what is left out is left open. */
export interface Written {
  readonly audit: string;
  readonly id?: string;
  readonly planned?: boolean;
  readonly fieldwork?: Span;
  readonly period?: Span;
  readonly report: string;
  readonly expires?: string;
  readonly auditor?: string;
  readonly record?: Partial<RecordedAudit>;
  /** What a plan would say of it besides. */
  readonly found?: Partial<Engagement>;
}

/** What a test says of its program; the rest is a program nothing can be said against. */
export interface Situation {
  readonly today?: string;
  readonly audits?: readonly Written[];
  readonly occurrences?: readonly Partial<Occurrence>[];
  readonly activities?: readonly (Partial<ActivitySetting> & { readonly key: string })[];
  readonly spans?: readonly PlanSpan[];
  readonly tracks?: readonly (Partial<Track> & { readonly id: string })[];
  readonly scheduled?: Partial<Scheduled>;
  readonly program?: Partial<Program>;
  readonly money?: Examined['money'];
}

export function examined(situation: Situation): Examined {
  const today = plainDate(situation.today ?? TODAY);
  const audits = situation.audits ?? [];
  const program = { ...programOf(situation, audits, today), ...situation.program };
  const scheduled: Scheduled = {
    engagements: audits.map((it) => engagementOf(it, today)),
    holdings: [],
    activities: (situation.occurrences ?? []).map(occurrenceOf),
    milestones: [],
    spans: situation.spans ?? [],
    broken: [],
    objective: { value: 0, bound: 0, gap: 0, optimal: true, currency: 'USD', terms: [], stopped: null },
    separate: null,
    joint: { value: 0, fieldworkWeeks: 0 },
    safety: null,
    repairs: [],
    stress: null,
    moves: [],
    ...situation.scheduled,
  };
  const money = situation.money ?? { fees: new Map(), years: {}, absurd: [] };
  return { program, frameworks, catalogue, scheduled, money, today };
}

/** What the checks say, as `rule severity` lines with nothing but the rules asked for. */
export function said(situation: Situation, ...rules: string[]): string[] {
  return diagnostics(situation)
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, severity }) => `${rule} ${severity}`);
}

export function diagnostics(situation: Situation): Diagnostic[] {
  return runChecks(examined(situation));
}

export function message(situation: Situation, rule: string): string | undefined {
  return diagnostics(situation).find((it) => it.rule === rule)?.message;
}

function engagementOf(written: Written, today = TODAY): Engagement {
  const { audit, fieldwork, period, report, expires, planned } = written;
  const [track = '', type = ''] = audit.split('/');
  const status = planned ? 'planned' : report <= today ? 'done' : 'booked';
  const title = frameworks.find(({ id }) => id === track)?.audits.find(({ id }) => id === type)?.title;
  return {
    id: written.id ?? `${track}-${type}-1`,
    audit,
    track,
    framework: track.split('@')[0] ?? '',
    title: title ?? audit,
    status,
    period: period ?? null,
    asOf: null,
    fieldwork: fieldwork ?? null,
    sessions: [],
    report: plainDate(report),
    expires: expires ? plainDate(expires) : null,
    ...unplanned,
    auditor: written.auditor ?? null,
    cost: null,
    audience: 'internal',
    audiences: { fieldwork: 'internal', period: 'internal', outcome: 'internal' },
    ...written.found,
  };
}

export function occurrenceOf(partial: Partial<Occurrence>): Occurrence {
  return {
    id: 'access-review-2026-q4',
    activity: 'access-review',
    title: 'Access review',
    window: span('2026-10-01', '2026-12-31'),
    planned: plainDate('2026-12-15'),
    due: plainDate('2026-12-31'),
    done: null,
    status: 'planned',
    serves: [],
    owner: null,
    controls: [],
    audience: 'internal',
    ...partial,
  };
}

function recordOf({ audit, fieldwork, period, report, expires, record }: Written): RecordedAudit {
  const [track = '', type = ''] = audit.split('/');
  return {
    ...bareAudit,
    audit,
    track,
    type,
    period,
    fieldwork,
    outcome: plainDate(report),
    expires: expires ? plainDate(expires) : undefined,
    where: HERE,
    ...record,
  };
}

function programOf(situation: Situation, audits: readonly Written[], today: Examined['today']): Program {
  const tracks =
    situation.tracks ?? [...new Set(audits.map((it) => it.audit.split('/')[0] ?? ''))].map((id) => ({ id }));
  return {
    ...bareProgram,
    file: 'compliance.yml',
    id: 'northwind',
    organization: {
      name: 'Northwind',
      people: 85,
      peopleAssumed: false,
      sites: 0,
      regions: ['US'],
      timezone: 'UTC',
      currency: 'USD',
      fiscalYearStart: { month: 1, day: 1 },
      customersYearEnd: { month: 12, day: 31 },
    },
    calendar: { ...bareWeek, holidays: true },
    tracks: tracks.map(trackOf),
    duties: [],
    audits: audits.filter(({ planned }) => !planned).map(recordOf),
    activities: (situation.activities ?? []).map(settingOf),
    planning: { ...barePlanning, from: today, to: plainDate('2029-11-20') },
    locate: () => HERE,
  };
}

function trackOf(partial: Partial<Track> & { readonly id: string }): Track {
  return {
    ...bareTrack,
    framework: partial.id.split('@')[0] ?? '',
    where: HERE,
    people: 85,
    ready: { on: plainDate('2024-01-01'), where: HERE },
    categories: ['security'],
    ...partial,
  };
}

/** A firm as the file knows it. */
export function firm(name: string, known: Partial<Auditor> = {}): Auditor {
  return { ...nothingKnown, name, weeks: undefined, where: HERE, ...known };
}

function settingOf(partial: Partial<ActivitySetting> & { readonly key: string }): ActivitySetting {
  return { ...bareActivity, where: HERE, ...partial };
}

/** A completion on a day. */
export function done(on: string) {
  return { ...bareCompletion, on: plainDate(on), where: HERE };
}

/** A duration a user set. */
export function set(text: string) {
  return { value: parseDuration(text) ?? { months: 0, days: 0 }, where: HERE };
}
