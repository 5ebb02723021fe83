// `auditcal crosswalk`: what SOC 2 and ISO/IEC 27001 both ask for, and which recurring work is evidence for both. It is about
// the standards, so it needs no program file.

import { crosswalkOf, type Edition, formatsFor } from '@auditcal/core';
import type { Call, Command } from '../command.js';
import { type Outcome, refused, result } from '../outcome.js';
import { shown } from '../showing.js';

export const crosswalk: Command = {
  name: 'crosswalk',
  summary:
    'show which SOC 2 criteria and ISO 27001 controls share their evidence, and how well that is supported',
  args: [
    {
      name: '[id]',
      says: 'a criterion (CC6.2), control (A.5.18), clause (9.2) or heading (CC6); all by default',
    },
  ],
  options: [
    {
      flags: '--edition <year>',
      says: "the edition of ISO/IEC 27001 that the id is of: 2022, or 2013, which is led to today's; 2022 by default",
      choices: ['2022', '2013'],
    },
  ],
  formats: formatsFor('crosswalk'),
  examples: [
    ['crosswalk', 'shows every criterion with the controls beside it'],
    ['crosswalk CC6.2', 'shows the controls beside a criterion, and the work that is evidence for both'],
    ['crosswalk A.9.2.1 --edition 2013', 'leads a control of the edition of 2013 to those of 2022 first'],
    ['crosswalk --format csv -o crosswalk.csv', 'writes a row for each pair, with the mappings that name it'],
  ],
  run: crosswalkCommand,
};

async function crosswalkCommand(call: Call): Promise<Outcome> {
  const { edition = '2022' } = call.flags;
  const answer = crosswalkOf(call.args[0], edition as Edition);
  return answer.ok ? result(call, await shown(call, answer.value)) : refused(answer.problems);
}
