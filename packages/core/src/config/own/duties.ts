// A framework file of the family that nobody examines: recurring work is all it can say.

import type { View } from '../build/view.js';
import { quote } from '../wording.js';

/** Keys that speak of audits, of who makes them and of what they end in. */
const OF_AUDITS = [
  'accredited',
  'auditor',
  'audits',
  'validity',
  'document',
  'timing',
  'rules',
  'milestones',
  'documents',
];

/** Tells of what nobody examines cannot have, and where it asks for nothing. */
export function checkDuties(file: View): void {
  for (const key of OF_AUDITS) {
    if (!file.has(key)) continue;
    const says = `nobody examines duties: there is nothing for ${quote(key)} to say`;
    file.complain('wrong-key', key, says, 'take the key out, or name another family');
  }
  if ((file.map('activities')?.keys ?? []).length === 0)
    file.complain(
      'missing-key',
      file.has('activities') ? 'activities' : undefined,
      'duties are recurring work, and the file names none',
      'write `activities:`, each by its key',
    );
}
