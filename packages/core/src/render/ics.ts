// A calendar feed (RFC 5545) of all-day entries. The library escapes the text of entries but not the fields of the
// calendar itself nor ids: those pass through `line` here. No METHOD: readers ask an organizer of it. No time zone:
// the library would shift all-day entries by it.

import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Appointment, Audience, Report } from '../report/index.js';
import type { Renderer, RenderOptions } from './renderer.js';

/** Ends every id; the domain is reserved for private use, so nobody else's ids end in it. */
const HOME = 'auditcal.internal';
const DAY = 86_400;

export const ics: Renderer<Report> = {
  format: 'ics',
  mediaType: 'text/calendar; charset=utf-8',
  extension: 'ics',
  render: (report, options) => {
    const { program, today } = report.header;
    const calendar = ical({
      prodId: { company: 'auditcal', product: 'auditcal', language: 'EN' },
      name: calendarText(`Audits of ${program}`),
      ttl: DAY,
      ...(options.url ? { url: uri(options.url) } : {}),
    });
    for (const it of report.agenda.filter((entry) => isWanted(entry, options))) {
      addEntry(calendar, it, { ...options, program, stamp: new Date(`${today}T00:00:00Z`) });
    }
    return `${calendar.toString()}\r\n`;
  },
};

/** Everyone sees the least, the inside of the organization everything. */
const audiences: readonly Audience[] = ['internal', 'auditors', 'everyone'];

function isWanted(it: Appointment, { framework, owner, audience = 'internal' }: RenderOptions): boolean {
  if (framework && !it.frameworks.includes(framework) && !it.tracks.includes(framework)) return false;
  if (owner && it.owner?.toLowerCase() !== owner.toLowerCase()) return false;
  if (audience === 'auditors' && it.kind === 'activity') return false;
  return audiences.indexOf(it.audience) >= audiences.indexOf(audience);
}

const categories: Readonly<Record<Appointment['kind'], string>> = {
  fieldwork: 'Fieldwork',
  session: 'Fieldwork',
  'as-of': 'As-of date',
  report: 'Report',
  decision: 'Decision',
  expiry: 'Certificate',
  period: 'Observation period',
  deadline: 'Deadline',
  activity: 'Activity',
  milestone: 'Milestone',
  span: 'Coverage',
};

/** Entries that only mark days; nobody is reminded of them. */
const background: readonly Appointment['kind'][] = ['period', 'span'];

interface EntryOptions extends RenderOptions {
  readonly program: string;
  /** Midnight of the day the plan was made: bytes must not depend on when they are written. */
  readonly stamp: Date;
}

function addEntry(calendar: ICalCalendar, it: Appointment, options: EntryOptions): void {
  const inside = (options.audience ?? 'internal') === 'internal';
  const details = [...it.details, ...(inside ? it.internal : [])].map(line);
  const event = calendar.createEvent({
    id: uidOf(options.program, it.key),
    sequence: 0,
    stamp: options.stamp,
    start: it.from,
    end: it.end,
    allDay: true,
    summary: line(it.title),
    categories: [categories[it.kind], ...it.names].map(category).filter(({ name }) => name !== ''),
    status: it.firm ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    transparency: it.busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    busystatus: it.busy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
  });
  if (details.length > 0) event.description(details.join('\n'));
  const mail = options.attendees && inside ? mailOf(it.owner) : undefined;
  if (mail) event.createAttendee({ email: mail });
  for (const days of background.includes(it.kind) ? [] : (options.alarms ?? [])) {
    event.createAlarm({ type: ICalAlarmType.display, trigger: days * DAY, description: line(it.title) });
  }
}

/** Letters, digits, dots and hyphens only, so that no server has to escape it; two keys never share an id. */
export function uidOf(program: string, key: string): string {
  return `${safe(program, /[A-Za-z0-9-]/)}.${safe(key, /[A-Za-z0-9.-]/)}@${HOME}`;
}

/** Every character that is not allowed becomes its code point between underscores. */
function safe(text: string, allowed: RegExp): string {
  return [...text]
    .map((char) => (allowed.test(char) ? char : `_${char.codePointAt(0)?.toString(16)}_`))
    .join('');
}

/** One line of text: control characters would end a property and begin another. */
function line(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
}

/** Readers split a category at a comma even where it is escaped. */
function category(name: string): { readonly name: string } {
  return { name: line(name.replaceAll(',', ' ')) };
}

/** Text of the calendar itself, which the library writes as it is. */
function calendarText(text: string): string {
  return line(text).replace(/[\\;,]/g, (mark) => `\\${mark}`);
}

/** An address with everything encoded that would end or split its property. */
function uri(text: string): string {
  return line(text).replace(/[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+=%]/gu, (char) => encodeURIComponent(char));
}

function mailOf(owner: string | null): string | undefined {
  return owner && /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(owner)
    ? owner
    : undefined;
}
