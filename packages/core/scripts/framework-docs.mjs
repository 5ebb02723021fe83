// Draws docs/frameworks.md from the frameworks' data: audits, durations, dated rules, activities, milestones, each with
// where it is written. `--check` writes nothing and fails where the file differs from what would be drawn.

import { loaded, settle, tableOf } from '../../../scripts/drawing.mjs';

const DOCS = new URL('../../../docs/frameworks.md', import.meta.url);

const POINTS = {
  start: 'first fieldwork day',
  end: 'last fieldwork day',
  outcome: 'report or decision',
  'period-from': 'first day of the period',
  'period-to': 'last day of the period',
  'as-of': 'as-of date',
  expires: 'expiry',
  'interim-start': 'first day of the interim session',
  'interim-end': 'last day of the interim session',
};

// A point of the model that has no words here would be drawn as `undefined`.
function pointOf(point) {
  if (POINTS[point] === undefined) throw new Error(`framework-docs.mjs has no words for the point ${point}`);
  return POINTS[point];
}

async function drawn() {
  const { frameworks, catalogue } = await loaded(new URL('../src/frameworks/index.ts', import.meta.url));
  return `<!-- Drawn by packages/core/scripts/framework-docs.mjs: edit packages/core/src/frameworks, then run it. -->

# Frameworks

What auditcal knows of each framework. All of it is data in \`packages/core/src/frameworks\`, one folder to a framework;
nothing else in the code names one. One that is not here you describe in [a file of your own](own-frameworks.md). Not legal or audit advice: a contract with an auditor comes before every default here.

${frameworks.map((it) => sectionOf(it, catalogue)).join('\n\n')}
`;
}

function sectionOf(framework, catalogue) {
  return [
    `## ${framework.fullName}`,
    `Id \`${framework.id}\`; ${examinedBy(framework)}.${editionsOf(framework)}${categoriesOf(framework)}`,
    part('Audits', ['audit', 'name', 'ends in', 'length of its fieldwork'], framework.audits.map(auditRow)),
    part('Durations', ['key', 'what', 'at least', 'usual', 'warned above'], framework.timing.map(timingRow)),
    part('Dated rules', ['rule', 'severity', 'day', 'limit', 'because', 'written in'], rulesOf(framework)),
    part('Where audits are best placed', ['audit', 'best day', 'because'], framework.targets.map(targetRow)),
    part(
      'Before an audit',
      ['rule', 'activity', 'audit', 'because', 'written in'],
      framework.prerequisites.flatMap(before),
    ),
    part(
      'Conventions',
      ['rule', 'about', 'limit', 'written in'],
      Object.entries(framework.conventions).map(convention),
    ),
    part(
      'Recurring activities',
      ['activity', 'usually every', 'evidence for'],
      activitiesOf(framework, catalogue),
    ),
    part(
      'Further criteria (`also`)',
      ['criteria', 'called', 'in', 'rests on'],
      (framework.further ?? []).map(furtherRow),
    ),
    part(
      'What comes of a report',
      ['key', 'what', 'of', 'day', 'who may see it'],
      (framework.byProducts ?? []).map(byProductRow),
    ),
    part('Milestones', ['milestone', 'of', 'day'], framework.milestones.map(milestoneRow)),
    part(
      'For those who choose',
      ['known', 'from'],
      (framework.known ?? []).map(({ says, citation }) => [says, citation]),
    ),
    daysOf(framework),
  ]
    .filter((it) => it !== '')
    .join('\n\n');
}

/** Cadences of what nobody examines are practice, but for those that are told as written. */
function examinedBy({ auditor, cycle }) {
  return cycle.kind === 'duties'
    ? 'nobody examines it. What is told with `at least` or `by` is written; every other cadence is practice, and the file may say otherwise'
    : `examined by a ${auditor.title}`;
}

function part(title, heads, rows) {
  return rows.length === 0 ? '' : `### ${title}\n\n${tableOf(heads, rows)}`;
}

function editionsOf({ editions }) {
  const withdrawn = editions
    .filter((it) => it.withdrawn)
    .map((it) => `${it.id} is valid to ${it.withdrawn.after}`);
  return editions.length === 0
    ? ''
    : ` Editions: ${[editions.map(({ id }) => id).join(', '), ...withdrawn].join('; ')}.`;
}

function categoriesOf({ categories }) {
  const names = categories.map(({ id, implied }) => `\`${id}\`${implied ? ' (implied)' : ''}`);
  return names.length === 0 ? '' : ` Categories: ${names.join(', ')}.`;
}

function auditRow({ id, title, outcome, fieldwork }) {
  const length = fieldwork.timing
    ? `\`${fieldwork.timing}\`${fieldwork.agreed ? ', as agreed' : ''}`
    : `${Math.round(fieldwork.share * 100)} % of the audit days${fieldwork.ofRest ? ', and the rest' : ''}`;
  return [`\`${id}\``, title, outcome, fieldwork.ofRest ? 'the audit days left' : length];
}

function timingRow({ key, what, min, usual, max }) {
  return [`\`${key}\``, what, length(min), length(usual), max ? length(max) : ''];
}

/** One row to a rule between two days; a minimum and its usual length are one. */
function rulesOf({ rules }) {
  return rules
    .filter(({ severity }) => severity !== 'habit')
    .map((it) => [`\`${it.rule}\``, it.severity, dayOf(it.to), limitOf(it), it.why, it.citation]);
}

function dayOf({ audits, point }) {
  return `${pointOf(point)} of ${names(audits)}`;
}

