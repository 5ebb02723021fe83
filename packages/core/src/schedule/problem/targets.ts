// Where convention places an engagement.

import type { Target } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';

/** Where convention places this engagement; undefined: as early as its rules allow. */
export function targetOf({ context, type, restores }: Draft): Target | undefined {
  return context.framework.targets.find(
    ({ audits, from }) => audits.includes(type.id) && !(restores && from.relation === 'certificate'),
  );
}
