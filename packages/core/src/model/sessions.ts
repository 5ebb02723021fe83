// Which days of an audit the team hosts. Planning sessions are a matter of hours and take up no visit.

import type { Span } from '../calendar/index.js';
import type { Engagement, PeriodEnd, Session } from './plan.js';
import { byText } from './words.js';

/** The days on which auditors are with the team: its fieldwork and every other session but planning, by first day. */
export function hostedDays({
  fieldwork,
  sessions,
}: Pick<Engagement, 'fieldwork' | 'sessions'>): readonly Span[] {
  const others = sessions.filter(({ kind }) => kind === 'interim' || kind === 'follow-up');
  const all: Span[] = [...others, ...(fieldwork ? [fieldwork] : [])];
  return all.map(({ from, to }) => ({ from, to })).sort((a, b) => byText(a.from, b.from));
}

/** Whether a session is the fieldwork of its audit: the final one, or the stage itself. */
export function isFieldwork({ fieldwork }: Pick<Engagement, 'fieldwork'>, { from, to }: Span): boolean {
  return from === fieldwork?.from && to === fieldwork.to;
}

/** The sessions in which auditors are with the team, in order. */
export function hostedSessions({ sessions }: Pick<Engagement, 'sessions'>): readonly Session[] {
  return sessions.filter(({ kind }) => kind !== 'planning');
}

/** The interim session of an audit; undefined where it has none. */
export function interimOf({ sessions }: Pick<Engagement, 'sessions'>): Span | undefined {
  return sessions.find(({ kind }) => kind === 'interim');
}

/** What the agreed end of a period is known by. */
export function periodEndOfId(engagement: string, end: PeriodEnd): string {
  return `${engagement} ${end}`;
}

/** What the agreed first day of an interim session is known by; that of the fieldwork is known by the engagement's id. */
export function interimOfId(engagement: string): string {
  return `${engagement} interim`;
}
