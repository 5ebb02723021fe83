// The oracle is itself tested: clean plans pass, and each broken fact brings the complaint it deserves.
import { describe, expect, it } from 'vitest';
import type { JsonEngagement, JsonOccurrence } from './plan-json.js';
import { checkPlan } from './rules-checker.js';
import { initial, renewal, running, type Sample } from './sample-plans.js';

type Breach = [title: string, breakIt: (sample: Sample) => void, complaint: RegExp];

const find = <T extends { id: string }>(list: T[], id: string): T => {
  const found = list.find((entry) => entry.id === id);
  if (!found) throw new Error(`the sample has no ${id}`);
  return found;
};

/** Changes fields of one engagement; moving its fieldwork moves the session and the stated window along. */
const change = (id: string, fields: Partial<JsonEngagement>) => (sample: Sample) => {
  const e = Object.assign(find(sample.plan.engagements, id), fields);
  if (!fields.fieldwork) return;
  e.sessions = [{ kind: 'final', ...fields.fieldwork, mode: 'onsite' }];
  e.earliest = '2027-01-04';
  e.latest = null;
};
const occurrence = (id: string, fields: Partial<JsonOccurrence>) => (sample: Sample) =>
  void Object.assign(find(sample.plan.activities, id), fields);
const without = (id: string) => (sample: Sample) => {
  sample.plan.engagements = sample.plan.engagements.filter((e) => e.id !== id);
  sample.plan.activities = sample.plan.activities.filter((o) => o.id !== id);
  for (const o of sample.plan.activities) o.serves = o.serves.filter((served) => served !== id);
};
const text = (from: string, to: string) => (sample: Sample) => {
  if (!sample.yaml.includes(from)) throw new Error(`the sample's file has no ${from}`);
  sample.yaml = sample.yaml.replace(from, to);
};
const all =
  (...changes: ((sample: Sample) => void)[]) =>
  (sample: Sample) => {
    for (const apply of changes) apply(sample);
  };
const days = (from: string, to = from) => ({ from, to });

