// A finding about a subservice organization, at its place in the file after the change.

import type { Both, Drifted } from './detector.js';

/** What a change does to an organization, or to all of them where no name is given. */
export function told(
  { head }: Both,
  rule: string,
  subject: string,
  message: string,
  was: string | null,
  is: string | null,
  name?: string,
): Drifted {
  const where = head.locate(['subservice-organizations', ...(name === undefined ? [] : [name])]);
  return { rule, subject, message, where, was, is, touches: 'everything' };
}
