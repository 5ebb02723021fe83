// Settles what is planned: lays out each track's engagements, gives up what the past has made impossible and says so,
// and cuts at the horizon. What is left can be dated unless the user's own lines stand against each other.

import { type Day, fromDay } from '../../calendar/index.js';
import type { PastBreach } from '../../model/index.js';
import { windowsOf } from '../../solve/index.js';
import { type Built, build, nothingWaived, type Waived } from '../problem/build.js';
import { pairKey, type RulePair } from '../problem/rules.js';
import type { Setting } from '../setting.js';
import { afterSteps } from './after-steps.js';
import { grantedDrafts, reopened } from './chain.js';
import { type Concessions, noConcessions, surveillanceKey } from './concessions.js';
import type { Draft, TrackContext } from './draft.js';
import { examinationDrafts } from './examination.js';
import { inOrder } from './facts.js';
import { grantedWithin } from './horizon.js';
import { type PeriodChoice, sameTrack } from './period-choices.js';

/** A track's engagements within the horizon, and what was given up for them. */
export interface Settled {
  readonly drafts: readonly Draft[];
  readonly waived: Waived;
  readonly broken: readonly PastBreach[];
}

/** The engagements of a report, its periods laid as chosen; from a day on, where that is part of the choice. */
export function settleExamination(
  setting: Setting,
  context: TrackContext,
  { laid }: Pick<PeriodChoice, 'laid'>,
  begins?: Day,
): Settled {
  return {
    drafts: examinationDrafts(context, setting.today, laid, begins),
    waived: nothingWaived,
    broken: [],
  };
}

/**
 * The engagements of a certificate, or of assessments. `facts` is the setting without the user's future lines: what cannot be dated even
 * there was broken by the past.
 */
export function settleGranted(setting: Setting, facts: () => Setting, context: TrackContext): Settled {
  const unbooked = unbookedTrack(setting, context);
  const within = idsWithin(setting.unbooked(), unbooked, noConcessions, nothingWaived);
  if (!within) return settleWithConcessions(setting, facts(), context);
  return { drafts: withSteps(setting, context, within), waived: nothingWaived, broken: [] };
}

// Steps that no day is left for are told by checks: what has to be by tomorrow is planned for tomorrow.
function withSteps(
  setting: Setting,
  context: TrackContext,
  { ids, concessions }: IdsWithin,
): readonly Draft[] {
  const laid = (notBefore: Concessions['notBefore']): readonly Draft[] =>
    cutAt(grantedDrafts(setting, context, { ...concessions, notBefore }), ids);
  const drafts = laid(concessions.notBefore);
  const steps = afterSteps(setting, drafts);
  if (steps.size === 0) return drafts;
  const later = laid(new Map([...concessions.notBefore, ...steps]));
  return datable(setting, later, nothingWaived) ? later : drafts;
}

// Which engagements are in is settled as if nothing ahead were booked, so that a booking draws none in or out, unless it
// begins another cycle than a plan would.
function unbookedTrack(setting: Setting, context: TrackContext): TrackContext {
  const own = sameTrack(setting.unbooked(), context);
  const kept = reopened(context, setting.today);
  return kept.length === 0 ? own : { ...own, recorded: inOrder([...own.recorded, ...kept]) };
}

interface IdsWithin {
  readonly ids: ReadonlySet<string>;
  readonly concessions: Concessions;
}

function idsWithin(
  setting: Setting,
  context: TrackContext,
  concessions: Concessions,
  waived: Waived,
): IdsWithin | undefined {
  const drafts = grantedDrafts(setting, context, concessions);
  const within = grantedWithin(setting, drafts, waived);
  if (!within) return undefined;
  if (within.needless.length === 0) {
    const { notBefore } = within;
    return { ids: new Set(within.drafts.map(({ id }) => id)), concessions: { ...concessions, notBefore } };
  }
  const needless = within.needless.map(({ opener, type }) => surveillanceKey(opener, type.id));
  const skipped = new Set([...concessions.skipped, ...needless]);
  return idsWithin(setting, context, { ...concessions, skipped }, waived);
}

function cutAt(drafts: readonly Draft[], ids: ReadonlySet<string>): readonly Draft[] {
  return drafts.slice(0, drafts.findLastIndex(({ id, recorded }) => recorded || ids.has(id)) + 1);
}

function settleWithConcessions(setting: Setting, facts: Setting, context: TrackContext): Settled {
  let concessions = noConcessions;
  let waived = nothingWaived;
  const broken: PastBreach[] = [];
  const past = sameTrack(facts, context);
  for (let round = 0; round < MOST_CONCESSIONS; round += 1) {
    const drafts = grantedDrafts(facts, past, concessions);
    const built = build(facts, [drafts], waived);
    if (!('conflict' in windowsOf(built.problem))) break;
    const step = concede(facts, drafts, built, waived, concessions);
    if (!step) break;
    broken.push(...step.broken);
    concessions = step.concessions;
    waived = step.waived;
  }
  // Where the user's lines leave no day, what they ask for is still what is in: placing it then names the conflict.
  const within =
    idsWithin(setting.unbooked(), unbookedTrack(setting, context), concessions, waived) ??
    idsWithin(facts, past, concessions, waived);
  const drafts = grantedDrafts(setting, context, within?.concessions ?? concessions);
  return { drafts: within ? cutAt(drafts, within.ids) : drafts, waived, broken };
}

