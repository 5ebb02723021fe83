// The shape of `frameworks`: one block for each known framework, its keys taken from the framework's own data. A
// framework that asks for more becomes readable by saying so there, not here.

import * as z from 'zod/mini';
import { type Duration, formatDuration } from '../../calendar/index.js';
import {
  AUDIENCES,
  type AuditType,
  type ExaminationCycle,
  type Framework,
  type FurtherCriteria,
  type InterimType,
  isExamined,
} from '../../model/index.js';
import { isTrackOf } from '../track-names.js';
import { ownAudiencesShape } from './audiences.js';
import { auditorShape } from './auditors.js';
import { Form, type Samples } from './form.js';
import { date, duration, ownName, text } from './kinds.js';
import { block, choice, either, flag, keysIn, list, named, whole } from './parts.js';

/** Blocks by framework id, and by the names of their tracks; an editor's schema learns of the names by their pattern. */
export function frameworksShape(frameworks: readonly Framework[]) {
  const plain = frameworks.map(({ id }) => id);
  const blocks = new Map(frameworks.map((framework) => [framework.id, frameworkShape(framework).optional()]));
  const two = plain.slice(0, 2).map((id) => `${id}: {}`);
  const noun = `a mapping such as { ${two.join(', ')} }`;
  const description =
    'The frameworks to be audited against, by id; at least one. Several reports or certificates of one framework carry names, such as soc2@payments.';
  const make = (samples: Samples) => {
    const ids = new Set([...plain, ...(samples ? keysIn(samples) : [])]);
    const forms = [...ids].flatMap((id) => {
      const framework = plain.find((one) => isTrackOf(one, id));
      const form = framework === undefined ? undefined : blocks.get(framework);
      return form ? [[id, form] as const] : [];
    });
    return block(Object.fromEntries(forms), description, noun).for(samples);
  };
  return new Form(make, { description });
}

/** The block of a framework of the user's own, as far as an editor can know it: what is asked of its audits it cannot. */
export function ownFrameworkShape(): Form {
  const words = 'By the names of its framework file.';
  const length = duration('How long it takes.', '2 weeks');
  const key = ownName();
  return block(
    {
      ...commonKeys('auditor'),
      file: text('Path of the framework file, from the folder of this file.', ['./our-framework.yml']),
      by: date('The certificate is decided, or the assessment finished, by this day.').optional(),
      from: date('The first day on which it binds, where nobody audits it.', '2027-01-01').optional(),
      timing: named(key, length, `How long things take. ${words}`).optional(),
      audiences: named(key, choice(AUDIENCES, 'Who.'), `Who may see what. ${words}`).optional(),
    },
    "A framework of the user's own.",
  );
}

/** The keys that every framework has, examined or not. */
function sharedKeys(): Record<'name' | 'scope' | 'file', Form> {
  return {
    name: text('What titles call it. Default: the name behind the @ of its key.', ['Payments']).optional(),
    scope: text('What the report or the certificate is about, or who is bound.', [
      'The payments platform',
    ]).optional(),
    file: text(
      'Path of the framework file, from the folder of this file: only of a framework of your own, and of each of its tracks.',
      ['./our-framework.yml'],
    ).optional(),
  };
}

/** The keys that every framework with audits has. */
function commonKeys(auditor: string): Record<string, Form> {
  const { name, scope } = sharedKeys();
  return {
    auditor: auditorShape(auditor).optional(),
    ready: date(
      'Controls or management system in place from. Default: planning.from.',
      '2026-12-01',
    ).optional(),
    name,
    scope,
    people: whole(
      'Persons in this scope; drives its audit days and base fee. Default: organization.people.',
      1,
      1_000_000,
      30,
    ).optional(),
    sites: either(
      [
        whole('How many there are.', 0, 10_000, 0),
        list(text('Name of a site.', ['Berlin']), 'Those of organization.sites that lie in this scope.'),
      ],
      'a whole number, or a list of sites such as [Berlin],',
      'Further sites in this scope, counted or named. Default: organization.sites.',
    ).optional(),
    merge: block(
      {
        into: text('The track it becomes part of, by its key.', ['soc2']),
        on: date('The first day on which there is one track, such as the first of a period.', '2028-10-01'),
        notified: date('The day the certification body was told.', '2028-07-01').optional(),
      },
      'Ends in another track of the framework: nothing of this one is planned from that day on.',
    ).optional(),
  };
}

/** The block of a framework that nobody examines. */
function dutiesShape(framework: Framework): Form {
  const { name, scope, file } = sharedKeys();
  const keys: Record<string, Form> = {
    name,
    scope,
    file,
    from: date('The first day on which it binds. Default: planning.from.', '2027-01-01').optional(),
  };
  if (framework.categories.length > 0) keys.categories = categoriesShape(framework).optional();
  return block(keys, `${framework.fullName}: recurring work, and no audit.`);
}

