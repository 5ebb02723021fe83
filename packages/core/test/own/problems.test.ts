import { describe, expect, it } from 'vitest';
import { planFile } from '../../src/index.js';
import { ASSESSMENT, CERTIFICATION, EXAMINATION, frameworkFile, plannedWith, TODAY } from './own.js';

/** Places and rules of what is wrong: `file:line:column rule`. */
function told(answer: ReturnType<typeof planFile>): readonly string[] {
  if (answer.ok) return [];
  return answer.problems.map(({ where, rule }) => `${where?.file}:${where?.line}:${where?.column} ${rule}`);
}

const of = (text: string) => told(plannedWith(text));

const RULE =
  '{ rule: own-x, severity: warning, from: { of: ready }, to: { audit: assessment, day: end }, earliest: 1 week after, why: w, citation: c }';

describe('a framework file is told every problem at its place', () => {
  it.each<readonly [what: string, text: string, problems: readonly string[]]>([
    ['empty', '# nothing\n', ['own.yml:1:1 empty-file']],
    ['a list', '- 1\n', ['own.yml:1:1 wrong-type']],
    ['no YAML', 'version: [1\n', ['own.yml:2:1 yaml-syntax']],
    ['two documents', `${ASSESSMENT}---\nversion: 1\n`, ['own.yml:10:1 yaml-documents']],
    [
      'nothing it needs',
      'version: 1\n',
      ['own.yml:1:1 missing-key', 'own.yml:1:1 missing-key', 'own.yml:1:1 missing-key'],
    ],
    ['another version', ASSESSMENT.replace('1', '2'), ['own.yml:1:10 unknown-value']],
    ['no family', ASSESSMENT.replace('family: assessment', 'family: audit'), ['own.yml:3:9 unknown-value']],
    ['a number as citation', ASSESSMENT.replace('Manual, 4', '4'), ['own.yml:4:11 wrong-type']],
    ['days of validity', ASSESSMENT.replace('36 months', '400 days'), ['own.yml:5:11 out-of-range']],
    ['a validity of 100 years', ASSESSMENT.replace('36 months', '100 years'), ['own.yml:5:11 out-of-range']],
    ['an unknown key', `${ASSESSMENT}valid: true\n`, ['own.yml:10:1 unknown-key']],
    ['no main audit', ASSESSMENT.replace('{ fieldwork: 1 week }', 'false'), ['own.yml:8:15 audit-needed']],
    [
      'a role where there is one',
      ASSESSMENT.replace('{ fieldwork: 1 week', '{ role: interim, fieldwork: 1 week'),
      ['own.yml:8:23 wrong-key'],
    ],
    [
      'a target on the wrong side',
      ASSESSMENT.replace('2 days', '2 days, target: 1 month before'),
      ['own.yml:9:41 out-of-range'],
    ],
    [
      'a target after it has run out',
      ASSESSMENT.replace('2 days', '2 days, target: 36 months after'),
      ['own.yml:9:41 out-of-range'],
    ],
    [
      'a last day after it has run out',
      ASSESSMENT.replace('2 days', '2 days, latest: 37 months after'),
      ['own.yml:9:41 out-of-range'],
    ],
    ['a last day on the last day', ASSESSMENT.replace('2 days', '2 days, latest: 36 months after'), []],
    [
      'a length turned round',
      ASSESSMENT.replace('1 week', '{ min: 2 weeks, usual: 1 week }'),
      ['own.yml:8:51 out-of-range'],
    ],
    [
      'a duration nobody has',
      `${ASSESSMENT}timing: { report-aftr: 1 week }\n`,
      ['own.yml:10:24 unknown-key'],
    ],
    [
      'a rule that is taken',
      `${ASSESSMENT}rules: [${RULE.replace('own-x', 'soc-gap')}]\n`,
      ['own.yml:10:17 rule-taken'],
    ],
    [
      'a rule of the family',
      `${ASSESSMENT}rules: [${RULE.replace('own-x', 'valid-until')}]\n`,
      ['own.yml:10:17 rule-taken'],
    ],
    [
      'a rule without citation',
      `${ASSESSMENT}rules: [${RULE.replace(', citation: c', '')}]\n`,
      ['own.yml:10:9 missing-key'],
    ],
    [
      'a rule without a limit',
      `${ASSESSMENT}rules: [${RULE.replace(' earliest: 1 week after,', '')}]\n`,
      ['own.yml:10:9 missing-key'],
    ],
    [
      'a rule of no audit',
      `${ASSESSMENT}rules: [${RULE.replace('audit: assessment', 'audit: asessment')}]\n`,
      ['own.yml:10:77 unknown-audit'],
    ],
    [
      'a rule of no day',
      `${ASSESSMENT}rules: [${RULE.replace('day: end', 'day: period-end')}]\n`,
      ['own.yml:10:94 unknown-value'],
    ],
    [
      'a distance without a side',
      `${ASSESSMENT}rules: [${RULE.replace('1 week after', '1 week')}]\n`,
      ['own.yml:10:111 not-a-duration'],
    ],
    [
      'an opening of a report',
      `${EXAMINATION}rules: [${RULE.replace('assessment', 'type2').replace('ready', 'opening')}]\n`,
      ['own.yml:5:55 wrong-key'],
    ],
    [
      'a title from the catalogue',
      `${ASSESSMENT}activities: { access-review: { title: x } }\n`,
      ['own.yml:10:39 wrong-key'],
    ],
    ['work nobody knows', `${ASSESSMENT}activities: { visit: {} }\n`, ['own.yml:10:22 unknown-activity']],
    [
      'work every six weeks',
      `${ASSESSMENT}activities: { visit: { title: V, every: 6 weeks } }\n`,
      ['own.yml:10:41 out-of-range'],
    ],
    [
      'a step with a word of plans',
      `${ASSESSMENT}milestones: { period: { title: x } }\n`,
      ['own.yml:10:23 name-taken'],
    ],
    ['no such step', `${ASSESSMENT}milestones: { kickoff: false }\n`, ['own.yml:10:24 unknown-key']],
    [
      'a document of no audit',
      `${ASSESSMENT}documents: { d: { title: x, audit: [other] } }\n`,
      ['own.yml:10:37 unknown-audit'],
    ],
    [
      'accredited and short',
      `${CERTIFICATION}accredited: true\nvalidity: 24 months\n`,
      ['own.yml:6:11 out-of-range'],
    ],
    [
      'accredited with a target',
      `${CERTIFICATION}accredited: true\naudits: { surveillance1: { target: 1 year after } }\n`,
      ['own.yml:6:36 wrong-key'],
    ],
    ['a label of a certificate', `${CERTIFICATION}document: label\n`, ['own.yml:5:11 wrong-key']],
    ['a report that runs out', `${EXAMINATION}validity: 12 months\n`, ['own.yml:5:11 wrong-key']],
    ['a report without a Type I', `${EXAMINATION}audits: { type1: false }\n`, ['own.yml:5:18 audit-needed']],
    [
      'an alias bomb',
      `a: &a [1]\nb: &b [${Array(9).fill('*a')}]\nc: &c [${Array(9).fill('*b')}]\n${ASSESSMENT}`,
      ['own.yml:1:1 unknown-key', 'own.yml:2:1 unknown-key', 'own.yml:3:1 unknown-key'],
    ],
    ['a repeated key', `${ASSESSMENT}name: Other\n`, ['own.yml:10:1 duplicate-key']],
    ['a control character', ASSESSMENT.replace('Acme', '"Ac\\u0007me"'), ['own.yml:2:7 control-character']],
    ['binary', `${ASSESSMENT}\u0000`, ['own.yml:10:1 binary-file']],
  ])('%s', (_, text, problems) => {
    expect(of(text)).toEqual(problems);
  });

  it('all at once, and those of the program file with them', () => {
    const text =
      'version: 1\nframeworks: { own: { file: ./own.yml } }\naudits: [{ audit: own/assessment, report: 2026-10-01 }]\nbogus: 1\n';
    const own = [frameworkFile(`${ASSESSMENT}valid: 1\ncost: 1\n`)];
    expect(told(planFile({ file: 'compliance.yml', text, today: TODAY, own }))).toEqual([
      'compliance.yml:4:1 unknown-key',
      'own.yml:10:1 unknown-key',
      'own.yml:11:1 unknown-key',
    ]);
  });
});

