import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complianceSchema, frameworkSchema } from '../../src/config/index.js';
import { catalogue, frameworks } from '../../src/frameworks/index.js';

const committed = join(import.meta.dirname, '../../schema/compliance.schema.json');
const ofFrameworks = join(import.meta.dirname, '../../schema/framework.schema.json');

type Node = { readonly [key: string]: unknown };

// Redrawn by `vitest run test/config/schema.test.ts -u`.
describe('the JSON Schema that editors read', () => {
  const schema = complianceSchema(frameworks, catalogue) as Node;

  it('is the committed one', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(committed);
  });

  it('is draft-07, closed, and asks for the version and the frameworks only', () => {
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      additionalProperties: false,
      required: ['version', 'frameworks'],
    });
  });

  it('says of every key what it is for', () => {
    const silent: string[] = [];
    const visit = (node: Node, path: string): void => {
      for (const [key, property] of Object.entries((node.properties ?? {}) as Record<string, Node>)) {
        const target = resolve(property);
        if (property.description === undefined && target.description === undefined)
          silent.push(`${path}.${key}`);
        if (path.split('.').length < 6) visit(target, `${path}.${key}`);
      }
    };
    visit(schema, '');
    expect(silent).toEqual([]);
  });

  it('offers every activity of the catalogue and every framework', () => {
    const { activities, frameworks: blocks } = schema.properties as Record<string, Node>;
    expect(Object.keys(activities?.properties ?? {})).toEqual(catalogue.map(({ key }) => key));
    expect(Object.keys(blocks?.properties ?? {})).toEqual(frameworks.map(({ id }) => id));
  });

  function resolve(node: Node): Node {
    const inner = (node.allOf as Node[] | undefined)?.[0] ?? node;
    const name = String(inner.$ref ?? '').replace('#/definitions/', '');
    return ((schema.definitions as Record<string, Node> | undefined)?.[name] as Node | undefined) ?? node;
  }
});

describe('the JSON Schema of a framework file', () => {
  const schema = frameworkSchema() as Node;

  it('is the committed one', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(ofFrameworks);
  });

  it('is draft-07, closed, and asks for a name, a family and where its dates are written', () => {
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      additionalProperties: false,
      required: ['version', 'name', 'family', 'citation'],
    });
  });
});