function limitOf({ from, atLeast, atMost, timing, share }) {
  const near = nearOf(from);
  if (share !== undefined) return `at least ${Math.round(share * 100)} % of the period after ${near}`;
  if (timing) return `at least \`${timing.key}\` (${timing.bound}) after ${near}`;
  const bounds = [
    bound(atLeast, near, 'at least', 'not before'),
    bound(atMost, near, 'at most', 'not after'),
  ];
  return bounds.filter(Boolean).join(', ');
}

function nearOf({ relation, audits, point }) {
  if (relation === 'ready') return '`ready`';
  if (audits) return `${pointOf(point)} of ${names(audits)}`;
  if (relation === 'opening') {
    return point === 'outcome'
      ? 'the decision that opened the cycle'
      : `${pointOf(point)} of the audit that opened the cycle`;
  }
  return relation === 'certificate' ? `${pointOf(point)} of the certificate` : pointOf(point);
}

function bound(distance, near, words, onTheDay) {
  if (!distance) return '';
  return isNothing(distance)
    ? `${onTheDay} ${near}`
    : `${distance.year ? onTheDay : words} ${offset(distance, near)}`;
}

function isNothing({ year, months = 0, days = 0 }) {
  return !year && months === 0 && days === 0;
}

function offset(distance, near) {
  if (distance.year)
    return `${distance.year === 'start-of-next' ? '1 January' : '31 December'} of the year after ${near}`;
  const { months = 0, days = 0 } = distance;
  if (months > 0 && days < 0) return `${length({ days: -days })} before ${length({ months })} after ${near}`;
  const earlier = months < 0 || days < 0;
  return `${length({ months: Math.abs(months), days: Math.abs(days) })} ${earlier ? 'before' : 'after'} ${near}`;
}

function targetRow({ audits, point, from, offset: distance, why }) {
  return [names(audits), `${pointOf(point)} ${offset(distance, pointOf(from.point))}`, why];
}

function before({ rule, activity, before: rows, why, citation }) {
  return rows.map(({ audits, severity }) => [
    `\`${rule}\` (${severity})`,
    `\`${activity}\``,
    names(audits),
    why,
    citation,
  ]);
}

function convention([aspect, { rule, months, days, citation }]) {
  return [
    `\`${rule}\``,
    aspect.replaceAll('-', ' '),
    months || days ? length({ months, days }) : '',
    citation,
  ];
}

function activitiesOf({ activities }, catalogue) {
  const byKey = new Map();
  for (const { key, controls, categories, everyMonths, by, supporting } of activities) {
    const conditions = [
      ...(supporting ? ['where it is done anyway'] : []),
      ...(everyMonths ? [`at least every ${length({ months: everyMonths })}`] : []),
      ...(by ? [`by ${dayOfYear(by)}${by.first ? ` from ${by.first.slice(0, 4)} on` : ''}`] : []),
      ...(categories ? [`with ${categories.join(', ')}`] : []),
    ];
    const text = `${controls.join(', ')}${conditions.length > 0 ? ` (${conditions.join(', ')})` : ''}`;
    byKey.set(key, [...(byKey.get(key) ?? []), text].filter(Boolean));
  }
  return [...byKey].map(([key, evidence]) => [
    `\`${key}\``,
    cadence(catalogue, key, activities),
    evidence.join('; '),
  ]);
}

/** Month and day, counted from 1 January of a year without a leap day. */
function dayOfYear({ months = 0, days = 0 }) {
  return new Date(Date.UTC(2001, months, 1 + days)).toISOString().slice(5, 10);
}

function cadence(catalogue, key, activities) {
  const type = catalogue.find((it) => it.key === key);
  const written = activities
    .filter((it) => it.key === key && !it.categories && it.everyMonths)
    .map((it) => it.everyMonths);
  const months = Math.min(type?.months ?? Number.POSITIVE_INFINITY, ...written);
  return Number.isFinite(months) ? length({ months }) : 'by event';
}

function furtherRow({ id, name, audits, citation }) {
  return [`\`${id}\``, name, names(audits), citation];
}

function byProductRow({ id, name, audits, days, audience }) {
  return [`\`${id}\``, name, names(audits), `${length({ days })} after the report`, audience];
}

function milestoneRow({ title, audits, point, days = 0, months = 0, workingDays = 0 }) {
  const parts = [];
  if (months !== 0 || days !== 0) parts.push(length({ months: Math.abs(months), days: Math.abs(days) }));
  if (workingDays !== 0) parts.push(`${Math.abs(workingDays)} working days`);
  const direction = months < 0 || days < 0 || workingDays < 0 ? 'before' : 'after';
  const near = parts.length === 0 ? pointOf(point) : `${parts.join(' and ')} ${direction} ${pointOf(point)}`;
  return [title, names(audits), near];
}

function daysOf({ auditDays }) {
  if (!auditDays) return '';
  const rows = auditDays.rows.map(([persons, days]) => [persons, days]);
  const share = `${Math.round(auditDays.onSite * 100)} % of them with the team`;
  return `### Audit days of the first certification\n\n${auditDays.citation}; ${share}.\n\n${tableOf(['up to persons', 'days'], rows)}`;
}

function names(audits) {
  return audits.map((it) => `\`${it}\``).join(', ');
}

function length({ months = 0, days = 0 }) {
  const parts = [];
  if (months !== 0) parts.push(`${months} month${months === 1 ? '' : 's'}`);
  if (days !== 0) parts.push(days % 7 === 0 ? weeks(days / 7) : `${days} day${days === 1 ? '' : 's'}`);
  return parts.join(' and ') || 'none';
}

function weeks(count) {
  return `${count} week${count === 1 ? '' : 's'}`;
}

settle(DOCS, await drawn(), 'packages/core/scripts/framework-docs.mjs');
