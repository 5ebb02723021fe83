// A seal on a stored plan: it says that nothing the plan was made from has changed since, and nothing in the plan or in its
// calendar. Only plans of several files carry one, as only there a plan can be kept while another is made. A stranger would
// get wrong: the seal of the plan holds when its calendar is gone, which is then only drawn again.

import type { FileRead, Plan } from '@auditcal/core';
import pkg from '../package.json' with { type: 'json' };
import type { Input } from './files.js';
import type { Begun } from './planning.js';

/** What a plan is made from. */
export interface MadeFrom {
  readonly input: Input;
  readonly read: FileRead;
  /** Partial plans that could be looked at; undefined for no limit of the user's. */
  readonly nodes: number | undefined;
}

/** A stored plan that is kept as it is. */
export interface Kept {
  readonly plan: Plan;
  /** Storing it again would write this, its calendar's half of the seal included; null where moves that it told are over. */
  readonly text: string | null;
  /** The bytes of that text are what its file holds. */
  readonly isThere: boolean;
  /** That half, which its calendar has to have. */
  readonly calendar: string;
}

const end = '\n}\n';
const sealed = /,\n {2}"seal": "([0-9a-f]{32})([0-9a-f]{32})"\n\}\n$/;
const encoder = new TextEncoder();

/** The text of a plan with its seal as the last key: one half for the plan, one for the calendar drawn from it. */
export async function withSeal(
  { plan, calendar }: { readonly plan: string; readonly calendar: string },
  from: MadeFrom,
): Promise<string> {
  if (!plan.endsWith(end)) throw new Error('a plan ends in a brace and a new line');
  const own = await sealOf(plan, from);
  const seal = own + (await calendarSeal(own, encoder.encode(calendar)));
  return `${plan.slice(0, -end.length)},\n  "seal": "${seal}"${end}`;
}

/**
 * A stored plan whose seal holds, made on the same day. One that moved dates agreed before is no such plan: what is proven
 * of it counts those moves, which are agreed now.
 */
export async function keptUnder(
  stored: NonNullable<Begun['stored']>,
  from: MadeFrom,
): Promise<Kept | undefined> {
  const text = stored.text.replaceAll('\r\n', '\n');
  const [last, own, calendar] = sealed.exec(text.slice(-100)) ?? [];
  if (last === undefined || calendar === undefined) return undefined;
  if (own !== (await sealOf(`${text.slice(0, -last.length)}${end}`, from))) return undefined;
  // What has the seal is as it was written.
  const { feed: _, seal: __, ...whole } = stored.whole ?? {};
  const plan = whole as unknown as Plan;
  const { stopped, terms } = plan.objective;
  const moved = terms.some(({ term }) => term === 'moves');
  if (moved || stopped === 'time' || stopped === 'interrupt') return undefined;
  const isThere = text === stored.text && !stored.mark;
  return { plan, text: plan.moves.length === 0 ? text : null, isThere, calendar: `${own}${calendar}` };
}

/** Whether a file holds, to the byte, the calendar that was stored with a plan. */
export async function isCalendarOf({ calendar }: Kept, bytes: Uint8Array): Promise<boolean> {
  const own = calendar.slice(0, HALF);
  return `${own}${await calendarSeal(own, bytes)}` === calendar;
}

const HALF = 32;

// Calendars may be read from files of their own, so their days stand beside the text.
function sealOf(text: string, { input, read, nodes }: MadeFrom): Promise<string> {
  const { program, today } = read;
  const made = [
    pkg.version,
    input.file,
    input.text,
    today,
    nodes ?? null,
    program.calendar,
    program.auditors,
  ];
  return halfOf(encoder.encode(`${JSON.stringify(made)}\n${text}`));
}

// Bound to its plan, so that halves of different plans never make a seal.
function calendarSeal(own: string, bytes: Uint8Array): Promise<string> {
  const whole = new Uint8Array(HALF + bytes.length);
  whole.set(encoder.encode(own));
  whole.set(bytes, HALF);
  return halfOf(whole);
}

async function halfOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, HALF / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
