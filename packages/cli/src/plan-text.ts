// A plan in the form a call asks for, with what the people it is made for should see.

import { frameworks, reportOf } from '@auditcal/core';
import type { Call } from './command.js';
import { audienceOf } from './feeds.js';
import type { Planned } from './planning.js';
import { shown } from './showing.js';

/** The text of one plan. */
export async function planText(call: Call, { plan }: Pick<Planned, 'plan'>): Promise<string> {
  const audience = audienceOf(call);
  return shown(call, reportOf(plan, frameworks, undefined, audience), { audience });
}
