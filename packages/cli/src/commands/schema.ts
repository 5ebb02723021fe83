// `auditcal schema`: JSON Schema of the file, for editors, or of an output, for scripts.

import type { Call, Command } from '../command.js';
import { loadCore } from '../core.js';
import { notYet, type Outcome, refused, result } from '../outcome.js';
import { json } from '../showing.js';

export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of the file, or of an output',
  args: [{ name: '[output]', says: 'an output instead of the file', choices: ['plan', 'check', 'cost'] }],
  options: [],
  formats: ['json'],
  formatsToCome: [],
  examples: [
    ['schema -o compliance.schema.json', 'lets an editor complete and check the file'],
    ['schema plan', 'what plan --json yields'],
  ],
  run: schemaCommand,
};

async function schemaCommand(call: Call): Promise<Outcome> {
  const [output] = call.args;
  const core = await loadCore();
  if (output !== undefined)
    return refused([notYet(`the schema of ${output} --json`, 'auditcal schema prints that of the file')]);
  return result(call, json(core.complianceSchema(core.frameworks, core.catalogue)));
}
