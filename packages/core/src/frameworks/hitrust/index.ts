// HITRUST: three certifications of one scheme. r2 holds for two years if its interim assessment is submitted in the 90
// days before the first anniversary; i1 and e1 hold for one.

import type { Framework } from '../../model/index.js';
import { hitrust } from './assessments.js';

/** The r2 certification: by the organization's risks, two years, an interim in between. */
export const hitrustR2: Framework = hitrust({
  id: 'hitrust-r2',
  name: 'HITRUST r2',
  fullName: 'HITRUST Risk-based, 2-year (r2) validated assessment',
  years: 2,
  interim: true,
  fieldwork: 42,
  report: { min: 28, usual: 70 },
  ahead: 3,
});

/** The i1 certification: leading practices, one year. */
export const hitrustI1: Framework = hitrust({
  id: 'hitrust-i1',
  name: 'HITRUST i1',
  fullName: 'HITRUST Implemented, 1-year (i1) validated assessment',
  years: 1,
  interim: false,
  fieldwork: 28,
  report: { min: 21, usual: 42 },
  ahead: 2,
});

/** The e1 certification: the essentials, one year. */
export const hitrustE1: Framework = hitrust({
  id: 'hitrust-e1',
  name: 'HITRUST e1',
  fullName: 'HITRUST Essentials, 1-year (e1) validated assessment',
  years: 1,
  interim: false,
  fieldwork: 14,
  report: { min: 14, usual: 35 },
  ahead: 2,
});
