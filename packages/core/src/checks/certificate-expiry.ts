// The expiry a certificate has printed, against the one its history gives. The printed one always wins; a longer
// one than the rules allow is worth a question to the certification body.

import { addMonths, fromDay, type PlainDate, toDay } from '../calendar/index.js';
import { type CertificationCycle, counted } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { namedByConvention, recordsOf, typeIdOf, whereOf, withConvention } from './examined/tracks.js';
import { days, daysBetween, titled } from './examined/words.js';

const ASPECT = 'expiry';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'A printed expiry is not the one its history gives',
      why: 'A renewed certificate can build on the old expiry, and no certificate outlives the longer of old expiry and decision by more than its validity.',
      remedy: 'Compare the expiry with the certificate; if it is printed so, ask the certification body.',
      citation: 'ISO/IEC 17021-1 9.6.3.2',
      example:
        'ISO 27001 recertification (iso27001-recertification-1) expires on 2031-12-31, 184 days after 2031-06-30, which is 36 months after the old expiry 2028-06-30.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) => withConvention(examined, ASPECT).flatMap((on) => unexpectedExpiries(examined, on)),
};

type On = ReturnType<typeof withConvention>[number];

function unexpectedExpiries(examined: Examined, on: On): Found[] {
  const { cycle } = on.framework;
  if (cycle.kind !== 'certification') return [];
  const found: Found[] = [];
  let old: PlainDate | undefined;
  for (const { record, engagement } of recordsOf(examined, on)) {
    const type = typeIdOf(engagement);
    if (type !== cycle.opening && type !== cycle.renewal) continue;
    const base = type === cycle.renewal ? old : undefined;
    // Without the old expiry on record nobody can say what a renewal should expire on.
    const known = type === cycle.opening || base !== undefined;
    const expires = record.expires ?? (engagement.status === 'done' ? engagement.expires : undefined);
    const odd = known && expires && oddity(cycle, expires, engagement.report, base);
    if (odd) {
      const taken = record.expires ? 'expires on' : 'names no expiry and is taken to expire on';
      found.push({
        rule: on.convention.rule,
        severity: odd.severity,
        message: `${titled(engagement)} ${taken} ${expires}, ${odd.text}.`,
        remedy: remedyFor(record.expires, odd.severity),
        citation: on.convention.citation,
        subject: engagement.id,
        where: whereOf(examined, on, engagement, 'expires'),
      });
    }
    old = engagement.expires ?? old;
  }
  return found;
}

function remedyFor(printed: PlainDate | undefined, severity: 'warning' | 'info'): string {
  if (!printed) return 'Write `expires` as the certificate has it printed: later audits are planned by it.';
  return severity === 'warning'
    ? 'Compare `expires` with the certificate; if it is printed so, ask the certification body how it came to be.'
    : 'Nothing to do if the certificate says so: the printed expiry counts.';
}

function oddity(
  { validity }: CertificationCycle,
  printed: PlainDate,
  decided: PlainDate,
  old: PlainDate | undefined,
): { severity: 'warning' | 'info'; text: string } | undefined {
  const later = (date: PlainDate) => fromDay(addMonths(toDay(date), validity));
  const base = old !== undefined && old > decided ? old : decided;
  const name = base === old ? 'the old expiry' : 'the decision';
  const longest = later(base);
  const term = counted(validity, 'month');
  if (printed > longest) {
    const over = days(daysBetween(longest, printed));
    return { severity: 'warning', text: `${over} after ${longest}, which is ${term} after ${name} ${base}` };
  }
  const usual = old === undefined ? fromDay(toDay(later(decided)) - 1) : later(old);
  if (printed === usual) return undefined;
  const from = old === undefined ? `the decision ${decided}, less a day,` : `the old expiry ${old}`;
  return { severity: 'info', text: `where ${term} after ${from} is ${usual}` };
}
