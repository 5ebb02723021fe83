// Activities that are done no more, or by nobody: removed, switched off, without an owner, a supplier or a control.

import type { Kept, KeptBoth } from './activity.js';
import { isBrought, keptByBoth, keptIn, keysOf } from './activity.js';
import type { Both, Detector, Drifted } from './detector.js';

const FILE = 'The activities of the program file';

export const detector: Detector = {
  rules: [
    {
      id: 'drift-activity-removed',
      kind: 'promise',
      title: 'An activity is removed',
      remedy: 'Keep it, or say in the review who agreed that it ends.',
      citation: FILE,
    },
    {
      id: 'drift-activity-off',
      kind: 'promise',
      title: 'An activity is switched off',
      remedy: 'Keep it, or say beside the line why it is not yours.',
      citation: FILE,
    },
    {
      id: 'drift-owner-removed',
      kind: 'promise',
      title: 'An activity loses its owner',
      remedy: 'Name who sees to it now: `owner`.',
      citation: FILE,
    },
    {
      id: 'drift-supplier-removed',
      kind: 'promise',
      title: 'An activity loses its supplier',
      remedy: 'Name who does it now: `supplier`.',
      citation: FILE,
    },
    {
      id: 'drift-control-dropped',
      kind: 'promise',
      title: 'An activity answers to fewer controls',
      remedy: 'Keep the control, or name it under the activity that is its evidence now.',
      citation: FILE,
    },
  ],
  run: (both) => [
    ...keysOf(both).flatMap((key) => ended(both, key)),
    ...keptByBoth(both).flatMap((it) => [...unowned(both, it), ...unsupplied(both, it), ...fewer(both, it)]),
  ],
};

function ended(both: Both, key: string): readonly Drifted[] {
  const { base, head, known, knownBefore, renames } = both;
  const before = keptIn(base, key, knownBefore);
  const now = renames.activities.get(key) ?? key;
  if (!before || keptIn(head, now, known)) return [];
  const off = head.activities.some((it) => it.key === now && it.off);
  // What only a framework brought goes with it, and that is told of the framework.
  if (!off && (before.setting === undefined || isBrought(base, key, knownBefore))) return [];
  const [rule, verb] = off ? ['drift-activity-off', 'switched off'] : ['drift-activity-removed', 'removed'];
  return [
    {
      ...about(now, rule),
      message: `${before.title} is ${verb}; it was kept${before.setting?.owner ? ` by ${before.setting.owner}` : ''}.`,
      where: head.locate(['activities', now]),
      was: before.title,
      is: null,
    },
  ];
}

function unowned({ head: { locate } }: Both, { base, head }: KeptBoth): readonly Drifted[] {
  return lost(base.setting?.owner, head.setting?.owner, (was) => ({
    ...about(head.key, 'drift-owner-removed'),
    message: `${head.title} has no owner any more; it was ${was}.`,
    where: locate(['activities', head.key, 'owner']),
  }));
}

function unsupplied({ head: { locate } }: Both, { base, head }: KeptBoth): readonly Drifted[] {
  return lost(base.setting?.supplier, head.setting?.supplier, (was) => ({
    ...about(head.key, 'drift-supplier-removed'),
    message: `${head.title} has no supplier any more; it was ${was}.`,
    where: locate(['activities', head.key, 'supplier']),
  }));
}

// Controls that only a framework or a category brought go with it.
function fewer({ head: { locate } }: Both, { base, head }: KeptBoth): readonly Drifted[] {
  if (base.setting?.controls === undefined && head.setting?.controls === undefined) return [];
  const kept = new Set(head.controls);
  return base.controls
    .filter((control) => !kept.has(control))
    .map((control) => ({
      ...about(head.key, 'drift-control-dropped'),
      subject: `${head.key}-${control}`,
      message: `${head.title} is evidence for ${control} no more.`,
      where: locate(['activities', head.key, 'controls']),
      was: control,
      is: null,
    }));
}

function lost(
  was: string | undefined,
  is: string | undefined,
  told: (was: string) => Omit<Drifted, 'was' | 'is'>,
): readonly Drifted[] {
  if (!was || is) return [];
  return [{ ...told(was), was, is: null }];
}

function about(key: Kept['key'], rule: string): Pick<Drifted, 'rule' | 'subject' | 'touches'> {
  return { rule, subject: key, touches: { activity: key } };
}
