// A program lived with: its plan is stored, days pass, what was planned happens and is written into the file, and the plan is
// made again around the stored one. What nobody should ever see happen is collected, in words.

import {
  fromDay,
  type PlainDate,
  type Plan,
  planFile,
  plannedSince,
  readCommittedPlan,
  readFileToday,
  staleArtefacts,
  storedTexts,
  toDay,
} from '../../src/index.js';
import { withDone } from '../fixtures/with-done.js';
import { isNear } from './agreed.js';
import { feedChanges } from './feed-kept.js';

type Engagement = Plan['engagements'][number];

export interface Life {
  readonly text: string;
  readonly start: string;
  readonly months: number;
  /** Days from one look at the plan to the next. */
  readonly step: number;
  /** Days by which an audit takes place later than planned, negative for earlier; the same for its report. */
  readonly slip?: (engagement: string) => number;
}

export interface Lived {
  readonly plan: Plan;
  readonly text: string;
  /** What should not have happened. */
  readonly strange: readonly string[];
  /** Dates that moved, with their reasons. */
  readonly moved: readonly string[];
}

const NAME = 'compliance.yml';

/** Lives a program from a day on. */
export async function lived({ text, start, months, step, slip = () => 0 }: Life): Promise<Lived> {
  const strange: string[] = [];
  const moved: string[] = [];
  const audits = new Map<string, ReadonlyMap<string, string>>();
  let base = text;
  let stored: { readonly plan: string; readonly calendar: string } | undefined;
  let plan: Plan | undefined;
  for (let day = toDay(start as PlainDate); day <= toDay(start as PlainDate) + months * 30.4; day += step) {
    const today = fromDay(day);
    if (plan) {
      base = withWorkDone(base, plan, today);
      for (const it of plan.engagements) record(audits, it, today, slip(it.id));
    }
    const file = base + blockOf(audits);
    const read = stored && readCommittedPlan('compliance.plan.json', stored.plan);
    const before = read?.ok ? read.value : undefined;
    const asRead = readFileToday({ file: NAME, text: file }, today, () => today);
    const since = asRead.ok ? plannedSince(asRead.program, before) : undefined;
    const input = { file: NAME, text: file, today, since };
    const answer = planFile(input, { apart: false, ...(before ? { agreed: before.agreed } : {}) });
    if (!answer.ok) {
      strange.push(`${today}: ${answer.problems.map(({ message }) => message).join(' ')}`);
      break;
    }
    const next = answer.plan;
    if (plan) strange.push(...oddMoves(plan, next));
    strange.push(...next.diagnostics.filter(isLate).map(({ message }) => `${today}: ${message}`));
    moved.push(...next.moves.flatMap((it) => (it.from ? [`${today} ${it.engagement}: ${it.why}`] : [])));
    const texts = await storedTexts(next, before?.feed);
    if (stored) strange.push(...feedChanges(stored.calendar, texts.calendar, next));
    const old = await staleArtefacts(
      { text: file, program: answer.program },
      {
        plan: { file: 'compliance.plan.json', text: texts.plan },
        calendar: { file: 'compliance.ics', text: texts.calendar },
      },
      { today },
    );
    strange.push(...old.map(({ message }) => `${today}: ${message}`));
    [plan, stored] = [next, texts];
  }
  return { plan: plan as Plan, text: base + blockOf(audits), strange, moved };
}

function isLate({ severity, rule }: Plan['diagnostics'][number]): boolean {
  return severity === 'error' || rule === 'activity-overdue' || rule === 'activity-missed';
}

/** Work is done on the day it is planned for. */
function withWorkDone(text: string, { activities }: Plan, today: PlainDate): string {
  return activities
    .filter(({ done, planned }) => done === null && planned <= today)
    .reduce((before, it) => withDone(before, [it.activity], it.planned), text);
}

function record(
  audits: Map<string, ReadonlyMap<string, string>>,
  { id, audit, status, period, asOf, fieldwork, report, expires }: Engagement,
  today: PlainDate,
  slip: number,
): void {
  if (status === 'done' || !fieldwork) return;
  const known = audits.get(id);
  const [from, to] = known
    ? [fieldwork.from, fieldwork.to]
    : [fieldwork.from, fieldwork.to].map((day) => fromDay(toDay(day) + slip));
  if (!from || !to || from > today) return;
  const facts = new Map<string, string>([['audit', audit], ...(known ?? [])]);
  if (period) facts.set('period', `{ from: ${period.from}, to: ${period.to} }`);
  if (asOf) facts.set('as-of', asOf);
  facts.set('fieldwork', `{ from: ${from}, to: ${to} }`);
  const out = fromDay(toDay(report) + slip);
  const ends = /stage2|recertification/.test(audit);
  if (out > to && out <= today) {
    facts.set(ends ? 'decision' : 'report', out);
    if (ends && expires) facts.set('expires', expires);
  }
  audits.set(id, facts);
}

function blockOf(audits: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  const lines = [...audits.values()].map(
    (facts) => `  - { ${[...facts].map(([key, value]) => `${key}: ${value}`).join(', ')} }\n`,
  );
  return lines.length === 0 ? '' : `audits:\n${lines.join('')}`;
}

// What was told before and is told otherwise now, without a word of it in the moves.
function oddMoves(before: Plan, after: Plan): readonly string[] {
  const told = new Set(after.moves.map(({ engagement }) => engagement));
  return before.engagements.flatMap((was) => {
    const is = after.engagements.find(({ id }) => id === was.id);
    if (!is) return told.has(was.id) ? [] : [`${after.today}: ${was.id} is gone`];
    const odd: string[] = [];
    if (was.period && was.period.from <= after.today && was.period.from !== is.period?.from)
      odd.push(`${after.today}: the period of ${was.id} had begun`);
    if (is.status === 'planned' && was.fieldwork && was.fieldwork.from !== is.fieldwork?.from) {
      if (!told.has(was.id)) odd.push(`${after.today}: ${was.id} moved untold`);
      else if (was.fieldwork.from > after.today && isNear(was.fieldwork.from, after))
        odd.push(`${after.today}: ${was.id} was near`);
    }
    return odd;
  });
}
