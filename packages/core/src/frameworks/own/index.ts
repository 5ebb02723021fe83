// The families that a framework file chooses from: each makes a framework of what the file says and what it leaves out.

import type { Framework } from '../../model/index.js';

export { duties } from '../duties/index.js';

import { assessment } from './assessment.js';
import { accredited, certification } from './certification.js';
import { examination } from './examination.js';
import type { Family, WrittenFramework } from './written.js';

export { roughDays } from './timing.js';
export * from './written.js';

/** The framework of a family, before the file's own rules, activities, steps and documents. */
export function familyFramework(
  family: Exclude<Family, 'duties'>,
  written: WrittenFramework,
  byAccreditedBody: boolean,
): Framework {
  if (family === 'examination') return examination(written);
  if (family === 'assessment') return assessment(written);
  return byAccreditedBody ? accredited(written) : certification(written);
}
