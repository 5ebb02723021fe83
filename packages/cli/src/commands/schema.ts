// `auditcal schema`: JSON Schema of the file and of framework files, for editors, or of an output, for scripts.

import {
  catalogue,
  complianceSchema,
  frameworkSchema,
  frameworks,
  type OutputName,
  outputNames,
  outputSchema,
} from '@auditcal/core';
import type { Call, Command } from '../command.js';
import { type Outcome, result } from '../outcome.js';
import { json } from '../showing.js';

/** What is asked for beside the outputs. */
const FRAMEWORK = 'framework';

export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of the file, of a framework file, or of an output',
  args: [
    {
      name: '[output]',
      says: 'a framework file or an output instead of the file',
      choices: [FRAMEWORK, ...outputNames],
    },
  ],
  options: [],
  formats: ['json'],
  examples: [
    ['schema -o compliance.schema.json', 'lets an editor complete and check the file'],
    ['schema framework', 'the same for a framework of your own'],
    ['schema plan', 'what plan --json yields'],
    ['schema problems', 'what any command yields with --json when it exits with 2'],
  ],
  run: schemaCommand,
};

async function schemaCommand(call: Call): Promise<Outcome> {
  const [asked] = call.args;
  if (asked === undefined) return result(call, json(complianceSchema(frameworks, catalogue)));
  if (asked === FRAMEWORK) return result(call, json(frameworkSchema()));
  return result(call, json(await outputSchema(asked as OutputName)));
}
