// A booked opening audit that leaves no room for the stage before it: the stage is taken as held, and that is said,
// because a forgotten Stage 1 would stop the certification.

import type { Engagement } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, type Tracked, tracked, typeIdOf, whereOf } from './examined/tracks.js';
import { titled } from './examined/words.js';

const RULE = 'stage-not-on-record';
const CITATION = 'ISO/IEC 17021-1:2015, 9.3.1: an initial audit has two stages';

export const check: Check = {
  rules: [
    {
      id: RULE,
      severity: 'warning',
      title: 'A booked audit has no stage before it on record',
      why: 'The initial audit has two stages; the second one is not held without the first.',
      remedy: 'Record the stage under `audits`, or book the audit later.',
      citation: CITATION,
      example:
        'ISO 27001 Stage 2 (iso27001-stage2-1) is booked, and ISO 27001 Stage 1 before it is neither recorded nor can it still be held: it is taken as held.',
    },
  ],
  run: (examined) => tracked(examined).flatMap((on) => withoutStage(examined, on)),
};

function withoutStage(examined: Examined, on: Tracked): Found[] {
  const { cycle, audits } = on.framework;
  if (cycle.kind !== 'certification') return [];
  const opening = on.engagements.find((it) => typeIdOf(it) === cycle.opening);
  if (opening?.status !== 'booked' || decidedBefore(on, opening)) return [];
  return cycle.stages
    .filter((stage) => !on.engagements.some((it) => typeIdOf(it) === stage))
    .map((stage) => ({
      rule: RULE,
      severity: 'warning',
      message: `${titled(opening)} is booked, and ${audits.find((it) => it.id === stage)?.title ?? stage} before it is neither recorded nor can it still be held: it is taken as held.`,
      remedy: `Record \`${on.track.id}/${stage}\` under \`audits\`, or book the audit later.`,
      citation: CITATION,
      subject: opening.id,
      where: whereOf(examined, on, opening),
    }));
}

// A certificate that lapsed is certified anew without another Stage 1.
function decidedBefore(on: Tracked, opening: Engagement): boolean {
  return inRole(on, 'opening', 'renewal').some((it) => it.status === 'done' && it.id !== opening.id);
}
