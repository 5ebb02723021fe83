import { describe, expect, it } from 'vitest';
import {
  budgetProgram,
  checkChange,
  diffChange,
  evidenceProgram,
  explainAudit,
  type FrameworkFile,
  frameworks,
  type PlannedFile,
  planFile,
  planPortfolio,
  planStored,
  readFileToday,
  render,
  reportOf,
  staleArtefacts,
  storedTexts,
} from '../../src/index.js';
import { ASSESSMENT, frameworkFile, TODAY } from './own.js';

const TEXT = `version: 1
frameworks: { own: { file: ./own.yml } }
team: { name: security }
planning: { from: 2026-12-01, horizon: 3 years }
`;
const OTHER = ASSESSMENT.replace('name: Acme', 'name: Other')
  .replace('36 months', '24 months')
  .replace('fieldwork: 1 week', 'fieldwork: 2 weeks, title: Other look')
  .concat('activities: { visit: { title: Visit of the other, every: 12 months } }\n');

function read(file: string, own: string, text = TEXT) {
  const answer = readFileToday({ file, text, own: [frameworkFile(own)] }, TODAY, () => TODAY);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer;
}

function planned(own: string, text = TEXT): Extract<PlannedFile, { ok: true }> {
  const answer = planFile({ file: 'compliance.yml', text, today: TODAY, own: [frameworkFile(own)] });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer;
}

describe('two files that name each a framework of one id', () => {
  const members = [
    { program: read('a/compliance.yml', ASSESSMENT).program, today: TODAY },
    { program: read('b/compliance.yml', OTHER).program, today: TODAY },
  ];
  const together = planPortfolio(members);
  if (!together.ok) throw new Error('no room');
  const [a, b] = together.portfolio.programs;

  it('are planned each by its own, though they share a team', () => {
    expect(a?.engagements[0]).toMatchObject({ title: 'Acme assessment', expires: '2030-01-03' });
    expect(b?.engagements[0]?.title).toBe('Other look');
    expect(b?.engagements.filter(({ audit }) => audit === 'own/assessment').length).toBe(2);
    expect(a?.activities.map(({ activity }) => activity)).not.toContain('visit');
    expect(b?.activities.map(({ activity }) => activity)).toContain('visit');
  });

  it('come out the same whichever is named first', () => {
    const turned = planPortfolio([...members].reverse());
    expect(turned.ok && turned.portfolio.programs.map((it) => it.engagements).reverse()).toEqual([
      a?.engagements,
      b?.engagements,
    ]);
  });

  it('are told in their own words, by nobody but their plans', async () => {
    const [one, two] = await Promise.all(
      [a, b].map(async (plan) => (plan ? (await render(reportOf(plan, frameworks), 'text')).text : '')),
    );
    expect(one).toContain('Acme label');
    expect(one).not.toContain('Other');
    expect(two).toContain('Other label');
  });
});

describe('a change of the framework file alone', () => {
  const before = planned(ASSESSMENT);
  const longer = ASSESSMENT.replace('36 months', '48 months');
  const after = planned(longer);
  const base = { file: 'compliance.yml', text: TEXT, own: [frameworkFile(ASSESSMENT)] };

  it('is drift where it asks for less', () => {
    const { drift } = checkChange({ text: TEXT, ...after }, base);
    expect(drift.map(({ rule, was, is, where }) => [rule, was, is, where.line])).toEqual([
      // Half-way to the next assessment is later, too.
      ['drift-framework-loosened', '27 months after at the latest', '3 years after at the latest', 2],
      ['drift-framework-loosened', '36 months', '48 months', 2],
    ]);
  });

  it('is none where it asks for more, or says the same in other words', () => {
    const head = (own: string) => ({ text: TEXT, ...planned(own) });
    expect(checkChange(head(ASSESSMENT.replace('36 months', '24 months')), base).drift).toEqual([]);
    expect(
      checkChange(head(`# a comment\n${ASSESSMENT.replace('36 months', '3 years')}`), base).drift,
    ).toEqual([]);
  });

  it.each<readonly [what: string, was: string, is: string, told: RegExp]>([
    ['a rule goes', 'latest: 3 months before', '', /has no rule own-x any more/],
    ['a rule leaves more room', '3 months before', '2 months before', /leaves more room/],
    ['a rule is lowered', 'severity: warning', 'severity: info', /is info; it was warning/],
    ['work goes', 'access-review', 'backup-restore-test', /calls for access-review no more/],
    ['work comes less often', 'every: 3 months', 'every: 6 months', /every 6 months; it was every 3/],
  ])('is told where %s', (_, was, is, told) => {
    const rules = `activities: { access-review: { controls: ["1"], every: 3 months } }
rules:
  - rule: own-x
    severity: warning
    from: { of: certificate }
    to: { audit: assessment, day: end }
    latest: 3 months before
    why: w
    citation: c
`;
    const old = `${ASSESSMENT}${rules}`;
    const now = is === '' ? old.replace(/^rules:[\s\S]*$/m, '') : old.replace(was, is);
    const { drift } = checkChange({ text: TEXT, ...planned(now) }, { ...base, own: [frameworkFile(old)] });
    expect(drift.map(({ message }) => message).join(' ')).toMatch(told);
  });

  it('moves dates in a diff', () => {
    const found = diffChange({ text: TEXT, ...after }, base);
    expect(found.ok && found.value.dates.map(({ engagement }) => engagement)).toContain('own-interim-1');
  });

  it('leaves a stored plan behind, and keeps it where only its layout changes', async () => {
    const version = '1.0.0';
    const stored = await storedTexts(before.plan, undefined, { from: { program: before.program, version } });
    const files = { plan: { file: 'compliance.plan.json', text: stored.plan }, calendar: null };
    const options = { today: TODAY, version };
    const rules = async (own: string) => {
      const { program } = read('compliance.yml', own);
      return (await staleArtefacts({ text: TEXT, program }, files, options)).map(({ rule }) => rule);
    };
    expect(await rules(longer)).toEqual(['drift-plan-stale']);
    expect(await rules(`# laid out anew\n${ASSESSMENT}`)).toEqual([]);
    const kept = (own: string) => planStored(TEXT, read('compliance.yml', own), files.plan, version);
    expect(kept(ASSESSMENT)?.plan.engagements).toEqual(before.plan.engagements);
    expect(kept(longer)).toBeUndefined();
  });
});

