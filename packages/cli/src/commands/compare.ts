// `auditcal compare`: what else could be decided. Each strategy is planned in full, one after the other, so it lasts as
// long as several plans; limits of the search hold for each of them.

import { compareStrategies, comparisonReport, formatsFor, type PlanOptions } from '@auditcal/core';
import type { Call, Command } from '../command.js';
import { type Effort, effortFrom, effortOf } from '../effort.js';
import { inputOf } from '../inputs.js';
import { type Outcome, refused, result, sourcesOf } from '../outcome.js';
import { begin } from '../planning.js';
import { shown } from '../showing.js';

export const compare: Command = {
  name: 'compare',
  summary: 'put strategies side by side: order, Type I, first period, providers; and joint against separate',
  args: [],
  options: [
    { flags: '--fresh', says: 'plan as if no plan were stored' },
    { flags: '--effort <nodes>', says: 'partial plans to look at for each strategy (AUDITCAL_EFFORT)' },
    {
      flags: '--time-limit <duration>',
      says: 'for each strategy, take the best plan found by then: 30s, 2m',
    },
  ],
  formats: formatsFor('compare'),
  examples: [
    ['compare', 'shows cost, peak year, first report and certificate, fieldwork weeks and uncovered days'],
    ['compare --effort 0', 'takes the first plan of each strategy that can be placed: quick, and rough'],
    ['compare --format markdown', 'writes the table for a document'],
  ],
  run: compareCommand,
};

async function compareCommand(call: Call): Promise<Outcome> {
  const input = await inputOf(call);
  if (!input.ok) return input;
  const effort = effortOf(call);
  if (!effort.ok) return effort;
  const begun = begin(call, input.value, { fresh: call.flags.fresh === true });
  if (!begun.ok) return begun;
  const { program, today } = begun.read;
  const agreed = begun.stored?.plan.agreed;
  const search = searching(call, effort.value);
  const answer = compareStrategies(program, today, (title, index, count) => ({
    ...(agreed ? { agreed } : {}),
    ...search(title, index, count),
  }));
  const sources = sourcesOf(input.value);
  if (!answer.ok) return refused(answer.problems, { ...answer, kind: 'infeasible', sources });
  const text = await shown(call, comparisonReport(answer.value));
  return result(call, text, { notices: begun.notices, sources });
}

/** How to search for the plan of each strategy; at a terminal, which one it is at. */
function searching(call: Call, { nodes, limit }: Effort) {
  const { host, common } = call;
  const most = nodes ?? effortFrom(call);
  return (title: string, index: number, count: number): PlanOptions => {
    if (host.err.isTerminal && !common.quiet) host.err.write(`${index + 1} of ${count}: ${title}\n`);
    const began = host.elapsed();
    return {
      ...(most === undefined ? {} : { nodes: most }),
      ...(limit === undefined ? {} : { stop: () => (host.elapsed() - began > limit ? 'time' : null) }),
    };
  };
}
