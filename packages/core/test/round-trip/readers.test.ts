// Four readers that share no code with the writer, nor with each other, agree on every id, day, hour and state.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DROPPED_UID, type Entry, MEETING_UID, MOVED_UID, published, RENAMED_UID, STRANGE } from './feeds.js';
import { lacks, PYTHON, printed } from './tools.js';

const folder = mkdtempSync(join(tmpdir(), 'auditcal-readers-'));
const files = { entries: join(folder, 'entries.ics'), tasks: join(folder, 'tasks.ics') };
const ours = new Map<string, readonly Entry[]>();

beforeAll(async () => {
  const options = { alarms: [30, 1], attendees: true, url: 'https://northwind.example/a?b=1;c,d' };
  for (const [kind, file] of Object.entries(files)) {
    const [, text] = await published({ ...options, todo: kind === 'tasks' });
    writeFileSync(file, text);
    ours.set(kind, entriesOf(text));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function entriesOf(text: string): readonly Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return sorted(
    calendar.getAllSubcomponents().map((it) => {
      const value = (name: string) => it.getFirstPropertyValue(name);
      const time = (name: string) =>
        (value(name) as InstanceType<typeof ICAL.Time> | null)?.toICALString() ?? '';
      return {
        uid: String(value('uid')),
        start: time('dtstart'),
        end: time(it.name === 'vtodo' ? 'due' : 'dtend'),
        status: String(value('status')),
        summary: String(value('summary')),
      };
    }),
  );
}

function sorted(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0));
}

describe('ical.js', () => {
  it('finds what was moved, renamed, agreed to the hour and called off', () => {
    const found = new Map(ours.get('entries')?.map((it) => [it.uid, it]));
    expect(found.size).toBe(ours.get('entries')?.length);
    expect(found.get(MOVED_UID)).toMatchObject({ start: '20270614', end: '20270617' });
    expect(found.get(MEETING_UID)).toMatchObject({ start: '20270614T130000Z', end: '20270614T140000Z' });
    expect(found.get(RENAMED_UID)?.summary).toBe(STRANGE);
    expect(found.get(DROPPED_UID)?.status).toBe('CANCELLED');
  });
});

describe.skipIf(lacks('libical-dev', 'sh', '-c', 'gcc --version && test -e /usr/include/libical/ical.h'))(
  'libical',
  () => {
    const program = join(folder, 'read');
    beforeAll(() => {
      writeFileSync(`${program}.c`, libicalRead);
      printed('gcc', ['-o', program, `${program}.c`, '-lical']);
    });

    it.each(Object.entries(files))('has nothing against %s and agrees on all of them', (kind, file) => {
      const rows = printed(program, [file]).trimEnd().split('\n');
      const entries = rows.map((row): Entry => {
        const [uid = '', start = '', end = '', status = '', summary = ''] = row.split('\t');
        return { uid, start, end, status, summary };
      });
      expect(sorted(entries)).toEqual(ours.get(kind));
    });
  },
);

describe.skipIf(lacks('python3-icalendar', PYTHON, '-c', 'import icalendar'))('python-icalendar', () => {
  it.each(Object.entries(files))('agrees on all %s', (kind, file) => {
    expect(sorted(JSON.parse(printed(PYTHON, ['-c', icalendarRead, file])))).toEqual(ours.get(kind));
  });
});

describe.skipIf(lacks('python3-vobject', PYTHON, '-c', 'import vobject'))('vobject', () => {
  it.each(Object.entries(files))('finds %s in order and agrees on all of them', (kind, file) => {
    expect(sorted(JSON.parse(printed(PYTHON, ['-c', vobjectRead, file])))).toEqual(ours.get(kind));
  });
});

const libicalRead = `
#include <libical/ical.h>
#include <stdio.h>
static char *next(char *s, size_t size, void *d) { return fgets(s, (int)size, (FILE *)d); }
static int complaints(icalcomponent *c) {
  int n = 0;
  for (icalproperty *p = icalcomponent_get_first_property(c, ICAL_ANY_PROPERTY); p;
       p = icalcomponent_get_next_property(c, ICAL_ANY_PROPERTY))
    if (icalproperty_isa(p) == ICAL_XLICERROR_PROPERTY) { fprintf(stderr, "%s\\n", icalproperty_as_ical_string(p)); n++; }
  for (icalcomponent *i = icalcomponent_get_first_component(c, ICAL_ANY_COMPONENT); i;
       i = icalcomponent_get_next_component(c, ICAL_ANY_COMPONENT)) n += complaints(i);
  return n;
}
int main(int argc, char **argv) {
  icalparser *parser = icalparser_new();
  icalparser_set_gen_data(parser, fopen(argv[1], "r"));
  icalcomponent *c = icalparser_parse(parser, next);
  if (!c || icalcomponent_isa(c) != ICAL_VCALENDAR_COMPONENT) { fprintf(stderr, "no calendar\\n"); return 1; }
  if (!icalrestriction_check(c) || complaints(c) > 0) { fprintf(stderr, "complaints\\n"); return 1; }
  for (icalcomponent *i = icalcomponent_get_first_component(c, ICAL_ANY_COMPONENT); i;
       i = icalcomponent_get_next_component(c, ICAL_ANY_COMPONENT)) {
    int task = icalcomponent_isa(i) == ICAL_VTODO_COMPONENT;
    struct icaltimetype start = icalcomponent_get_dtstart(i);
    struct icaltimetype end = task ? icalcomponent_get_due(i) : icalcomponent_get_dtend(i);
    icalproperty *s = icalcomponent_get_first_property(i, ICAL_STATUS_PROPERTY);
    printf("%s\\t%s\\t%s\\t%s\\t%s\\n", icalcomponent_get_uid(i), icaltime_is_null_time(start) ? "" : icaltime_as_ical_string(start),
           icaltime_as_ical_string(end), icalproperty_get_value_as_string(s), icalcomponent_get_summary(i));
  }
  return 0;
}
`;

const icalendarRead = `
import sys, json, icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
entries = [e for e in calendar.walk() if e.name in ('VEVENT', 'VTODO')]
assert not any(e.errors for e in entries), [e.errors for e in entries]
time = lambda e, name: e[name].to_ical().decode() if name in e else ''
print(json.dumps([{'uid': str(e['UID']), 'start': time(e, 'DTSTART'), 'end': time(e, 'DUE' if e.name == 'VTODO' else 'DTEND'),
  'status': str(e['STATUS']), 'summary': str(e['SUMMARY'])} for e in entries]))
`;

const vobjectRead = `
import sys, json, vobject, datetime
calendar = vobject.readOne(open(sys.argv[1], encoding='utf-8', newline='').read())
calendar.validate(raiseException=True)
def time(e, name):
  value = getattr(e, name).value if hasattr(e, name) else None
  if value is None: return ''
  return value.strftime('%Y%m%dT%H%M%SZ' if isinstance(value, datetime.datetime) else '%Y%m%d')
print(json.dumps([{'uid': e.uid.value, 'start': time(e, 'dtstart'), 'end': time(e, 'due' if e.name == 'VTODO' else 'dtend'),
  'status': e.status.value, 'summary': e.summary.value} for e in calendar.components()]))
`;
