// Dated facts without length. Every engagement has the day of its report or decision, every certificate its expiry;
// the steps towards them are the framework's data and belong only to engagements still to come.

import { fromDay, type PlainDate, toDay, type WorkingCalendar } from '../../calendar/index.js';
import {
  type AuditType,
  assigningDay,
  byText,
  closingTimeOf,
  type Engagement,
  type Framework,
  inDays,
  inTerms,
  interimOf,
  type Milestone,
  type MilestoneType,
  type Program,
  recordedOf,
} from '../../model/index.js';
import { BOOKING, bookingOf } from './booking.js';
import { changeMilestones } from './changes.js';
import { factsOf } from './facts.js';
import { outcomeSteps } from './findings.js';
import { offsetFrom } from './offset.js';
import { pointOf } from './points.js';
import { subserviceSteps } from './subservice.js';

/** Everything milestones are planned from. `engagements` are placed. */
export interface MilestoneInput {
  readonly program: Program;
  readonly frameworks: readonly Framework[];
  readonly engagements: readonly Engagement[];
  readonly calendar: WorkingCalendar;
  readonly today: PlainDate;
}

/**
 * By date. Finished engagements keep what stays true, outcome, as-of date, expiry and the end of restoring, and the steps
 * that are still to come after their outcome. Booked and planned ones keep every step, those already past included: a
 * passing day takes nothing out of a calendar.
 */
export function planMilestones(input: MilestoneInput): readonly Milestone[] {
  const milestones = input.engagements.flatMap((engagement) => {
    const of = input.program.tracks.find(({ id }) => id === engagement.track);
    const framework = input.frameworks.find((it) => it.id === of?.framework);
    const type = framework?.audits.find((it) => engagement.audit === `${of?.id}/${it.id}`);
    if (!of || !framework || !type) return [];
    const recorded = recordedOf(input.program, engagement);
    const facts = factsOf(engagement, type, framework, recorded);
    const own = [
      ...stepsOf(engagement, type, framework, input),
      ...outcomeSteps(engagement, framework, recorded, input),
    ];
    const steps = own.map((it) => ({
      ...it,
      audience: of.audiences.get(it.kind) ?? it.audience,
    }));
    return [...facts, ...steps];
  });
  const { program, frameworks, engagements } = input;
  const changed = program.tracks.flatMap((track) => {
    const framework = frameworks.find(({ id }) => id === track.framework);
    const own = engagements.filter((it) => it.track === track.id);
    return framework ? changeMilestones(track, framework, own, input) : [];
  });
  return [...milestones, ...subserviceSteps(input), ...changed].sort(
    (a, b) => byText(a.on, b.on) || byText(a.id, b.id),
  );
}

function stepsOf(
  engagement: Engagement,
  type: AuditType,
  framework: Framework,
  input: MilestoneInput,
): Milestone[] {
  if (engagement.status === 'done') return stepsAfter(engagement, type, framework, input);
  return allSteps(engagement, type, framework, input);
}

// A certificate is received, and a report shared, some days after the outcome that finishes the audit.
function stepsAfter(
  engagement: Engagement,
  type: AuditType,
  framework: Framework,
  input: MilestoneInput,
): Milestone[] {
  const after = framework.milestones.filter(({ point, of }) => point === 'outcome' && of === undefined);
  const steps = allSteps(engagement, type, { ...framework, milestones: after }, input);
  return steps.filter(({ kind, on }) => kind !== BOOKING && on > engagement.report && on >= input.today);
}

