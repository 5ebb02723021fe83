// How long closing a major nonconformity may take: as the framework's data say, unless the auditor gives another time.

import { type Duration, formatDuration } from '../calendar/index.js';
import type { Auditor } from './program.js';

/** The time that a firm gives for closing a major; undefined where the file does not say. */
export function closingTimeOf(
  firm: string | undefined,
  auditors: readonly Pick<Auditor, 'name' | 'nonconformity'>[],
): Duration | undefined {
  return auditors.find(({ name }) => name === firm)?.nonconformity;
}

/** A time in days, a month counted as 30. */
export function inDays({ months, days }: Duration): number {
  return months * 30 + days;
}

/** A sentence that names the usual days, in an auditor's own terms. */
export function inTerms(sentence: string, usual: number, own: Duration): string {
  return sentence.replace(`${usual} days`, formatDuration(own));
}
