// Feeds as the programs read them that people use: libical, the strictest of them, and python-icalendar. They are
// Debian packages (libical-dev, python3-icalendar); where they are missing these tests are skipped, but not in CI.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../src/render/index.js';
import { reportOf } from '../../src/report/index.js';
import { frameworkWords, northwindPlan } from '../fixtures/northwind-plan.js';

const required = Boolean(process.env.CI);
const python = '/usr/bin/python3';
const compiler = 'gcc';
const hasLibical = existsSync('/usr/include/libical/ical.h') && succeeds(compiler, ['--version']);
const hasPython = existsSync(python) && succeeds(python, ['-c', 'import icalendar']);
const folder = mkdtempSync(join(tmpdir(), 'auditcal-readers-'));
const feedFile = join(folder, 'feed.ics');
const strange =
  'Zoë, Ltd; "A" \\ B: 漢字 😀 & a long name that has to be folded because it passes seventy-five octets';

afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const plan = northwindPlan();
  const [first, ...rest] = plan.activities;
  if (!first) throw new Error('the plan has activities');
  const activities = [...rest, { ...first, status: 'planned' as const, title: strange }];
  const report = reportOf({ ...plan, program: strange, activities }, frameworkWords);
  const options = { alarms: [30, 1], attendees: true, url: 'https://northwind.example/a?b=1;c,d' };
  writeFileSync(feedFile, (await render(report, 'ics', options)).text);
});

describe.skipIf(!hasLibical && !required)('libical', () => {
  it('finds nothing to say against a feed', () => {
    const [source, program] = [join(folder, 'check.c'), join(folder, 'check')];
    writeFileSync(source, libicalCheck);
    execFileSync(compiler, ['-o', program, source, '-lical']);
    const { stdout, status } = spawnSync(program, [feedFile], { encoding: 'utf8' });
    expect(stdout).toMatch(/^\d{2,} events, 0 complaints\n$/);
    expect(status).toBe(0);
  });
});

describe.skipIf(!hasPython && !required)('python-icalendar', () => {
  it('reads every entry as whole days with its text unchanged', () => {
    const read = execFileSync(python, ['-c', pythonRead, feedFile], { encoding: 'utf8' });
    const { events, uids } = JSON.parse(read) as { events: Record<string, string>[]; uids: number };
    expect(uids).toBe(events.length);
    expect(
      events.every((it) => /^\d{4}-\d{2}-\d{2}$/.test(it.start ?? '') && (it.end ?? '') > (it.start ?? '')),
    ).toBe(true);
    expect(events).toContainEqual({
      summary: 'ISO 27001 Surveillance 2: fieldwork',
      start: '2027-05-31',
      end: '2027-06-03',
      transp: 'OPAQUE',
    });
    expect(events.map((it) => it.summary)).toContain(strange);
  });
});

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args).status === 0;
}

const libicalCheck = `
#include <libical/ical.h>
#include <stdio.h>
#include <string.h>
static char *next(char *s, size_t size, void *d) { return fgets(s, (int)size, (FILE *)d); }
static int complaints(icalcomponent *c) {
  int n = 0;
  for (icalproperty *p = icalcomponent_get_first_property(c, ICAL_ANY_PROPERTY); p;
       p = icalcomponent_get_next_property(c, ICAL_ANY_PROPERTY))
    if (icalproperty_isa(p) == ICAL_XLICERROR_PROPERTY) { printf("%s\\n", icalproperty_as_ical_string(p)); n++; }
  for (icalcomponent *i = icalcomponent_get_first_component(c, ICAL_ANY_COMPONENT); i;
       i = icalcomponent_get_next_component(c, ICAL_ANY_COMPONENT)) n += complaints(i);
  return n;
}
int main(int argc, char **argv) {
  icalparser *parser = icalparser_new();
  icalparser_set_gen_data(parser, fopen(argv[1], "r"));
  icalcomponent *c = icalparser_parse(parser, next);
  if (!c || icalcomponent_isa(c) != ICAL_VCALENDAR_COMPONENT) { printf("no calendar\\n"); return 1; }
  int valid = icalrestriction_check(c);
  int n = complaints(c) + (valid ? 0 : 1);
  printf("%d events, %d complaints\\n", icalcomponent_count_components(c, ICAL_VEVENT_COMPONENT), n);
  return n > 0;
}
`;

const pythonRead = `
import sys, json, icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
events = [e for e in calendar.walk('VEVENT')]
assert not any(e.errors for e in events), [e.errors for e in events]
print(json.dumps({'uids': len({str(e['UID']) for e in events}), 'events': [
  {'summary': str(e['SUMMARY']), 'start': str(e['DTSTART'].dt), 'end': str(e['DTEND'].dt), 'transp': str(e['TRANSP'])}
  for e in events]}))
`;
