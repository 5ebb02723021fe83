// SOC 1: an attestation report on controls at a service organization that bear on its customers' financial reporting.
// It has control objectives of the organization's own, no criteria; period and fieldwork are those of a SOC 2 report.

import type { Framework } from '../../model/index.js';
import { attestation, sectionOf } from '../attestation/index.js';
import { activities } from './activities.js';
import { conventions } from './conventions.js';
import { deliverables } from './deliverables.js';

/** SOC 1 under AT-C section 320. */
export const soc1: Framework = attestation(sectionOf('AT-C 320'), {
  id: 'soc1',
  name: 'SOC 1',
  fullName: 'SOC 1 examination of controls relevant to user entities’ financial reporting (AT-C 320)',
  categories: [],
  conventions,
  activities,
  deliverables,
  identifiers: null,
});
