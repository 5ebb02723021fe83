// Plain values out of a YAML tree. Objects have no prototype, `__proto__` stays out, and aliases are shared rather
// than copied, so that neither hostile keys nor alias bombs reach anything behind this file.

import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { ConfigProblem, Where } from '../../model/index.js';
import { problem } from '../problems.js';
import { quote } from '../wording.js';

/** Most values a file may stand for once its aliases are written out. */
const MOST_VALUES = 1_000_000;
const MOST_ALIASES = 1_000;

interface Reading {
  readonly document: Document;
  readonly whereOf: (offset: number) => Where;
  readonly problems: ConfigProblem[];
  /** Values already read, with how many values each stands for; undefined while a value is being read. */
  readonly known: Map<Node, { value: unknown; size: number } | undefined>;
  aliases: number;
  /** A bomb is told of once. */
  burst: boolean;
}

/** The value of a document, and what its tree does that plain values cannot: repeated keys, wild aliases. */
export function plainValueOf(
  document: Document,
  whereOf: (offset: number) => Where,
): { value: unknown; problems: ConfigProblem[] } {
  const reading: Reading = { document, whereOf, problems: [], known: new Map(), aliases: 0, burst: false };
  const { value } = read(reading, document.contents);
  return { value, problems: reading.problems };
}

function read(reading: Reading, node: unknown): { value: unknown; size: number } {
  if (isAlias(node)) return readAlias(reading, node);
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return { value: null, size: 1 };
  if (isScalar(node)) {
    const result = { value: typeof node.value === 'bigint' ? Number(node.value) : node.value, size: 1 };
    if (node.anchor) reading.known.set(node, result);
    return result;
  }
  if (node.anchor) reading.known.set(node, undefined);
  const result = isSeq(node) ? readList(reading, node.items) : readMapping(reading, node);
  if (node.anchor) reading.known.set(node, result);
  return result;
}

function readList(reading: Reading, items: readonly unknown[]): { value: unknown; size: number } {
  let size = 1;
  const value = items.map((item) => {
    const result = read(reading, item);
    size += result.size;
    return result.value;
  });
  return { value, size };
}

function readMapping(
  reading: Reading,
  node: { items: readonly unknown[] },
): { value: unknown; size: number } {
  const value: Record<string, unknown> = Object.create(null);
  const first = new Map<string, number>();
  let size = 1;
  for (const item of node.items) {
    const { key, value: child } = item as { key: unknown; value: unknown };
    const offset = offsetOf(key) ?? 0;
    const name = isScalar(key) ? String(key.value ?? '') : '';
    const before = first.get(name);
    const result = read(reading, child);
    size += result.size;
    if (before !== undefined) repeated(reading, name, offset, before);
    else if (name === '__proto__') refuseProto(reading, offset);
    else value[name] = result.value;
    if (before === undefined) first.set(name, offset);
  }
  return { value, size };
}

function readAlias(
  reading: Reading,
  node: { source: string; range?: unknown; resolve(doc: Document): unknown },
) {
  const nothing = { value: null, size: 1 };
  const where = reading.whereOf(offsetOf(node) ?? 0);
  const target = node.resolve(reading.document) as Node | undefined;
  const known = target && reading.known.get(target);
  reading.aliases += 1;
  if (!known) {
    const why = target ? 'an anchor around it' : 'no anchor above it';
    reading.problems.push(
      problem('yaml-alias', where, `*${quote(node.source)} names ${why}`, 'write out what it stands for'),
    );
    return nothing;
  }
  if (known.size <= MOST_VALUES && reading.aliases <= MOST_ALIASES) return known;
  if (!reading.burst) {
    const message = `the aliases up to *${quote(node.source)} stand for more than ${MOST_VALUES} values`;
    const many = `the file holds more than ${MOST_ALIASES} aliases`;
    const why = known.size > MOST_VALUES ? message : many;
    reading.problems.push(problem('yaml-alias', where, why, 'write out what they stand for'));
  }
  reading.burst = true;
  return nothing;
}

function repeated(reading: Reading, name: string, offset: number, before: number): void {
  const where = reading.whereOf(offset);
  const message = `the key ${quote(name)} stands here again; it is already on line ${reading.whereOf(before).line}`;
  reading.problems.push(problem('duplicate-key', where, message, 'keep one of the two'));
}

function refuseProto(reading: Reading, offset: number): void {
  const message = 'there is no key __proto__';
  reading.problems.push(problem('unknown-key', reading.whereOf(offset), message, 'take it out'));
}

function offsetOf(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range?.[0];
}
