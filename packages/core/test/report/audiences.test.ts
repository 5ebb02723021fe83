// Who may see what: by default, as the file says otherwise, and that nothing internal leaves in any format.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainDate, plainDate } from '../../src/calendar/index.js';
import { frameworks } from '../../src/frameworks/index.js';
import { AUDIENCES, type Audience, maySee, type Plan } from '../../src/model/index.js';
import { planFile } from '../../src/plan-file.js';
import { type Format, render } from '../../src/render/index.js';
import { reportOf } from '../../src/report/index.js';
import { frameworkWords, northwindPlan, reason } from '../fixtures/northwind-plan.js';

const today = '2026-11-21' as PlainDate;
const outside: readonly Audience[] = ['everyone', 'nda', 'auditors'];
const pages: readonly Format[] = ['ics', 'markdown', 'text', 'csv', 'mermaid'];

/** Every word that starts with SECRET is nobody's business outside. */
const program = (more = '', track = '') => `version: 1
id: northwind
organization: { name: Northwind, people: 85, customers-year-end: 12-31 }
calendar:
  blackouts: [{ from: 2027-02-01, to: 2027-02-12, reason: SECRET merger }]
frameworks:
  soc2:
    auditor: Example CPA LLP
    readiness: true
    ready: 2026-12-01
    type2: { by: 2027-12-15 }
${track}
  iso27001: { auditor: Example Certification Body, ready: 2026-12-01, by: 2027-12-31 }
audits:
  - audit: iso27001/stage2
    fieldwork: { from: 2025-06-02, to: 2025-06-06 }
    decision: 2025-07-01
    cost: 31337
    findings: [{ id: SECRET-NC-1, grade: minor, clause: '9.2', plan: SECRET/plan.md, closed: 2025-09-01 }]
activities:
  access-review:
    every: 3 months
    owner: SECRET-owner
    supplier: SECRET-supplier
    cost: 4242
    done: [{ on: 2026-11-02, evidence: SECRET/evidence.md, by: SECRET-person }]
  red-team: { title: Red-team exercise, every: 12 months, owner: SECRET-owner }
costs: { quotes: { soc2/type2: 31337 }, internal-rate: 4242 }
${more}`;

function planned(text: string): Plan {
  const answer = planFile({ file: 'compliance.yml', text, today }, { nodes: 0 });
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.plan;
}

const plan = planned(program());

async function shown(of: Plan, format: Format, audience: Audience): Promise<string> {
  const words = of.program === 'northwind' && of !== plan ? frameworkWords : frameworks;
  return (await render(reportOf(of, words, undefined, audience), format, { audience })).text;
}

/** Titles of the entries of a feed. */
async function feed(of: Plan, audience: Audience): Promise<readonly string[]> {
  const text = (await render(reportOf(of, frameworks), 'ics', { audience })).text;
  return text.replace(/\r\n /g, '').match(/(?<=^SUMMARY:).*/gm) ?? [];
}

describe('an audience', () => {
  it('is a circle within the wider ones', () => {
    const seen = Object.fromEntries(
      AUDIENCES.map((reader) => [reader, AUDIENCES.filter((of) => maySee(reader, of))]),
    );
    expect(seen).toEqual({
      everyone: ['everyone'],
      nda: ['everyone', 'nda'],
      auditors: ['everyone', 'nda', 'auditors'],
      internal: ['everyone', 'nda', 'auditors', 'internal'],
    });
  });

  it.each([
    ['SOC 2 Type II: report', 'everyone'],
    ['ISO 27001 recertification: certification decision', 'everyone'],
    ['ISO 27001 recertification: certificate expires', 'everyone'],
    ['ISO 27001 recertification: Certificate listed in the public register', 'everyone'],
    ['SOC 2 Type II: observation period', 'nda'],
    ['SOC 2 Type II: bridge letter', 'nda'],
    ['SOC 2 Type II: Bridge letter by management', 'nda'],
    ['SOC 2 Type II: fieldwork', 'auditors'],
    ['SOC 2 Type II: Kickoff with the auditor', 'auditors'],
    ['ISO 27001 surveillance 2: report', 'auditors'],
    ['ISO 27001 surveillance 2: fieldwork', 'auditors'],
    ['SOC 2 readiness assessment: report', 'internal'],
    ['SOC 2 Type II: Evidence freeze', 'internal'],
    ['Red-team exercise', 'internal'],
  ] as const)('of "%s" is %s', async (title, audience) => {
    for (const reader of AUDIENCES) {
      const titles = await feed(plan, reader);
      expect(titles.includes(title), reader).toBe(maySee(reader, audience));
    }
  });

  it('stands in the plan', () => {
    const of = (id: string) => plan.engagements.find((it) => it.id === id);
    expect(of('soc2-type2-1')).toMatchObject({
      audience: 'nda',
      audiences: { fieldwork: 'auditors', period: 'nda', outcome: 'everyone' },
    });
    expect(of('iso27001-stage2-1')?.audience).toBe('everyone');
    expect(of('iso27001-surveillance2-1')?.audience).toBe('auditors');
    expect(of('soc2-readiness-1')?.audience).toBe('internal');
    expect(plan.activities.every(({ audience }) => audience === 'internal')).toBe(true);
    expect(plan.milestones.find(({ kind }) => kind === 'certificate-expires')?.audience).toBe('everyone');
  });
});

