// What an audit type stands for beyond its name.

import type { AuditType } from './framework.js';

/** Whether it ends in something that holds for some months: a certificate, an attestation of compliance. */
export function grants({ role }: Pick<AuditType, 'role'>): boolean {
  return role === 'opening' || role === 'renewal' || role === 'assessment';
}
