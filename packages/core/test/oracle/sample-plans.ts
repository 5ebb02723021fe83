// Three small plans written by hand, each clean under the rules: running periods with a first surveillance,
// an initial certification, and a recertification. The oracle's own tests break them one fact at a time.
import { CATALOGUE } from './catalogue.js';
import type { JsonEngagement, JsonOccurrence, JsonPlan, JsonSpan } from './plan-json.js';

export interface Sample {
  yaml: string;
  today: string;
  plan: JsonPlan;
}

/** `2027-05-10..2027-05-11` */
const span = (text: string): JsonSpan => {
  const [from = '', to = ''] = text.split('..');
  return { from, to };
};

type Given = Partial<Omit<JsonEngagement, 'period' | 'fieldwork'>> & { period?: string; fieldwork?: string };

function engagement(audit: string, n: number, given: Given): JsonEngagement {
  const { period, fieldwork, ...rest } = given;
  const dates = fieldwork ? span(fieldwork) : null;
  return {
    id: `${audit.replace('/', '-')}-${n}`,
    audit,
    framework: audit.split('/')[0] ?? '',
    title: audit,
    status: 'planned',
    period: period ? span(period) : null,
    asOf: null,
    fieldwork: dates,
    sessions: dates ? [{ kind: 'final', ...dates, mode: 'onsite' }] : [],
    report: null,
    expires: null,
    earliest: rest.status === 'done' ? null : (dates?.from ?? null),
    latest: rest.status === 'done' ? null : (dates?.from ?? null),
    deadline: null,
    jointWith: [],
    because: [],
    auditDays: null,
    auditor: null,
    cost: null,
    ...rest,
  };
}

function occurrence(id: string, window: string, planned: string, serves: string[] = []): JsonOccurrence {
  const activity = id.replace(/-\d{4}(-[qh]\d)?$|-again$/, '');
  return {
    id,
    activity,
    window: span(window),
    planned,
    due: span(window).to,
    status: 'planned',
    serves,
    owner: null,
  };
}

function plan(today: string, horizon: string, parts: Partial<JsonPlan>): JsonPlan {
  const unbuilt = { objective: null, separate: null, joint: null };
  const empty = { engagements: [], activities: [], milestones: [], spans: [], diagnostics: [] };
  const header = {
    schema: 'auditcal.plan/1',
    program: 'sample',
    file: 'compliance.yml',
    today,
    horizon: span(horizon),
  };
  return { ...header, ...empty, ...unbuilt, ...parts };
}

/** Lines that switch off every activity of the catalogue but the named ones. */
const off = (...but: string[]) =>
  CATALOGUE.filter((row) => !but.includes(row.key))
    .map((row) => `  ${row.key}: false`)
    .join('\n');

