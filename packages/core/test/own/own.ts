// Programs that name framework files, read as the shells read them.

import { plainDate } from '../../src/calendar/index.js';
import { type FrameworkFile, type PlannedFile, type PlanOptions, planFile } from '../../src/index.js';

export const TODAY = plainDate('2026-11-23');

/** A framework file under the path that the program has for it. */
export function frameworkFile(text: string, path = './own.yml'): FrameworkFile {
  return { path, file: path.replace('./', ''), text };
}

/** A program with one framework of its own, planned. */
export function plannedWith(
  own: string,
  block = '{ file: ./own.yml }',
  options: PlanOptions = {},
  more = '',
): PlannedFile {
  const text = `version: 1
frameworks: { own: ${block} }
planning: { from: 2026-12-01, horizon: 3 years }
${more}`;
  return planFile({ file: 'compliance.yml', text, today: TODAY, own: [frameworkFile(own)] }, options);
}

export const ASSESSMENT = `version: 1
name: Acme
family: assessment
citation: Manual, 4
validity: 36 months
document: label
audits:
  assessment: { fieldwork: 1 week }
  interim: { fieldwork: 2 days }
`;

export const CERTIFICATION = `version: 1
name: Cert
family: certification
citation: Manual, 4
`;

export const EXAMINATION = `version: 1
name: C5
family: examination
citation: ISAE 3000
`;