const MOST_CONCESSIONS = 24;

interface Step {
  readonly waived: Waived;
  readonly concessions: Concessions;
  readonly broken: readonly PastBreach[];
}

// Gives up the earliest deadline that stands in the way; renewal before expiry comes last, after surveillances.
function concede(
  setting: Setting,
  drafts: readonly Draft[],
  built: Built,
  waived: Waived,
  concessions: Concessions,
): Step | undefined {
  const culprits = smallestSet(setting, drafts, built, waived);
  const [first] = culprits;
  if (!first || culprits.every(({ rule, to }) => isRestoreRule(rule.rule, to.draft))) {
    return concedeRenewal(drafts, concessions, waived);
  }
  const renewal = culprits.find(({ rule, to }) => isRenewalRule(rule.rule, to.draft));
  const lapse = culprits.find(({ rule, to }) => isLapseRule(rule.rule, to.draft));
  if (lapse) {
    const late = new Set([...concessions.late, lapse.to.draft.opener?.id ?? '']);
    return { waived, concessions: { ...concessions, late }, broken: [breachOf(setting, built, lapse)] };
  }
  if (!renewal) {
    const pairs = new Set([...waived.pairs, pairKey(first)]);
    return { waived: { ...waived, pairs }, concessions, broken: [breachOf(setting, built, first)] };
  }
  const other = culprits.find((pair) => pair !== renewal);
  const { opener } = renewal.to.draft;
  const skippable = drafts.filter(
    (draft) => !draft.recorded && draft.type.role === 'surveillance' && draft.opener === opener,
  );
  const skipped = new Set([
    ...concessions.skipped,
    ...skippable.map(({ type }) => surveillanceKey(opener, type.id)),
  ]);
  const trial = grantedDrafts(setting, renewal.to.draft.context, { ...concessions, skipped });
  if (skippable.length > 0 && datable(setting, trial, waived)) {
    return {
      waived,
      concessions: { ...concessions, skipped },
      broken: [breachOf(setting, built, other ?? renewal)],
    };
  }
  const late = new Set([...concessions.late, opener?.id ?? '']);
  // Nobody surveys a certificate that is gone.
  return {
    waived,
    concessions: { ...concessions, late, skipped },
    broken: [breachOf(setting, built, renewal)],
  };
}

// Even the restore months are too short for the renewal: a new opening audit takes its place.
function concedeRenewal(
  drafts: readonly Draft[],
  concessions: Concessions,
  waived: Waived,
): Step | undefined {
  const renewal = drafts.find((draft) => draft.restores && !draft.recorded);
  const opener = renewal?.opener?.id;
  if (opener === undefined || concessions.anew.has(opener)) return undefined;
  const anew = new Set([...concessions.anew, opener]);
  return { waived, concessions: { ...concessions, anew }, broken: [] };
}

function datable(setting: Setting, drafts: readonly Draft[], waived: Waived): boolean {
  return !('conflict' in windowsOf(build(setting, [drafts], waived).problem));
}

function isRenewalRule(rule: string, { context }: Draft): boolean {
  const { cycle } = context.framework;
  return cycle.kind === 'certification' && cycle.renewalRule === rule;
}

// An assessment that has run out is followed by one that begins afresh.
function isLapseRule(rule: string, { context, type }: Draft): boolean {
  const { cycle } = context.framework;
  return cycle.kind === 'assessment' && cycle.lapse.rule === rule && type.id === cycle.assessment;
}

function isRestoreRule(rule: string, { context }: Draft): boolean {
  const { cycle } = context.framework;
  return cycle.kind === 'certification' && cycle.restore.rule === rule;
}

// The dated rules that cannot hold together, in order; dropping any one of them would help.
function smallestSet(
  setting: Setting,
  drafts: readonly Draft[],
  built: Built,
  waived: Waived,
): readonly RulePair[] {
  const limits = built.pairs.filter(
    ({ rule, side }) => rule.severity === 'error' && (side === 'at-most' || isCalendarYear(rule)),
  );
  let out = new Set(waived.pairs);
  const needed: RulePair[] = [];
  for (const pair of limits.toReversed()) {
    const trial = new Set([...out, pairKey(pair)]);
    if (datable(setting, drafts, { ...waived, pairs: trial })) needed.push(pair);
    else out = trial;
  }
  return needed.reverse();
}

function isCalendarYear({ atLeast }: RulePair['rule']): boolean {
  return atLeast !== undefined && 'year' in atLeast;
}

function breachOf(setting: Setting, built: Built, { rule, from, to, step }: RulePair): PastBreach {
  const variable = built.problem.variables[from.variable];
  const near = variable?.lo ?? setting.today;
  const recorded = from.draft?.recorded ?? to.draft.recorded;
  return {
    rule: rule.rule,
    track: to.draft.context.track.id,
    engagement: to.draft.id,
    limit: fromDay(step(near)),
    on: fromDay(setting.calendar.next(setting.today + 1)),
    why: rule.why,
    remedy: rule.remedy,
    citation: rule.citation,
    where: recorded?.where ?? to.draft.context.track.where,
  };
}
