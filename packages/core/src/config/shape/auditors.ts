// The shape of `auditors`, and of the `auditor` of a framework: one firm, or several that follow each other.

import { date, duration, ownName, percentage, text } from './kinds.js';
import { amount, block, either, flag, list, named, whole } from './parts.js';

/** Who audits a framework: a firm, or firms each from a day on; `title` is what the framework calls them. */
export function auditorShape(title: string) {
  const firm = block(
    {
      firm: text('The firm.', ['Example CPA LLP']),
      from: date('Its first day; the first firm has none.', '2028-10-01').optional(),
    },
    'A firm, from a day on.',
  );
  return either(
    [text(`The ${title} that does the audits.`), list(firm, 'Firms in their order.')],
    'a name, or a list such as [{ firm: One LLP }, { firm: Two LLP, from: 2028-10-01 }],',
    `The ${title} that does the audits, or several that follow each other: each but the first from a day on.`,
  );
}

/** What is known of auditors, by the name audits and frameworks use. */
export function auditorsShape() {
  const kind = text('What the auditor is: cpa, cb or a word of your own.', ['cpa', 'cb']);
  const auditor = block(
    {
      kind: either(
        [kind, list(kind, 'Several, for a firm that is both.')],
        'a word such as cpa, or a list such as [cpa, cb],',
        'What the firm is: cpa, cb or a word of your own; a list for one that is both.',
      ).optional(),
      accreditation: text('Who accredited the body.', ['ANAB', 'UKAS']).optional(),
      'lead-time': duration(
        'How long before the fieldwork of each of its audits the auditor is booked.',
        '16 weeks',
      ).optional(),
      weeks: whole('Visits the auditor can run in one week.', 1, 1000, 1).optional(),
      calendar: text(
        "Path of an .ics file with the auditor's busy days, from the folder of this file: its busy all-day events are closed to this auditor's audits.",
        ['calendars/cpa.ics'],
      ).optional(),
      nonconformity: duration(
        'Time the auditor allows for closing a major nonconformity. Default: 90 days.',
        '60 days',
      ).optional(),
      related: list(
        text('A name.', ['Example Consulting']),
        'Bodies and suppliers that belong to the auditor: work they do for you is as its own.',
      ).optional(),
      'joint-visit': either(
        [flag('Whether it offers one.'), percentage('What it takes off its examinations for one.')],
        'true, false or a percentage, such as 10%,',
        'Whether a firm that does several of your audits offers them in one visit at a discount, or what it takes off its examinations for that. Absent: as `costs.joint-discount` says.',
      ).optional(),
      'day-rate': amount('Price of its audit day; a quote for a single audit wins.', 1650).optional(),
    },
    'An auditor.',
  );
  return named(ownName(), auditor, 'Auditors by name, with their own limits and terms.');
}