const RUNNING: Breach[] = [
  ['a date that is no day', change('soc2-type2-2', { report: '2027-02-30' }), /2027-02-30.*not a day/],
  [
    'a span that runs backwards',
    change('soc2-type2-2', { period: days('2027-09-30', '2026-10-01') }),
    /runs backwards/,
  ],
  [
    'a field left out',
    (s) => void Reflect.deleteProperty(find(s.plan.engagements, 'soc2-type2-2'), 'because'),
    /lacks the field because/,
  ],
  [
    'another horizon',
    (s) => void Object.assign(s.plan.horizon, { to: '2027-12-01' }),
    /the file makes it 2026-12-01 to 2027-11-30/,
  ],
  [
    'a recorded report moved',
    change('soc2-type2-1', { report: '2026-11-13' }),
    /no engagement of the plan carries those dates/,
  ],
  [
    'a done audit called booked',
    change('soc2-type2-1', { status: 'booked' }),
    /by its report or decision it is done/,
  ],
  [
    'a number out of order',
    change('soc2-type2-3', { id: 'soc2-type2-4' }),
    /should have the id soc2-type2-3/,
  ],
  [
    'a gap between periods',
    change('soc2-type2-2', { period: days('2026-11-01', '2027-10-31') }),
    /begins 2026-11-01; soc2-type2-1 ended/,
  ],
  [
    'a period that is no whole months',
    change('soc2-type2-3', { period: days('2027-10-01', '2028-09-29') }),
    /not 3 to 12 whole months/,
  ],
  [
    'a period of 13 months',
    change('soc2-type2-3', { period: days('2027-10-01', '2028-10-31') }),
    /not 3 to 12 whole months/,
  ],
  [
    'two aligning periods',
    all(
      change('soc2-type2-2', { period: days('2026-10-01', '2027-06-30') }),
      change('soc2-type2-3', { period: days('2027-07-01', '2027-12-31') }),
    ),
    /at most 1 may differ/,
  ],
  [
    'an aligning period where align is false',
    all(
      text('{ by: 2027-12-31 }', '{ by: 2027-12-31, align: false }'),
      change('soc2-type2-3', { period: days('2027-10-01', '2028-06-30') }),
    ),
    /at most 0 may differ/,
  ],
  ['a period too few', without('soc2-type2-3'), /1 Type II periods are planned/],
  [
    'fieldwork inside the period',
    change('soc2-type2-2', { fieldwork: days('2027-09-20', '2027-10-15') }),
    /sooner than 1 days after its period/,
  ],
  [
    'fieldwork of nine days',
    change('soc2-type2-2', { fieldwork: days('2027-10-11', '2027-10-21') }),
    /holds 9 working days, at least 10/,
  ],
  [
    'a report on the heels of fieldwork',
    change('soc2-type2-2', { report: '2027-11-10' }),
    /sooner than 7 days/,
  ],
  ['a goal missed', text('by: 2027-12-31', 'by: 2027-11-01'), /misses the goal of 2027-11-01/],
  [
    'fieldwork that starts on a Sunday',
    change('soc2-type2-2', { fieldwork: days('2027-10-10', '2027-11-05') }),
    /2027-10-10, which is no working day/,
  ],
  [
    'an audit that ends on Whit Monday',
    change('iso27001-surveillance1-1', { fieldwork: days('2027-05-14', '2027-05-17') }),
    /2027-05-17, which is no working day/,
  ],
  [
    'fieldwork in a blackout',
    change('iso27001-surveillance1-1', { fieldwork: days('2027-06-28', '2027-06-29') }),
    /lies in a blackout/,
  ],
  [
    'fieldwork before planning.from',
    change('iso27001-surveillance1-1', { fieldwork: days('2026-11-23', '2026-11-24') }),
    /before the first day open to planning/,
  ],
  [
    'fieldwork before its earliest day',
    change('soc2-type2-2', { earliest: '2027-10-12' }),
    /before its earliest day 2027-10-12/,
  ],
  [
    'fieldwork after its latest day',
    change('soc2-type2-2', { latest: '2027-10-08' }),
    /after its latest day 2027-10-08/,
  ],
  ['a window on a done audit', change('soc2-type2-1', { earliest: '2026-10-01' }), /done and still states/],
  [
    'a last session that is not the fieldwork',
    (s) => void Object.assign(find(s.plan.engagements, 'soc2-type2-2'), { sessions: [] }),
    /its last session is not its fieldwork/,
  ],
  [
    'an interim session in the first half',
    (s) =>
      void find(s.plan.engagements, 'soc2-type2-2').sessions.unshift({
        kind: 'interim',
        ...days('2027-02-01', '2027-02-05'),
        mode: 'remote',
      }),
    /before 60 % of the period/,
  ],
  [
    'a surveillance day too many',
    change('iso27001-surveillance1-1', { fieldwork: days('2027-05-10', '2027-05-12') }),
    /3 working days, 2.5 audit days need 2/,
  ],
  ['audit days off the table', change('iso27001-surveillance1-1', { auditDays: 3 }), /the table gives 2.5/],
  [
    'the first surveillance after twelve months',
    change('iso27001-surveillance1-1', { fieldwork: days('2027-06-14', '2027-06-15'), report: '2027-06-30' }),
    /limit 2027-06-12/,
  ],
  [
    'no first surveillance',
    without('iso27001-surveillance1-1'),
    /falls due by 2027-06-12 and is not in the plan/,
  ],
  [
    'a second surveillance past the horizon',
    all(
      text('horizon: 1 year', 'horizon: 9 months'),
      (s) =>
        void s.plan.engagements.push({
          ...find(s.plan.engagements, 'iso27001-surveillance1-1'),
          id: 'iso27001-surveillance2-1',
          audit: 'iso27001/surveillance2',
        }),
    ),
    /lies past the horizon/,
  ],
  [
    'a certificate a day too long',
    change('iso27001-stage2-1', { expires: '2029-06-12' }),
    /expires 2029-06-12, expected 2029-06-11/,
  ],
  [
    'a deadline off its date',
    change('iso27001-surveillance1-1', { deadline: { on: '2027-06-11', rule: 'iso-s1' } }),
    /the rule gives 2027-06-12/,
  ],
  [
    'no deadline where a rule sets one',
    change('iso27001-surveillance1-1', { deadline: null }),
    /a hard rule sets 2027-06-12/,
  ],
  [
    'a milestone off its date',
    (s) => void Object.assign(find(s.plan.milestones, 'm1'), { on: '2029-06-12' }),
    /certificate-expires of iso27001-stage2-1 is 2029-06-11/,
  ],
  [
    'a bridge of four months',
    (s) => void Object.assign(find(s.plan.spans, 's1'), { to: '2027-01-31' }),
    /more than three months/,
  ],
  [
    'two visits at once',
    all(
      change('iso27001-surveillance1-1', { fieldwork: days('2027-06-03', '2027-06-04') }),
      change('soc2-type2-2', {
        period: days('2026-10-01', '2027-04-30'),
        fieldwork: days('2027-05-10', '2027-06-25'),
        report: '2027-07-20',
      }),
      text('planning: {', 'planning: { joint-window: 0 days, '),
      (s) =>
        void s.plan.engagements.push({
          ...find(s.plan.engagements, 'iso27001-surveillance1-1'),
          id: 'iso27001-stage1-1',
          audit: 'iso27001/stage1',
          fieldwork: days('2027-05-11', '2027-05-12'),
        }),
    ),
    /more visits in progress than the team's capacity of 1/,
  ],
  [
    'companions of another visit',
    change('soc2-type2-2', { jointWith: ['iso27001-surveillance1-1'] }),
    /its visit holds \[\]/,
  ],
  [
    'a slot without its occurrence',
    without('access-review-2027-q3'),
    /no occurrence for the slot 2027-07-01/,
  ],
  [
    'a window that is not the slot',
    occurrence('access-review-2027-q2', { window: days('2027-04-01', '2027-06-29') }),
    /the slot is 2027-04-01 to 2027-06-30/,
  ],
  [
    'an activity on a Sunday',
    occurrence('access-review-2027-q1', { planned: '2027-03-14' }),
    /no working day/,
  ],
  [
    'an activity in a blackout',
    occurrence('access-review-2027-q3', { planned: '2027-07-02' }),
    /in a blackout/,
  ],
  [
    'an activity after it is due',
    occurrence('access-review-2027-q1', { planned: '2027-04-01' }),
    /after it is due/,
  ],
  [
    'an activity done without a record',
    occurrence('access-review-2027-q1', { status: 'done' }),
    /by the recorded completions it is not done/,
  ],
  [
    'an activity that serves a stranger',
    occurrence('access-review-2027-q2', { serves: ['soc2-type2-9'] }),
    /no engagement of the plan/,
  ],
  [
    'an activity that serves from outside the period',
    occurrence('access-review-2027-q4', { serves: ['soc2-type2-2'] }),
    /outside its period/,
  ],
  [
    'an annual activity missing in a period',
    without('penetration-test-again'),
    /penetration-test has no occurrence inside the period of soc2-type2-3/,
  ],
  [
    'an activity that was switched off',
    text('activities:\n', 'activities:\n  access-review: false\n'),
    /the file says access-review: false/,
  ],
  [
    'a missed quarter forgotten',
    text('activities:\n', 'activities:\n  access-review: { since: 2026-07-01 }\n'),
    /access-review-2026-q3 was missed/,
  ],
  [
    'a completion not credited',
    text(
      'activities:\n',
      'activities:\n  penetration-test: { anchor: completion, every: 12 months, done: [2026-03-01] }\n',
    ),
    /12 months after 2026-03-01 is 2027-03-01; open occurrences are due 2027-12-31/,
  ],
];

