// What --json prints against the JSON Schemas we hand out, judged by a validator that is not ours.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import {
  adviceReport,
  adviseProgram,
  briefReport,
  budgetProgram,
  checkProgram,
  checkReport,
  compareStrategies,
  comparisonReport,
  costReport,
  explainAudit,
  explainReport,
  frameworks,
  type OutputName,
  outputNames,
  outputSchema,
  parsePlainDate,
  render,
  reportOf,
  type View,
} from '../../src/index.js';
import { EXAMPLES, planned } from '../examples/examples.js';
import { BOTH, planned as plannedProgram } from '../what-if/programs.js';

type Node = { readonly [key: string]: unknown };

const formats = { date: (text: string) => parsePlainDate(text) !== undefined };
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, formats });

const schemas = new Map<OutputName, Node>();
for (const name of outputNames) schemas.set(name, (await outputSchema(name)) as Node);
const schemaOf = (name: OutputName) => schemas.get(name) as Node;
/** The same schemas with no key allowed beyond those they name. */
const closed = new Map(outputNames.map((name) => [name, ajv.compile(withoutOthers(schemaOf(name)) as Node)]));

async function printed(view: View): Promise<unknown> {
  return JSON.parse((await render(view, 'json')).text);
}

/** What is wrong with an output, each as `path: complaint`. A key that the schema does not name is wrong too. */
function complaints(name: OutputName, output: unknown): readonly string[] {
  const validate = closed.get(name);
  if (validate?.(output)) return [];
  return (validate?.errors ?? []).map(
    (it) => `${it.instancePath}: ${it.message} ${JSON.stringify(it.params)}`,
  );
}

