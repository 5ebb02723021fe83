// HTML: one page that needs nothing else. Text is escaped in `escape.ts`, the frame is in `document.ts`.

import type { BriefReport, CrosswalkReport } from '../../report/index.js';
import type { Renderer } from '../renderer.js';
import { pageHtml } from './page.js';

export const html: Renderer<BriefReport | CrosswalkReport> = {
  format: 'html',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  render: ({ page }) => pageHtml(page),
};
