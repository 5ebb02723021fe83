// What is asked of a certificate beside its dated rules, by what a check looks at. What rests on a note or a habit of
// certification bodies says so.

import type { Convention } from '../../model/index.js';

const FINDINGS = 'practice of certification bodies; ISO/IEC 17021-1:2015 counts no days after surveillance';

/** Conventions of certification, by what they are about. */
export const conventions: Readonly<Record<string, Convention>> = {
  'calendar-year': {
    rule: 'iso-cy',
    citation:
      'ISO/IEC 17021-1:2015, 9.1.3.3; whether a decision fills a year is left to the certification body',
  },
  expiry: {
    rule: 'iso-exp',
    citation:
      'ISO/IEC 17021-1:2015, 9.6.3.2: a new expiry can be based on the old one; the printed one counts',
  },
  suspension: {
    rule: 'iso-sus',
    months: 6,
    citation: 'ISO/IEC 17021-1:2015, 9.6.5; the six months are a note, the certification body sets the time',
  },
  'plan-of-major': { rule: 'finding-plan', days: 14, citation: FINDINGS },
  'plan-of-minor': { rule: 'finding-plan', days: 30, citation: FINDINGS },
  'closing-of-major': { rule: 'finding-closure', days: 60, citation: FINDINGS },
  accreditation: {
    rule: 'iso-acc',
    citation:
      'market practice: certificates under the IAF MLA / Global Accreditation Cooperation MRA are recognized',
  },
  transfer: {
    rule: 'transfer-before-audit',
    days: 90,
    citation:
      'IAF MD 2: the transfer is decided before any surveillance or recertification audit; the ninety days are practice',
  },
  'transfer-refused': {
    rule: 'transfer-refused',
    citation: 'IAF MD 2: only a valid accredited certificate is transferred, and none that is suspended',
  },
  'transfer-undated': {
    rule: 'transfer-undated',
    citation: 'IAF MD 2: the new body reviews the certificate and decides on its transfer before it audits',
  },
  'supplier-independence': {
    rule: 'ind-1',
    citation:
      'ISO/IEC 17021-1:2015, 5.2: threats to impartiality; for other activities than audits it is practice',
  },
  'consultancy-independence': {
    rule: 'ind-2',
    months: 24,
    citation:
      'ISO/IEC 17021-1:2015, 5.2: no certification within two years of internal audits or consultancy',
  },
  'audit-time-band': {
    rule: 'iso-band',
    citation:
      'ISO/IEC 27006-1:2024, Table C.1: audit time goes by the persons in scope; practice, to tell of it before the audit',
  },
  'change-notice': {
    rule: 'change-notice',
    citation:
      'ISO/IEC 17021-1:2015, 8.5.3: the certified client informs the certification body without delay, by its agreement with it',
  },
  sampling: {
    rule: 'site-holiday',
    citation: 'IAF MD 1: the sample of sites is visited besides the central function',
  },
};
