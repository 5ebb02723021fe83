// Reads a compliance file for the auditor: only what the hard rules need, with the documented defaults filled in.
// It trusts the file to be well formed; complaining about bad input is not its job.
import { parse } from 'yaml';
import { add, type Day, type Days, type Duration, day, duration } from './calendar.js';

type Raw = Record<string, unknown>;

/** One line under `audits:`, its dates as day numbers. */
export interface Fact {
  /** `soc2/type2`, or `soc2@payments/type2` on a named track. */
  audit: string;
  period?: Days;
  asOf?: Day;
  fieldwork?: Days;
  /** Report issued, or certification decision taken. */
  report?: Day;
  expires?: Day;
  nth?: number;
  auditor?: string;
  /** The last day on which a major nonconformity of it was verified as closed. */
  majorsVerified?: Day;
  suspended: boolean;
}

export interface ActivityEntry {
  off: boolean;
  everyMonths?: number;
  completion?: boolean;
  since?: Day;
  graceDays?: number;
  done: Day[];
}

export interface TrackEntry {
  /** The key in the file: the framework's id, with `@name` when the track is named. */
  key: string;
  framework: string;
  raw: Raw;
  ready: Day;
}

export interface ComplianceFile {
  tracks: TrackEntry[];
  facts: Fact[];
  activities: Map<string, ActivityEntry>;
  workingDays: string[];
  countries: string[];
  blackouts: Days[];
  people: number;
  /** Headcounts from days on, by day. */
  headcounts: { on: Day; people: number }[];
  sites: number;
  horizon: Days;
  strategy: string;
  jointWindow: Duration;
  /** An open activity due within so many days is due soon. */
  dueSoon: number;
  /** Paths of calendars by the auditor whose busy days they hold. */
  calendars: Map<string, string>;
  /** Visits the team can host at once; undefined without a team. */
  capacity?: number;
}

const object = (value: unknown): Raw => (typeof value === 'object' && value !== null ? (value as Raw) : {});
const span = (value: unknown): Days => {
  const { from, to } = object(value) as { from: string; to: string };
  return { from: day(from), to: day(to) };
};

export function readFile(yaml: string, today: Day): ComplianceFile {
  const raw = object(parse(yaml));
  const organization = object(raw.organization);
  const calendar = object(raw.calendar);
  const planning = object(raw.planning);
  const from = typeof planning.from === 'string' ? day(planning.from) : today;
  const team = raw.team === undefined ? undefined : object(raw.team);
  const country = organization.country;
  const countries =
    calendar.holidays === false || country === undefined ? [] : ([country].flat() as string[]);
  return {
    tracks: Object.entries(object(raw.frameworks)).map(([key, value]) => track(key, object(value), from)),
    facts: (Array.isArray(raw.audits) ? raw.audits : []).map((entry) => fact(object(entry))),
    activities: new Map(Object.entries(object(raw.activities)).map(([key, value]) => [key, activity(value)])),
    workingDays: (calendar['working-days'] as string[] | undefined) ?? ['mon', 'tue', 'wed', 'thu', 'fri'],
    countries,
    blackouts: (Array.isArray(calendar.blackouts) ? calendar.blackouts : []).map(span),
    people: (organization.people as number | undefined) ?? 25,
    headcounts: headcounts(raw.changes),
    sites: Array.isArray(organization.sites)
      ? organization.sites.length
      : ((organization.sites as number | undefined) ?? 0),
    horizon: { from, to: add(from, duration((planning.horizon as string | undefined) ?? '3 years')) - 1 },
    strategy: (planning.strategy as string | undefined) ?? 'auto',
    jointWindow: duration((planning['joint-window'] as string | undefined) ?? '1 week'),
    dueSoon: duration((object(raw.check)['due-soon'] as string | undefined) ?? '30 days').days,
    calendars: new Map(
      Object.entries(object(raw.auditors)).flatMap(([name, firm]) => {
        const path = object(firm).calendar;
        return typeof path === 'string' ? [[name, path] as const] : [];
      }),
    ),
    ...(team && { capacity: (team['fieldwork-capacity'] as number | undefined) ?? 1 }),
  };
}

