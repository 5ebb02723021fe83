// The public values as they are: `auditcal.plan/1`, `auditcal.portfolio/1`, `auditcal.check/1`, `auditcal.explain/1`,
// `auditcal.cost/1`, `auditcal.compare/1`, `auditcal.evidence/1`, `auditcal.crosswalk/1`, `auditcal.advice/1`. The order of keys is fixed here, so that a committed plan changes only where the plan did.

import type { BriefReport, ChecksReport, CrosswalkReport, Diff, Explanation } from '../report/index.js';
import type { Renderer, View } from './renderer.js';

/** Keys in the order they are written; a key that is not listed comes after these, by name. */
const order = [
  ...[
    'schema',
    'program',
    'file',
    'today',
    'horizon',
    'tracks',
    'result',
    'counts',
    'overdue',
    'dueSoon',
    'missed',
  ],
  ...['error', 'warning', 'line', 'column', 'engagement', 'session', 'when', 'reasons', 'programs'],
  ...['engagements', 'activities'],
  ...[
    'milestones',
    'spans',
    'objective',
    'separate',
    'joint',
    'moves',
    'diagnostics',
    'introduced',
    'standing',
    'drift',
  ],
  ...[
    'next',
    'id',
    'audit',
    'activity',
    'track',
    'framework',
    'kind',
    'for',
    'from',
    'to',
    'mode',
    'on',
    'title',
    'of',
  ],
  ...[
    'sampled',
    'window',
    'planned',
    'due',
    'done',
    'status',
    'period',
    'asOf',
    'fieldwork',
    'sessions',
    'meetings',
  ],
  ...['strategies', 'lines', 'byFiscalYear', 'byQuarter', 'byMonth', 'byFramework'],
  ...['byTrack', 'byAudit', 'byOwner'],
  ...['total', 'saving', 'reuse', 'drivers', 'notes', 'low', 'likely', 'high', 'p10', 'p50', 'p90'],
  ...['report', 'expires', 'earliest', 'latest', 'deadline', 'jointWith', 'because', 'rule', 'severity'],
  ...['message', 'remedy', 'text', 'citation', 'where', 'fingerprint', 'newlyDue', 'serves', 'owner'],
  ...[
    'controls',
    'auditDays',
    'auditTime',
    'persons',
    'row',
    'days',
    'adjustments',
    'sites',
    'auditor',
    'cost',
    'slack',
    'visit',
    'nextBest',
    'asked',
    'grounds',
  ],
  ...['windows', 'turns', 'missing', 'populations'],
  ...['forward', 'pairs'],
  ...['criterion', 'criterionTitle', 'control', 'controlTitle', 'strength', 'support'],
];
const rank = new Map(order.map((key, index) => [key, index]));

export const json: Renderer<Shown> = {
  format: 'json',
  mediaType: 'application/json',
  extension: 'json',
  render: (view) => `${JSON.stringify(handedOn(view), inOrder, 2)}\n`,
};

/** A check of several programs is handed on as it is, not as a page. */
type Shown = Exclude<View, ChecksReport>;

function handedOn(view: Shown): unknown {
  switch (view.kind) {
    case 'plan':
      return view.plan;
    case 'check':
      return view.checked;
    case 'diff':
      return diffed(view);
    case 'evidence':
      return view.evidence;
    case 'explain':
      return explained(view);
    case 'portfolio':
      return view.portfolio;
    case 'compare':
      return view.comparison;
    case 'cost':
      return view.cost;
    case 'brief':
      return briefed(view);
    case 'crosswalk':
      return crossed(view);
    case 'advice':
      return view.advice;
  }
}

function briefed({ brief }: BriefReport): unknown {
  return { schema: 'auditcal.brief/1', ...brief };
}

function crossed({ crosswalk }: CrosswalkReport): unknown {
  return { schema: 'auditcal.crosswalk/1', ...crosswalk };
}

function diffed({ kind: _, page: __, ...rest }: Diff): unknown {
  return { schema: 'auditcal.diff/1', ...rest };
}

function explained({ kind: _, page: __, ...rest }: Explanation): unknown {
  return { schema: 'auditcal.explain/1', ...rest };
}

// Plans that were read from a file are in order already: nothing of them is built anew.
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  const stays = keys.every((key, index) => index === 0 || byRank(keys[index - 1] as string, key) < 0);
  return stays ? value : Object.fromEntries(Object.entries(value).sort(([a], [b]) => byRank(a, b)));
}

function byRank(a: string, b: string): number {
  const last = order.length;
  return (rank.get(a) ?? last) - (rank.get(b) ?? last) || (a < b ? -1 : 1);
}
