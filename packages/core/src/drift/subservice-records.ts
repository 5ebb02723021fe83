// Reports, letters and reviews of subservice organizations are facts: they are added, and never taken out or reworded.

import type { SubserviceOrganization, SubserviceReport } from '../model/index.js';
import type { Both, Detector, Drifted } from './detector.js';
import { told } from './subservice-told.js';

const RECORD = 'drift-subservice-record';

export const detector: Detector = {
  rules: [
    {
      id: 'drift-subservice-record',
      kind: 'fact',
      title: 'A report, a letter or a review of a subservice organization is taken out or edited',
      remedy: 'Put it back: what was received and reviewed stays on record.',
      citation: 'The subservice organizations of the program file',
    },
  ],
  run: (both) =>
    both.base.subservices.flatMap((was) => {
      const is = both.head.subservices.find(({ name }) => name === was.name);
      return is
        ? [...reportDrift(both, was, is), ...letterDrift(both, was, is), ...cuecDrift(both, was, is)]
        : [];
    }),
};

const PARTS = ['issued', 'opinion', 'evidence'] as const;

// Known by the month its period ends in, since that is how the plan names it.
function reportDrift(
  both: Both,
  { name, slug, reports }: SubserviceOrganization,
  is: SubserviceOrganization,
): Drifted[] {
  return reports.flatMap((was) => {
    const month = was.period.to.slice(0, 7);
    const subject = `${slug}/${month}`;
    const what = `the report of ${name} for the period to ${was.period.to}`;
    const now = is.reports.find(({ period }) => period.to.slice(0, 7) === month);
    if (!now)
      return [told(both, RECORD, subject, `${upper(what)} is on record no more.`, was.period.to, null, name)];
    return [
      ...editsOf(both, subject, what, was, now, name),
      ...reviewsGone(both, subject, what, was.reviewed, now.reviewed, name),
    ];
  });
}

function editsOf(
  both: Both,
  subject: string,
  what: string,
  was: SubserviceReport,
  is: SubserviceReport,
  name: string,
): Drifted[] {
  const parts = [
    ['period', `${was.period.from} to ${was.period.to}`, `${is.period.from} to ${is.period.to}`] as const,
    // What was only announced may still change.
    ...PARTS.filter((part) => part !== 'issued' || (was.issued ?? '9999') <= both.today).map(
      (part) => [part, was[part], is[part]] as const,
    ),
  ];
  return parts
    .filter(([, before, now]) => before !== undefined && before !== now)
    .map(([part, before, now]) => {
      const message = `${upper(what)} had \`${part}\` ${before}; now it has ${now ?? 'none'}.`;
      return told(both, RECORD, `${subject}/${part}`, message, before ?? null, now ?? null, name);
    });
}

function letterDrift(
  both: Both,
  { name, slug, letters }: SubserviceOrganization,
  is: SubserviceOrganization,
): Drifted[] {
  return letters.flatMap(({ span, received }) => {
    const now = is.letters.find((it) => it.span.from === span.from && it.span.to === span.to);
    const days = `${span.from} to ${span.to}`;
    if (now && (received === undefined || now.received === received)) return [];
    const message = now
      ? `The letter of ${name} for ${days} was received on ${received}; now ${now.received ?? 'no day'} stands there.`
      : `The letter of ${name} for ${days} is on record no more.`;
    return [
      told(
        both,
        RECORD,
        `${slug}/letter-${span.from}`,
        message,
        received ?? days,
        now?.received ?? null,
        name,
      ),
    ];
  });
}

function cuecDrift(
  both: Both,
  { name, slug, cuecs }: SubserviceOrganization,
  is: SubserviceOrganization,
): Drifted[] {
  return cuecs.flatMap((was) => {
    const now = is.cuecs.find(({ id }) => id === was.id);
    if (!now) return [];
    return reviewsGone(both, `${slug}/${was.id}`, `${was.id} of ${name}`, was.reviewed, now.reviewed, name);
  });
}

function reviewsGone(
  both: Both,
  subject: string,
  what: string,
  was: readonly string[],
  is: readonly string[],
  name: string,
): Drifted[] {
  return was
    .filter((day) => !is.includes(day))
    .map((day) =>
      told(
        both,
        RECORD,
        `${subject}/${day}`,
        `The review of ${what} on ${day} is on record no more.`,
        day,
        null,
        name,
      ),
    );
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
