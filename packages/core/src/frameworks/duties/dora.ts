// DORA: Regulation (EU) 2022/2554 on digital operational resilience of financial entities. It writes "at least yearly" where
// others say "regularly".

import type { Framework } from '../../model/index.js';
import { duties } from './index.js';

/** The Digital Operational Resilience Act of the European Union. */
export const dora: Framework = duties({
  id: 'dora',
  name: 'DORA',
  fullName: 'DORA, Regulation (EU) 2022/2554',
  categories: [
    { id: 'tlpt', title: 'Identified for threat-led penetration testing (Article 26(8))', implied: false },
  ],
  activities: [
    { key: 'board-oversight-meeting', controls: ['DORA Art. 5(2)', 'DORA Art. 13(5)'], everyMonths: 12 },
    { key: 'management-training', controls: ['DORA Art. 5(4)'] },
    { key: 'ict-risk-framework-review', controls: ['DORA Art. 6(5)'], everyMonths: 12 },
    { key: 'internal-audit', controls: ['DORA Art. 6(6)'] },
    { key: 'asset-inventory-review', controls: ['DORA Art. 8(1)', 'DORA Art. 8(6)'], everyMonths: 12 },
    { key: 'risk-assessment', controls: ['DORA Art. 8(2)'], everyMonths: 12 },
    { key: 'legacy-system-risk-assessment', controls: ['DORA Art. 8(7)'], everyMonths: 12 },
    { key: 'access-review', controls: ['DORA Art. 9(4)(c)'] },
    { key: 'business-impact-analysis', controls: ['DORA Art. 11(5)'] },
    { key: 'bcp-test', controls: ['DORA Art. 11(6)'], everyMonths: 12 },
    { key: 'backup-restore-test', controls: ['DORA Art. 12(2)'] },
    { key: 'awareness-training', controls: ['DORA Art. 13(6)'] },
    { key: 'ir-tabletop', controls: ['DORA Art. 17'] },
    { key: 'resilience-testing', controls: ['DORA Art. 24(6)'], everyMonths: 12 },
    {
      key: 'threat-led-penetration-test',
      controls: ['DORA Art. 26(1)'],
      categories: ['tlpt'],
      everyMonths: 36,
    },
    { key: 'vendor-review', controls: ['DORA Art. 28(2)'] },
    { key: 'ict-register-report', controls: ['DORA Art. 28(3)'], everyMonths: 12 },
    { key: 'exit-plan-review', controls: ['DORA Art. 28(8)'] },
    { key: 'vulnerability-scan', controls: ['DORA Art. 25(1)'], supporting: true },
    { key: 'penetration-test', controls: ['DORA Art. 25(1)'], supporting: true },
  ],
  known: [
    {
      says: 'Microenterprises are exempt from some of it, such as the yearly review of the framework and yearly tests: they say `false` to an activity, or how often.',
      citation: 'Regulation (EU) 2022/2554, Articles 6(5) and 24',
    },
    {
      says: 'The day by which the register of information is reported is set by the competent authority, and differs.',
      citation: 'Regulation (EU) 2022/2554, Article 28(3)',
    },
  ],
});
