// Recorded audits are facts: what is over stays as it was written. What is only booked may be booked otherwise, but a
// later day or none at all is told.

import { addMonths, fromDay, type PlainDate, parsePlainDate, toDay } from '../calendar/index.js';
import type { AssessmentCycle, CertificationCycle, FilePath, RecordedAudit } from '../model/index.js';
import type { Both, Detector, Drifted } from './detector.js';
import { changedIn, type Entry, entryOf, type FactChanged, sharedBy } from './facts.js';

const RECORD = 'The audits recorded in the program file';

export const detector: Detector = {
  rules: [
    {
      id: 'drift-audit-deleted',
      kind: 'fact',
      title: 'A recorded audit is deleted',
      remedy: 'Put it back: what took place stays on record.',
      citation: RECORD,
    },
    {
      id: 'drift-audit-edited',
      kind: 'fact',
      title: 'A recorded audit is edited after the fact',
      remedy: 'Put it back as the report or the certificate has it.',
      citation: RECORD,
    },
    {
      id: 'drift-expiry-extended',
      kind: 'fact',
      title: 'The expiry of a certificate is extended by hand',
      remedy: 'Write the day that is printed: only a recertification extends a certificate.',
      citation: 'The certificate as recorded in the program file',
    },
    {
      id: 'drift-booking-later',
      kind: 'promise',
      title: 'A booking is moved later or taken out',
      remedy: 'Say in the review what the auditor agreed to.',
      citation: RECORD,
    },
  ],
  run: (both) => {
    const found = matched(both);
    return both.base.audits.flatMap((was, index) => {
      const at = found.get(index);
      return at === undefined ? [deleted(both, was)] : differences(both, was, index, at);
    });
  },
};

/** Positions in the head by positions in the base: of the same audit, the most alike first. */
function matched({ base, head, renames }: Both): ReadonlyMap<number, number> {
  const entries = (of: Both['base']) => of.audits.map((_, i) => entryOf(of.written(['audits', i])));
  const [before, after] = [entries(base), entries(head)];
  const pairs = base.audits.flatMap((was, i) =>
    head.audits.flatMap((is, j) => {
      const same = (renames.tracks.get(was.track) ?? was.track) === is.track && was.type === is.type;
      return same ? [{ i, j, alike: sharedBy(before[i] as Entry, after[j] as Entry) }] : [];
    }),
  );
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (found.has(i) || taken.has(j)) continue;
    found.set(i, j);
    taken.add(j);
  }
  return found;
}

function deleted(both: Both, was: RecordedAudit): Drifted {
  const over = isOver(was, both.today);
  const title = titleOf(both, was);
  return {
    rule: over ? 'drift-audit-deleted' : 'drift-booking-later',
    subject: idOf(both, was),
    message: over
      ? `The ${title} of ${dayOf(was)} is on record no more.`
      : `The ${title} booked for ${dayOf(was)} is taken out.`,
    where: both.head.locate(['audits']),
    was: dayOf(was),
    is: null,
    touches: { track: was.track },
  };
}

function differences(both: Both, was: RecordedAudit, index: number, at: number): readonly Drifted[] {
  const is = both.head.audits[at] as RecordedAudit;
  const [before, after] = [
    entryOf(both.base.written(['audits', index])),
    entryOf(both.head.written(['audits', at])),
  ];
  const changed = changedIn(before, after).filter(({ path }) => !UNTOLD.has(path) && path !== 'expires');
  return [...expiry(both, was, is, at), ...changed.flatMap((one) => told(both, was, at, one))];
}

// What an entry is called by, not what it says.
const UNTOLD = new Set(['audit', 'nth']);
/** What a booking may still agree otherwise without anybody being promised less. */
const TERMS = /^(?:auditor|cost|sessions|mode)(?:\.|$)/;

function told(both: Both, was: RecordedAudit, at: number, changed: FactChanged): readonly Drifted[] {
  const { path, was: before, is: now } = changed;
  const day = parsePlainDate(before);
  const fact = isOver(was, both.today) || (day !== undefined ? day <= both.today : !TERMS.test(path));
  const later = day !== undefined && (now === null || now > before);
  if (!fact && !later) return [];
  const title = titleOf(both, was);
  const of = fact ? `The ${title} of ${dayOf(was)}` : `The ${title} booked for ${dayOf(was)}`;
  return [
    {
      rule: fact ? 'drift-audit-edited' : 'drift-booking-later',
      subject: `${idOf(both, was)}-${path}`,
      message: `${of} had \`${path}\` ${before}; now it has ${now ?? 'none'}.`,
      where: both.head.locate(['audits', at, ...keysOf(path)]),
      was: before,
      is: now,
      touches: { track: both.head.audits[at]?.track ?? was.track },
    },
  ];
}

function keysOf(path: string): FilePath {
  return path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

// A certificate without a printed expiry has the one its decision gives.
function expiry(both: Both, was: RecordedAudit, is: RecordedAudit, at: number): readonly Drifted[] {
  const [before, now] = [expiryOf(both, was), expiryOf(both, is)];
  if (before === undefined || now === before || !isOver(was, both.today)) return [];
  // A decision that is another one brings another expiry along, and is told itself.
  if (was.expires === undefined && is.expires === undefined) return [];
  const longer = now !== undefined && now > before;
  return [
    {
      rule: longer ? 'drift-expiry-extended' : 'drift-audit-edited',
      subject: `${idOf(both, was)}-expires`,
      message: `The certificate of ${dayOf(was)} expires on ${now ?? 'no day'}; it was ${before}.`,
      where: both.head.locate(['audits', at, 'expires']),
      was: before,
      is: now ?? null,
      touches: { track: is.track },
    },
  ];
}

function expiryOf({ known }: Both, { track, type, outcome, expires }: RecordedAudit): PlainDate | undefined {
  if (expires !== undefined || outcome === undefined) return expires;
  const cycle = known.frameworks.find(({ id }) => id === track.split('@')[0])?.cycle;
  if (!cycle || cycle.kind === 'examination' || cycle.kind === 'duties') return undefined;
  if (!granting(cycle).includes(type)) return undefined;
  return fromDay(addMonths(toDay(outcome), cycle.validity) - 1);
}

function granting(cycle: CertificationCycle | AssessmentCycle): readonly string[] {
  return cycle.kind === 'assessment' ? [cycle.assessment] : [cycle.opening, cycle.renewal];
}

function isOver({ outcome }: RecordedAudit, today: PlainDate): boolean {
  return outcome !== undefined && outcome <= today;
}

function dayOf({ outcome, period, asOf, fieldwork, expires }: RecordedAudit): string {
  return outcome ?? fieldwork?.from ?? period?.to ?? asOf ?? expires ?? 'no day';
}

/** The entry without its dates: which of its audit's entries it is. */
function idOf({ base }: Both, was: RecordedAudit): string {
  const nth = base.audits.filter(({ audit }) => audit === was.audit).indexOf(was) + 1;
  return `${was.audit.replace('/', '-')}-${nth}`;
}

function titleOf({ knownBefore }: Both, { track, type, audit }: RecordedAudit): string {
  const framework = knownBefore.frameworks.find(({ id }) => id === track.split('@')[0]);
  return framework?.audits.find(({ id }) => id === type)?.title ?? audit;
}
