// Reads the solver's days back into engagements: what a plan shows of each audit.

import { type Day, fromDay, type PlainDate, type Span, toDay } from '../../calendar/index.js';
import {
  assigningDay,
  audiencesOf,
  auditorOn,
  byText,
  certain,
  type Engagement,
  type Holding,
  type Point,
  titleIn,
  titleOf,
} from '../../model/index.js';
import { visitsOf, type Windows } from '../../solve/index.js';
import type { Draft } from '../cycles/draft.js';
import type { Built } from '../problem/build.js';
import { daysOf } from '../problem/timing.js';
import type { Setting } from '../setting.js';
import { auditTimeOf, sitesOf } from './audit-size.js';
import { hostedIn } from './hosted.js';
import { deadlineOf } from './reasons.js';
import { sessionsOf } from './sessions.js';

/** The engagements with their dates, by first day; reasons are added once a plan is to be shown. */
export function engagementsOf(
  setting: Setting,
  built: Built,
  days: readonly Day[],
  windows: Windows,
  holdings: readonly Holding[],
): readonly Engagement[] {
  const mates = jointWith(setting, built, days);
  const dayOf = (draft: Draft, point: Point): Day | undefined => {
    const variable = built.pointsOf(draft)[point];
    return variable === undefined ? undefined : days[variable];
  };
  const sites = sitesOf(
    setting,
    built.drafts,
    (draft) => dayOf(draft, 'start') ?? (dayOf(draft, 'outcome') as Day),
  );
  const engagements = built.drafts.map((draft): Engagement => {
    const { context, type, recorded, status } = draft;
    const { track } = context;
    const fieldwork = fieldworkOf(draft, dayOf);
    const report = fromDay(dayOf(draft, 'outcome') as Day);
    const start = built.pointsOf(draft).start;
    const open = status !== 'done' && start !== undefined;
    const dates = {
      period: spanOf(dayOf(draft, 'period-from'), dayOf(draft, 'period-to')),
      asOf: dated(dayOf(draft, 'as-of')),
      fieldwork,
      report,
    };
    const auditTime = auditTimeOf(setting, draft, assigningDay(dates));
    const expires = dayOf(draft, 'expires');
    return {
      id: draft.id,
      audit: `${track.id}/${type.id}`,
      track: track.id,
      framework: context.framework.id,
      title: titleIn(track, titleOf(context.framework, track, type)),
      status,
      period: dates.period,
      asOf: dates.asOf,
      fieldwork,
      sessions: sessionsOf(
        draft,
        (point) => dayOf(draft, point),
        fieldwork,
        setting.ownCalendar(draft),
        mates.get(draft),
        setting.today,
      ),
      meetings: (recorded?.sessions ?? []).map(({ title = null, at, from, to }) => ({ title, at, from, to })),
      report,
      expires: dated(expires),
      earliest: open ? fromDay(windows.lo[start] as Day) : null,
      latest: open ? fromDay(windows.hi[start] as Day) : null,
      deadline: deadlineOf(draft, holdings, built.goals, report),
      jointWith: ordered([...(mates.get(draft)?.values() ?? [])].flat()),
      because: [],
      auditDays: auditTime?.days ?? null,
      auditTime,
      sites: sites.get(draft.id) ?? null,
      auditor: draft.auditor ?? auditorOn(track, assigningDay(dates)) ?? null,
      cost: paidFor(recorded?.cost, setting.program.organization.currency),
      ...audiencesOf(context.framework, type, track.audiences, recorded?.audience),
    };
  });
  return engagements.sort(byFirstDay);
}

function dated(day: Day | undefined): PlainDate | null {
  return day === undefined ? null : fromDay(day);
}

// What the file records for an audit; other prices are found once the plan stands.
function paidFor(cost: number | undefined, currency: string): Engagement['cost'] {
  return cost === undefined ? null : { ...certain(cost), currency };
}

function fieldworkOf(draft: Draft, dayOf: (draft: Draft, point: Point) => Day | undefined): Span | null {
  if (draft.status === 'done' && !draft.recorded?.fieldwork) return null;
  return spanOf(dayOf(draft, 'start'), dayOf(draft, 'end'));
}

function spanOf(from: Day | undefined, to: Day | undefined): Span | null {
  return from === undefined || to === undefined ? null : { from: fromDay(from), to: fromDay(to) };
}

function byFirstDay(a: Engagement, b: Engagement): number {
  const first = (e: Engagement): number => toDay(e.fieldwork?.from ?? e.period?.from ?? e.report);
  return first(a) - first(b) || byText(a.id, b.id);
}

// Engagements of other tracks in the same visit, by engagement and first day of its sessions.
function jointWith(
  setting: Setting,
  built: Built,
  days: readonly Day[],
): ReadonlyMap<Draft, ReadonlyMap<Day, readonly string[]>> {
  const hosted = hostedIn(built, days);
  const visits = visitsOf(hosted, daysOf(setting.program.planning.jointWindow));
  const mates = new Map<Draft, Map<Day, readonly string[]>>();
  hosted.forEach(({ draft, from }, i) => {
    const others = hosted.flatMap((other, k) =>
      visits[k] === visits[i] && other.draft.context !== draft.context ? [other.draft.id] : [],
    );
    mates.set(draft, (mates.get(draft) ?? new Map()).set(from, ordered(others)));
  });
  return mates;
}

function ordered(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}