function allSteps(
  engagement: Engagement,
  type: AuditType,
  framework: Framework,
  input: MilestoneInput,
): Milestone[] {
  const { calendar, program } = input;
  const booking = bookingOf(engagement, framework, program, calendar);
  const steps = framework.milestones
    .filter(
      ({ audits, kind, each }) =>
        each === undefined && audits.includes(type.id) && !(booking && kind === BOOKING),
    )
    .map((step) => besideInterim(step, engagement))
    .flatMap((step): Milestone[] => {
      const point = startingPoint(step, engagement, framework, input);
      if (!point) return [];
      const { days, title } = inAuditorsTime(step, engagement, program);
      const on = fromDay(offsetFrom(toDay(point), { ...step, days }, calendar));
      if (step.beforeDecision && type.outcome === 'decision' && on >= engagement.report) return [];
      const { kind, owner, audience, citation } = step;
      const told = { id: `${engagement.id}-${kind}`, kind, for: engagement.id, on, title, owner, audience };
      return [citation === undefined ? told : { ...told, citation }];
    });
  const all = [...steps, ...byProductsOf(engagement, type, framework, input)];
  return booking ? [booking, ...all] : all;
}

// What comes of the report where the track asks for it, some days after it.
function byProductsOf(
  engagement: Engagement,
  type: AuditType,
  { byProducts = [], auditor }: Framework,
  { program, calendar }: MilestoneInput,
): Milestone[] {
  const track = program.tracks.find(({ id }) => id === engagement.track);
  return byProducts
    .filter(({ id, audits }) => track?.byProducts.includes(id) && audits.includes(type.id))
    .map(({ id, name, days, audience, citation }) => ({
      id: `${engagement.id}-${id}-report`,
      kind: `${id}-report`,
      for: engagement.id,
      on: fromDay(offsetFrom(toDay(engagement.report), { days, onWorkingDay: true }, calendar)),
      title: name,
      owner: auditor.title,
      audience: track?.audiences.get(`${id}-report`) ?? audience,
      citation,
    }));
}

// A step towards closing a major, by the time that the auditor gives for it.
function inAuditorsTime(
  { days = 0, title, closing }: MilestoneType,
  { auditor }: Engagement,
  { auditors }: Program,
): { readonly days: number; readonly title: string } {
  const own = closingTimeOf(auditor ?? undefined, auditors);
  if (closing === undefined || !own) return { days, title };
  return { days: Math.min(days, inDays(own)), title: inTerms(title, closing, own) };
}

// What an audit with an interim session has before it is counted from there.
function besideInterim(step: MilestoneType, engagement: Engagement): MilestoneType {
  if (step.fromInterim === undefined || !interimOf(engagement)) return step;
  return { ...step, point: 'interim-start', days: step.fromInterim };
}

// The day a step is counted from.
function startingPoint(
  step: MilestoneType,
  engagement: Engagement,
  framework: Framework,
  { engagements, program }: MilestoneInput,
): PlainDate | null | undefined {
  if (step.of === undefined) return pointOf(engagement, step.point);
  const certificate = certificateBefore(engagement, engagements);
  if (step.of === 'certificate') return certificate && pointOf(certificate, step.point);
  const from = takenOver(engagement, engagements, program);
  // Before there is a certificate nothing is transferred.
  const nothing =
    framework.cycle.kind === 'certification' && !(certificate && from && certificate.report < from);
  return nothing ? undefined : from;
}

// The first day of the firm that does an engagement, where it took over from another and this is the first it does.
function takenOver(
  engagement: Engagement,
  engagements: readonly Engagement[],
  { tracks }: Program,
): PlainDate | undefined {
  const track = tracks.find(({ id }) => id === engagement.track);
  const day = assigningDay(engagement);
  const own = track?.switches.findLast(({ from, firm }) => from <= day && firm === engagement.auditor);
  if (!own) return undefined;
  const earlier = engagements.some(
    (it) =>
      it.track === engagement.track &&
      it.auditor === own.firm &&
      own.from <= assigningDay(it) &&
      assigningDay(it) < day,
  );
  return earlier ? undefined : own.from;
}

/** The certificate in force when an audit takes place: the last one of its track decided before it. */
function certificateBefore(
  engagement: Engagement,
  engagements: readonly Engagement[],
): Engagement | undefined {
  const { track } = engagement;
  return engagements
    .filter((it) => it.expires !== null && it.track === track && it.report < engagement.report)
    .reduce<Engagement | undefined>((last, it) => (last && last.report > it.report ? last : it), undefined);
}
