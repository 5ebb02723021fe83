// Places of values by their path. A value written behind its key stands where it begins; one that begins on a later
// line is told at its key, which is the line a reader looks for. What is missing is told at its nearest parent.

import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { FilePath } from '../../model/index.js';

/** Finds where paths of the file stand, as offsets into its text. */
export interface Places {
  /** Offset of the value, or of its key where the value begins on a later line. */
  readonly at: (path: FilePath) => number;
  /** Offset of the key that leads to the value. */
  readonly keyAt: (path: FilePath) => number;
  /** The value as it is written, for scalars. */
  readonly written: (path: FilePath) => string | undefined;
}

interface Found {
  readonly offset: number;
  readonly key: number;
  readonly node: unknown;
}

/** The places of a document; `lineOf` tells the line of an offset. */
export function placesOf(document: Document, lineOf: (offset: number) => number): Places {
  const start = startOf(document.contents) ?? 0;
  const root: Found = { offset: start, key: start, node: document.contents };
  const find = (path: FilePath): { found: Found; whole: boolean } => {
    let found = root;
    for (const segment of path) {
      const next = step(resolved(found.node, document), segment, found, lineOf);
      if (!next) return { found, whole: false };
      found = next;
    }
    return { found, whole: true };
  };
  return {
    at: (path) => find(path).found.offset,
    keyAt: (path) => find(path).found.key,
    written: (path) => {
      const { found, whole } = find(path);
      const node = resolved(found.node, document);
      return whole && isScalar(node) && typeof node.source === 'string' ? node.source : undefined;
    },
  };
}

function step(
  node: unknown,
  segment: string | number,
  parent: Found,
  lineOf: (offset: number) => number,
): Found | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(segment)];
    if (item === undefined) return undefined;
    const offset = startOf(item) ?? parent.offset;
    return { offset, key: offset, node: item };
  }
  if (!isMap(node)) return undefined;
  const pair = pairsOf(node).get(String(segment));
  if (!pair) return undefined;
  const key = startOf(pair.key) ?? parent.offset;
  const value = startOf(pair.value) ?? key;
  const empty = isScalar(pair.value) && pair.value.value === null && !pair.value.source;
  return { offset: empty || lineOf(value) > lineOf(key) ? key : value, key, node: pair.value };
}

const pairsOfMaps = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a mapping by key, the first where a key is repeated. */
export function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  let pairs = pairsOfMaps.get(map);
  if (!pairs) {
    const keyed = map.items.map((pair) => [keyOf(pair), pair] as const);
    pairs = new Map(keyed.reverse());
    pairsOfMaps.set(map, pairs);
  }
  return pairs;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value ?? '') : '';
}

function resolved(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function startOf(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range?.[0];
}
