// What is printed on a certificate, and whether it agrees with the other keys of its entry. A certificate alone is enough
// of a history: its cycle's first day then stands for the decision.

import type { PlainDate } from '../../calendar/index.js';
import type { PrintedCertificate, RecordedAudit, Where } from '../../model/index.js';
import type { KnownAudit } from './audit-ids.js';
import type { View } from './view.js';

/** The printed certificate of an entry; undefined where it has none. */
export function printedOf(view: View): PrintedCertificate | undefined {
  const printed = view.map('certificate');
  return (
    printed && {
      number: printed.text('number'),
      firstIssued: printed.date('first-issued'),
      cycleStart: printed.date('cycle-start'),
      state: printed.text('state'),
    }
  );
}

/** The decision of an entry: as written, else the first day of the cycle printed on its certificate. */
export function decisionOf(view: View, { type }: KnownAudit): PlainDate | undefined {
  const printed = type.outcome === 'decision' ? printedOf(view)?.cycleStart : undefined;
  return view.date(type.outcome) ?? printed;
}

/** The place of a decision that only the certificate says. */
export function decisionPlace(view: View, { type }: KnownAudit): readonly (readonly [string, Where])[] {
  const printed = view.map('certificate');
  if (view.has(type.outcome) || type.outcome !== 'decision' || !printed?.has('cycle-start')) return [];
  return [['decision', printed.at('cycle-start')]];
}

/** Tells where a certificate and the other keys of its entry say different things. */
export function checkCertificate(view: View, audit: RecordedAudit): void {
  const printed = view.map('certificate');
  checkOutcome(view, audit);
  if (!printed) return;
  checkSame(view, printed, 'expires', view.date('expires'), printed.date('expires'));
  checkSame(view, printed, 'edition', editionOf(view), editionOf(printed));
  checkDays(view, audit, printed);
  checkState(view, printed, audit);
}

function editionOf(view: View): string | undefined {
  const edition = view.get('edition');
  return edition === undefined ? undefined : String(edition);
}

function checkSame(
  view: View,
  printed: View,
  key: string,
  own: string | undefined,
  said: string | undefined,
): void {
  if (own === undefined || said === undefined || own === said) return;
  const says = `the certificate has \`${key}\` ${said}, and its entry \`${key}\` ${own}, on line ${view.at(key).line}`;
  printed.complain('certificate-differs', key, says, 'keep what is printed, and take the other one out');
}

// A certificate is issued on or after its decision, and belongs to a cycle that its first issue opened or went before.
function checkDays(view: View, { outcome, expires }: RecordedAudit, printed: View): void {
  const start = printed.date('cycle-start');
  const decided = view.date('decision');
  const issued = printed.date('first-issued');
  if (start !== undefined && decided !== undefined && start < decided) {
    const says = `the certificate's cycle starts ${start}, before the decision of ${decided}`;
    printed.complain('certificate-differs', 'cycle-start', says, 'mend one of the two');
  }
  if (start !== undefined && expires !== undefined && expires <= start && outcome !== start) {
    const says = `the certificate expires ${expires}, and its cycle starts ${start}`;
    printed.complain('backwards', 'cycle-start', says, 'mend one of the two');
  }
  if (issued !== undefined && start !== undefined && issued > start) {
    const says = `the certificate was first issued ${issued}, after its cycle started on ${start}`;
    printed.complain('certificate-differs', 'first-issued', says, 'mend one of the two');
  }
  if (printed.has('expires') && outcome === undefined && start === undefined && !view.has('decision')) {
    const says = 'the certificate has an expiry, and neither it nor its entry says since when it holds';
    printed.complain('missing-key', undefined, says, 'write `cycle-start`, or `decision` in the entry');
  }
}

// A state that changes what can be planned is dated by a key of its own.
const DATED_STATES: Readonly<
  Record<string, { readonly key: 'suspended' | 'withdrawn'; readonly as: string }>
> = {
  suspended: { key: 'suspended', as: '`suspended: { from }`' },
  withdrawn: { key: 'withdrawn', as: '`withdrawn:` and its day' },
};

function checkState(view: View, printed: View, audit: RecordedAudit): void {
  const state = printed.text('state');
  const dated = state === undefined ? undefined : DATED_STATES[state];
  if (!dated || audit[dated.key] !== undefined || view.has(dated.key)) return;
  const says = `the certificate's state is ${state}, and the entry does not say since when`;
  printed.complain('missing-key', 'state', says, `write ${dated.as} beside it`);
}

// What the auditors recommended and what was decided.
function checkOutcome(view: View, { audit, outcome, recommendation, withdrawn }: RecordedAudit): void {
  if (recommendation === 'not-recommended' && outcome !== undefined) {
    const says = `${audit} was not recommended for certification, and is decided ${outcome}`;
    view.complain('certificate-differs', 'recommendation', says, 'mend one of the two');
  }
  if (withdrawn !== undefined && outcome !== undefined && withdrawn <= outcome) {
    const says = `the certificate is withdrawn ${withdrawn}, and is decided ${outcome}`;
    view.complain('backwards', 'withdrawn', says, 'mend one of the two');
  }
}
