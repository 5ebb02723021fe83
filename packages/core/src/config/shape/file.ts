// The shape of the whole file. It is made on first use and kept: making it costs more than reading a file with it.

import * as z from 'zod';
import type { ActivityType, Framework } from '../../model/index.js';
import { activitiesShape } from './activities.js';
import { auditsShape } from './audits.js';
import { slug } from './codes.js';
import { frameworksShape } from './frameworks.js';
import { hinted } from './hints.js';
import { text } from './kinds.js';
import { auditorsShape, calendarShape, organizationShape, teamShape } from './organization.js';
import { block } from './parts.js';
import { checkShape, costsShape, planningShape } from './planning.js';

const made = new WeakMap<readonly Framework[], WeakMap<readonly ActivityType[], z.ZodType>>();

/** The shape of a file that may name these frameworks and activities. */
export function fileShape(frameworks: readonly Framework[], catalogue: readonly ActivityType[]): z.ZodType {
  const byCatalogue = made.get(frameworks) ?? new WeakMap<readonly ActivityType[], z.ZodType>();
  made.set(frameworks, byCatalogue);
  const shape = byCatalogue.get(catalogue) ?? makeShape(frameworks, catalogue);
  byCatalogue.set(catalogue, shape);
  return shape;
}

function makeShape(frameworks: readonly Framework[], catalogue: readonly ActivityType[]): z.ZodType {
  return block(
    {
      $schema: text('The JSON Schema of this file, for editors.').optional(),
      version: hinted(z.literal(1, { error: 'the number 1' }), {
        description: 'Version of the file format: 1.',
      }),
      id: slug(
        'Names the program in calendars and portfolios. Default: the name as a slug.',
        'northwind',
      ).optional(),
      organization: organizationShape().optional(),
      calendar: calendarShape().optional(),
      frameworks: frameworksShape(frameworks),
      team: teamShape().optional(),
      auditors: auditorsShape().optional(),
      audits: auditsShape().optional(),
      activities: activitiesShape(catalogue).optional(),
      costs: costsShape().optional(),
      planning: planningShape().optional(),
      check: checkShape().optional(),
    },
    'A compliance program: the audits an organization plans over some years.',
  );
}
