// `milestones` and `documents` of a framework file: steps around its audits, and what passes between the auditors and us.

import {
  type Audience,
  type Deliverable,
  EVENTS,
  type Framework,
  type MilestoneType,
} from '../../model/index.js';
import type { View } from '../build/view.js';
import { nearest } from '../nearest.js';
import { quote } from '../wording.js';
import { auditsAt, dayAt } from './rules.js';
import { parseOffset } from './shape.js';

/** Words that `audiences` and plans have for something else. */
const RESERVED: readonly string[] = [
  ...EVENTS,
  'activities',
  'report',
  'decision',
  'as-of',
  'certificate-expires',
  'certificate-withdrawn',
  'restore-ends',
];

/** The steps of the family, those of the file in their place or behind them. */
export function milestonesOf(file: View, framework: Framework): readonly MilestoneType[] {
  const all = file.map('milestones');
  const keys = all?.keys ?? [];
  const kinds = [...new Set(framework.milestones.map(({ kind }) => kind))];
  const kept = framework.milestones.filter(({ kind }) => !keys.includes(kind));
  const own = keys.flatMap((kind): MilestoneType[] => {
    if (all?.flag(kind) === false && !kinds.includes(kind)) {
      const near = nearest(kind, kinds);
      all.complain(
        'unknown-key',
        kind,
        `the family has no step ${quote(kind)}`,
        near ? `did you mean ${near}?` : 'take the line out',
      );
    }
    const view = all?.map(kind);
    if (!all || !view) return [];
    refuseReserved(all, kind, 'a step');
    const named = view.has('audit') ? auditsAt(view, framework) : framework.audits.map(({ id }) => id);
    const point = named && dayAt(view, 'start', named, framework);
    const at = view.text('at');
    const offset = at === undefined ? undefined : parseOffset(at);
    if (!named || !point) return [];
    return [
      {
        kind,
        title: view.text('title') ?? kind,
        audits: named,
        point,
        ...(offset?.months ? { months: offset.months } : {}),
        ...(offset?.days ? { days: offset.days } : {}),
        onWorkingDay: true,
        owner: view.text('owner') ?? 'compliance lead',
        audience: (view.text('audience') ?? 'internal') as Audience,
      },
    ];
  });
  return [...kept, ...own];
}

/** The documents of the family, those of the file in their place or before them. */
export function documentsOf(file: View, framework: Framework): readonly Deliverable[] {
  const all = file.map('documents');
  const keys = all?.keys ?? [];
  const own = keys.flatMap((id): Deliverable[] => {
    const view = all?.map(id);
    if (!all || !view) return [];
    if (id !== 'report') refuseReserved(all, id, 'a document');
    const audits = view.has('audit') ? auditsAt(view, framework) : framework.audits.map((it) => it.id);
    if (!audits) return [];
    return [
      {
        id,
        title: view.text('title') ?? id,
        audits,
        made: (view.text('made') ?? 'pack') as Deliverable['made'],
        audience: (view.text('audience') ?? 'auditors') as Audience,
      },
    ];
  });
  return [...own, ...framework.deliverables.filter(({ id }) => !keys.includes(id))];
}

function refuseReserved(all: View, key: string, what: string): void {
  if (!RESERVED.includes(key)) return;
  all.complain(
    'name-taken',
    key,
    `${quote(key)} is a word that plans have for something else`,
    `name ${what} otherwise, such as own-${key}`,
  );
}
