// `auditcal schema`: JSON Schema of the file, for editors, or of an output, for scripts.

import {
  catalogue,
  complianceSchema,
  frameworks,
  type OutputName,
  outputNames,
  outputSchema,
} from '@auditcal/core';
import type { Call, Command } from '../command.js';
import { type Outcome, result } from '../outcome.js';
import { json } from '../showing.js';

export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of the file, or of an output',
  args: [{ name: '[output]', says: 'an output instead of the file', choices: outputNames }],
  options: [],
  formats: ['json'],
  examples: [
    ['schema -o compliance.schema.json', 'lets an editor complete and check the file'],
    ['schema plan', 'what plan --json yields'],
    ['schema problems', 'what any command yields with --json when it exits with 2'],
  ],
  run: schemaCommand,
};

async function schemaCommand(call: Call): Promise<Outcome> {
  const [asked] = call.args;
  if (asked === undefined) return result(call, json(complianceSchema(frameworks, catalogue)));
  return result(call, json(await outputSchema(asked as OutputName)));
}
