import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { thisMachine } from '../src/host.js';

const { host } = thisMachine();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'auditcal-host-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function at(name: string): string {
  return join(folder, name);
}

describe('writing', () => {
  test('leaves nothing beside the file', () => {
    expect(host.write([{ path: at('a'), text: 'new' }], false)).toEqual({ ok: true });
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readFileSync(at('a'), 'utf8')).toBe('new');
  });

  test('takes a text in parts, and what breaks while they are made leaves the file as it was', () => {
    writeFileSync(at('a'), 'old');
    host.write([{ path: at('a'), text: ['new', '', ' text'] }], false);
    expect(readFileSync(at('a'), 'utf8')).toBe('new text');
    const broken = {
      *[Symbol.iterator]() {
        yield 'half';
        throw new Error('a bug of ours');
      },
    };
    expect(() => host.write([{ path: at('a'), text: broken }], false)).toThrow('a bug of ours');
    expect(readFileSync(at('a'), 'utf8')).toBe('new text');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('keeps the mode of the file that was there', () => {
    writeFileSync(at('a'), 'old');
    chmodSync(at('a'), 0o640);
    host.write([{ path: at('a'), text: 'new' }], false);
    expect(statSync(at('a')).mode & 0o777).toBe(0o640);
  });

  test('goes through a symbolic link to the file behind it', () => {
    writeFileSync(at('real'), 'old');
    symlinkSync(at('real'), at('link'));
    host.write([{ path: at('link'), text: 'new' }], false);
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('real'), 'utf8')).toBe('new');
  });

  test('of several files writes none where one cannot be written', () => {
    writeFileSync(at('a'), 'old');
    mkdirSync(at('b'));
    const files = ['a', 'b'].map((it) => ({ path: at(it), text: 'new' }));
    expect(host.write(files, false)).toMatchObject({ ok: false, path: at('b'), trouble: 'directory' });
    expect(readFileSync(at('a'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
  });

  test('makes folders only where it shall', () => {
    const files = [{ path: at('deep/down/a'), text: 'new' }];
    expect(host.write(files, false)).toMatchObject({ ok: false, trouble: 'no-folder' });
    expect(existsSync(at('deep'))).toBe(false);
    expect(host.write(files, true)).toEqual({ ok: true });
    expect(readFileSync(at('deep/down/a'), 'utf8')).toBe('new');
  });

  test('makes no folder where a file is, nor below it', () => {
    writeFileSync(at('a'), 'old');
    for (const name of ['a/b', 'a/b/c']) {
      const refusal = { ok: false, trouble: 'no-folder' };
      expect(host.write([{ path: at(name), text: 'new' }], true)).toMatchObject(refusal);
      expect(host.write([{ path: at(name), text: 'new' }], false)).toMatchObject(refusal);
    }
    expect(readFileSync(at('a'), 'utf8')).toBe('old');
  });

  test('to a device writes to the device', () => {
    expect(host.write([{ path: '/dev/null', text: 'new' }], false)).toEqual({ ok: true });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('reading', () => {
  test('stops at the limit', () => {
    writeFileSync(at('a'), 'x'.repeat(11));
    expect(host.read(at('a'), 10)).toMatchObject({ ok: false, trouble: 'too-big' });
    expect(host.read(at('a'), 11)).toHaveLength(11);
    expect(host.read('/dev/zero', 1000)).toMatchObject({ trouble: 'too-big' });
  });

  test('says what is in the way', () => {
    expect(host.read(at('none'), 10)).toMatchObject({ trouble: 'missing' });
    expect(host.read(folder, 10)).toMatchObject({ trouble: 'directory' });
    writeFileSync(at('a'), '');
    expect(host.read(at('a/b'), 10)).toMatchObject({ trouble: 'missing' });
  });
});

test('a pattern names files, sorted', async () => {
  for (const name of ['b', 'a', 'c']) mkdirSync(at(name));
  for (const name of ['b/x.yml', 'a/x.yml', 'c/y.yml']) writeFileSync(at(name), '');
  expect(await host.matching(`${folder}/*/x.yml`)).toEqual([at('a/x.yml'), at('b/x.yml')]);
  expect(await host.matching(`${folder}/*/z.yml`)).toEqual([]);
});

// Modes do not bind root; a link to itself is as closed to everyone.
test('what cannot be looked at is as good as not there', () => {
  symlinkSync(at('round'), at('round'));
  expect(host.kindOf(at('round'))).toBeNull();
  expect(host.kindOf(at('round/x.yml'))).toBeNull();
});

test.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata'])(
  'the day in %s is that of its calendar, and the process keeps its own zone',
  (zone) => {
    const here = new Date().getTimezoneOffset();
    const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    const before = calendar.format(new Date());
    const day = host.dayIn(zone);
    expect([before, calendar.format(new Date())]).toContain(day);
    expect(new Date().getTimezoneOffset()).toBe(here);
  },
);