/** Changes of the whole organization's headcount; other kinds of change are not drawn. */
function headcounts(changes: unknown): { on: Day; people: number }[] {
  return (Array.isArray(changes) ? changes : [])
    .map(object)
    .filter((it) => Object.keys(it).sort().join() === 'on,people')
    .map(({ on, people }) => ({ on: day(String(on)), people: Number(people) }))
    .sort((a, b) => a.on - b.on);
}

/** Persons of a track on a day: its own where its block says so, else those of the organization. */
export function peopleOn({ people, headcounts, tracks }: ComplianceFile, at: Day, key: string): number {
  const own = tracks.find((track) => track.key === key)?.raw.people;
  if (typeof own === 'number') return own;
  return headcounts.filter(({ on }) => on <= at).at(-1)?.people ?? people;
}

function track(key: string, raw: Raw, from: Day): TrackEntry {
  const ready = typeof raw.ready === 'string' ? day(raw.ready) : from;
  return { key, framework: key.split('@')[0] ?? key, raw, ready };
}

/** Majors stand under `nonconformities` (`verified`) or `findings` (`closed`); one still open says nothing yet. */
function majorsVerified(raw: Raw): Day | undefined {
  const all = [raw.nonconformities, raw.findings].flatMap((list) =>
    Array.isArray(list) ? list.map(object) : [],
  );
  const majors = all
    .filter((entry) => entry.grade === 'major')
    .map((entry) => entry.verified ?? entry.closed);
  const verified = majors.filter((at) => typeof at === 'string').map(day);
  return verified.length > 0 ? Math.max(...verified) : undefined;
}

function fact(raw: Raw): Fact {
  const verified = majorsVerified(raw);
  const ends = raw.decision ?? raw.report;
  return {
    audit: raw.audit as string,
    suspended: raw.suspended !== undefined,
    ...(raw.period !== undefined && { period: span(raw.period) }),
    ...(raw['as-of'] !== undefined && { asOf: day(raw['as-of'] as string) }),
    ...(raw.fieldwork !== undefined && { fieldwork: span(raw.fieldwork) }),
    ...(ends !== undefined && { report: day(ends as string) }),
    ...(raw.expires !== undefined && { expires: day(raw.expires as string) }),
    ...(verified !== undefined && { majorsVerified: verified }),
    ...(raw.nth !== undefined && { nth: raw.nth as number }),
    ...(raw.auditor !== undefined && { auditor: raw.auditor as string }),
  };
}

function activity(value: unknown): ActivityEntry {
  const raw = object(value);
  const done = Array.isArray(raw.done) ? raw.done : [];
  const every = raw.every === undefined ? undefined : duration(raw.every as string);
  return {
    off: value === false,
    done: done.map((entry) => day((typeof entry === 'string' ? entry : object(entry).on) as string)),
    ...(every && every.months > 0 && { everyMonths: every.months }),
    ...(raw.anchor !== undefined && { completion: raw.anchor === 'completion' }),
    ...(raw.since !== undefined && { since: day(raw.since as string) }),
    ...(raw.grace !== undefined && { graceDays: duration(raw.grace as string).days }),
  };
}

/** A goal of the file: `type1: { by }`, `type2: { by }`, or `by` on the framework itself. */
export function goal(raw: Raw, key?: 'type1' | 'type2'): Day | undefined {
  const by = key ? object(raw[key]).by : raw.by;
  return typeof by === 'string' ? day(by) : undefined;
}

/**
 * The smallest number of days a phase may take: the documented minimum, or what `timing:` says when that is shorter.
 * The documents do not say whether `timing:` may go below a minimum; allowing it flags only clear breaches.
 */
export function leastDays(raw: Raw, key: string, documented: number): number {
  const own = object(raw.timing)[key];
  if (typeof own !== 'string') return documented;
  const { months, days } = duration(own);
  return Math.min(documented, months * 28 + days);
}