const INITIAL: Breach[] = [
  [
    'a decision before the major was verified',
    all(
      text(
        'activities:\n',
        `audits: [{ audit: iso27001/stage2, fieldwork: { from: 2027-04-12, to: 2027-04-14 }, nonconformities: [{ grade: major, raised: 2027-04-14, verified: 2027-06-10 }] }]\nactivities:\n`,
      ),
      change('iso27001-stage2-1', { status: 'booked' }),
    ),
    /before its major nonconformity was verified on 2027-06-10/,
  ],
  [
    'Stage 2 on the heels of Stage 1',
    change('iso27001-stage1-1', { fieldwork: days('2027-03-24', '2027-03-26'), report: '2027-04-02' }),
    /sooner than 21 days after iso27001-stage1-1/,
  ],
  [
    'a system in place for less than 42 days',
    text('{ by: 2027-06-30 }', '{ by: 2027-06-30, ready: 2027-03-15 }'),
    /sooner than 42 days/,
  ],
  ['no Stage 1', without('iso27001-stage1-1'), /no Stage 1 before it/],
  ['no Stage 2', without('iso27001-stage2-1'), /holds neither a Stage 2 nor a recertification/],
  [
    'no internal audit before Stage 2',
    occurrence('internal-audit-2027', { planned: '2027-05-10', serves: [] }),
    /no internal-audit before it/,
  ],
  [
    'no management review before Stage 2',
    occurrence('management-review-2027', { planned: '2027-04-12' }),
    /no management-review before it/,
  ],
  [
    'a decision too soon',
    change('iso27001-stage2-1', { report: '2027-05-04', expires: '2030-05-03' }),
    /sooner than 21 days/,
  ],
  [
    'a decision after the goal',
    change('iso27001-stage2-1', { report: '2027-07-01', expires: '2030-06-30' }),
    /after the goal of 2027-06-30/,
  ],
  [
    'a deadline that is no goal of the file',
    change('iso27001-stage2-1', { deadline: { on: '2027-06-29', rule: 'goal' } }),
    /no goal of the file is on 2027-06-29/,
  ],
  [
    'Stage 2 with a day too few',
    change('iso27001-stage2-1', { fieldwork: days('2027-04-12', '2027-04-13') }),
    /2 working days, 7.5 audit days need 3/,
  ],
];

