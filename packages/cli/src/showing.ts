// Turns what a command found into the form asked for, for the place it goes to.

import { type RenderOptions, render, type View } from '@auditcal/core';
import { hasColor } from './color.js';
import type { Call } from './command.js';

/** The text of a view in the call's format. */
export async function shown(call: Call, view: View, options: RenderOptions = {}): Promise<string> {
  const { text } = await render(view, call.format, { ...terminalOptions(call), ...options });
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** A value as JSON, for people and machines alike. */
export function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A file gets no color and a fixed width, so that it is the same wherever it is written. */
function terminalOptions({ host, common }: Call): RenderOptions {
  const toFile = common.output !== undefined && common.output !== '-';
  if (toFile) return { color: false, width: 100 };
  const width = host.out.columns ?? 100;
  return { color: hasColor(host, common, host.out), width, ascii: !speaksUnicode(host.env) };
}

/** A locale that is set and says no UTF-8 is taken at its word; Windows and bare environments are not asked. */
export function speaksUnicode(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return locale === '' || /utf-?8/i.test(locale);
}
