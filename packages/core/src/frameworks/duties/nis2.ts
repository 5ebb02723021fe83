// NIS 2: Directive (EU) 2022/2555. It binds through the law of each member state, which may write more; the directive itself
// writes no cadence.

import type { Framework } from '../../model/index.js';
import { duties } from './index.js';

/** The directive on a high common level of cybersecurity in the European Union. */
export const nis2: Framework = duties({
  id: 'nis2',
  name: 'NIS 2',
  fullName: 'NIS 2, Directive (EU) 2022/2555',
  categories: [],
  activities: [
    { key: 'board-oversight-meeting', controls: ['NIS 2 Art. 20(1)'] },
    { key: 'management-training', controls: ['NIS 2 Art. 20(2)'] },
    { key: 'risk-assessment', controls: ['NIS 2 Art. 21(2)(a)'] },
    { key: 'policy-review', controls: ['NIS 2 Art. 21(2)(a)'] },
    { key: 'ir-tabletop', controls: ['NIS 2 Art. 21(2)(b)', 'NIS 2 Art. 23'] },
    { key: 'bcp-test', controls: ['NIS 2 Art. 21(2)(c)'] },
    { key: 'backup-restore-test', controls: ['NIS 2 Art. 21(2)(c)'] },
    { key: 'vendor-review', controls: ['NIS 2 Art. 21(2)(d)', 'NIS 2 Art. 21(3)'] },
    { key: 'vulnerability-scan', controls: ['NIS 2 Art. 21(2)(e)'] },
    { key: 'measures-evaluation', controls: ['NIS 2 Art. 21(2)(f)'] },
    { key: 'awareness-training', controls: ['NIS 2 Art. 21(2)(g)'] },
    { key: 'crypto-key-certificate-rotation', controls: ['NIS 2 Art. 21(2)(h)'] },
    { key: 'access-review', controls: ['NIS 2 Art. 21(2)(i)'] },
    { key: 'asset-inventory-review', controls: ['NIS 2 Art. 21(2)(i)'] },
    { key: 'penetration-test', controls: ['NIS 2 Art. 21(2)(f)'], supporting: true },
  ],
  known: [
    {
      says: 'What binds is the law of the member state, which may ask for more, and for audits: write what it adds under `activities`.',
      citation: 'Directive (EU) 2022/2555, Articles 5, 32 and 41',
    },
    {
      says: 'What runs from an event is not planned: an early warning within 24 hours, a notification within 72, a final report within a month after it.',
      citation: 'Directive (EU) 2022/2555, Article 23(4)',
    },
  ],
});
