// Subservice organizations as tests write them: a name, when its report periods end, and what is on record.

import { parseDuration, plainDate } from '../../src/calendar/index.js';
import type { Cuec, SubserviceOrganization } from '../../src/model/index.js';
import { HERE, span } from './examined.js';

/** What a test says of an organization; the rest is a carved-out one whose reports come seven weeks after their period. */
export interface WrittenVendor {
  readonly ends?: readonly string[];
  readonly months?: number;
  readonly lag?: string;
  readonly reports?: readonly WrittenReport[];
  readonly letters?: readonly (readonly [from: string, to: string])[];
  readonly cuecs?: readonly (Partial<Cuec> & { readonly id: string })[];
  readonly more?: Partial<SubserviceOrganization>;
}

interface WrittenReport {
  readonly period: readonly [from: string, to: string];
  readonly issued?: string;
  readonly reviewed?: readonly string[];
  readonly opinion?: 'unmodified' | 'qualified';
}

export function vendor(written: WrittenVendor = {}): SubserviceOrganization {
  const { ends = ['03-31', '09-30'], months = 12, lag = '7 weeks' } = written;
  return {
    name: 'AWS',
    slug: 'aws',
    service: undefined,
    method: 'carve-out',
    tracks: ['soc2', 'exam'],
    owner: '@acme/platform',
    months,
    ends: ends.map((end) => ({ month: Number(end.slice(0, 2)), day: Number(end.slice(3)) })),
    lag: parseDuration(lag) ?? { months: 0, days: 0 },
    assumed: undefined,
    reports: (written.reports ?? []).map(({ period, issued, reviewed = [], opinion }) => ({
      period: span(...period),
      issued: issued === undefined ? undefined : plainDate(issued),
      reviewed: reviewed.map((day) => plainDate(day)),
      opinion,
      evidence: undefined,
      where: HERE,
    })),
    letters: (written.letters ?? []).map(([from, to]) => ({
      span: span(from, to),
      received: undefined,
      evidence: undefined,
      where: HERE,
    })),
    cuecs: (written.cuecs ?? []).map((it) => ({
      text: undefined,
      controls: [],
      activity: undefined,
      owner: undefined,
      reviewed: [],
      where: HERE,
      ...it,
    })),
    where: HERE,
    ...written.more,
  };
}