describe('a program file that names one', () => {
  const read = (frameworks: string, own = [frameworkFile(ASSESSMENT)]) =>
    told(
      planFile({
        file: 'compliance.yml',
        text: `version: 1\nframeworks:\n  ${frameworks}\n`,
        today: TODAY,
        own,
      }),
    );

  it.each<readonly [what: string, frameworks: string, problems: readonly string[]]>([
    ['under an id that is shipped', 'soc2: { file: ./own.yml }', ['compliance.yml:3:17 name-taken']],
    ['under no slug', 'Own: { file: ./own.yml }', ['compliance.yml:3:16 not-a-slug']],
    [
      'by two files',
      'own: { file: ./own.yml }\n  own@b: { file: ./b.yml }',
      ['compliance.yml:4:18 name-taken'],
    ],
    ['in one track only', 'own: { file: ./own.yml }\n  own@b: {}', ['compliance.yml:4:3 missing-key']],
    ['by a number', 'own: { file: 5 }', ['compliance.yml:3:16 wrong-type']],
    ['by nothing', 'own: { file: }', ['compliance.yml:3:10 wrong-type']],
    ['that nobody has read', 'own: { file: ./b.yml }', ['compliance.yml:3:16 framework-not-read']],
    [
      'with a key of another family',
      'own: { file: ./own.yml, type2: {} }',
      ['compliance.yml:3:27 unknown-key'],
    ],
    [
      'with a duration it has not',
      'own: { file: ./own.yml, timing: { stage-gap: 1 week } }',
      ['compliance.yml:3:37 unknown-key'],
    ],
  ])('%s', (_, frameworks, problems) => {
    expect(read(frameworks)).toEqual(problems);
  });

  it('tells why a file could not be read at the line that names it, and nothing that follows from it', () => {
    const problem = {
      rule: 'no-such-file',
      message: 'there is no file x',
      remedy: undefined,
      where: undefined,
      citation: undefined,
    };
    const text = `version: 1
frameworks: { own: { file: ./own.yml }, soc2: {} }
audits: [{ audit: own/assessment, report: 2026-10-01 }]
activities: { visit: { done: [2026-10-01] } }
planning: { strategy: own-first }
check: { rules: { own-x: off } }
`;
    const own = [{ path: './own.yml', problem }];
    expect(told(planFile({ file: 'compliance.yml', text, today: TODAY, own }))).toEqual([
      'compliance.yml:2:28 no-such-file',
    ]);
  });
});
