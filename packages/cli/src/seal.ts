// A seal on a stored plan: it says that nothing the plan was made from has changed since, and nothing in the plan or in its
// calendar. Only plans of several files carry one, as only there a plan can be kept while another is made. A stranger would
// get wrong: the seal of the plan holds when its calendar is gone, which is then only drawn again.

import type { ConfigProblem, PlainDate, Plan, Sharing } from '@auditcal/core';
import pkg from '../package.json' with { type: 'json' };
import type { Input } from './files.js';

/** What a plan is made from. */
export interface MadeFrom {
  readonly input: Input;
  /** The organization's own day. */
  readonly today: PlainDate;
  /** Partial plans that could be looked at; undefined for no limit of the user's. */
  readonly nodes: number | undefined;
}

/** What is told of a program beside its plan, so that its file is not read while it is as it was. */
export interface Beside {
  /** Its time zone, which says what day it is there. */
  readonly zone: string;
  /** Paths of its plan and its feed, from the file's folder. */
  readonly places: { readonly plan: string; readonly calendar: string };
  readonly notices: readonly ConfigProblem[];
  readonly sharing: Sharing;
}

/** A stored plan that is kept as it is. */
export interface Kept {
  readonly plan: Plan;
  readonly beside: Beside;
  /** The day it was made on, which is today there. */
  readonly today: PlainDate;
  /** Storing it again would write this, its calendar's half of the seal included; null where moves that it told are over. */
  readonly text: string | null;
  /** The bytes of that text are what its file holds. */
  readonly isThere: boolean;
  /** That half, which its calendar has to have. */
  readonly calendar: string;
}

const end = '\n}\n';
const sealed = /,\n {2}"seal": "([0-9a-f]{32})([0-9a-f]{32})"\n\}\n$/;
// Only keys of the plan itself stand so far to the left.
const besideKey = ',\n  "beside": ';
const feedKey = ',\n  "feed": ';
const encoder = new TextEncoder();

/** The text of a plan with its seal as the last key: one half for the plan, one for the calendar drawn from it. */
export async function withSeal(
  { plan, calendar }: { readonly plan: string; readonly calendar: string },
  from: MadeFrom,
  beside: Beside,
): Promise<string> {
  if (!plan.endsWith(end)) throw new Error('a plan ends in a brace and a new line');
  const body = `${plan.slice(0, -end.length)}${besideKey}${JSON.stringify(beside)}`;
  const own = await sealOf(encoder.encode(body), from);
  const seal = own + (await calendarSeal(own, encoder.encode(calendar)));
  return `${body},\n  "seal": "${seal}"${end}`;
}

/**
 * A stored plan whose seal holds, made on the same day; `todayIn` tells the day in a zone. One that moved dates agreed before
 * is no such plan: what is proven of it counts those moves, which are agreed now.
 */
export async function keptUnder(
  stored: Uint8Array,
  { input, nodes }: Omit<MadeFrom, 'today'>,
  todayIn: (zone: string) => PlainDate,
): Promise<Kept | undefined> {
  const there = textOf(stored);
  const text = there?.text.replaceAll('\r\n', '\n');
  const [last, own, calendar] = sealed.exec(text?.slice(-100) ?? '') ?? [];
  if (text === undefined || last === undefined) return undefined;
  const isThere = there?.text === text && !there.mark;
  const bytes = isThere ? stored : encoder.encode(text);
  const beside = besideIn(text.slice(0, -last.length));
  const today = beside && dayIn(beside, todayIn);
  if (!beside || !today) return undefined;
  const body = bytes.subarray(0, bytes.length - last.length);
  if (own !== (await sealOf(body, { input, nodes, today }))) return undefined;
  // What has the seal is as it was written.
  const plan = JSON.parse(`${text.slice(0, text.indexOf(feedKey))}${end}`) as Plan;
  const { stopped, terms } = plan.objective;
  const moved = terms.some(({ term }) => term === 'moves');
  if (moved || stopped === 'time' || stopped === 'interrupt') return undefined;
  const again = plan.moves.length === 0 ? text : null;
  return { plan, beside, today, text: again, isThere, calendar: `${own}${calendar}` };
}

/** Whether a file holds, to the byte, the calendar that was stored with a plan. */
export async function isCalendarOf({ calendar }: Kept, bytes: Uint8Array): Promise<boolean> {
  const own = calendar.slice(0, HALF);
  return `${own}${await calendarSeal(own, bytes)}` === calendar;
}

const HALF = 32;

// A text in UTF-8, and whether a mark before it says so.
function textOf(bytes: Uint8Array) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\ufeff') ? { text: text.slice(1), mark: true } : { text, mark: false };
  } catch {
    return undefined;
  }
}

// What somebody has changed may say anything there.
function besideIn(body: string): Beside | undefined {
  try {
    const at = body.lastIndexOf(besideKey);
    return at < 0 ? undefined : JSON.parse(body.slice(at + besideKey.length));
  } catch {
    return undefined;
  }
}

function dayIn({ zone }: Beside, todayIn: (zone: string) => PlainDate): PlainDate | undefined {
  try {
    return todayIn(String(zone));
  } catch {
    return undefined;
  }
}

// Calendars and frameworks are read from files of their own, so they stand beside the text.
async function sealOf(body: Uint8Array, { input, today, nodes }: MadeFrom): Promise<string> {
  const { file, text, imported, own } = input;
  const made = [
    pkg.version,
    file,
    text,
    today,
    nodes ?? null,
    imported ?? null,
    own ?? null,
    await digestOf(body),
  ];
  return halfOf(JSON.stringify(made));
}

// Bound to its plan, so that halves of different plans never make a seal.
async function calendarSeal(own: string, bytes: Uint8Array): Promise<string> {
  return halfOf(`${own}${await digestOf(bytes)}`);
}

async function halfOf(text: string): Promise<string> {
  return (await digestOf(encoder.encode(text))).slice(0, HALF);
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
