import { expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';

test('schema prints the JSON Schema of the file', async () => {
  const { exit, out } = await auditcal('schema');
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
  });
});

test('schema needs no program file', async () => {
  expect(await auditcal('schema -o x.json', { cwd: '/empty' })).toMatchObject({
    exit: 0,
    err: 'wrote x.json\n',
  });
});
