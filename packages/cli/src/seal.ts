// A seal on a stored plan: it says that nothing the plan was made from has changed since, and nothing in the plan. Only
// plans of several files carry one, as only there a plan can be kept while another is made.

import type { FileRead, Plan } from '@auditcal/core';
import pkg from '../package.json' with { type: 'json' };
import type { Input } from './files.js';

/** What a plan is made from. */
export interface MadeFrom {
  readonly input: Input;
  readonly read: FileRead;
  /** Partial plans that could be looked at; undefined for no limit of the user's. */
  readonly nodes: number | undefined;
}

const end = '\n}\n';
const sealed = /,\n {2}"seal": "([0-9a-f]{64})"\n\}\n$/;

/** The text of a plan with its seal as the last key. */
export async function withSeal(text: string, from: MadeFrom): Promise<string> {
  if (!text.endsWith(end)) throw new Error('a plan ends in a brace and a new line');
  return `${text.slice(0, -end.length)},\n  "seal": "${await sealOf(text, from)}"${end}`;
}

/**
 * The plan of a stored text whose seal holds, made on the same day. One that moved dates agreed before is no such plan:
 * what is proven of it counts those moves, which are agreed now.
 */
export async function keptUnder(stored: string, from: MadeFrom): Promise<Plan | undefined> {
  const text = stored.replaceAll('\r\n', '\n');
  const [last, seal] = sealed.exec(text) ?? [];
  if (last === undefined) return undefined;
  const plain = `${text.slice(0, -last.length)}${end}`;
  if (seal !== (await sealOf(plain, from))) return undefined;
  const { feed: _, ...plan } = JSON.parse(plain) as Plan & { readonly feed: unknown };
  const { stopped, terms } = plan.objective;
  const moved = terms.some(({ term }) => term === 'moves');
  return moved || stopped === 'time' || stopped === 'interrupt' ? undefined : plan;
}

// Calendars may be read from files of their own, so their days stand beside the text.
async function sealOf(text: string, { input, read, nodes }: MadeFrom): Promise<string> {
  const { program, today } = read;
  const made = [
    pkg.version,
    input.file,
    input.text,
    today,
    nodes ?? null,
    program.calendar,
    program.auditors,
    text,
  ];
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(made)));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
