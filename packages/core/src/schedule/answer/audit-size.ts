// How large an audit is on the day it has: its audit days by the persons in scope, and the further sites it visits.

import type { Day, PlainDate } from '../../calendar/index.js';
import { type AuditTime, auditDayRow, auditDaysOf, type Engagement, peopleAt } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';
import { samplesOf } from '../sampling/rotation.js';
import type { Setting } from '../setting.js';

/** The audit days of an audit and the row of the table behind them; null where its framework has no table. */
export function auditTimeOf({ program }: Setting, { context, type }: Draft, on: PlainDate): AuditTime | null {
  const { framework, track } = context;
  const persons = peopleAt(program, track, on);
  const days = auditDaysOf(framework, type, persons);
  if (days === null || !framework.auditDays) return null;
  return { persons, row: auditDayRow(framework.auditDays.rows, persons), days, adjustments: [] };
}

/** The further sites of each audit by id, track by track, as audits follow each other. */
export function sitesOf(
  { program, contexts }: Setting,
  drafts: readonly Draft[],
  dayOf: (draft: Draft) => Day,
): ReadonlyMap<string, Engagement['sites']> {
  return new Map(
    contexts.flatMap(({ track }) => {
      const own = drafts.filter(({ context }) => context.track.id === track.id);
      const samples = samplesOf(
        program,
        own.map((draft) => ({ draft, on: dayOf(draft) })),
      );
      return [...samples].map(([id, { of, sampled, sites }]) => {
        return [id, { of, sampled, names: sites.map(({ name }) => name) }] as const;
      });
    }),
  );
}