// Redrawn by `vitest run test/outputs -u`.
describe.each(outputNames)('the JSON Schema of %s', (name) => {
  const committed = join(import.meta.dirname, `../../schema/${name}.schema.json`);

  it('is the committed one', async () => {
    await expect(`${JSON.stringify(schemaOf(name), null, 2)}\n`).toMatchFileSnapshot(committed);
  });

  it('is found by its path in the package', () => {
    const { resolve } = createRequire(import.meta.url);
    expect(resolve(`@auditcal/core/schema/${name}.schema.json`)).toBe(committed);
  });

  it('is draft-07, and allows keys that come later', () => {
    expect(schemaOf(name)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
    expect(ajv.validateSchema(schemaOf(name))).toBe(true);
    expect(JSON.stringify(schemaOf(name))).not.toContain('"additionalProperties":false');
  });

  it('says of every field what it means', () => {
    expect(silentIn(schemaOf(name))).toEqual([]);
  });
});

describe.each(EXAMPLES)('the example %s', (example) => {
  const { program, plan, scheduled } = planned(example);

  it('prints a plan as its schema says', async () => {
    const output = await printed(reportOf(plan, frameworks));
    expect(complaints('plan', output)).toEqual([]);
    const portfolio = {
      schema: 'auditcal.portfolio/1',
      today: plan.today,
      programs: [output, output],
      objective: null,
      teams: [],
    };
    expect(complaints('portfolio', portfolio)).toEqual([]);
  });

  it('prints a check as its schema says', async () => {
    expect(complaints('check', await printed(checkReport(checkProgram(program, plan), plan)))).toEqual([]);
  });

  it('prints a budget as its schema says', async () => {
    const budget = budgetProgram(program, plan.today, scheduled);
    expect(complaints('cost', await printed(costReport(budget, plan, frameworks)))).toEqual([]);
  });

  it('prints the brief of each audit as its schema says', async () => {
    for (const { id } of plan.engagements) {
      const report = briefReport(program, plan, id, frameworks);
      expect(report && complaints('brief', await printed(report))).toEqual([]);
    }
  });

  it('prints the explanation of each audit as its schema says', async () => {
    for (const { id } of plan.engagements) {
      const explanation = explainReport(plan, id, frameworks, null);
      expect(explanation && complaints('explain', await printed(explanation))).toEqual([]);
    }
  });
});

describe('a comparison', () => {
  it('prints as its schema says', async () => {
    const { program, plan } = planned('healthcare-startup');
    const answer = compareStrategies(program, plan.today, () => ({ nodes: 0 }));
    expect(answer.ok && complaints('compare', await printed(comparisonReport(answer.value)))).toEqual([]);
  });
});

describe('advice', () => {
  it.each([
    ['startup', ['pci-dss']],
    ['northwind', []],
  ] as const)('on %s prints as its schema says', async (example, consider) => {
    const { program, plan } = planned(example);
    const question = { askedFor: [], consider, ready: undefined, isFileless: false };
    const answer = adviseProgram(program, plan.today, question, () => ({ nodes: 0 }));
    expect(answer.ok && complaints('advice', await printed(adviceReport(answer.value)))).toEqual([]);
  });
});

describe('an explanation with all it rests on', () => {
  const both = plannedProgram(BOTH);
  const audits = both.plan.engagements.map(({ id, status }) => ({ id, status }));

  it.each(audits)('of $id, which is $status, prints as its schema says', async ({ id, status }) => {
    for (const on of status === 'done' ? [undefined] : [undefined, '2027-06-12', '2027-11-25']) {
      const explanation = explainAudit({
        ...both,
        engagement: id,
        on: on === undefined ? on : parsePlainDate(on),
      });
      expect(explanation && complaints('explain', await printed(explanation))).toEqual([]);
    }
  });
});

describe('a plan that is not as it was', () => {
  const { plan } = planned('northwind');
  const validate = ajv.compile(schemaOf('plan'));
  const short = shortened(plan);

  it('is a plan while nothing is changed, or a field is added', () => {
    expect(validate(short)).toBe(true);
    expect(validate({ ...(short as object), 'added-later': 1 })).toBe(true);
  });

  const paths = pathsIn(short);
  it('is made of more than sixty fields', () => expect(paths.length).toBeGreaterThan(60));

  it.each(paths.map((path) => [path.join('.'), path] as const))('is none without %s', (_, path) => {
    expect(validate(changed(short, path, (holder, key) => delete holder[key]))).toBe(false);
  });

  it.each(paths.map((path) => [path.join('.'), path] as const))(
    'is none with another kind of value for %s',
    (_, path) => {
      const other = (was: unknown): unknown => (typeof was === 'boolean' ? 'true' : true);
      expect(validate(changed(short, path, (holder, key) => (holder[key] = other(holder[key]))))).toBe(false);
    },
  );

  it.each([
    ['a day that does not exist', ['today'], '2026-02-30'],
    ['a time beside the day', ['horizon', 'from'], '2026-12-01T00:00:00Z'],
    ['a state there is not', ['engagements', '0', 'status'], 'finished'],
    ['another version', ['schema'], 'auditcal.plan/2'],
    ['a line before the first', ['diagnostics', '0', 'where', 'line'], 0],
  ] as const)('is none with %s', (_, path, value) => {
    expect(validate(changed(short, path, (holder, key) => (holder[key] = value)))).toBe(false);
  });
});

/** A copy in which every list keeps one item of each combination of nulls, so that every field is met filled once. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) {
    const fullest = [...value].sort((a, b) => filled(b) - filled(a));
    return fullest.slice(0, 1).map(shortened);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]));
}

function filled(item: unknown): number {
  return typeof item === 'object' && item !== null
    ? Object.values(item).filter((it) => it !== null && !(Array.isArray(it) && it.length === 0)).length
    : 0;
}

/** The path of every key of every object inside. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key];
    return [...(Array.isArray(value) ? [] : [here]), ...pathsIn(inner, here)];
  });
}

/** A copy, with a change made to what holds the last key of the path. */
function changed(
  value: unknown,
  path: readonly string[],
  change: (holder: Record<string, unknown>, key: string) => unknown,
): unknown {
  const copy = structuredClone(value);
  const holder = path
    .slice(0, -1)
    .reduce((it, key) => it[key] as Record<string, unknown>, copy as Record<string, unknown>);
  change(holder, path.at(-1) as string);
  return copy;
}

function withoutOthers(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutOthers);
  if (typeof node !== 'object' || node === null) return node;
  const inner = Object.fromEntries(Object.entries(node).map(([key, it]) => [key, withoutOthers(it)]));
  return 'properties' in node ? { ...inner, additionalProperties: false } : inner;
}

/** Paths of the fields without a description, of their own or of the definition they refer to. */
function silentIn(schema: Node): readonly string[] {
  const definitions = (schema.definitions ?? {}) as Record<string, Node>;
  const silent: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, field] of Object.entries(((node as Node).properties ?? {}) as Record<string, Node>)) {
      const target = definitions[String(field.$ref ?? '').replace('#/definitions/', '')];
      if (!(field.description ?? target?.description)) silent.push(`${path}.${key}`);
    }
    for (const [key, inner] of Object.entries(node)) visit(inner, `${path}.${key}`);
  };
  visit(schema, '');
  return silent;
}
