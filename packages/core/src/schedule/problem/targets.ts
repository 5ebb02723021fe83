// Where convention places an engagement.

import type { Target } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';

/** Where convention places this engagement; undefined: as early as its rules allow. */
export function targetOf({ context, type, restores, certificate }: Draft): Target | undefined {
  // Nothing runs out before the first assessment, or before one that comes too late.
  const afresh = restores || (type.role === 'assessment' && !certificate);
  return context.framework.targets.find(
    ({ audits, from }) => audits.includes(type.id) && !(afresh && from.relation === 'certificate'),
  );
}
