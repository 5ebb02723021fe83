// What belongs in the whole file. It is put together on first use and kept.

import * as z from 'zod/mini';
import { subservicePresets } from '../../frameworks/index.js';
import type { ActivityType, Framework } from '../../model/index.js';
import { activitiesShape } from './activities.js';
import { ACTIVITIES, audiencesShape } from './audiences.js';
import { auditorsShape } from './auditors.js';
import { auditsShape } from './audits.js';
import { changesShape } from './changes.js';
import { slug } from './codes.js';
import { contactsShape } from './contacts.js';
import { costsShape } from './costs.js';
import { Form } from './form.js';
import { frameworksShape } from './frameworks.js';
import { text } from './kinds.js';
import { calendarShape, organizationShape, teamShape } from './organization.js';
import { block } from './parts.js';
import { checkShape, planningShape } from './planning.js';
import { subservicesShape } from './subservices.js';

const made = new WeakMap<readonly Framework[], WeakMap<readonly ActivityType[], Form>>();

/** What belongs in a file that may name these frameworks and activities. */
export function fileForm(frameworks: readonly Framework[], catalogue: readonly ActivityType[]): Form {
  const byCatalogue = made.get(frameworks) ?? new WeakMap<readonly ActivityType[], Form>();
  made.set(frameworks, byCatalogue);
  const form = byCatalogue.get(catalogue) ?? makeForm(frameworks, catalogue);
  byCatalogue.set(catalogue, form);
  return form;
}

function makeForm(frameworks: readonly Framework[], catalogue: readonly ActivityType[]): Form {
  return block(
    {
      $schema: text('The JSON Schema of this file, for editors.').optional(),
      version: new Form(() => z.literal(1, { error: 'the number 1' }), {
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
      'subservice-organizations': subservicesShape(subservicePresets).optional(),
      audits: auditsShape().optional(),
      changes: changesShape().optional(),
      activities: activitiesShape(catalogue).optional(),
      costs: costsShape().optional(),
      planning: planningShape().optional(),
      check: checkShape().optional(),
      contacts: contactsShape().optional(),
      audiences: audiencesShape(
        frameworks,
        'Who may see which document or event, where that differs from its framework.',
        [ACTIVITIES],
      ).optional(),
    },
    'A compliance program: the audits an organization plans over some years.',
  );
}
