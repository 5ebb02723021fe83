// Which entries a feed is for: a framework, an owner, an audience; and what a feed for them is called.

import { type Appointment, audienceInWords, maySee } from '../../report/index.js';
import type { RenderOptions } from '../renderer.js';

/** Whether the readers of a feed are to see an entry. */
export function isWanted(
  it: Appointment,
  { framework, owner, audience = 'internal' }: RenderOptions,
): boolean {
  if (framework && !it.frameworks.includes(framework) && !it.tracks.includes(framework)) return false;
  if (owner && it.owner?.toLowerCase() !== owner.toLowerCase()) return false;
  return maySee(audience, it.audience);
}

/** Whether those outside see only what concerns them. */
export function isInside({ audience = 'internal' }: RenderOptions): boolean {
  return audience === 'internal';
}

/** `Audits of northwind`, and whom it is kept to. */
export function nameOf(programs: string, { framework, owner, audience = 'internal' }: RenderOptions): string {
  const kept = [framework, owner, audience === 'internal' ? undefined : audienceInWords[audience]];
  const said = kept.filter((it) => it !== undefined).join(', ');
  return `Audits of ${programs}${said === '' ? '' : ` (${said})`}`;
}
