// Where a completion goes in the text, and in which form: into the list there is, as a new list of the activity, as a
// new activity, or as the first of all activities. The layout around it, block or brackets, decides how it is written.

import { type Document, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { PlainDate } from '../../calendar/index.js';
import { pairsOf } from '../yaml/places.js';
import { intoBlockList, intoBlockMap } from './block.js';
import { intoBracketList, intoBracketMap } from './brackets.js';

/** Replaces the text from `from` up to, not including, `to`. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A value to be written, as nested lists and mappings. */
export type Value = string | readonly Value[] | { readonly [key: string]: Value };

/** What is to be recorded. */
export interface NewCompletion {
  readonly activity: string;
  readonly on: PlainDate;
  readonly evidence?: string | undefined;
  readonly by?: string | undefined;
}

/** The edit that records a completion; undefined where the layout leaves no place for one. */
export function insertion(document: Document, text: string, completion: NewCompletion): TextEdit | undefined {
  const entry = entryOf(completion);
  const root = document.contents;
  if (!isMap(root)) return undefined;
  const activities = valueAt(root, 'activities');
  if (activities === undefined)
    return intoMap(root, text, 'activities', { [completion.activity]: { done: [entry] } });
  if (!isMap(activities)) return undefined;
  const setting = valueAt(activities, completion.activity);
  if (setting === undefined) return intoMap(activities, text, completion.activity, { done: [entry] });
  if (!isMap(setting)) return undefined;
  const done = valueAt(setting, 'done');
  if (done === undefined) return intoMap(setting, text, 'done', [entry]);
  return isSeq(done) ? intoList(done, text, entry, positionIn(done, completion.on)) : undefined;
}

function entryOf({ on, evidence, by }: NewCompletion): Value {
  if (evidence === undefined && by === undefined) return on;
  return { on, ...(evidence === undefined ? {} : { evidence }), ...(by === undefined ? {} : { by }) };
}

function intoMap(map: YAMLMap, text: string, key: string, value: Value): TextEdit | undefined {
  return map.flow ? intoBracketMap(map, text, key, value) : intoBlockMap(map, text, key, value);
}

function intoList(list: YAMLSeq, text: string, value: Value, position: number): TextEdit | undefined {
  return list.flow
    ? intoBracketList(list, text, value, position)
    : intoBlockList(list, text, value, position);
}

function valueAt(map: YAMLMap, key: string): unknown {
  return pairsOf(map).get(key)?.value ?? undefined;
}

// Before the first completion that is later: a list in order stays in order.
function positionIn(list: YAMLSeq, on: PlainDate): number {
  const later = list.items.findIndex((item) => {
    const day = isMap(item) ? valueAt(item, 'on') : item;
    return isScalar(day) && String(day.value) > on;
  });
  return later < 0 ? list.items.length : later;
}
