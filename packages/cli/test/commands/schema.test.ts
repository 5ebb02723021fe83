// The schemas are core's and tested there; here, that each output of the program is as `auditcal schema` says.

import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { both, broken, named, soc2 } from '../programs.js';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, validateFormats: false });

/** A goal that no plan can keep. */
const impossible = both.replace('iso27001: { ready: 2026-12-01 }', 'iso27001: { by: 2026-12-24 }');
const files = {
  'compliance.yml': soc2,
  'both.yml': both,
  'broken.yml': broken,
  'impossible.yml': impossible,
  'other.yml': named('other', 'Another CPA LLP'),
  'red.yml': `${named('red', 'Another CPA LLP')}team: { name: security }\n`,
  'blue.yml': `${named('blue', 'Another CPA LLP')}team: { name: security }\n`,
};

describe('schema', () => {
  test('prints the JSON Schema of the file', async () => {
    const { exit, out } = await auditcal('schema');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
    });
  });

  test('needs no program file', async () => {
    expect(await auditcal('schema -o x.json', { cwd: '/empty' })).toMatchObject({
      exit: 0,
      err: 'wrote x.json\n',
    });
  });

  test.each([
    ['plan', 0, 'plan --json'],
    ['plan', 0, 'plan both.yml --json'],
    ['portfolio', 0, 'plan compliance.yml other.yml --json'],
    ['portfolio', 0, 'plan red.yml blue.yml --json'],
    ['check', 0, 'check --fail-on never --json'],
    ['check', 0, 'check compliance.yml other.yml --fail-on never --json'],
    ['cost', 0, 'cost --json'],
    ['cost', 0, 'cost -c both.yml --json'],
    ['compare', 0, 'compare --effort 0 --json'],
    ['explain', 0, 'explain soc2/type2 --json'],
    ['brief', 0, 'brief soc2/type2 --json'],
    ['crosswalk', 0, 'crosswalk --json'],
    ['crosswalk', 0, 'crosswalk A.9.2 --edition 2013 --json'],
    ['advice', 0, 'advise --json'],
    ['advice', 0, 'advise -c both.yml --asked-for iso27001=2027-12-31 --json'],
    ['problems', 2, 'plan broken.yml --json'],
    ['problems', 2, 'plan impossible.yml --json'],
    ['problems', 2, 'plan --today tomorrow --json'],
  ])('%s holds of what exits with %i after auditcal %s', async (output, status, call) => {
    const { out: schema } = await auditcal(`schema ${output}`);
    const validate = ajv.compile(JSON.parse(schema));
    const { exit, out } = await auditcal(call, { files });
    expect(exit).toBe(status);
    validate(JSON.parse(out));
    expect(validate.errors).toBeNull();
  });
});
