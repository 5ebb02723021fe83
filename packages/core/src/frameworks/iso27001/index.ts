// ISO/IEC 27001: a certificate of an information security management system by a certification body.

import type { Framework } from '../../model/index.js';
import { managementSystem } from '../management-system/index.js';
import { activities } from './activities.js';
import { auditDays } from './audit-days.js';
import { deliverables } from './deliverables.js';
import { further } from './further.js';

/** ISO/IEC 27001:2022 with Amendment 1:2024. */
export const iso27001: Framework = managementSystem({
  id: 'iso27001',
  name: 'ISO 27001',
  fullName: 'ISO/IEC 27001:2022 with Amendment 1:2024',
  editions: [
    { id: '2022' },
    {
      id: '2013',
      withdrawn: {
        after: '2025-10-31',
        rule: 'iso-edn',
        citation:
          'IAF MD 26 issue 2: certificates to the 2013 edition expired or were withdrawn by 31 October 2025',
      },
    },
  ],
  words: {
    manager: 'ISMS manager',
    documents:
      'scope, policy, risk method, assessment, treatment plan, Statement of Applicability, internal audit plan, review minutes',
    compared: 'its Statement of Applicability version',
  },
  internalAudit: {
    scope: 'clauses 4 to 10 and Annex A',
    citation: 'ISO/IEC 17021-1:2015, 9.3.1.2.2 g, with ISO/IEC 27006-1:2024',
  },
  activities,
  deliverables,
  further,
  auditDays,
  identifiers: 'iso27001-2022',
  known: [
    {
      says: 'A management system takes 3 to 18 months to build, 6 to 12 as a rule, before its first audit.',
      citation: 'market view (plainaudit.com); not planned here, it is in place on the day it is ready',
    },
  ],
});
