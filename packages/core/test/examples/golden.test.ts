// What each example yields, as files a person can open. `examples/README.md` names the command that redraws them;
// read the difference afterwards: it is what every user of such a program will see.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkProgram, checkReport, frameworks, render, reportOf } from '../../src/index.js';
import { checkPlan } from '../oracle/rules-checker.js';
import { ALL_EXAMPLES, EXAMPLES, fileOf, pathIn, planned, plannedAfresh, TODAY } from './examples.js';

const PAGES = ['plan.txt', 'plan.json', 'compliance.ics', 'check.txt'] as const;
// A qualified opinion stays the latest one until the next report, and a shared visit puts one report three days past what a
// bridge letter covers.
const EARNED: Readonly<Record<string, readonly string[]>> = { 'payments-group': ['soc-brg', 'soc-opn'] };
type Pages = Readonly<Record<(typeof PAGES)[number], string>>;

/** All pages of a planned example. */
async function draw({ program, plan }: ReturnType<typeof planned>): Promise<Pages> {
  const report = reportOf(plan, frameworks);
  const check = checkReport(checkProgram(program, plan), plan);
  const onPaper = { color: false, width: 100 };
  return {
    'plan.txt': (await render(report, 'text', onPaper)).text,
    'plan.json': (await render(report, 'json')).text,
    'compliance.ics': (await render(report, 'ics')).text,
    'check.txt': (await render(check, 'text', onPaper)).text,
  };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each(ALL_EXAMPLES)('the example %s', async (example) => {
  const pages = await draw(planned(example));

  it.each(PAGES)('yields %s', async (file) => {
    await expect(pages[file]).toMatchFileSnapshot(pathIn(example, `expected/${file}`));
  });

  // The reader knows no framework from a file.
  it.runIf(EXAMPLES.includes(example))(
    'breaks no hard rule that an independent reader of the rules knows',
    () => {
      const plan = JSON.parse(pages['plan.json']);
      expect(checkPlan({ yaml: fileOf(example), plan, today: TODAY })).toEqual([]);
    },
  );

  it('has no error and no warning but those its history earns, and no key that does nothing yet', () => {
    const { plan, notices } = planned(example);
    const told = plan.diagnostics.filter((it) => it.severity !== 'info' || it.rule === 'not-yet');
    expect(told.map(({ rule }) => rule)).toEqual(EARNED[example] ?? []);
    expect(notices).toEqual([]);
  });

  it.each([
    ['Los Angeles', 'America/Los_Angeles', 8],
    ['Kiritimati', 'Pacific/Kiritimati', -14],
  ])('is the same to the byte when planned in %s', async (_where, zone, hoursBehind) => {
    vi.stubEnv('TZ', zone);
    // Some workers do not let a test move them: then this would prove nothing.
    expect(new Date(2026, 10, 21).getTimezoneOffset()).toBe(hoursBehind * 60);
    expect(await draw(plannedAfresh(example))).toEqual(pages);
  });
});
