// `rules` of a framework file as dated rules: which days they may name follows from what each audit is.

import { lasting } from '../../frameworks/lasting.js';
import type { AuditRole, Framework, Point, Relation, Severity, TemporalRule } from '../../model/index.js';
import { listed } from '../../model/index.js';
import type { View } from '../build/view.js';
import { nearest } from '../nearest.js';
import { quote, some } from '../wording.js';
import { DAYS, parseOffset } from './shape.js';

type DayWord = keyof typeof DAYS;

/** What grants something that runs out. */
const GRANTING: readonly AuditRole[] = ['opening', 'renewal', 'assessment'];

/** The rules of a file over the audits of its framework; ids that are taken are told. */
export function rulesOf(
  file: View,
  framework: Framework,
  taken: ReadonlySet<string>,
): readonly TemporalRule[] {
  return file.maps('rules').flatMap((view) => ruleOf(view, framework, taken));
}

function ruleOf(view: View, framework: Framework, taken: ReadonlySet<string>): readonly TemporalRule[] {
  const id = view.text('rule');
  if (id !== undefined && taken.has(id)) {
    const says = `${quote(id)} is a rule that auditcal has already`;
    view.complain('rule-taken', 'rule', says, `write an id of your own, such as ${framework.id}-${id}`);
  }
  const to = view.map('to');
  const audits = to && auditsAt(to, framework);
  const point = to && audits && dayAt(to, undefined, audits, framework);
  const from = fromOf(view, audits ?? [], framework);
  const base = {
    rule: id ?? '',
    severity: view.text('severity') as Severity,
    why: view.text('why') ?? '',
    remedy: view.text('remedy') ?? 'move one of the two days',
    citation: view.text('citation') ?? '',
  };
  const distances = distancesOf(view, framework);
  if (!audits || !point || !from || !distances) return [];
  const rule = { ...base, from, to: { audits, point } };
  if (!('timing' in distances)) return [{ ...rule, ...distances }];
  const { timing } = distances;
  if (base.severity !== 'error') return [{ ...rule, timing: { key: timing, bound: 'usual' } }];
  const { severity: _, ...both } = rule;
  return lasting(timing, both);
}

type Distances = Pick<TemporalRule, 'atLeast' | 'atMost'> | { readonly timing: string };

function distancesOf(view: View, framework: Framework): Distances | undefined {
  const key = view.text('timing');
  const read = (at: string) => {
    const written = view.text(at);
    return written === undefined ? undefined : parseOffset(written);
  };
  const [earliest, latest] = [read('earliest'), read('latest')];
  if (key !== undefined) {
    if (view.has('earliest') || view.has('latest'))
      view.complain(
        'wrong-key',
        'timing',
        '`timing` stands in place of `earliest` and `latest`',
        'write one of them, or two rules',
      );
    if (framework.timing.some((it) => it.key === key)) return { timing: key };
    const keys = framework.timing.map((it) => it.key);
    const near = nearest(key, keys);
    view.complain(
      'unknown-value',
      'timing',
      `there is no duration ${quote(key)}`,
      near ? `did you mean ${near}?` : `write it under \`timing\`, or one of ${some(keys)}`,
    );
    return undefined;
  }
  if (!view.has('earliest') && !view.has('latest'))
    view.complain(
      'missing-key',
      undefined,
      'the rule has no `earliest`, no `latest` and no `timing`',
      'write `latest: 3 weeks before`, for instance',
    );
  if (earliest && latest && roughly(latest) < roughly(earliest))
    view.complain(
      'backwards',
      'latest',
      `latest, ${view.text('latest')}, lies before earliest, ${view.text('earliest')}`,
      'swap the two',
    );
  if (!earliest && !latest) return undefined;
  return { ...(earliest ? { atLeast: earliest } : {}), ...(latest ? { atMost: latest } : {}) };
}

function roughly({ months, days }: { readonly months: number; readonly days: number }): number {
  return months * 30 + days;
}

function fromOf(view: View, to: readonly string[], framework: Framework): TemporalRule['from'] | undefined {
  const from = view.map('from');
  if (!from) return undefined;
  const named = from.has('audit') ? auditsAt(from, framework) : undefined;
  if (from.has('audit') && !named) return undefined;
  const relation = (from.text('of') ?? (named ? 'previous' : 'itself')) as Relation;
  if (relation === 'ready') return { relation, point: 'start' };
  const examines = framework.cycle.kind === 'examination';
  if (examines && (relation === 'opening' || relation === 'certificate')) {
    from.complain(
      'wrong-key',
      'of',
      `a report opens no cycle and does not run out: there is no ${relation}`,
      'count from itself, or from the audit before',
    );
    return undefined;
  }
  if (relation === 'previous' && !named) {
    from.complain('missing-key', undefined, 'the audit before is not named', 'write `audit:` with its id');
    return undefined;
  }
  if (relation === 'itself' && named) {
    from.complain(
      'wrong-key',
      'audit',
      'a rule of an audit itself names it under `to`',
      'take `audit` out, or write `of: previous`',
    );
    return undefined;
  }
  const granting = framework.audits.filter(({ role }) => GRANTING.includes(role)).map(({ id }) => id);
  const about = relation === 'itself' ? to : (named ?? granting);
  const usual = { certificate: 'expiry', opening: 'outcome', itself: 'end', previous: 'end' } as const;
  const point = dayAt(from, usual[relation], about, framework);
  if (!point) return undefined;
  return { relation, ...(named && relation !== 'itself' ? { audits: named } : {}), point };
}

/** The audits at `audit`, one or several; told where the framework has none of that id. */
export function auditsAt(view: View, framework: Framework): readonly string[] | undefined {
  const one = view.text('audit');
  const written = one === undefined ? view.texts('audit') : [one];
  if (!written) return undefined;
  const ids = framework.audits.map(({ id }) => id);
  let known = written.length > 0;
  for (const [i, id] of written.entries()) {
    if (ids.includes(id)) continue;
    known = false;
    const near = nearest(id, ids);
    const at = one === undefined ? ['audit', i] : ['audit'];
    view.complain(
      'unknown-audit',
      at,
      `there is no audit ${quote(id)} in this file`,
      near ? `did you mean ${near}?` : `its audits are ${ids.join(', ')}`,
    );
  }
  if (written.length === 0)
    view.complain('missing-key', 'audit', '`audit` names none', `its audits are ${ids.join(', ')}`);
  return known ? written : undefined;
}

/** The day at `day`, which all of these audits have. */
export function dayAt(
  view: View,
  usual: DayWord | undefined,
  audits: readonly string[],
  framework: Framework,
): Point | undefined {
  const word = (view.text('day') ?? usual) as DayWord | undefined;
  if (word === undefined || !Object.hasOwn(DAYS, word)) return undefined;
  const without = framework.audits.filter((it) => audits.includes(it.id) && !daysOf(it.role).includes(word));
  const [first] = without;
  if (!first) return DAYS[word];
  const has = daysOf(first.role);
  view.complain('unknown-value', 'day', `${first.id} has no day ${word}`, `its days are ${listed(has)}`);
  return undefined;
}

function daysOf(role: AuditRole): readonly DayWord[] {
  const all: readonly DayWord[] = ['start', 'end', 'outcome'];
  if (role === 'point') return [...all, 'as-of'];
  if (role === 'period') return [...all, 'period-start', 'period-end'];
  return GRANTING.includes(role) ? [...all, 'expiry'] : all;
}
