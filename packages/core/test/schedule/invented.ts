// Programs, frameworks and engagements invented for these tests: two small frameworks, one that certifies and one that
// examines, with none of the real ones' names.

import {
  holidaysOf,
  type PlainDate,
  parseDuration,
  plainDate,
  type WorkingCalendar,
  workingCalendar,
} from '../../src/calendar/index.js';
import type {
  ActivitySetting,
  ActivityType,
  Engagement,
  Framework,
  Program,
  RecordedAudit,
  Track,
} from '../../src/model/index.js';
import {
  bareActivity,
  bareCompletion,
  barePlanning,
  bareProgram,
  bareTrack,
  bareWeek,
  unplanned,
} from '../fixtures/bare.js';

const NOWHERE = { file: 'compliance.yml', line: 1, column: 1 };
export const date = plainDate;

/** Monday to Friday without holidays, and with the blackouts given. */
export function weekdays(...blackouts: [string, string][]): WorkingCalendar {
  return workingCalendar({
    workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    holidays: holidaysOf([]),
    blackouts: blackouts.map(([from, to]) => ({
      span: { from: date(from), to: date(to) },
      reason: 'freeze',
    })),
  });
}

interface Written {
  readonly from?: string;
  readonly to?: string;
  readonly tracks?: readonly Partial<Track>[];
  readonly activities?: readonly WrittenActivity[];
  readonly audits?: readonly RecordedAudit[];
  readonly yearEnd?: { month: number; day: number };
}

export interface WrittenActivity {
  readonly key: string;
  readonly off?: boolean;
  readonly title?: string;
  readonly every?: string;
  readonly anchor?: 'schedule' | 'completion';
  readonly since?: string;
  readonly grace?: string;
  readonly owner?: string;
  readonly controls?: readonly string[];
  readonly done?: readonly string[];
}

export function program(written: Written = {}): Program {
  const from = date(written.from ?? '2026-12-01');
  return {
    ...bareProgram,
    file: 'compliance.yml',
    id: 'invented',
    organization: {
      name: 'Invented',
      people: 25,
      peopleAssumed: true,
      sites: 0,
      regions: [],
      timezone: 'UTC',
      currency: 'USD',
      fiscalYearStart: { month: 1, day: 1 },
      customersYearEnd: written.yearEnd ?? { month: 12, day: 31 },
    },
    calendar: { ...bareWeek, holidays: false },
    duties: [],
    tracks: (written.tracks ?? [{ id: 'exam', framework: 'exam' }]).map((track) => ({
      ...bareTrack,
      id: 'exam',
      framework: 'exam',
      where: NOWHERE,
      people: 25,
      ready: { on: from, where: NOWHERE },
      ...track,
    })),
    audits: written.audits ?? [],
    activities: (written.activities ?? []).map(setting),
    planning: { ...barePlanning, from, to: date(written.to ?? '2029-11-30') },
    locate: () => NOWHERE,
  };
}

function setting(written: WrittenActivity): ActivitySetting {
  return {
    ...bareActivity,
    where: NOWHERE,
    ...written,
    every: written.every === undefined ? undefined : parseDuration(written.every),
    grace: written.grace === undefined ? undefined : parseDuration(written.grace),
    since: written.since === undefined ? undefined : date(written.since),
    done: (written.done ?? []).map((on) => ({
      ...bareCompletion,
      on: date(on),
      where: NOWHERE,
    })),
  };
}

const EMPTY: Omit<Framework, 'id' | 'name' | 'fullName' | 'cycle'> = {
  auditor: { kind: 'cpa', title: 'examiner' },
  goal: false,
  categories: [],
  editions: [],
  timing: [],
  audits: [],
  rules: [],
  targets: [],
  prerequisites: [],
  conventions: {},
  activities: [],
  milestones: [],
  deliverables: [],
  auditDays: null,
  identifiers: 'invented',
};

const SESSION = { kind: 'final', mode: 'remote' } as const;

/** Reports over periods, with two categories. */
export const exam: Framework = {
  ...EMPTY,
  id: 'exam',
  name: 'Exam',
  fullName: 'Invented examination',
  categories: [
    { id: 'base', title: 'Base', implied: true },
    { id: 'uptime', title: 'Uptime', implied: false },
  ],
  audits: [
    {
      id: 'point',
      title: 'Point',
      role: 'point',
      outcome: 'report',
      fieldwork: { timing: 'w' },
      session: SESSION,
    },
    {
      id: 'period',
      title: 'Period',
      role: 'period',
      outcome: 'report',
      fieldwork: { timing: 'w' },
      session: SESSION,
    },
  ],
  cycle: {
    kind: 'examination',
    preparation: 'ready',
    point: 'point',
    period: 'period',
    months: { min: 3, max: 12, first: 6, choice: [3, 6, 9, 12], usual: 12 },
    aligning: { min: 3, max: 11 },
    conventional: 6,
    breakAfter: 12,
    ends: { from: -3, to: -2, rule: 'ends', citation: 'none' },
    contiguityRule: 'gap',
    contiguityCitation: 'none',
  },
  conventions: {
    'report-age': { rule: 'age', citation: 'none', months: 12 },
    'bridge-length': { rule: 'bridge', citation: 'none', months: 3 },
  },
  activities: [
    { key: 'review', controls: ['E1'] },
    { key: 'yearly-test', controls: ['E2'] },
    { key: 'uptime-drill', controls: ['E3'], categories: ['uptime'] },
    { key: 'on-hire', controls: ['E4'] },
  ],
};

