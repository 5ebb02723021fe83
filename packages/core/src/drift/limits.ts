// Limits the program set itself, and what audits are measured by: loosened, they no longer hold anybody back.

import { formatDuration } from '../calendar/index.js';
import { type Auditor, counted, type Program, usesAuditor } from '../model/index.js';
import { type Both, type Detector, type Drifted, weakened } from './detector.js';
import { roughDays } from './lengths.js';

const FILE = 'The limits of the program file';
const AGREED = 'Keep it, or say in the review who agreed to more.';

export const detector: Detector = {
  rules: [
    rule('drift-capacity-raised', 'A team or an auditor takes more at the same time', AGREED),
    rule('drift-lead-time-shorter', 'An auditor is booked later', AGREED),
    rule(
      'drift-accreditation-removed',
      'An auditor loses its accreditation',
      'Name the accreditation body, or another auditor.',
    ),
    rule('drift-nonconformity-shorter', 'Less time is kept for closing a major nonconformity', AGREED),
    rule(
      'drift-related-removed',
      'A body that belongs to an auditor is named no more',
      'Keep the name while it belongs to the auditor: what it supplies is held against independence.',
    ),
    rule('drift-budget-raised', 'A budget is raised or taken out', AGREED),
    rule(
      'drift-size-lowered',
      'Fewer persons or sites are audited',
      'Say in the review what changed: audit time rests on it.',
    ),
  ],
  run: (both) => [...team(both), ...auditors(both), ...budgets(both), ...size(both)],
};

function rule(id: string, title: string, remedy: string): Detector['rules'][number] {
  return { id, kind: 'promise', title, remedy, citation: FILE };
}

function team(both: Both): readonly Drifted[] {
  const { base, head } = both;
  if (!base.team || (head.team && head.team.capacity <= base.team.capacity)) return [];
  const [was, is] = [
    counted(base.team.capacity, 'visit'),
    head.team ? counted(head.team.capacity, 'visit') : null,
  ];
  const message = head.team
    ? `The team ${head.team.name} hosts ${is} at the same time; it hosted ${was}.`
    : `The team ${base.team.name} is in the program no more; it hosted ${was} at the same time.`;
  return [weakened(both, 'drift-capacity-raised', ['team', 'fieldwork-capacity'], message, was, is)];
}

function auditors(both: Both): readonly Drifted[] {
  return both.base.auditors.flatMap((was) => {
    const is = both.head.auditors.find(({ name }) => name === was.name);
    const at = (key: string) => ['auditors', was.name, key];
    // An auditor nobody works with any more has nothing to lose.
    if (!is && !usesAuditor(both.head, was.name)) return [];
    const found: Drifted[] = [];
    if (was.weeks !== undefined && (is?.weeks === undefined || is.weeks > was.weeks)) {
      const [before, now] = [
        counted(was.weeks, 'visit'),
        is?.weeks === undefined ? null : counted(is.weeks, 'visit'),
      ];
      const message = `${was.name} runs ${now ?? 'any number of visits'} in a week; it was ${before}.`;
      found.push(weakened(both, 'drift-capacity-raised', at('weeks'), message, before, now));
    }
    if (
      was.leadTime !== undefined &&
      (is?.leadTime === undefined || roughDays(is.leadTime) < roughDays(was.leadTime))
    ) {
      const [before, now] = [formatDuration(was.leadTime), is?.leadTime && formatDuration(is.leadTime)];
      const message = `${was.name} is booked ${now ?? 'at no fixed time'} ahead; it was ${before}.`;
      found.push(weakened(both, 'drift-lead-time-shorter', at('lead-time'), message, before, now ?? null));
    }
    if (was.accreditation !== undefined && is?.accreditation === undefined) {
      const message = `${was.name} has no accreditation any more; it was ${was.accreditation}.`;
      found.push(
        weakened(both, 'drift-accreditation-removed', at('accreditation'), message, was.accreditation, null),
      );
    }
    return [...found, ...closing(both, was, is), ...house(both, was, is)];
  });
}

/** Without a time of the auditor's own the framework's stands; that one is the same for all. */
function closing(both: Both, was: Auditor, is: Auditor | undefined): readonly Drifted[] {
  const own = is?.nonconformity;
  if (!own || !was.nonconformity || roughDays(own) >= roughDays(was.nonconformity)) return [];
  const [before, now] = [formatDuration(was.nonconformity), formatDuration(own)];
  const message = `${was.name} allows ${now} for closing a major; it was ${before}.`;
  const path = ['auditors', was.name, 'nonconformity'];
  return [weakened(both, 'drift-nonconformity-shorter', path, message, before, now)];
}

function house(both: Both, was: Auditor, is: Auditor | undefined): readonly Drifted[] {
  const kept = new Set(is?.related);
  return was.related
    .filter((name) => !kept.has(name))
    .map((name) => {
      const message = `${name} is named as belonging to ${was.name} no more.`;
      const path = ['auditors', was.name, 'related'];
      return {
        ...weakened(both, 'drift-related-removed', path, message, name, null),
        subject: `auditors-${was.name}-related-${name}`,
      };
    });
}

function budgets(both: Both): readonly Drifted[] {
  const path = ['costs', 'budget'];
  const [before, after] = [both.base, both.head].map(
    ({ written }) => (written(path) ?? {}) as Record<string, number>,
  );
  return Object.entries(before ?? {}).flatMap(([year, was]) => {
    const is = after?.[year];
    if (is !== undefined && is <= was) return [];
    const message =
      is === undefined
        ? `The budget of ${year}, ${was}, is taken out.`
        : `The budget of ${year} is ${is}; it was ${was}.`;
    return [
      weakened(
        both,
        'drift-budget-raised',
        [...path, year],
        message,
        String(was),
        is === undefined ? null : String(is),
      ),
    ];
  });
}

function size(both: Both): readonly Drifted[] {
  const [was, is] = [sizeOf(both.base), sizeOf(both.head)];
  return (['people', 'sites'] as const).flatMap((key) => {
    if (is[key] >= was[key] || (both.base.organization.peopleAssumed && key === 'people')) return [];
    const noun =
      key === 'people' ? "persons work under the organization's control" : 'further sites are audited';
    const message = `${is[key]} ${noun}; it was ${was[key]}.`;
    return [
      weakened(both, 'drift-size-lowered', ['organization', key], message, String(was[key]), String(is[key])),
    ];
  });
}

// Sites are counted or listed; those that come with a change are looked at day by day, elsewhere.
function sizeOf({ organization, sites }: Program): { readonly people: number; readonly sites: number } {
  const listed = new Set(sites.filter(({ from }) => from === undefined).map(({ name }) => name));
  return { people: organization.people, sites: organization.sites + listed.size };
}
