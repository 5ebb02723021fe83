// Choices put in order: by price, those that come to the very same plan as one.

import type { AdviceChoice, FileChange } from '../model/index.js';
import type { Choice } from './choices.js';
import { type Trial, whyNot } from './trials.js';

/** A choice that was planned, and what the file would have to say for it. */
export interface Tried {
  readonly choice: Choice;
  readonly trial: Trial;
  readonly write: readonly FileChange[];
}

/** The choices by price, the cheapest first, those without a plan last; of one price, what changes the file least first. */
export function ranked(tried: readonly Tried[]): readonly (readonly Tried[])[] {
  const groups = new Map<string, Tried[]>();
  for (const it of tried) {
    const key = it.trial.ok ? planKey(it.trial) : it.choice.id;
    groups.set(key, [...(groups.get(key) ?? []), it]);
  }
  return [...groups.values()]
    .map((group) => [...group].sort((a, b) => a.write.length - b.write.length))
    .sort(byPrice);
}

/** One row for choices that come to one plan. */
export function choiceOf(group: readonly Tried[]): AdviceChoice {
  const [{ choice, trial, write }] = group as readonly [Tried];
  return {
    id: choice.id,
    ids: group.map((it) => it.choice.id),
    titles: group.map((it) => it.choice.title),
    figures: trial.ok ? trial.figures : null,
    why: whyNot(trial),
    write,
  };
}

function planKey({ planned, figures }: Extract<Trial, { readonly ok: true }>): string {
  const days = planned.plan.engagements.map((it) => [it.id, it.fieldwork, it.report, it.period, it.asOf]);
  return JSON.stringify([days, figures.price.value]);
}

function byPrice([a]: readonly Tried[], [b]: readonly Tried[]): number {
  const price = (it: Tried | undefined): number =>
    it?.trial.ok ? it.trial.figures.price.value : Number.MAX_VALUE;
  return price(a) - price(b) || (a?.write.length ?? 0) - (b?.write.length ?? 0);
}
