// `auditcal cost`: what the plan costs and when, what is a quote and what is a guess, and what planning jointly saves.
// The budget is that of the plan, so the plan is searched for as hard as `plan` does.

import {
  budgetProgram,
  COST_GROUPS,
  type CostGroup,
  costReport,
  formatsFor,
  frameworks,
} from '@auditcal/core';
import { type Call, type Command, textOf } from '../command.js';
import { effortFrom, effortOf } from '../effort.js';
import { inputOf } from '../inputs.js';
import { type Outcome, result } from '../outcome.js';
import { plannedInTime } from '../planning.js';
import { shown } from '../showing.js';

export const cost: Command = {
  name: 'cost',
  summary: 'say what the plan costs, by fiscal year, quarter, audit, framework or owner',
  args: [],
  options: [
    {
      flags: '--by <group>',
      says: 'what to sum up by; fiscal-year where it is left out',
      choices: COST_GROUPS,
    },
    { flags: '--fresh', says: 'plan as if no plan were stored' },
    { flags: '--effort <nodes>', says: 'partial plans to look at, as for plan (AUDITCAL_EFFORT)' },
    { flags: '--time-limit <duration>', says: 'take the best plan found by then: 30s, 2m' },
  ],
  formats: formatsFor('cost'),
  examples: [
    ['cost', 'shows low, likely and high for each fiscal year, and P10, P50 and P90'],
    ['cost --by audit', 'shows what each audit costs'],
    ['cost --by month', 'shows the cash that is needed month by month'],
    ['cost --format csv -o cost.csv', 'writes every line for a spreadsheet'],
    ['cost --json', 'yields every line and every sum for a script'],
  ],
  run: costCommand,
};

async function costCommand(call: Call): Promise<Outcome> {
  const input = await inputOf(call);
  if (!input.ok) return input;
  const effort = effortOf(call);
  if (!effort.ok) return effort;
  const answer = await plannedInTime(call, input.value, {
    ...effort.value,
    fresh: call.flags.fresh === true,
  });
  if (!answer.ok) return answer;
  const { plan, program, scheduled, notices, told } = answer;
  const nodes = effort.value.nodes ?? effortFrom(call);
  const budget = budgetProgram(program, plan.today, scheduled, nodes === undefined ? {} : { nodes });
  const by = textOf(call, 'by') as CostGroup | undefined;
  const text = await shown(call, costReport(budget, plan, frameworks, by));
  const sources = new Map([[input.value.file, input.value.text]]);
  return result(call, text, { notices, told, sources });
}
