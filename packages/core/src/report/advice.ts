// Advice made ready for reading. The value itself is public (`auditcal.advice/1`).

import type { Advice } from '../model/index.js';
import { advicePage } from './advice-page.js';
import type { Page } from './page.js';

/** Advice and its page. */
export interface AdviceReport {
  readonly kind: 'advice';
  /** The value behind the page, for formats that hand it on whole. */
  readonly advice: Advice;
  readonly page: Page;
}

/** Makes advice ready for reading. */
export function adviceReport(advice: Advice): AdviceReport {
  return { kind: 'advice', advice, page: advicePage(advice) };
}
