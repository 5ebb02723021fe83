// What the market knows of the reports of large subservice organizations. Weak: nobody has promised these days, and every
// key of the file wins over them. A row is added with its source.

import type { SubservicePreset } from '../model/index.js';

/** Known organizations, by the word after `preset`. */
export const subservicePresets: readonly SubservicePreset[] = [
  {
    id: 'aws',
    name: 'Amazon Web Services',
    months: 12,
    ends: [
      { month: 3, day: 31 },
      { month: 9, day: 30 },
    ],
    lag: { months: 0, days: 49 },
    source:
      'AWS re:Post, knowledge center (repost.aws/knowledge-center/download-artifact-soc-reports): periods end in March and September, reports come in May and November',
  },
];
