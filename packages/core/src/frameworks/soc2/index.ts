// SOC 2: an attestation report by a CPA firm on controls that meet the Trust Services Criteria. AICPA writes few dates
// down: what is dated is convention and says so.

import type { Framework } from '../../model/index.js';
import { attestation } from '../attestation/index.js';
import { activities } from './activities.js';
import { conventions } from './conventions.js';
import { deliverables } from './deliverables.js';
import { byProducts, further } from './further.js';

/** SOC 2, Trust Services Criteria of 2017 with the points of focus of 2022. */
export const soc2: Framework = attestation('AT-C 205', {
  id: 'soc2',
  name: 'SOC 2',
  fullName: 'SOC 2 examination under the Trust Services Criteria (2017, points of focus revised 2022)',
  categories: [
    { id: 'security', title: 'Security', implied: true },
    { id: 'availability', title: 'Availability', implied: false },
    { id: 'confidentiality', title: 'Confidentiality', implied: false },
    { id: 'processing-integrity', title: 'Processing Integrity', implied: false },
    { id: 'privacy', title: 'Privacy', implied: false },
  ],
  conventions,
  activities,
  deliverables,
  further,
  byProducts,
  identifiers: 'tsc-2017',
});
