// GDPR: Regulation (EU) 2016/679. Hardly anything in it has a number of months: it says "where necessary" and "regularly",
// so every cadence here is practice, and the file's own is as good. Days and hours it does write run from an event.

import type { Framework } from '../../model/index.js';
import { duties } from './index.js';

/** The General Data Protection Regulation of the European Union. */
export const gdpr: Framework = duties({
  id: 'gdpr',
  name: 'GDPR',
  fullName: 'GDPR, Regulation (EU) 2016/679',
  categories: [{ id: 'dpo', title: 'A data protection officer is designated', implied: false }],
  activities: [
    { key: 'processing-records-review', controls: ['GDPR Art. 30'] },
    { key: 'measures-evaluation', controls: ['GDPR Art. 24(1)', 'GDPR Art. 32(1)(d)'] },
    { key: 'risk-assessment', controls: ['GDPR Art. 32(2)'] },
    { key: 'policy-review', controls: ['GDPR Art. 24(2)'] },
    { key: 'vendor-review', controls: ['GDPR Art. 28(1)'] },
    { key: 'privacy-notice-review', controls: ['GDPR Art. 13', 'GDPR Art. 14'] },
    { key: 'dsar-log-review', controls: ['GDPR Art. 12(3)'] },
    { key: 'breach-register-review', controls: ['GDPR Art. 33(5)'] },
    { key: 'ir-tabletop', controls: ['GDPR Art. 33', 'GDPR Art. 34'] },
    { key: 'privacy-impact-assessment', controls: ['GDPR Art. 35(1)'] },
    { key: 'impact-assessment-review', controls: ['GDPR Art. 35(11)'] },
    { key: 'data-transfer-review', controls: ['GDPR Art. 44', 'GDPR Art. 46'] },
    { key: 'data-classification-retention-disposal', controls: ['GDPR Art. 5(1)(e)'] },
    { key: 'privacy-training', controls: ['GDPR Art. 32(4)', 'GDPR Art. 39(1)(b)'] },
    { key: 'privacy-officer-report', controls: ['GDPR Art. 38(3)'], categories: ['dpo'] },
    { key: 'access-review', controls: ['GDPR Art. 32(1)(b)'], supporting: true },
    { key: 'awareness-training', controls: ['GDPR Art. 39(1)(b)'], supporting: true },
    { key: 'backup-restore-test', controls: ['GDPR Art. 32(1)(c)'], supporting: true },
    { key: 'vulnerability-scan', controls: ['GDPR Art. 32(1)(d)'], supporting: true },
    { key: 'penetration-test', controls: ['GDPR Art. 32(1)(d)'], supporting: true },
  ],
  known: [
    {
      says: 'No cadence is written in months: records are kept current, measures reviewed where necessary and tested regularly. What is planned is practice.',
      citation: 'Regulation (EU) 2016/679, Articles 24, 30, 32 and 35',
    },
    {
      says: 'What runs from an event is not planned: a breach is notified within 72 hours where feasible, a request answered within one month, extendable by two.',
      citation: 'Regulation (EU) 2016/679, Articles 33(1) and 12(3)',
    },
  ],
});
