// The ids under which lines of the file are left out. A line keeps its id whatever else is left out.

/** Ids of lines left out. */
export type LineSet = ReadonlySet<string>;

/** Id of a goal: of a track (`by`), or of one of its audit types. */
export function goalLine(track: string, type?: string): string {
  return type === undefined ? `goal.${track}` : `goal.${track}.${type}`;
}

/** Id of the wish for an audit that need not be. */
export function wantedLine(track: string, type: string): string {
  return `wanted.${track}.${type}`;
}

/** Ids of the lines of which there is one at most. */
export const HOLIDAYS = 'calendar.holidays';
export const WORKING_DAYS = 'calendar.working-days';
export const PLANNING_FROM = 'planning.from';
export const STRATEGY = 'planning.strategy';
export const TEAM = 'team';

/** Id of the day from which a track is ready. */
export function readyLine(track: string): string {
  return `ready.${track}`;
}

/** Id of how long something of a track takes, by its key in the file. */
export function timingLine(track: string, key: string): string {
  return `timing.${track}.${key}`;
}

/** Id of the length of a track's first period. */
export function firstPeriodLine(track: string): string {
  return `first-period.${track}`;
}

/** Id of the day on which a track becomes part of another. */
export function mergeLine(track: string): string {
  return `merge.${track}`;
}

/** Id of the wish for interim sessions of an audit type. */
export function interimLine(track: string, type: string): string {
  return `interim.${track}.${type}`;
}

/** Id of a firm that takes a track over, by its position among those that do. */
export function switchLine(track: string, index: number): string {
  return `switch.${track}.${index}`;
}

/** Id of a headcount: of the organization, or of a track that has one of its own. */
export function peopleLine(track?: string): string {
  return track === undefined ? 'people' : `people.${track}`;
}

/** Id of a change of headcount, by its position in the file. */
export function headcountLine(index: number): string {
  return `people-from.${index}`;
}

/** Id of a blackout, by its position in the file. */
export function blackoutLine(index: number): string {
  return `blackout.${index}`;
}

/** Id of an auditor's calendar, by the auditor's name. */
export function auditorCalendarLine(name: string): string {
  return `auditor-calendar.${name}`;
}

/** Id of the visits an auditor can run in a week, by the auditor's name. */
export function auditorWeeksLine(name: string): string {
  return `auditor-weeks.${name}`;
}

/** Id of a recorded audit as a whole. */
export function auditLine(index: number): string {
  return `audit.${index}`;
}

/** Id of what a recorded audit fixes after today. */
export function bookingLine(index: number): string {
  return `booking.${index}`;
}

/** Whether a line records what has happened. */
export function isFact(id: string): boolean {
  return id.startsWith('audit.');
}

/** Whether a line can only stand in the way: what is possible with it is so without it, and nothing else changes. */
export function isMereLimit(id: string): boolean {
  return id === TEAM || id.startsWith('goal.') || id.startsWith('auditor-weeks.');
}

/** Whether a line is about the future: what stands against it is infeasible, not a breach of the past. */
export function isFutureLine(id: string): boolean {
  return (
    !isFact(id) &&
    !['ready.', 'timing.', 'calendar.', 'planning.from', 'people'].some((prefix) => id.startsWith(prefix))
  );
}
