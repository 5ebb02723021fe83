// HTML: one page that needs nothing else, and the drawing that a plan's page holds. Text is escaped in `escape.ts`, the frame
// is in `document.ts`.

import type { AdviceReport, BriefReport, CrosswalkReport, Report } from '../../report/index.js';
import type { Renderer } from '../renderer.js';
import { pageHtml } from './page.js';
import { planHtml } from './plan.js';
import { timelineSvg } from './timeline.js';

export const html: Renderer<AdviceReport | BriefReport | CrosswalkReport | Report> = {
  format: 'html',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  render: (view, options) => (view.kind === 'plan' ? planHtml(view, options) : pageHtml(view.page)),
};

/** The timeline alone. */
export const svg: Renderer<Report> = {
  format: 'svg',
  mediaType: 'image/svg+xml',
  extension: 'svg',
  render: ({ timeline, header }) => `${timelineSvg(timeline, `Audits of ${header.program}`, true)}\n`,
};
