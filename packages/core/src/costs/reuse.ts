// How much of the work serves several frameworks, in two counts that are never mixed: kinds of activities that several
// frameworks call for, and turns still to come whose evidence several of them really use. The second is what is saved,
// and it is the smaller one: a turn counts only where its day lies in both windows.

import { type Budget, declaredIn } from '../model/index.js';
import { frameworksAsking, frameworksServed } from './lines/activities.js';
import type { Priceable } from './pricing.js';

/** Both counts; null where there is one framework only. */
export function reuseOf({ program, frameworks, engagements, activities }: Priceable): Budget['reuse'] {
  const declared = new Set(declaredIn(program).map(({ framework }) => framework));
  if (declared.size < 2) return null;
  const kinds = [...new Set(activities.map(({ activity }) => activity))];
  const open = activities.filter(({ done, status }) => done === null && status !== 'missed');
  return {
    controls: {
      shared: kinds.filter((key) => frameworksAsking(key, program, frameworks).length > 1).length,
      of: kinds.length,
    },
    evidence: {
      shared: open.filter(({ serves }) => frameworksServed(serves, engagements).length > 1).length,
      of: open.length,
    },
  };
}
