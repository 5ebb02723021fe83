// What belongs in a framework file. Which audits, days and durations a rule may name its family says, once it is read.

import * as z from 'zod/mini';
import { parseDuration } from '../../calendar/index.js';
import { AUDITS, FAMILIES } from '../../frameworks/own/index.js';
import { AUDIENCES } from '../../model/index.js';
import { slug } from '../shape/codes.js';
import { Form } from '../shape/form.js';
import { type Complaint, duration, kind, monthDay, SLUG, text } from '../shape/kinds.js';
import { block, choice, either, flag, list, named } from '../shape/parts.js';

/** What the days of a rule, a step or a target are called, and the points they are. */
export const DAYS = {
  start: 'start',
  end: 'end',
  outcome: 'outcome',
  expiry: 'expires',
  'as-of': 'as-of',
  'period-start': 'period-from',
  'period-end': 'period-to',
} as const;

/** What a day of a rule may be counted from. */
export const RELATIONS = ['itself', 'previous', 'opening', 'certificate', 'ready'] as const;

const KEY = z.string().check(
  z.regex(new RegExp(`^(?!constructor$)${SLUG.source.slice(1)}`), {
    error: 'a name of lower-case letters, digits and hyphens',
  }),
);

const DAY_WORDS = Object.keys(DAYS) as [string, ...string[]];
const AUDITORS = ['cpa', 'cb', 'qsa', 'assessor'] as const;

let made: Form | undefined;

/** What belongs in a framework file; put together on first use and kept. */
export function frameworkForm(): Form {
  made ??= makeForm();
  return made;
}

function makeForm(): Form {
  return block(
    {
      $schema: text('The JSON Schema of this file, for editors.').optional(),
      version: new Form(() => z.literal(1, { error: 'the number 1' }), {
        description: 'Version of the file format: 1.',
      }),
      name: text('What titles call it.', ['Acme label']),
      'full-name': text('The whole name, with its level or edition. Default: the name.').optional(),
      family: choice(
        FAMILIES,
        'What it is like: a certificate with stages, audits between and a renewal; reports on a date and over periods; an assessment that holds for some months; or duties, recurring work that nobody examines.',
      ),
      citation: text('Where its dates are written: what its hard rules are told with.', [
        'Acme Supplier Security Manual, 4.2',
      ]),
      accredited: flag(
        'Of a certification: whether its body is accredited, so that the rules of ISO/IEC 17021-1 hold. Default: false.',
      ).optional(),
      auditor: block(
        {
          kind: choice(AUDITORS, "What its auditors are. Default: its family's.").optional(),
          title: text('What they are called.', ['Acme-approved assessor']).optional(),
        },
        'Who audits it.',
      ).optional(),
      validity: duration(
        'How long a certificate or an assessment holds, in whole months. Default: 36 months of a certification, 12 of an assessment.',
        '36 months',
        1,
      ).optional(),
      document: text('What an assessment gives in hand. Default: certificate.', ['label']).optional(),
      audits: named(KEY, auditShape(), auditsSay()).optional(),
      timing: named(
        KEY,
        lengthShape('How long it takes; a name of your own is for a rule of yours to count with.'),
        'Durations, by the names of the family or by names of your own.',
      ).optional(),
      activities: named(
        KEY,
        activityShape(),
        'The recurring work it calls for: of the catalogue by its key, or its own with a title and a cadence.',
      ).optional(),
      rules: list(ruleShape(), "Its own dated rules, beside its family's.").optional(),
      milestones: named(
        KEY,
        either(
          [milestoneShape(), off()],
          'a mapping, or false for one of the family,',
          "Steps around its audits; one of its family's is replaced, or left out with false.",
        ),
        'Steps around its audits.',
      ).optional(),
      documents: named(
        KEY,
        documentShape(),
        'What its audits end in and what auditors are handed, and how far each may go.',
      ).optional(),
    },
    "A framework of one's own: what is audited, how often, and by which rules.",
  );
}

function auditsSay(): string {
  const ids = FAMILIES.filter((family) => AUDITS[family].length > 0).map(
    (family) => `${family}: ${AUDITS[family].map(({ id }) => id).join(', ')}`,
  );
  return `Its audits, where they differ from those of its family (${ids.join('; ')}), and further ones.`;
}

function off(): Form {
  return new Form(() => z.literal(false, { error: 'false' }), { description: 'There is none.' });
}

function auditShape(): Form {
  const audit = block(
    {
      title: text('What it is called.', ['Acme label assessment']).optional(),
      role: choice(
        ['stage', 'surveillance', 'interim'],
        'What a further audit is: a stage before the first certificate, a surveillance between two decisions, an interim between two assessments.',
      ).optional(),
      fieldwork: lengthShape('How long the auditors work with the team.').optional(),
      mode: choice(['onsite', 'remote'], 'Where.').optional(),
      target: offset(
        'Where its last day is best: before what it renews runs out, or after what it follows.',
      ).optional(),
      latest: offset(
        'Of an audit between two others: its last day is not after this distance from what it follows. Default: half-way to the next.',
      ).optional(),
    },
    'One audit.',
  );
  return either(
    [audit, off()],
    'a mapping, or false for one of the family,',
    'One audit, or `false` where there is none.',
  );
}

