// One entry as the lines of a VEVENT, folded. No time zone: the library would shift whole days by it, so that days are
// VALUE=DATE and hours are instants in UTC.

import {
  foldLines,
  ICalAlarmRelatesTo,
  ICalAlarmType,
  type ICalCalendar,
  ICalEvent,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { AppointmentKind } from '../../model/index.js';
import type { Appointment } from '../../report/index.js';
import type { RenderOptions } from '../renderer.js';
import { category, line, mailOf, uidOf, uri } from './escape.js';
import { asTask } from './task.js';
import { isInside } from './wanted.js';

const DAY = 86_400;

const categories: Readonly<Record<AppointmentKind, string>> = {
  fieldwork: 'Fieldwork',
  session: 'Fieldwork',
  meeting: 'Meeting',
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
const background: readonly AppointmentKind[] = ['period', 'span'];

/** The lines of one entry; `calendar` is one of the library's own, which it asks for its settings. */
export function entryLines(
  it: Appointment,
  program: string,
  calendar: ICalCalendar,
  options: RenderOptions,
): string {
  const task = options.todo === true && it.kind === 'activity';
  const event = eventOf(it, program, calendar, options, task);
  if (!it.dropped && !background.includes(it.kind)) remind(event, it, options.alarms ?? [], task);
  const lines = event.toString();
  return foldLines(task ? asTask(lines, it) : lines);
}

function eventOf(
  it: Appointment,
  program: string,
  calendar: ICalCalendar,
  options: RenderOptions,
  task: boolean,
): ICalEvent {
  const inside = isInside(options);
  const details = [...it.details, ...it.beside, ...(inside ? [...it.internal, ...it.why] : [])].map(line);
  const mail = options.attendees && inside ? mailOf(it.owner) : undefined;
  const changed = new Date(`${it.changed}T00:00:00Z`);
  const event = new ICalEvent(
    {
      id: uidOf(program, it.key),
      sequence: it.sequence,
      stamp: changed,
      lastModified: changed,
      ...daysOf(it, task),
      summary: line(it.title),
      categories: [categories[it.kind], ...it.names].map(category).filter(({ name }) => name !== ''),
      status: it.dropped
        ? ICalEventStatus.CANCELLED
        : it.firm
          ? ICalEventStatus.CONFIRMED
          : ICalEventStatus.TENTATIVE,
      transparency: it.busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      busystatus: it.busy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
    },
    calendar,
  );
  if (details.length > 0) event.description(details.join('\n'));
  if (options.url) event.url(uri(options.url));
  if (mail) event.createAttendee({ email: mail });
  else if (inside && it.owner) event.x('X-AUDITCAL-OWNER', line(it.owner));
  return event;
}

/** Whole days end on the day after the last; a task ends on the day it is due. */
function daysOf(it: Appointment, task: boolean) {
  if (task) return { start: it.since ?? it.from, end: it.to, allDay: true };
  if (it.hours) return { start: new Date(it.hours.from), end: new Date(it.hours.to), allDay: false };
  return { start: it.from, end: it.end, allDay: true };
}

/** Reminders, in days before the entry begins; before it is due where it is a task. */
function remind(event: ICalEvent, it: Appointment, alarms: readonly number[], task: boolean): void {
  for (const days of alarms) {
    const alarm = event.createAlarm({
      type: ICalAlarmType.display,
      trigger: days * DAY,
      description: line(it.title),
    });
    // Among the data of an alarm, the library overlooks it.
    if (task) alarm.relatesTo(ICalAlarmRelatesTo.end);
  }
}