const TYPE_ONE: Partial<JsonEngagement> = {
  id: 'soc2-type1-1',
  audit: 'soc2/type1',
  framework: 'soc2',
  asOf: '2027-02-28',
  fieldwork: days('2027-03-01', '2027-03-12'),
  report: '2027-04-09',
  expires: null,
  deadline: null,
};
/** A first SOC 2 report beside the initial certification, under a strategy. */
const withTypeOne = (strategy: string, fields: Partial<JsonEngagement> = {}) =>
  all(
    text('frameworks:\n', 'frameworks:\n  soc2: {}\n'),
    text('planning: {', `planning: { strategy: ${strategy}, `),
    (s) =>
      void s.plan.engagements.push({
        ...find(s.plan.engagements, 'iso27001-stage2-1'),
        ...TYPE_ONE,
        ...fields,
      }),
  );

const STRATEGIES: Breach[] = [
  [
    'SOC 2 before the decision under iso27001-first',
    withTypeOne('iso27001-first'),
    /against strategy iso27001-first/,
  ],
  [
    'Stage 1 before the report under soc2-first',
    withTypeOne('soc2-first'),
    /iso27001-stage1-1 starts before the first soc2 report/,
  ],
  ['separate visits under parallel', withTypeOne('parallel'), /are not one visit/],
  ['an as-of date inside a month', withTypeOne('auto', { asOf: '2027-02-26' }), /2027-02-26 is no month end/],
  [
    'a Type I report three weeks too soon',
    withTypeOne('auto', { report: '2027-03-19' }),
    /sooner than 21 days after 2027-02-28/,
  ],
];

const TWICE_IN_2027 = ['surveillance1', 'surveillance2'].map((kind, index) => ({
  id: `iso27001-${kind}-1`,
  audit: `iso27001/${kind}`,
  fieldwork: days(`2027-1${index}-04`, `2027-1${index}-05`),
  report: null,
  expires: null,
  auditDays: 1.5,
}));

const RENEWAL: Breach[] = [
  [
    'two surveillances in one calendar year',
    (s) =>
      void s.plan.engagements.push(
        ...TWICE_IN_2027.map((e) => ({ ...find(s.plan.engagements, 'iso27001-recertification-2'), ...e })),
      ),
    /are both in 2027/,
  ],
  [
    'a restoration after six months',
    all(
      text('expires: 2027-09-30', 'expires: 2026-12-31'),
      change('iso27001-recertification-1', { expires: '2026-12-31' }),
    ),
    /after the end of restoration on 2027-06-30/,
  ],
  [
    'a decision after expiry',
    change('iso27001-recertification-2', { report: '2027-10-01' }),
    /after expiry on 2027-09-30/,
  ],
  [
    'a new expiry counted from the decision',
    change('iso27001-recertification-2', { expires: '2030-07-13' }),
    /expected 2030-09-30/,
  ],
  ['no recertification', without('iso27001-recertification-2'), /no recertification is in the plan/],
  [
    'a calendar year without an audit',
    all(
      text('horizon: 1 year', 'horizon: 2 years'),
      (s) => void Object.assign(s.plan.horizon, { to: '2029-01-03' }),
    ),
    /2028 holds neither/,
  ],
  [
    'a lapse longer than six months',
    all(
      text('expires: 2027-09-30', 'expires: 2026-06-30'),
      change('iso27001-recertification-1', { expires: '2026-06-30' }),
    ),
    /can be restored only until 2026-12-30/,
  ],
];

describe.each([
  ['running periods and a first surveillance', running, RUNNING],
  ['an initial certification', initial, INITIAL],
  ['an initial certification beside a first SOC 2 report', initial, STRATEGIES],
  ['a recertification', renewal, RENEWAL],
])('the oracle on %s', (_title, sample, breaches) => {
  it('finds nothing to complain of in a clean plan', () => {
    expect(checkPlan(sample())).toEqual([]);
  });

  it.each(breaches)('complains of %s', (_name, breakIt, complaint) => {
    const broken = sample();
    breakIt(broken);
    expect(checkPlan(broken).join('\n')).toMatch(complaint);
  });
});