function lengthShape(description: string): Form {
  const one = (says: string) => duration(says, '2 weeks');
  return either(
    [
      one('How long it usually takes.'),
      block(
        {
          min: one('Never shorter: hard.').optional(),
          usual: one('What is planned.').optional(),
          max: one('Longer is warned of.').optional(),
          what: text('What it is, in words.').optional(),
        },
        'At least, usually, at most.',
      ),
    ],
    'a duration, or a mapping such as { min: 1 week, usual: 2 weeks },',
    description,
  );
}

function activityShape(): Form {
  return block(
    {
      controls: list(
        text('A requirement, in quotes.', ['4.1.2']),
        'The requirements of this framework that it answers to.',
      ).optional(),
      every: duration(
        'How often at least, in whole months; written down, so that a longer cadence is an error.',
        '3 months',
        1,
      ).optional(),
      by: monthDay(
        'The day of each year by which it is done, where one is written; once a year where `every` says nothing.',
        '03-31',
      ).optional(),
      supporting: flag(
        'Whether it only counts where it is done anyway, and is not called for. Default: false.',
      ).optional(),
      title: text('What it is, where the catalogue has none of this key.').optional(),
      owner: text('Who usually sees to it.').optional(),
    },
    'Recurring work that is evidence.',
  );
}

function ruleShape(): Form {
  const audit = slug('An audit of this file.', 'assessment');
  const audits = either(
    [audit, list(audit, 'Several.')],
    'an audit, or a list such as [stage1, stage2],',
    'Audits of this file.',
  );
  return block(
    {
      rule: slug('Its id, in diagnostics and for `check.rules`.', 'acme-freeze'),
      severity: choice(
        ['error', 'warning', 'info'],
        'error: every plan keeps it; warning and info: kept where it can be, and told. A written rule is an error, a habit is not.',
      ),
      from: block(
        {
          of: choice(
            RELATIONS,
            'What is counted from: the audit itself, the one before it, what opened its cycle, what is in force then, or the day controls are in place. Default: previous where audits are named, else itself.',
          ).optional(),
          audit: audits.optional(),
          day: choice(DAY_WORDS, 'Which of its days. Default: end; expiry of what is in force.').optional(),
        },
        'The day counted from.',
      ),
      to: block({ audit: audits, day: choice(DAY_WORDS, 'Which of its days.') }, 'The day that is bound.'),
      earliest: offset('Not before this distance from the one day.').optional(),
      latest: offset('Not after this distance from the one day.').optional(),
      timing: slug(
        'In place of `earliest`: a duration of the file, its minimum hard and its usual length planned.',
        'report-after',
      ).optional(),
      why: text('What it asks, without dates; completes "…, because".', [
        'evidence is frozen three weeks before the assessors come',
      ]),
      remedy: text('What to do where it does not hold.').optional(),
      citation: text('Where it is written, or whose habit it is.', ['Acme Supplier Security Manual, 4.4']),
    },
    'A rule between two days.',
  );
}

function milestoneShape(): Form {
  const audit = slug('An audit of this file.', 'assessment');
  return block(
    {
      title: text('What happens.', ['Scope agreed with the assessor']),
      audit: either(
        [audit, list(audit, 'Several.')],
        'an audit, or a list such as [stage1, stage2],',
        'The audits it belongs to. Default: all.',
      ).optional(),
      day: choice(DAY_WORDS, 'Which of its days it is counted from. Default: start.').optional(),
      at: offset('How far from that day. Default: on the day.').optional(),
      owner: text('Who usually sees to it. Default: compliance lead.').optional(),
      audience: choice(AUDIENCES, 'Who may see it. Default: internal.').optional(),
    },
    'A step around an audit.',
  );
}

function documentShape(): Form {
  const audit = slug('An audit of this file.', 'assessment');
  return block(
    {
      title: text('What it is called.', ['Acme label']),
      audit: either(
        [audit, list(audit, 'Several.')],
        'an audit, or a list such as [stage1, stage2],',
        'The audits it belongs to. Default: all.',
      ).optional(),
      made: choice(
        ['outcome', 'pack'],
        'outcome: what the audit ends in; pack: handed to the auditors before it. Default: pack.',
      ).optional(),
      audience: choice(AUDIENCES, 'How far it may go. Default: auditors.').optional(),
    },
    'A document of an audit.',
  );
}

/** A distance from a day; negative is before it. */
export interface OffsetRead {
  readonly months: number;
  readonly days: number;
}

const OFFSET = /^(.+) (before|after)$/;
const OFFSET_PATTERN = '^(on the day|(\\d+ (day|week|month|year)s?|P[0-9YMWD]+) (before|after))$';

function offset(description: string): Form {
  return kind('a distance, such as 3 weeks before,', noOffset, {
    description,
    examples: ['3 weeks before', '12 months after', 'on the day'],
    pattern: OFFSET_PATTERN,
  });
}

/** Reads `3 weeks before`, `12 months after` and `on the day`. */
export function parseOffset(written: string): OffsetRead | undefined {
  if (written === 'on the day') return { months: 0, days: 0 };
  const [, length = '', side] = OFFSET.exec(written) ?? [];
  const read = parseDuration(length);
  if (!read) return undefined;
  const sign = side === 'before' ? -1 : 1;
  return { months: sign * read.months || 0, days: sign * read.days || 0 };
}

function noOffset(value: string): Complaint | undefined {
  if (parseOffset(value)) return undefined;
  const bare = parseDuration(value) !== undefined;
  return {
    rule: 'not-a-duration',
    says: 'which is not a distance from a day',
    remedy: bare
      ? `write ${value} before, or ${value} after`
      : 'write it like 3 weeks before, 12 months after, or on the day',
  };
}
