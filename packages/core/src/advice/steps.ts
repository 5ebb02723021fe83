// The documents of a plan by day, each with what it costs to get there and what its day rests on.

import {
  type AdviceStep,
  type AuditRole,
  type Engagement,
  type Plan,
  type Program,
  roundedTo,
} from '../model/index.js';
import { byReport, firstDocuments, inHand, isDocument, type PlannedProgram, roleOf } from './figures.js';

/** The first of each kind of document that is to come, of one track or of all. */
export function stepsOf({ program, plan }: PlannedProgram, track?: string): readonly AdviceStep[] {
  const begun = new Set(
    plan.engagements.filter((it) => it.status === 'done' && isDocument(program, it)).map((it) => it.track),
  );
  return firstDocuments(program, plan)
    .filter((it) => track === undefined || it.track === track)
    .map((it) => {
      const isFirst = !begun.has(it.track);
      begun.add(it.track);
      const { period, asOf, fieldwork, because } = it;
      return {
        ...inHand(program, it),
        isFirst,
        period,
        asOf,
        fieldwork,
        fee: feeOf(program, plan, it),
        jointWith: titlesOf(plan, it.jointWith),
        because: because.map(({ rule, text, citation }) => ({ rule, text, citation })),
      };
    });
}

/** What engagements are called. */
export function titlesOf({ engagements }: Plan, ids: readonly string[]): readonly string[] {
  return engagements.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
}

// With the stages before it: nobody has a certificate for the price of Stage 2 alone.
function feeOf(program: Program, { engagements }: Plan, step: Engagement): number | null {
  const own = byReport(engagements.filter(({ track }) => track === step.track));
  const before = own.slice(0, own.indexOf(step));
  const led = before
    .slice(before.findLastIndex((it) => isDocument(program, it)) + 1)
    .filter((it) => LEADS.includes(roleOf(program, it)));
  const fees = [...led, step].flatMap(({ cost }) => cost?.likely ?? []);
  return fees.length === 0
    ? null
    : roundedTo(
        fees.reduce((sum, fee) => sum + fee, 0),
        1000,
      );
}

const LEADS: readonly (AuditRole | undefined)[] = ['preparation', 'stage'];
