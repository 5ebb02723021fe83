// `auditcal report`: the page itself is core's and tested there; here, what the command makes of it.

import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { both, broken } from '../programs.js';

const files = { 'compliance.yml': both };

describe('report', () => {
  test('writes one page of the plan, as plan does in that format', async () => {
    const { exit, out, written } = await auditcal('report -o report.html', { files });
    expect({ exit, out }).toEqual({ exit: 0, out: '' });
    const page = written['report.html'] as string;
    expect(page).toMatch(/^<!doctype html>\n/);
    expect(page).toContain('<svg class="tl"');
    expect(page).toBe((await auditcal('plan --format html', { files })).out);
  });

  test('leaves out prices, owners, reasons and checks for people outside', async () => {
    const inside = (await auditcal('report', { files })).out;
    const outside = (await auditcal('report --audience everyone', { files })).out;
    for (const heading of ['Price', 'Audits']) expect(inside).toContain(`>${heading}</h2>`);
    expect(outside).not.toMatch(/>(Price|Checks[^<]*)<\/h2>/);
  });

  test('says what the plan survives where that is asked', async () => {
    expect((await auditcal('report --stress', { files })).out).toContain('>What the plan survives</h2>');
  });

  test('writes nothing for a file with problems', async () => {
    const bad = { 'compliance.yml': broken };
    expect(await auditcal('report -o report.html', { files: bad })).toMatchObject({
      exit: 2,
      out: '',
      written: {},
    });
  });
});

describe('plan --format svg', () => {
  test('is the timeline alone', async () => {
    const { exit, out } = await auditcal('plan --format svg', { files });
    expect(exit).toBe(0);
    expect(out).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  });
});
