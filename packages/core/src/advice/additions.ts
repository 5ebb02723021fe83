// Frameworks that a program does not have: added to its plan, and planned by themselves.

import { toDay } from '../calendar/index.js';
import { frameworks } from '../frameworks/index.js';
import type {
  AdviceAddition,
  AdviceBeginning,
  AdviceOther,
  Framework,
  Goal,
  Plan,
  Program,
} from '../model/index.js';
import { withFramework } from './asked.js';
import { addedBy } from './figures.js';
import { earliestOf } from './parts.js';
import { stepsOf, titlesOf } from './steps.js';
import { type Trial, type Trials, whyNot } from './trials.js';
import { leadsTo, sharedWork } from './work.js';

/** What adding a framework takes and brings. */
export function additionOf(
  framework: Framework,
  program: Program,
  whole: Extract<Trial, { readonly ok: true }>,
  lateFrom: Program,
  ready: Goal | undefined,
  trials: Trials,
): AdviceAddition {
  const all = withFramework(program, framework, ready);
  const late = withFramework(lateFrom, framework, ready);
  const track = all.tracks.filter(({ id }) => id === framework.id);
  const [first] = track;
  if (!first) throw new Error(`${framework.id} was not added`);
  const own = trials.only(all, track);
  const joint = trials.plan(`with ${framework.name}`, all, late);
  const alone = trials.plan(`${framework.name} alone`, own, late);
  const plan = joint.ok ? joint.planned.plan : undefined;
  return {
    framework: framework.id,
    title: framework.name,
    ready: first.ready.on,
    figures: joint.ok ? joint.figures : null,
    why: whyNot(joint),
    earliest: earliestOf(own, first, trials),
    steps: joint.ok ? stepsOf(joint.planned, framework.id) : [],
    begins: plan ? beginningIn(plan, framework.id) : null,
    adds: joint.ok ? addedBy(joint.figures, whole.figures) : null,
    alone: alone.ok ? alone.figures : null,
    moves: plan ? movesBetween(whole.planned.plan, plan) : [],
    work: sharedWork(program, framework),
    leads: leadsTo(program, framework),
    known: framework.known ?? [],
  };
}

/** How many plans that takes. */
export const PLANS_FOR_ADDITION = 2;

/** A framework that is not planned, by what is there already. */
export function otherOf(framework: Framework, program: Program): AdviceOther {
  const { id, name, known = [] } = framework;
  return { framework: id, title: name, work: sharedWork(program, framework), known };
}

/** Those that have most in common with what is there first. */
export function byWork(a: AdviceOther, b: AdviceOther): number {
  const share = ({ work }: AdviceOther): number => (work.of === 0 ? 0 : work.shared / work.of);
  return share(b) - share(a);
}

/** Frameworks in the order they are listed in. */
export function indexOf(framework: string): number {
  return frameworks.findIndex(({ id }) => id === framework);
}

function beginningIn(plan: Plan, track: string): AdviceBeginning | null {
  const own = plan.engagements.filter((it) => it.track === track && it.fieldwork && it.status !== 'done');
  const days = (it: (typeof own)[number]): number => (it.fieldwork ? toDay(it.fieldwork.from) : 0);
  const [first] = own.sort((a, b) => days(a) - days(b));
  if (!first?.fieldwork) return null;
  return {
    title: first.title,
    fieldwork: first.fieldwork,
    jointWith: titlesOf(plan, first.jointWith),
  };
}

function movesBetween(before: Plan, after: Plan): AdviceAddition['moves'] {
  const now = new Map(after.engagements.map((it) => [it.id, it]));
  return before.engagements.flatMap(({ id, title, report }) => {
    const to = now.get(id)?.report;
    if (to === undefined || to === report) return [];
    return [{ engagement: id, title, from: report, to, days: toDay(to) - toDay(report) }];
  });
}
