// How often an activity is promised, from when on, and how late it may be.

import { formatDuration, fromDay } from '../calendar/index.js';
import { type KeptBoth, keptByBoth } from './activity.js';
import type { Both, Detector, Drifted } from './detector.js';
import { everyInWords, roughDays } from './lengths.js';

const CADENCE = 'The cadence of the program file';
const KEEP = 'Keep it, or say in the review why the promise changes.';

export const detector: Detector = {
  rules: [
    {
      id: 'drift-cadence-relaxed',
      kind: 'promise',
      title: 'An activity is due less often',
      remedy: KEEP,
      citation: CADENCE,
    },
    {
      id: 'drift-grace-extended',
      kind: 'promise',
      title: 'An activity may be later',
      remedy: KEEP,
      citation: CADENCE,
    },
    {
      id: 'drift-anchor-relaxed',
      kind: 'promise',
      title: 'An activity leaves its calendar slots',
      remedy: 'Keep `anchor: schedule`: counted from completion, each late turn moves all that follow.',
      citation: CADENCE,
    },
    {
      id: 'drift-tracked-later',
      kind: 'promise',
      title: 'An activity is tracked from a later day',
      remedy: 'Keep `since`: turns before it are looked at no more.',
      citation: CADENCE,
    },
  ],
  run: (both) => keptByBoth(both).flatMap((it) => weakened(both, it)),
};

function weakened({ head: { locate } }: Both, { base, head }: KeptBoth): readonly Drifted[] {
  const told: Drifted[] = [];
  const tell = (rule: string, key: string, was: string, is: string, message: string): void => {
    const where = locate(['activities', head.key, key]);
    told.push({ rule, subject: head.key, message, where, was, is, touches: { activity: head.key } });
  };
  if (roughDays(head.every) > roughDays(base.every)) {
    const [was, is] = [everyInWords(base.every), everyInWords(head.every)];
    tell('drift-cadence-relaxed', 'every', was, is, `${head.title} has ${is}; it had ${was}.`);
  }
  // A grace that only the anchor or the cadence brought along is told with them.
  const written = base.setting?.grace !== undefined || head.setting?.grace !== undefined;
  if (written && roughDays(head.grace) > roughDays(base.grace)) {
    const [was, is] = [formatDuration(base.grace), formatDuration(head.grace)];
    tell('drift-grace-extended', 'grace', was, is, `${head.title} may be ${is} late; it was ${was}.`);
  }
  if (base.anchor === 'schedule' && head.anchor === 'completion') {
    const says = `${head.title} is counted from its last completion; it had its slots in the calendar.`;
    tell('drift-anchor-relaxed', 'anchor', 'schedule', 'completion', says);
  }
  const moved = base.setting?.since !== undefined || head.setting?.since !== undefined;
  if (moved && head.from > base.from) {
    const [was, is] = [fromDay(base.from), fromDay(head.from)];
    tell(
      'drift-tracked-later',
      'since',
      was,
      is,
      `${head.title} is tracked from ${is} on; it was from ${was}.`,
    );
  }
  return told;
}