/** Certificates with a first stage, and two steps before each audit. */
export const cert: Framework = {
  ...EMPTY,
  id: 'cert',
  name: 'Cert',
  fullName: 'Invented certificate',
  auditor: { kind: 'cb', title: 'certifier' },
  audits: [
    {
      id: 'first',
      title: 'First stage',
      role: 'stage',
      outcome: 'report',
      fieldwork: { share: 1 },
      session: SESSION,
    },
    {
      id: 'opening',
      title: 'Opening',
      role: 'opening',
      outcome: 'decision',
      fieldwork: { share: 1 },
      session: SESSION,
    },
    {
      id: 'yearly',
      title: 'Yearly',
      role: 'surveillance',
      outcome: 'report',
      fieldwork: { share: 1 },
      session: SESSION,
    },
    {
      id: 'renewal',
      title: 'Renewal',
      role: 'renewal',
      outcome: 'decision',
      fieldwork: { share: 1 },
      session: SESSION,
    },
  ],
  cycle: {
    kind: 'certification',
    stages: ['first'],
    opening: 'opening',
    surveillances: ['yearly'],
    renewal: 'renewal',
    validity: 36,
    restore: { months: 6, rule: 'restore', citation: 'none' },
    renewalRule: 'renewal',
    majors: { months: 6, decision: 91, closing: 90, deciding: 21, rule: 'majors', citation: 'none' },
  },
  prerequisites: [step('self-audit', 70), step('board-review', 35)],
  activities: [
    { key: 'review', controls: ['C1'] },
    { key: 'yearly-test', controls: ['C2'] },
    { key: 'self-audit', controls: ['C3'] },
    { key: 'board-review', controls: ['C4'] },
  ],
};

function step(activity: string, ahead: number): Framework['prerequisites'][number] {
  return {
    rule: 'steps',
    activity,
    before: [{ audits: ['first', 'opening', 'yearly', 'renewal'], severity: 'warning' }],
    since: ['opening', 'yearly', 'renewal'],
    ahead,
    why: 'it comes first',
    remedy: 'do it first',
    citation: 'none',
  };
}

export const catalogue: readonly ActivityType[] = [
  { key: 'review', title: 'Review', months: 3, owner: 'security', note: '' },
  { key: 'yearly-test', title: 'Yearly test', months: 12, ahead: 112, owner: 'security', note: '' },
  { key: 'uptime-drill', title: 'Uptime drill', months: 12, owner: 'operations', note: '' },
  { key: 'on-hire', title: 'On hire', months: null, owner: 'people', note: '' },
  { key: 'self-audit', title: 'Self audit', months: 12, ahead: 70, owner: 'auditor', note: '' },
  { key: 'board-review', title: 'Board review', months: 12, ahead: 35, owner: 'board', note: '' },
];

type Dates = Partial<Pick<Engagement, 'status'>> & {
  readonly period?: readonly [string, string];
  readonly asOf?: string;
  readonly fieldwork?: readonly [string, string];
  readonly report: string;
  readonly expires?: string;
};

/** An engagement placed on the dates given; its id is the audit and `n`. */
export function engagement(audit: string, n: number, dates: Dates): Engagement {
  const span = (days: readonly [string, string] | undefined): { from: PlainDate; to: PlainDate } | null =>
    days ? { from: date(days[0]), to: date(days[1]) } : null;
  return {
    id: `${audit.replace('/', '-')}-${n}`,
    audit,
    track: audit.split('/')[0] ?? '',
    framework: audit.split('/')[0] ?? '',
    title: audit,
    status: dates.status ?? 'planned',
    period: span(dates.period),
    asOf: dates.asOf === undefined ? null : date(dates.asOf),
    fieldwork: span(dates.fieldwork),
    sessions: [],
    report: date(dates.report),
    expires: dates.expires === undefined ? null : date(dates.expires),
    ...unplanned,
    auditor: null,
    cost: null,
    audience: 'internal',
    audiences: { fieldwork: 'internal', period: 'internal', outcome: 'internal' },
  };
}
