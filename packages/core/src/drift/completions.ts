// Recorded completions are facts: they are added, and never taken out, moved or reworded.

import type { Completion } from '../model/index.js';
import { type KeptBoth, keptByBoth, keptIn, keysOf } from './activity.js';
import type { Both, Detector, Drifted } from './detector.js';

const RECORD = 'The completions recorded in the program file';

export const detector: Detector = {
  rules: [
    {
      id: 'drift-completion-deleted',
      kind: 'fact',
      title: 'A recorded completion is deleted',
      remedy: 'Put it back: what was done stays on record.',
      citation: RECORD,
    },
    {
      id: 'drift-completion-backdated',
      kind: 'fact',
      title: 'A recorded completion is moved to an earlier day',
      remedy: 'Put the day back: what was recorded stays as it was.',
      citation: RECORD,
    },
    {
      id: 'drift-completion-edited',
      kind: 'fact',
      title: 'A recorded completion is edited after the fact',
      remedy: 'Put it back: what was recorded stays as it was.',
      citation: RECORD,
    },
  ],
  run: (both) => [
    ...keysOf(both).flatMap((key) => goneWith(both, key)),
    ...keptByBoth(both).flatMap((it) => rewritten(both, it)),
  ],
};

// An activity that ends takes its record along; told once, whatever it held.
function goneWith({ base, head, known, knownBefore, renames }: Both, key: string): readonly Drifted[] {
  const [before, now] = [keptIn(base, key, knownBefore), renames.activities.get(key) ?? key];
  if (!before || before.done.length === 0 || keptIn(head, now, known)) return [];
  const days = before.done.map(({ on }) => on);
  const many =
    days.length === 1 ? `The completion on ${days[0]}` : `${days.length} completions up to ${days.at(-1)}`;
  return [
    {
      rule: 'drift-completion-deleted',
      subject: now,
      message: `${many} of ${before.title} ${days.length === 1 ? 'is' : 'are'} on record no more.`,
      where: head.locate(['activities', now]),
      was: days.join(', '),
      is: null,
      touches: { activity: now },
    },
  ];
}

function rewritten(both: Both, it: KeptBoth): readonly Drifted[] {
  const [before, after] = [daysOf(it.base.done), daysOf(it.head.done)];
  const gone = it.base.done.filter(({ on }) => !after.has(on));
  const added = it.head.done.filter(({ on }) => !before.has(on));
  const moved = pairs(gone, added);
  return it.base.done.flatMap((was) => {
    const is = after.get(was.on);
    if (is) return edited(it, was, is);
    const other = moved.get(was);
    return [other ? redated(it, was, other) : deleted(both, it, was)];
  });
}

function daysOf(done: readonly Completion[]): ReadonlyMap<string, Completion> {
  return new Map(done.map((one) => [one.on, one]));
}

// A completion with the same evidence is the same one; of the others, as many were moved as came new, in their order.
function pairs(
  gone: readonly Completion[],
  added: readonly Completion[],
): ReadonlyMap<Completion, Completion> {
  const found = new Map<Completion, Completion>();
  const free = new Set(added);
  const take = (was: Completion, is: Completion | undefined): void => {
    if (is === undefined) return;
    found.set(was, is);
    free.delete(is);
  };
  for (const was of gone)
    if (was.evidence)
      take(
        was,
        [...free].find((is) => is.evidence === was.evidence),
      );
  // Added ones that are later than all that was recorded are new, not moved.
  const last = gone.at(-1)?.on ?? '';
  for (const was of gone.filter((one) => !found.has(one)))
    take(
      was,
      [...free].find((is) => is.on <= last || gone.length === added.length),
    );
  return found;
}

function redated({ head }: KeptBoth, was: Completion, is: Completion): Drifted {
  const back = is.on < was.on;
  return {
    rule: back ? 'drift-completion-backdated' : 'drift-completion-edited',
    subject: `${head.key}-${was.on}`,
    message: `${head.title} was recorded as completed on ${was.on}, and now ${is.on} stands there.`,
    where: is.where,
    was: was.on,
    is: is.on,
    touches: { activity: head.key },
  };
}

function deleted({ head: { locate } }: Both, { head }: KeptBoth, was: Completion): Drifted {
  return {
    rule: 'drift-completion-deleted',
    subject: `${head.key}-${was.on}`,
    message: `The completion of ${head.title} on ${was.on} is on record no more.`,
    where: locate(['activities', head.key, 'done']),
    was: was.on,
    is: null,
    touches: { activity: head.key },
  };
}

const PARTS = ['captured', 'evidence', 'by', 'cost'] as const;

function edited({ head }: KeptBoth, was: Completion, is: Completion): readonly Drifted[] {
  return PARTS.filter((part) => was[part] !== undefined && !isSame(part, was[part], is[part])).map(
    (part) => ({
      rule: 'drift-completion-edited',
      subject: `${head.key}-${was.on}-${part}`,
      message: `The completion of ${head.title} on ${was.on} had \`${part}\` ${was[part]}; now it has ${is[part] ?? 'none'}.`,
      where: is.where,
      was: textOf(was[part]),
      is: textOf(is[part]),
      touches: { activity: head.key },
    }),
  );
}

type Part = string | number | undefined;

function textOf(part: Part): string | null {
  return part === undefined ? null : String(part);
}

// Evidence that was put into another folder is the same evidence.
function isSame(part: (typeof PARTS)[number], was: Part, is: Part): boolean {
  if (was === is) return true;
  return (
    part === 'evidence' && typeof was === 'string' && typeof is === 'string' && baseOf(was) === baseOf(is)
  );
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
