import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { complianceSchema, frameworkSchema } from '../../src/config/index.js';
import { catalogue, frameworks } from '../../src/frameworks/index.js';
import { outputSchema, planFile } from '../../src/index.js';
import { CERTIFICATION, EXAMINATION, TODAY } from './own.js';

const page = readFileSync(new URL('../../../../docs/own-frameworks.md', import.meta.url), 'utf8');
const [program = '', framework = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, it]) => it);

describe('what the page on frameworks of your own shows', () => {
  it('can be planned as it stands', () => {
    const own = [{ path: './acme.yml', file: 'acme.yml', text: framework }];
    const text = `version: 1\n${program}planning: { from: 2026-12-01 }\n`;
    const answer = planFile({ file: 'compliance.yml', text, today: TODAY, own });
    expect(answer.ok ? [] : answer.problems).toEqual([]);
    expect(answer.ok && answer.plan.engagements.map(({ audit }) => audit)).toContain('acme/interim');
  });

  it.each([
    ['its framework file', framework],
    ['the smallest certificate', CERTIFICATION],
    ['the smallest report', EXAMINATION],
  ])('%s is what editors are told it should be', (_, text) => {
    const formats = { date: true } as const;
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true, formats }).compile(frameworkSchema());
    validate(parse(text));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('its program file is, too, and one without a file is not', () => {
    const formats = { date: true } as const;
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, formats });
    const validate = ajv.compile(complianceSchema(frameworks, catalogue));
    const value = parse(`version: 1\n${program}`);
    expect(validate(value)).toBe(true);
    expect(validate({ ...value, frameworks: { acme: {} } })).toBe(false);
  });

  it('yields a plan of the shape that is published', async () => {
    const own = [{ path: './acme.yml', file: 'acme.yml', text: framework }];
    const text = `version: 1\n${program}planning: { from: 2026-12-01 }\n`;
    const answer = planFile({ file: 'compliance.yml', text, today: TODAY, own });
    const schema = (await outputSchema('plan')) as { readonly properties: object };
    const formats = { date: true } as const;
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true, formats }).compile(schema);
    validate(answer.ok && JSON.parse(JSON.stringify(answer.plan)));
    expect(validate.errors ?? []).toEqual([]);
    expect(Object.keys(schema.properties)).toContain('ownFrameworks');
  });

  it('names a schema that is shipped', () => {
    const { resolve } = createRequire(import.meta.url);
    expect(resolve('@auditcal/core/schema/framework.schema.json')).toContain('framework.schema.json');
  });
});
