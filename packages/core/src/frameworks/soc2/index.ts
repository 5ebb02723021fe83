// SOC 2: an attestation report by a CPA firm on controls that meet the Trust Services Criteria. AICPA writes few dates
// down: what is dated is convention and says so.

import type { Framework } from '../../model/index.js';
import { attestation, sectionOf } from '../attestation/index.js';
import { activities } from './activities.js';
import { conventions } from './conventions.js';
import { deliverables } from './deliverables.js';
import { byProducts, further } from './further.js';

/** SOC 2, Trust Services Criteria of 2017 with the points of focus of 2022. */
export const soc2: Framework = attestation(sectionOf('AT-C 205'), {
  id: 'soc2',
  name: 'SOC 2',
  fullName: 'SOC 2 examination under the Trust Services Criteria (2017, points of focus revised 2022)',
  categories: [
    { id: 'security', title: 'Security', implied: true, letters: 'CC' },
    { id: 'availability', title: 'Availability', implied: false, letters: 'A' },
    { id: 'confidentiality', title: 'Confidentiality', implied: false, letters: 'C' },
    { id: 'processing-integrity', title: 'Processing Integrity', implied: false, letters: 'PI' },
    { id: 'privacy', title: 'Privacy', implied: false, letters: 'P' },
  ],
  conventions,
  activities,
  deliverables,
  further,
  byProducts,
  identifiers: 'tsc-2017',
  known: [
    {
      says: 'A Type II speaks for a period, in practice 3 months at the least; a Type I speaks for one date, so it can be there months before. AICPA sets no minimum and suggests six months.',
      citation: 'practice of CPA firms (schneiderdowns.com, auditsuisse.com)',
    },
    {
      says: 'A Type I and a Type II in one year cost more than a Type II alone; no Type II needs a Type I before it.',
      citation: 'market view (legalclarity.org, bastion.tech)',
    },
    {
      says: 'In North America SOC 2 first and ISO 27001 later is often told as the usual order; others put the certificate first, as a base.',
      citation: 'market convention (blog.getagency.com, fortinetics.com), no rule',
    },
    {
      says: 'Readiness and remediation come first and usually take 3 to 12 weeks.',
      citation: 'market view (risk3sixty.com); counted as done on the day it is ready',
    },
  ],
});
