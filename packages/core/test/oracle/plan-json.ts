// The public plan JSON as the auditor reads it. Written from the documented shape, not from core's types.

export interface JsonSpan {
  from: string;
  to: string;
}

export interface JsonEngagement {
  id: string;
  audit: string;
  framework: string;
  title: string;
  status: 'done' | 'booked' | 'planned';
  period: JsonSpan | null;
  asOf: string | null;
  fieldwork: JsonSpan | null;
  sessions: (JsonSpan & { kind: string; mode: string })[];
  report: string | null;
  expires: string | null;
  earliest: string | null;
  latest: string | null;
  deadline: { on: string; rule: string } | null;
  jointWith: string[];
  because: { rule: string; text: string; citation: unknown; where: unknown }[];
  auditDays: number | null;
  auditor: string | null;
  cost: unknown;
}

export interface JsonOccurrence {
  id: string;
  activity: string;
  window: JsonSpan;
  planned: string | null;
  due: string;
  status: 'done' | 'late' | 'missed' | 'overdue' | 'due-soon' | 'planned';
  serves: string[];
  owner: string | null;
}

export interface JsonPlan {
  schema: string;
  program: string;
  file: string;
  today: string;
  horizon: JsonSpan;
  engagements: JsonEngagement[];
  activities: JsonOccurrence[];
  milestones: { id: string; kind: string; for: string | null; on: string }[];
  spans: { id: string; kind: string; for: string | null; from: string; to: string }[];
  diagnostics: { rule: string; severity: string; message: string; fingerprint: string }[];
}