function frameworkShape(framework: Framework) {
  if (!isExamined(framework)) return dutiesShape(framework);
  const keys: Record<string, Form> = {
    ...commonKeys(framework.auditor.title),
    file: sharedKeys().file,
    audiences: ownAudiencesShape(
      framework,
      'Who may see which of its documents and events, over what the file says as a whole.',
    ).optional(),
  };
  if (framework.goal) keys.by = date('The certificate is decided by this day.', '2027-10-31').optional();
  if (framework.categories.length > 0) keys.categories = categoriesShape(framework).optional();
  if (framework.further) keys.also = alsoShape(framework.further).optional();
  for (const { id, name } of framework.byProducts ?? [])
    keys[id] = flag(`Whether a ${name} comes of each report. Default: false.`).optional();
  if (framework.editions.length > 0) keys.edition = editionShape(framework).optional();
  if (framework.timing.length > 0) keys.timing = timingShape(framework).optional();
  for (const audit of framework.audits) {
    const wish = audit.asked && wishShape(audit, framework);
    if (wish) keys[audit.id] = wish.optional();
  }
  return block(keys, `${framework.fullName}.`);
}

function categoriesShape({ categories }: Framework) {
  const ids = categories.map((category) => category.id) as [string, ...string[]];
  const implied = categories.filter((category) => category.implied).map((category) => category.id);
  const description =
    implied.length > 0 ? `Categories in scope; ${implied.join(', ')} is implied.` : 'Categories in scope.';
  return list(choice(ids, 'A category.'), description);
}

function alsoShape(further: readonly FurtherCriteria[]) {
  const ids = further.map(({ id }) => id) as [string, ...string[]];
  const names = further.map(({ name }) => name).join(', ');
  return list(choice(ids, 'A set of criteria.'), `What its reports cover besides: ${names}.`);
}

function editionShape({ editions }: Framework) {
  const ids = editions.map((edition) => edition.id) as [string, ...string[]];
  const numbers = ids.map(Number).filter((id) => Number.isInteger(id));
  const forms = [choice(ids, 'The edition.')];
  if (numbers.length > 0) forms.push(new Form(() => z.literal(numbers, { error: 'an edition' })));
  return either(forms, `one of the editions ${ids.join(', ')}`, 'The edition audited against.');
}

function timingShape({ timing }: Framework) {
  const keys = timing.map((one) => {
    const says = `${one.what[0]?.toUpperCase()}${one.what.slice(1)}: at least ${inWords(one.min)}, usually ${inWords(one.usual)}.`;
    return [one.key, duration(says, inWords(one.usual)).optional()] as const;
  });
  return block(Object.fromEntries(keys), 'How long things take, where the usual time does not fit.');
}

/** A duration of framework data in words. */
export function inWords(time: { readonly months?: number; readonly days?: number }): string {
  const whole: Duration = { months: time.months ?? 0, days: time.days ?? 0 };
  return formatDuration(whole);
}

function wishShape(audit: AuditType, framework: Framework) {
  const by = date('The report is in hand by this day.', '2027-03-31').optional();
  if (audit.asked === 'switch') return flag(`Whether to plan one: ${audit.title}. Default: false.`);
  if (audit.asked === 'goal-or-off') {
    const goal = block({ by }, `When it is wanted.`);
    const noun = 'true, false or a mapping such as { by: 2027-03-31 }';
    return either(
      [goal, new Form(() => z.boolean())],
      noun,
      `${audit.title}: a goal, false for none, true for one. Absent: the planner chooses.`,
    );
  }
  return framework.cycle.kind === 'examination' ? periodsShape(audit, framework.cycle, by) : undefined;
}

function periodsShape(audit: AuditType, cycle: ExaminationCycle, by: Form) {
  const { min, max, usual } = cycle.months;
  const length = `whole months, ${min} to ${max}`;
  return block(
    {
      'first-period': duration(
        `Length of the first period: ${length}. Absent: the planner chooses.`,
        '6 months',
        1,
      ).optional(),
      'next-period': duration(
        `Length of the first period after the recorded ones, such as a short one after a modified opinion: ${length}. A recorded one of this length whose report is to come is that period. Default: that of later ones.`,
        '6 months',
        1,
      ).optional(),
      period: duration(
        `Length of later periods: ${length}. Default: ${usual} months.`,
        `${usual} months`,
        1,
      ).optional(),
      by,
      align: flag(
        'Whether one later period may be shorter to bring cycles together. Default: true.',
      ).optional(),
      ...(audit.interim ? { interim: interimShape(audit.interim).optional() } : {}),
    },
    `${audit.title}: contiguous observation periods.`,
  );
}

function interimShape({ months }: InterimType) {
  return either(
    [choice(['auto'], 'Where it pays.'), flag('Whether there is one.')],
    'true, false or auto',
    `Whether periods of ${months} months or more have an interim session; auto: those in which it pays. Default: false.`,
  );
}
