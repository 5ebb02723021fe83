// The shape of `subservice-organizations`: whose controls ours rest on, what is known of their reports, and which controls
// those expect of us.

import type { SubservicePreset } from '../../model/index.js';
import { control } from './codes.js';
import { date, duration, monthDay, ownName, text } from './kinds.js';
import { block, choice, either, list, named } from './parts.js';

/** Subservice organizations by name. */
export function subservicesShape(presets: readonly SubservicePreset[]) {
  const ids = presets.map(({ id }) => id) as [string, ...string[]];
  const organization = block(
    {
      preset: choice(
        ids,
        'Report periods and lag as the market knows them, weak and overridden by the keys below.',
      ).optional(),
      service: text('What it does for you.', ['Hosting and object storage']).optional(),
      method: choice(
        ['carve-out', 'inclusive'],
        'carve-out: known by its own reports; inclusive: examined with you. Default: carve-out.',
      ).optional(),
      tracks: list(
        text('A key of `frameworks`.', ['soc2']),
        'Reports of yours that rest on it. Default: all that speak for a period.',
      ).optional(),
      owner: text('Who reads its reports.', ['@northwind/platform']).optional(),
      period: duration(
        'Length of the period each of its reports covers, in whole months. Default: that of its newest report, else 12 months.',
        '12 months',
        1,
      ).optional(),
      'period-ends': list(
        monthDay('A day on which a period ends.', '09-30'),
        'Days of the year on which its report periods end. Default: those of its recorded reports.',
      ).optional(),
      'report-lag': duration(
        'From the end of its period to the day its report is there. Default: that of its newest report, else 8 weeks.',
        '7 weeks',
      ).optional(),
      reports: list(reportShape(), 'Its reports that are known of.').optional(),
      letters: list(letterShape(), 'Letters of its management for days after its last report.').optional(),
      cuecs: list(
        cuecShape(),
        'Complementary user entity controls: what its report expects of you.',
      ).optional(),
    },
    'An organization whose controls yours rest on.',
  );
  return named(ownName(), organization, 'Subservice organizations by name.');
}

function reportShape() {
  return block(
    {
      period: block(
        { from: date('First day.', '2025-10-01'), to: date('Last day, included.', '2026-09-30') },
        'The period it covers.',
      ),
      issued: date('The day it was issued, or is announced for.', '2026-11-18').optional(),
      reviewed: daysShape('The day you reviewed it, or several.').optional(),
      opinion: choice(
        ['unmodified', 'qualified', 'adverse', 'disclaimer'],
        "Its auditor's opinion.",
      ).optional(),
      evidence: text('Path or link of your review.', ['evidence/2026-aws-review.md']).optional(),
    },
    'A report of the subservice organization.',
  );
}

function letterShape() {
  return block(
    {
      from: date('First day it speaks for.', '2026-10-01'),
      to: date('Last day, included.', '2026-12-31'),
      received: date('The day you received it.', '2027-01-05').optional(),
      evidence: text('Path or link of the letter.').optional(),
    },
    'A letter of its management.',
  );
}

function cuecShape() {
  return block(
    {
      id: text('How its report calls it, or you do.', ['AWS-1']),
      text: text('What it expects.', ['Access keys are rotated']).optional(),
      controls: list(
        control('A criterion, a clause or a control of yours.'),
        'What it answers to.',
      ).optional(),
      activity: text('Key of the activity that operates it.', ['access-review']).optional(),
      owner: text('Who sees to it. Default: the owner of the organization.', [
        '@northwind/security',
      ]).optional(),
      reviewed: daysShape('The day somebody looked whether it is in place, or several.').optional(),
    },
    'A complementary user entity control.',
  );
}

function daysShape(description: string) {
  return either(
    [date('The day.', '2026-12-02'), list(date('A day.', '2026-12-02'), 'Several days.')],
    'a date, or a list of dates,',
    description,
  );
}
