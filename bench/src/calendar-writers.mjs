// One writer of one calendar, measured in a process of its own: `node calendar-writers.mjs WRITER EVENTS`. Every writer
// gets the same entries and writes the same properties; what it writes is counted and thrown away.

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const [writer = '', count = '1000', words = 'ascii'] = process.argv.slice(2);
const core = createRequire(new URL('../../packages/core/package.json', import.meta.url));
const DAY = 86_400_000;
const START = Date.UTC(2027, 0, 1);
const title = { ascii: 'Access review', wide: 'Überprüfung der Zugänge 漢字' }[words] ?? 'Access review';

const dayOf = (n) => new Date(START + (n % 3650) * DAY).toISOString().slice(0, 10);
const compact = (day) => day.replaceAll('-', '');

/** One entry as the report of a plan has it. */
function entryOf(n) {
  return {
    key: `activity.access-review-${n}`,
    kind: 'activity',
    for: `access-review-${n}`,
    title: `${title} ${n}`,
    from: dayOf(n),
    to: dayOf(n),
    end: dayOf(n + 1),
    hours: null,
    since: null,
    details: [`Counts from ${dayOf(n)} to ${dayOf(n + 1)}`],
    beside: ['Evidence for SOC 2 Type II and ISO 27001 surveillance 2'],
    internal: ['Owner: @northwind/security'],
    why: [],
    audience: 'everyone',
    frameworks: ['soc2'],
    tracks: ['soc2'],
    names: ['SOC 2'],
    owner: '@northwind/security',
    firm: true,
    busy: false,
    sequence: 0,
    changed: '2026-11-21',
    dropped: false,
  };
}

const described = (it) => [...it.details, ...it.beside, ...it.internal].join('\n');

async function ours(n) {
  const { calendarWriter } = await import('@auditcal/core');
  const { parts } = await calendarWriter();
  return () => {
    const agenda = {
      *[Symbol.iterator]() {
        for (let k = 0; k < n; k += 1) yield entryOf(k);
      },
    };
    let length = 0;
    for (const part of parts([{ agenda, told: { program: 'northwind' } }], 'northwind', { alarms: [7] })) {
      length += part.length;
    }
    return length;
  };
}

/** As its manual has it: all entries in one calendar, written at the end. */
async function icalGenerator(n) {
  const { default: ical } = await import(core.resolve('ical-generator').replace(/index\.cjs$/, 'index.mjs'));
  return () => {
    const calendar = ical({
      prodId: { company: 'auditcal', product: 'auditcal', language: 'EN' },
      name: 'Audits of northwind',
      ttl: 86_400,
    });
    for (let k = 0; k < n; k += 1) {
      const it = entryOf(k);
      const changed = new Date(`${it.changed}T00:00:00Z`);
      calendar.createEvent({
        id: `northwind.${it.key}@auditcal.internal`,
        sequence: 0,
        stamp: changed,
        lastModified: changed,
        start: it.from,
        end: it.end,
        allDay: true,
        summary: it.title,
        description: described(it),
        categories: [{ name: 'Activity' }, { name: 'SOC 2' }],
        status: 'CONFIRMED',
        transparency: 'TRANSPARENT',
        busystatus: 'FREE',
        alarms: [{ type: 'display', trigger: 7 * 86_400, description: it.title }],
        x: [{ key: 'X-AUDITCAL-OWNER', value: it.owner }],
      });
    }
    return calendar.toString().length;
  };
}

async function ics(n) {
  const installed = createRequire(new URL('../.baselines/package.json', import.meta.url));
  const { createEvents } = installed('ics');
  const numbers = (day) => day.split('-').map(Number);
  return () => {
    const events = Array.from({ length: n }, (_, k) => {
      const it = entryOf(k);
      return {
        uid: `northwind.${it.key}@auditcal.internal`,
        sequence: 0,
        timestamp: Date.parse(it.changed),
        lastModified: Date.parse(it.changed),
        start: numbers(it.from),
        end: numbers(it.end),
        title: it.title,
        description: described(it),
        categories: ['Activity', 'SOC 2'],
        status: 'CONFIRMED',
        transp: 'TRANSPARENT',
        busyStatus: 'FREE',
        alarms: [{ action: 'display', description: it.title, trigger: { days: 7, before: true } }],
      };
    });
    const { error, value } = createEvents(events, { productId: 'auditcal', calName: 'Audits of northwind' });
    if (error) throw error;
    return value.length;
  };
}

/** No library: what a careful page of code would do, with the same escapes and the same folds. */
async function plain(n) {
  const text = (it) => it.replace(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll('\n', '\\n');
  const encoder = new TextEncoder();
  const folded = (line) => {
    if (line.length <= 25 || encoder.encode(line).length <= 75) return line;
    const lines = [];
    let [part, octets] = ['', 0];
    for (const char of line) {
      const code = char.codePointAt(0);
      const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      if (octets + size > 74) {
        lines.push(part);
        [part, octets] = ['', 0];
      }
      part += char;
      octets += size;
    }
    return [...lines, part].join('\r\n ');
  };
  return () => {
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//auditcal//auditcal//EN'];
    for (let k = 0; k < n; k += 1) {
      const it = entryOf(k);
      const changed = `${compact(it.changed)}T000000Z`;
      lines.push(
        'BEGIN:VEVENT',
        folded(`UID:northwind.${it.key}@auditcal.internal`),
        'SEQUENCE:0',
        `DTSTAMP:${changed}`,
      );
      lines.push(`DTSTART;VALUE=DATE:${compact(it.from)}`, `DTEND;VALUE=DATE:${compact(it.end)}`);
      lines.push('X-MICROSOFT-CDO-ALLDAYEVENT:TRUE', 'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE');
      lines.push(
        folded(`SUMMARY:${text(it.title)}`),
        'TRANSP:TRANSPARENT',
        folded(`DESCRIPTION:${text(described(it))}`),
      );
      lines.push(
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'TRIGGER:-P7D',
        folded(`DESCRIPTION:${text(it.title)}`),
        'END:VALARM',
      );
      lines.push('CATEGORIES:Activity,SOC 2', 'STATUS:CONFIRMED', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE');
      lines.push(`X-AUDITCAL-OWNER:${text(it.owner)}`, `LAST-MODIFIED:${changed}`, 'END:VEVENT');
    }
    return [...lines.slice(0, 3), lines.slice(3).join('\r\n'), 'END:VCALENDAR', ''].join('\r\n').length;
  };
}

const writers = { ours, 'ical-generator': icalGenerator, ics, plain };
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const write = await writers[writer](Number(count));
  const began = performance.now();
  const length = write();
  const ms = performance.now() - began;
  console.log(JSON.stringify({ ms, length, mb: process.resourceUsage().maxRSS / 1024 }));
}