describe('everything else that is asked of a plan', () => {
  const { program, plan, scheduled } = planned(ASSESSMENT);

  it('knows the framework', () => {
    const explained = explainAudit({ program, plan, engagement: 'own-assessment-2' });
    expect(JSON.stringify(explained)).toContain('Manual, 4');
    expect(budgetProgram(program, TODAY, scheduled).lines.some((it) => it.framework === 'own')).toBe(true);
    expect(evidenceProgram(program, plan).windows.map(({ framework }) => framework)).toContain('own');
  });

  it('is the same on every run, and survives its JSON', () => {
    expect(JSON.stringify(planned(ASSESSMENT).plan)).toBe(JSON.stringify(plan));
    expect(JSON.parse(JSON.stringify(plan)).ownFrameworks).toEqual([
      {
        id: 'own',
        name: 'Acme',
        document: 'label',
        audits: [
          { id: 'assessment', title: 'Acme assessment', outcome: 'report' },
          { id: 'interim', title: 'Acme interim', outcome: 'report' },
        ],
        activities: [],
      },
    ]);
  });
});

describe('hostile text in a framework file', () => {
  const evil = '=1+1 | <img src=x onerror=1> [x](javascript:1) `$(id)` ,;: %0a::error::x';
  const quoted = JSON.stringify(evil);
  const own = ASSESSMENT.replace('name: Acme', `name: ${quoted}`)
    .replace('citation: Manual, 4', `citation: ${quoted}`)
    .replace('document: label', `document: ${quoted}`)
    .replace('fieldwork: 1 week', `fieldwork: 1 week, title: ${quoted}`)
    .concat(`activities: { visit: { title: ${quoted}, every: 12 months, owner: ${quoted} } }
milestones: { gate: { title: ${quoted} } }
rules: [{ rule: own-x, severity: info, from: { of: certificate }, to: { audit: assessment, day: end }, latest: 1 year before, why: ${quoted}, citation: ${quoted} }]
`);
  const { plan } = planned(own);
  const report = reportOf(plan, frameworks);

  it('stays text on a page', async () => {
    const { text } = await render(report, 'html');
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img');
  });

  it('makes no table, link or markup in Markdown', async () => {
    const { text } = await render(report, 'markdown');
    expect(text).not.toMatch(/(^|[^\\`])<img/);
    expect(text).not.toMatch(/[^\\]\]\(javascript/);
  });

  it('starts no formula in a sheet', async () => {
    const { text } = await render(report, 'csv');
    expect(text.split(/\r?\n/).flatMap((line) => line.match(/(^|,)"?=/) ?? [])).toEqual([]);
  });

  it('comes back from a calendar', async () => {
    const { text } = await render(report, 'ics');
    expect(text).not.toMatch(/^(?:=1|::error)/m);
  });
});

it('nothing of a file that names none is different for it', () => {
  const own: readonly FrameworkFile[] = [frameworkFile(ASSESSMENT)];
  const text = 'version: 1\nframeworks: { soc1: {} }\nplanning: { from: 2026-12-01, horizon: 1 year }\n';
  const plain = planFile({ file: 'compliance.yml', text, today: TODAY });
  const given = planFile({ file: 'compliance.yml', text, today: TODAY, own });
  expect(given.ok && given.plan).toEqual(plain.ok && plain.plan);
  expect(given.ok && 'ownFrameworks' in given.plan).toBe(false);
});
