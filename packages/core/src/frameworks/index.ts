// The frameworks auditcal ships, in the order they are listed to people. A new one is a file or folder here and a row.

import type { Framework } from '../model/index.js';
import { ccpa } from './duties/ccpa.js';
import { dora } from './duties/dora.js';
import { gdpr } from './duties/gdpr.js';
import { hipaa } from './duties/hipaa.js';
import { nis2 } from './duties/nis2.js';
import { nistCsf } from './duties/nist-csf.js';
import { hitrustE1, hitrustI1, hitrustR2 } from './hitrust/index.js';
import { iso9001 } from './iso9001.js';
import { iso22301 } from './iso22301.js';
import { iso27001 } from './iso27001/index.js';
import { iso27701 } from './iso27701.js';
import { iso42001 } from './iso42001.js';
import { pciDss } from './pci-dss/index.js';
import { soc1 } from './soc1/index.js';
import { soc2 } from './soc2/index.js';

export { catalogue } from './catalogue.js';
export { subservicePresets } from './subservice-presets.js';

/** What a first file plans where nobody says what else. */
export const usualFrameworks: readonly Framework[] = [soc2, iso27001];

export const frameworks: readonly Framework[] = [
  ...usualFrameworks,
  soc1,
  pciDss,
  hitrustR2,
  hitrustI1,
  hitrustE1,
  iso27701,
  iso42001,
  iso9001,
  iso22301,
  gdpr,
  ccpa,
  hipaa,
  nistCsf,
  dora,
  nis2,
];
