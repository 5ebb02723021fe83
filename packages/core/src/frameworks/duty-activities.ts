// What organizations do again and again because of a law, or of a framework they hold themselves to. The same kind of rows
// as the common catalogue; the notes say what is kept as evidence.

import type { ActivityType } from '../model/index.js';

const YEAR = 12;

/** Recurring activities that come of duties, by key. */
export const dutyActivities: readonly ActivityType[] = [
  row(
    'measures-evaluation',
    'Evaluation of security measures',
    YEAR,
    'security',
    'Whether measures work and still fit, technical and organizational; a dated report with what changes. Also on change.',
  ),
  row(
    'breach-register-review',
    'Personal data breach register review',
    3,
    'privacy',
    'Every breach with its effects and what was done, notified or not.',
  ),
  row(
    'impact-assessment-review',
    'Privacy impact assessment review',
    36,
    'privacy',
    'Each assessment with its date and outcome; sooner where the risk changes.',
  ),
  row(
    'data-transfer-review',
    'International data transfers review',
    YEAR,
    'privacy',
    'Transfers, what each rests on, and whether law or practice there has changed.',
  ),
  row(
    'privacy-training',
    'Privacy training',
    YEAR,
    'privacy',
    'Attendance of those who handle personal data and requests; also on hire.',
  ),
  row(
    'privacy-officer-report',
    "Data protection officer's report to management",
    YEAR,
    'privacy',
    'The report, and minutes of the management that received it.',
  ),
  row(
    'request-metrics',
    'Publication of consumer request metrics',
    YEAR,
    'privacy',
    'Requests received, complied with and denied in the calendar year before, and how long answers took; the published page.',
  ),
  row(
    'risk-assessment-submission',
    'Submission of privacy risk assessments',
    YEAR,
    'privacy',
    'What was submitted to the agency, and its attestation.',
  ),
  row(
    'cybersecurity-audit-certification',
    'Cybersecurity audit and its certification',
    YEAR,
    'security',
    'The report on the calendar year before, and the certification sent to the agency: begin the audit months ahead.',
  ),
  row(
    'data-broker-registration',
    'Data broker registration',
    YEAR,
    'privacy',
    'The registration and the payment of its fee.',
  ),
  row(
    'privacy-notice-reminder',
    'Reminder of the notice of privacy practices',
    36,
    'privacy',
    'What was sent to those covered, and when.',
  ),
  row(
    'small-breach-report',
    'Report of breaches of fewer than 500 persons',
    YEAR,
    'privacy',
    'Of the calendar year before, each sent to the authority; where there was none, a note that says so.',
  ),
  row(
    'csf-profile-review',
    'Current and target profile review',
    YEAR,
    'security',
    'Both profiles, the gaps between them and the plan to close them.',
  ),
  row(
    'management-training',
    'Security training of the management body',
    YEAR,
    'management',
    'Attendance of its members, and what was taught.',
  ),
  row(
    'ict-risk-framework-review',
    'ICT risk management framework review',
    YEAR,
    'risk owner',
    'A dated report on the review, which the authority may ask for; also after major incidents.',
  ),
  row(
    'legacy-system-risk-assessment',
    'Risk assessment of legacy ICT systems',
    YEAR,
    'risk owner',
    'Each legacy system with its risks; also before and after connecting others.',
  ),
  row(
    'resilience-testing',
    'Digital operational resilience tests',
    YEAR,
    'security',
    'Tests of all systems that support critical or important functions, and what they found.',
  ),
  row(
    'threat-led-penetration-test',
    'Threat-led penetration test',
    36,
    'security',
    'Scope, report and the attestation of the authority; prepare for many months.',
  ),
  row(
    'ict-register-report',
    'Report of the register of ICT contracts',
    YEAR,
    'vendor management',
    'What was sent to the competent authority; its day is set there.',
  ),
  row(
    'exit-plan-review',
    'Exit plan review and test',
    YEAR,
    'vendor management',
    'Plans for providers of critical or important functions, and what testing them showed.',
  ),
];

function row(key: string, title: string, months: number, owner: string, note: string): ActivityType {
  return { key, title, months, owner, note };
}
