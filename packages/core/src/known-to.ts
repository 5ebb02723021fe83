// What a program is planned by: the frameworks and activities that auditcal ships, and those of its own framework files.
// A stranger would get wrong: two programs may each have a framework of one id that are not the same.

import { catalogue, frameworks } from './frameworks/index.js';
import type { Knowledge, OwnFrameworks, Program } from './model/index.js';

const SHIPPED: Knowledge = { frameworks, catalogue };

/** The frameworks and activities of a program. */
export function knownTo({ own }: Pick<Program, 'own'>): Knowledge {
  if (own.frameworks.length === 0) return SHIPPED;
  return {
    frameworks: [...frameworks, ...own.frameworks],
    catalogue: [...catalogue, ...own.activities],
  };
}

/** Whether two programs have the same frameworks of their own, word for word. */
export function isSameOwn(a: OwnFrameworks, b: OwnFrameworks): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
