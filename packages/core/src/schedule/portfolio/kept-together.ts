// Whether programs that share something can all keep the plans they have: plans that were made in different calls may be
// in each other's way, and files may have come to state different limits.

import type { Plan } from '../../model/index.js';
import { Ledger } from './ledger.js';
import type { PlacedPortfolio } from './outcome.js';
import { capacityProblems, sharedBy } from './shared.js';
import type { Sharing } from './sharing.js';

/** What these programs share, and how much of it their plans use; undefined where one has none, or where they do not fit. */
export function keptTogether(
  members: readonly { readonly program: Sharing; readonly kept?: Pick<Plan, 'engagements'> | undefined }[],
): Pick<PlacedPortfolio, 'shared' | 'peaks'> | undefined {
  if (members.some(({ kept }) => !kept)) return undefined;
  const programs = members.map(({ program }) => program);
  if (capacityProblems(programs).length > 0) return undefined;
  const shared = sharedBy(programs);
  const ledger = new Ledger(shared, programs, []);
  members.forEach(({ kept }, index) => {
    ledger.note(index, kept?.engagements ?? []);
  });
  return ledger.crowded().size > 0 ? undefined : { shared, peaks: ledger.peaks() };
}
