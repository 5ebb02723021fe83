// What speaks for a subservice organization, as a strip under its track: in the terminal's picture, in the diagram and in
// the tables, whatever its name is.

import { describe, expect, it } from 'vitest';
import type { PlanSpan } from '../../src/model/index.js';
import { render } from '../../src/render/index.js';
import { reportOf } from '../../src/report/index.js';
import { frameworkWords, northwindPlan, span } from '../fixtures/northwind-plan.js';

const plan = northwindPlan();
const period = plan.engagements.find((it) => it.period && it.status !== 'done');
if (!period?.period) throw new Error('northwind has a period to come');
const { from } = period.period;
const year = Number(from.slice(0, 4)) + 1;

function planWith(organization: string) {
  const spans: readonly PlanSpan[] = (
    [
      ['subservice-report', `${year - 1}-10-01`, `${year}-09-30`],
      ['subservice-pending', `${year}-10-01`, `${year}-11-17`],
      ['subservice-letter', `${year}-10-01`, `${year}-12-31`],
      ['subservice-gap', `${year + 1}-01-01`, `${year + 1}-03-31`],
    ] as const
  ).map(([kind, first, last]) => ({
    id: `${period?.id}-${kind}-aws`,
    kind,
    for: period?.id ?? '',
    organization,
    audience: 'internal',
    ...span(first, last),
  }));
  return reportOf(northwindPlan({ spans: [...plan.spans, ...spans], diagnostics: [] }), frameworkWords);
}

const page = async (organization: string, format: 'text' | 'mermaid' | 'markdown', ascii = false) =>
  (await render(planWith(organization), format, { width: 120, ascii })).text.split('\n');

describe('the strip of an organization', () => {
  it('is a row of its own in the picture, with its signs in the key', async () => {
    const lines = await page('AWS', 'text', true);
    const row = lines.find((line) => line.startsWith('AWS '));
    expect(row).toMatch(/^AWS +.*_+\.+~*\?+/);
    expect(lines.join('\n')).toMatch(/_ vendor's report +\. not there yet +~ vendor's letter/);
  });

  it('is tasks under the period in the diagram, days without cover marked', async () => {
    const lines = await page('AWS', 'mermaid');
    const at = lines.findIndex((line) => line.includes(`${period?.id}-report`));
    const tasks = lines.slice(at).filter((line) => line.includes('AWS'));
    expect(tasks.map((line) => line.trim())).toEqual([
      `AWS#58; period of a report :done, ${period?.id}-subservice-report-aws, ${year - 1}-10-01, ${year}-09-30`,
      `AWS#58; bridge letter :${period?.id}-subservice-letter-aws, ${year}-10-01, ${year}-12-31`,
      `AWS#58; report pending :${period?.id}-subservice-pending-aws, ${year}-10-01, ${year}-11-17`,
      `AWS#58; no report or letter :crit, ${period?.id}-subservice-gap-aws, ${year + 1}-01-01, ${year + 1}-03-31`,
    ]);
  });

  it('keeps a hostile name in its place', async () => {
    const name = 'x\n| <b>@acme \u001b[31m';
    for (const format of ['text', 'mermaid', 'markdown'] as const) {
      const [calm, hostile] = [await page('AWS', format), await page(name, format)];
      if (format !== 'text') expect(hostile.length).toBe(calm.length);
      expect(
        hostile.some((line) => line.includes('\u001b') || /<b>|@acme/.test(format === 'text' ? '' : line)),
      ).toBe(false);
    }
  });
});
