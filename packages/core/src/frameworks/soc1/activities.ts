// Which recurring activities are usually controls of a SOC 1 report: those on access, change and operation of the systems
// that figures come from. Control objectives are the organization's own, so none is named; `activities` of the file adds.

import type { ActivityUse } from '../../model/index.js';

/** Activities that are evidence in a SOC 1 report. */
export const activities: readonly ActivityUse[] = [
  'access-review',
  'privileged-access-review',
  'joiner-leaver-sample',
  'vendor-review',
  'backup-restore-test',
  'change-management-sample',
  'log-alert-review',
  'physical-access-review',
  'system-description-update',
  'management-assertion',
  'bridge-letter',
].map((key) => ({ key, controls: [] }));