export function running(): Sample {
  const yaml = `version: 1
organization: { name: Sample, people: 25, country: DE }
calendar:
  blackouts: [{ from: 2027-06-28, to: 2027-07-04 }]
frameworks:
  soc2: { type2: { by: 2027-12-31 } }
  iso27001: {}
team: { name: security, fieldwork-capacity: 1 }
audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }
  - { audit: iso27001/stage2, fieldwork: { from: 2026-05-04, to: 2026-05-06 }, decision: 2026-06-12 }
activities:
${off('access-review', 'penetration-test')}
planning: { from: 2026-12-01, horizon: 1 year }
`;
  const engagements = [
    engagement('soc2/type2', 1, { status: 'done', period: '2025-10-01..2026-09-30', report: '2026-11-12' }),
    engagement('soc2/type2', 2, {
      period: '2026-10-01..2027-09-30',
      fieldwork: '2027-10-11..2027-11-05',
      report: '2027-11-29',
    }),
    engagement('soc2/type2', 3, {
      period: '2027-10-01..2028-09-30',
      fieldwork: '2028-10-09..2028-11-03',
      report: '2028-11-27',
    }),
    engagement('iso27001/stage2', 1, {
      status: 'done',
      fieldwork: '2026-05-04..2026-05-06',
      report: '2026-06-12',
      expires: '2029-06-11',
    }),
    engagement('iso27001/surveillance1', 1, {
      fieldwork: '2027-05-10..2027-05-11',
      report: '2027-05-31',
      auditDays: 2.5,
      deadline: { on: '2027-06-12', rule: 'iso-s1' },
    }),
  ];
  const activities = [
    occurrence('access-review-2027-q1', '2027-01-01..2027-03-31', '2027-03-15', [
      'soc2-type2-2',
      'iso27001-surveillance1-1',
    ]),
    occurrence('access-review-2027-q2', '2027-04-01..2027-06-30', '2027-06-15'),
    occurrence('access-review-2027-q3', '2027-07-01..2027-09-30', '2027-09-15'),
    occurrence('access-review-2027-q4', '2027-10-01..2027-12-31', '2027-12-15'),
    occurrence('penetration-test-2027', '2027-01-01..2027-12-31', '2027-06-15'),
    occurrence('penetration-test-again', '2027-10-01..2028-09-30', '2028-06-13'),
  ];
  const milestones = [{ id: 'm1', kind: 'certificate-expires', for: 'iso27001-stage2-1', on: '2029-06-11' }];
  const spans = [{ id: 's1', kind: 'bridge', for: 'soc2-type2-1', from: '2026-10-01', to: '2026-12-30' }];
  const today = '2026-11-21';
  return {
    yaml,
    today,
    plan: plan(today, '2026-12-01..2027-11-30', { engagements, activities, milestones, spans }),
  };
}

export function initial(): Sample {
  const yaml = `version: 1
organization: { name: Sample, people: 85 }
frameworks:
  iso27001: { by: 2027-06-30 }
activities:
  internal-audit: { since: 2027-01-01 }
  management-review: { since: 2027-01-01 }
${off('internal-audit', 'management-review')}
planning: { from: 2027-01-04, horizon: 1 year }
`;
  const engagements = [
    engagement('iso27001/stage1', 1, {
      fieldwork: '2027-03-01..2027-03-03',
      report: '2027-03-10',
      auditDays: 3.5,
    }),
    engagement('iso27001/stage2', 1, {
      fieldwork: '2027-04-12..2027-04-14',
      report: '2027-05-26',
      expires: '2030-05-25',
      auditDays: 7.5,
      deadline: { on: '2027-06-30', rule: 'goal' },
    }),
  ];
  const activities = [
    occurrence('internal-audit-2027', '2027-01-01..2027-12-31', '2027-02-10', ['iso27001-stage2-1']),
    occurrence('management-review-2027', '2027-01-01..2027-12-31', '2027-02-24'),
    occurrence('internal-audit-2028', '2028-01-01..2028-12-31', '2028-02-10'),
    occurrence('management-review-2028', '2028-01-01..2028-12-31', '2028-02-24'),
  ];
  const today = '2027-01-01';
  return { yaml, today, plan: plan(today, '2027-01-04..2028-01-03', { engagements, activities }) };
}

export function renewal(): Sample {
  const yaml = `version: 1
organization: { name: Sample, people: 10 }
frameworks:
  iso27001: {}
audits:
  - { audit: iso27001/recertification, decision: 2024-08-20, expires: 2027-09-30 }
activities:
${off()}
planning: { horizon: 1 year }
`;
  const engagements = [
    engagement('iso27001/recertification', 1, {
      status: 'done',
      report: '2024-08-20',
      expires: '2027-09-30',
    }),
    engagement('iso27001/recertification', 2, {
      fieldwork: '2027-05-31..2027-06-02',
      report: '2027-07-14',
      expires: '2030-09-30',
      auditDays: 3.5,
      deadline: { on: '2027-09-30', rule: 'iso-rc' },
    }),
  ];
  const today = '2027-01-04';
  return { yaml, today, plan: plan(today, '2027-01-04..2028-01-03', { engagements }) };
}
