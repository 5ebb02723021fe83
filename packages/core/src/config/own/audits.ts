// `audits` of a framework file: those of the family as the file has them, and further ones with a role of their own.

import { formatDuration } from '../../calendar/index.js';
import { AUDITS, type Family, FURTHER_ROLES, type WrittenAudit } from '../../frameworks/own/index.js';
import type { AuditRole } from '../../model/index.js';
import type { View } from '../build/view.js';
import { nearest } from '../nearest.js';
import { quote } from '../wording.js';
import { timingAt } from './lengths.js';
import { parseOffset } from './shape.js';

/** In a cycle without one of these there is nothing to plan. */
const NEEDED: readonly AuditRole[] = ['opening', 'renewal', 'assessment', 'preparation', 'point', 'period'];

/** The order of a cycle. */
const ORDER: readonly AuditRole[] = ['stage', 'preparation', 'point', 'opening', 'surveillance', 'renewal'];

/** What the file says of all its audits. */
interface OfAll {
  readonly name: string;
  readonly accredited: boolean;
  /** In months. */
  readonly validity: number;
}

/** The audits of a framework file, in the order of their cycle. */
export function auditsOf(file: View, family: Family, of: OfAll): readonly WrittenAudit[] {
  const { name, accredited, validity } = of;
  const all = file.map('audits');
  const usual = AUDITS[family].flatMap((it): WrittenAudit[] => {
    const view = all?.map(it.id);
    if (all?.flag(it.id) === false) {
      if (!accredited && !NEEDED.includes(it.role)) return [];
      const rests = accredited ? 'ISO/IEC 17021-1 asks for all five' : `${aOf(family)} has one`;
      all.complain('audit-needed', it.id, `there is no ${it.id}; ${rests}`, insteadOf(it.role));
    }
    if (view?.has('role'))
      view.complain(
        'wrong-key',
        'role',
        `${it.id} has its role in ${aOf(family)} already`,
        'take the key out',
      );
    if (accredited) refuseDistances(view, it.id);
    return [auditOf(view, it.id, it.role, `${name} ${it.title}`, validity)];
  });
  const known = usual.map(({ id }) => id);
  const further = (all?.keys ?? [])
    .filter((id) => AUDITS[family].every((it) => it.id !== id))
    .flatMap((id) => furtherOf(all as View, id, family, known, of));
  return [...usual, ...further].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
}

// What another rule settles is refused, never passed over.
function refuseDistances(view: View | undefined, id: string): void {
  for (const key of ['target', 'latest']) {
    if (!view?.has(key)) continue;
    const says = `ISO/IEC 17021-1 says when ${id} takes place, and ${key} would say otherwise`;
    view.complain('wrong-key', key, says, 'take the key out, or write a rule under `rules`');
  }
}

function insteadOf(role: AuditRole): string {
  if (role === 'point' || role === 'preparation') return 'say so in the program file: false there plans none';
  return 'take the line out';
}

function aOf(family: Family): string {
  return family === 'certification' ? 'a certification' : `an ${family}`;
}

function furtherOf(
  all: View,
  id: string,
  family: Family,
  known: readonly string[],
  { name, accredited, validity }: OfAll,
): readonly WrittenAudit[] {
  const view = all.map(id);
  const roles = accredited ? [] : FURTHER_ROLES[family];
  if (roles.length === 0 || !view) {
    const near = nearest(id, known);
    const says = `${accredited ? 'an accredited certification' : aOf(family)} has no audit ${quote(id)}`;
    all.complain(
      'unknown-audit',
      id,
      says,
      near ? `did you mean ${near}?` : `its audits are ${known.join(', ')}`,
    );
    return [];
  }
  const words: readonly string[] = roles.map((role) => (family === 'assessment' ? 'interim' : role));
  const written = view.text('role') ?? (words.length === 1 ? words[0] : undefined);
  const role = roles[words.indexOf(written ?? '')];
  if (role === undefined) {
    const near = nearest(id, known);
    const says = written
      ? `${quote(id)} is ${quote(written)}, which nothing is in ${aOf(family)}`
      : `${quote(id)} does not say what it is in ${aOf(family)}`;
    const remedy = `write \`role: ${words.join('` or `role: ')}\``;
    view.complain(
      written ? 'unknown-value' : 'missing-key',
      'role',
      says,
      near ? `did you mean ${near}? ${remedy}` : remedy,
    );
  }
  return [auditOf(view, id, role ?? (roles[0] as AuditRole), `${name} ${id}`, validity)];
}

function auditOf(
  view: View | undefined,
  id: string,
  role: AuditRole,
  title: string,
  validity: number,
): WrittenAudit {
  const distance = (key: 'target' | 'latest') => {
    const written = view?.text(key);
    return view && written !== undefined ? distanceAt(view, key, role, written, validity) : undefined;
  };
  return {
    id,
    role,
    title: view?.text('title') ?? title,
    fieldwork: view && timingAt(view, 'fieldwork'),
    mode: view?.text('mode') as WrittenAudit['mode'],
    target: distance('target'),
    latest: distance('latest'),
  };
}

function distanceAt(
  view: View,
  key: 'target' | 'latest',
  role: AuditRole,
  written: string,
  validity: number,
): WrittenAudit['target'] {
  const read = parseOffset(written);
  if (!read) return undefined;
  const sides: Partial<Record<AuditRole, number>> =
    key === 'latest' ? { surveillance: 1 } : { renewal: -1, assessment: -1, surveillance: 1 };
  const side = sides[role];
  if (side === undefined) {
    const says = key === 'latest' ? 'only what lies between' : 'only what is renewed or lies between';
    view.complain('wrong-key', key, `${says} has a ${key}`, 'write a rule under `rules`');
    return undefined;
  }
  const length = { months: side * read.months, days: side * read.days };
  if (length.months >= 0 && length.days >= 0) {
    // Days in the longest of months, or a year in days would be longer than twelve months.
    const months = length.months + length.days / 31;
    if (key === 'target' ? months < validity : months <= validity) return length;
    const says = `${key} is ${quote(written)}, and ${formatDuration({ months: validity, days: 0 })} is how long it holds`;
    view.complain('out-of-range', key, says, 'write less, or a longer `validity`');
    return undefined;
  }
  const words = side < 0 ? 'before it runs out: write `before`' : 'after what it follows: write `after`';
  view.complain('out-of-range', key, `${key} is ${quote(written)}; its day is ${words}`);
  return undefined;
}