describe('a file that says otherwise', () => {
  it('moves documents with their milestones and spans, and a track has the last word', async () => {
    const plan = planned(
      program(
        'audiences: { bridge-letter: everyone, fieldwork: everyone, activities: auditors, certificate: nda }',
        '    audiences: { fieldwork: nda, report: internal }',
      ),
    );
    const [everyone, nda, auditors] = await Promise.all(outside.map((it) => feed(plan, it)));
    expect(everyone).toEqual(
      expect.arrayContaining(['SOC 2 Type II: bridge letter', 'SOC 2 Type II: Bridge letter by management']),
    );
    expect(everyone).toContain('ISO 27001 surveillance 2: fieldwork');
    expect(everyone).not.toContain('SOC 2 Type II: fieldwork');
    expect(nda).toContain('SOC 2 Type II: fieldwork');
    expect(nda).not.toContain('SOC 2 Type II: report');
    expect(auditors).not.toContain('SOC 2 Type II: observation period');
    expect(everyone).not.toContain('ISO 27001 recertification: certificate expires');
    expect(nda).toContain('ISO 27001 recertification: certificate expires');
    expect(auditors).toContain('Red-team exercise');
  });

  it('names who may see one audit and one activity', () => {
    const plan = planned(
      program()
        .replace('cost: 31337', 'cost: 31337\n    audience: nda')
        .replace('every: 12 months,', 'every: 12 months, audience: everyone,'),
    );
    expect(plan.engagements.find(({ id }) => id === 'iso27001-stage2-1')?.audience).toBe('nda');
    expect(plan.activities.find(({ activity }) => activity === 'red-team')?.audience).toBe('everyone');
  });

  it.each([
    ['audiences: { bridge-leter: nda }', 'unknown-key', 'did you mean bridge-letter?'],
    ['audiences: { report: secret }', 'unknown-value', 'write one of everyone, nda, auditors and internal'],
    ['audiences: { fieldwork: auditor }', 'unknown-value', 'did you mean auditors?'],
  ])('is refused where it says %s', (line, rule, remedy) => {
    const answer = planFile({ file: 'compliance.yml', text: program(line), today }, { nodes: 0 });
    expect(answer).toMatchObject({ ok: false, problems: [{ rule, remedy }] });
  });
});

describe('a page or a feed for others', () => {
  it.each(outside.flatMap((audience) => pages.map((format) => [audience, format] as const)))(
    'for %s, as %s, holds nothing of what stays inside',
    async (audience, format) => {
      const text = await shown(plan, format, audience);
      expect(text).not.toMatch(/SECRET|31,?337|4,?242|latest day|compliance lead/);
    },
  );

  it('holds something, and the page of the organization itself holds what others may not see', async () => {
    expect(await shown(plan, 'markdown', 'everyone')).toContain('SOC 2 Type II');
    expect(await shown(plan, 'markdown', 'everyone')).toContain('# Audits of northwind (for everyone)');
    expect(await shown(plan, 'csv', 'internal')).toContain('SECRET-owner');
  });

  it('leaks nothing however its parts are spread over the circles', async () => {
    const audience = fc.constantFrom(...AUDIENCES);
    const secret = fc.stringMatching(/^[a-z]{6}$/).map((it) => `Zq${it}`);
    const audiences = fc.record({ fieldwork: audience, period: audience, outcome: audience });
    await fc.assert(
      fc.asyncProperty(
        secret,
        fc.array(fc.record({ audience, audiences }), { minLength: 8, maxLength: 8 }),
        audience,
        fc.constantFrom(...outside),
        fc.constantFrom(...pages),
        async (word, circles, activities, reader, format) => {
          const whole = northwindPlan();
          const told = reason(word, word, word);
          const spread: Plan = {
            ...whole,
            engagements: whole.engagements.map((it, n) => ({
              ...it,
              ...circles[n],
              because: [told],
              deadline: { on: plainDate('2029-09-09'), rule: word },
              cost: { low: 777_001, likely: 777_001, high: 777_001, currency: 'USD' },
            })),
            activities: whole.activities.map((it) => ({
              ...it,
              owner: word,
              controls: [word],
              audience: activities,
            })),
            milestones: whole.milestones.map((it) => ({ ...it, owner: word })),
            moves: [{ engagement: word, session: 'fieldwork', from: null, to: null, days: null, why: word }],
            diagnostics: whole.diagnostics.map((it) => ({ ...it, message: word, remedy: word })),
          };
          const text = (await shown(spread, format, reader)).replace(/\r\n /g, '');
          expect(text).not.toMatch(new RegExp(`${word}|777.?001|2029-09-09`));
          // A period's end on which nothing else of the plan falls.
          const seen = maySee(reader, circles[2]?.audiences.period ?? 'internal');
          if (!seen) expect(text).not.toContain('2028-01-31');
        },
      ),
      { numRuns: 150 },
    );
  });
});
