// Calendars as people keep them: a feed is imported, changed and imported again, put on a server twice, subscribed to.
// Nothing may stand there twice, what was moved has moved, and what was dropped is called off.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createPort } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, describe, expect, it } from 'vitest';
import { ADDED_UID, DROPPED_UID, MOVED_UID, published, RENAMED_UID, STRANGE } from './feeds.js';
import { lacks, printed } from './tools.js';

const folder = mkdtempSync(join(tmpdir(), 'auditcal-calendars-'));
afterAll(() => rmSync(folder, { recursive: true }));
const feeds = await published();

/** An entry as a calendar has it, by its id. */
type Kept = ReadonlyMap<
  string,
  { readonly start: string; readonly status: string; readonly summary: string }
>;

function keptIn(texts: readonly string[]): Kept {
  const events = texts.flatMap((text) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent'));
  const kept = events.map((it) => {
    const value = (name: string) => String(it.getFirstPropertyValue(name) ?? '');
    const entry = { start: value('dtstart'), status: value('status'), summary: value('summary') };
    return [value('uid'), entry] as const;
  });
  expect(new Set(kept.map(([uid]) => uid)).size).toBe(kept.length);
  return new Map(kept);
}

function expectFirst(kept: Kept): void {
  expect(kept.get(MOVED_UID)?.start).toBe('2027-05-31');
  expect(kept.get(DROPPED_UID)?.status).toBe('CONFIRMED');
  expect(kept.has(ADDED_UID)).toBe(false);
}

function expectSecond(kept: Kept, before: Kept): void {
  expect(kept.get(MOVED_UID)?.start).toBe('2027-06-14');
  expect(kept.get(RENAMED_UID)?.summary).toBe(STRANGE);
  expect(kept.get(DROPPED_UID)?.status).toBe('CANCELLED');
  expect(kept.has(ADDED_UID)).toBe(true);
  expect([...before.keys()].filter((uid) => !kept.has(uid))).toEqual([]);
  expect([...kept.keys()].sort()).toEqual([...keptIn([feeds[1]]).keys()].sort());
}

describe.skipIf(lacks('khal', 'khal', '--version'))('khal', () => {
  it('imports a feed twice and has every entry once, as the second has it', () => {
    const home = join(folder, 'khal');
    mkdirSync(home);
    const config = join(home, 'config');
    writeFileSync(
      config,
      `[calendars]\n[[audits]]\npath = ${home}/audits\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${home}/khal.db\n`,
    );
    const khal = (...args: string[]) => printed('khal', ['-c', config, ...args], { HOME: home });
    mkdirSync(join(home, 'audits'));
    const kept = () => keptIn(textsIn(join(home, 'audits')));
    const [first, second] = feeds.map((text, n) => {
      const file = join(home, `${n}.ics`);
      writeFileSync(file, text);
      return file;
    });
    khal('import', '--batch', '-a', 'audits', first ?? '');
    const before = kept();
    expectFirst(before);
    khal('import', '--batch', '-a', 'audits', second ?? '');
    expectSecond(kept(), before);
    const listed = khal('list', '--format', '{start-date} {title}', '--day-format', '', '2027-06-14', '1d');
    expect(listed).toContain('2027-06-14 ISO 27001 Surveillance 2: fieldwork');
    expect(khal('list', '--format', '{title}', '--day-format', '', '2027-05-31', '1d')).not.toContain(
      'fieldwork',
    );
  });
});

describe.skipIf(lacks('radicale', 'radicale', '--version'))('Radicale', () => {
  it('takes a feed twice and has every entry once, as the second has it', async () => {
    const port = await freePort();
    const config = join(folder, 'radicale.conf');
    const storage = join(folder, 'radicale');
    writeFileSync(
      config,
      `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = none\n[rights]\ntype = owner_only\n[storage]\nfilesystem_folder = ${storage}\n[logging]\nlevel = error\n`,
    );
    const server = spawn('radicale', ['--config', config], { stdio: 'ignore' });
    try {
      const url = `http://127.0.0.1:${port}/northwind/audits/`;
      const ask = async (method: string, body?: string) => {
        const authorization = `Basic ${Buffer.from('northwind:x').toString('base64')}`;
        const headers = { authorization, ...(body === undefined ? {} : { 'content-type': 'text/calendar' }) };
        return fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
      };
      await answering(() => fetch(`http://127.0.0.1:${port}/.web/`));
      expect((await ask('MKCALENDAR')).status).toBe(201);
      expect((await ask('PUT', feeds[0])).status).toBe(201);
      const before = keptIn([await (await ask('GET')).text()]);
      expectFirst(before);
      expect((await ask('PUT', feeds[1])).status).toBe(201);
      expectSecond(keptIn([await (await ask('GET')).text()]), before);
    } finally {
      server.kill();
    }
  });
});

describe.skipIf(lacks('vdirsyncer', 'vdirsyncer', '--version'))('a subscription by vdirsyncer', () => {
  it('follows the feed', async () => {
    let text = feeds[0];
    const server = await serving(() => text);
    try {
      const { port } = server.address() as AddressInfo;
      const home = join(folder, 'vdirsyncer');
      mkdirSync(join(home, 'audits'), { recursive: true });
      const config = join(home, 'config');
      writeFileSync(
        config,
        `[general]\nstatus_path = "${home}/status/"\n[pair audits]\na = "here"\nb = "there"\ncollections = null\nconflict_resolution = "b wins"\n[storage here]\ntype = "filesystem"\npath = "${home}/audits"\nfileext = ".ics"\n[storage there]\ntype = "http"\nurl = "http://127.0.0.1:${port}/audits.ics"\n`,
      );
      const sync = async (what: string) => ended('vdirsyncer', ['-c', config, what, 'audits'], home);
      await sync('discover');
      await sync('sync');
      // It gives entries ids of its own, so what they say is compared.
      const says = (kept: Kept) => [...kept.values()].map((it) => Object.values(it).join(' ')).sort();
      expect(says(keptIn(textsIn(join(home, 'audits'))))).toEqual(says(keptIn([feeds[0]])));
      text = feeds[1];
      await sync('sync');
      expect(says(keptIn(textsIn(join(home, 'audits'))))).toEqual(says(keptIn([feeds[1]])));
    } finally {
      server.close();
    }
  });
});

function textsIn(path: string): readonly string[] {
  const files = readdirSync(path).filter((it) => it.endsWith('.ics'));
  return files.map((it) => readFileSync(join(path, it), 'utf8'));
}

function serving(text: () => string): Promise<Server> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8' }).end(text());
  });
  return new Promise((resolve) => void server.listen(0, '127.0.0.1', () => resolve(server)));
}

function freePort(): Promise<number> {
  const server = createPort();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Waits until a server that was just started answers. */
async function answering(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await ask();
      return;
    } catch (error) {
      if (tries > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Runs a program that asks this process, which therefore must not wait for it. */
function ended(command: string, args: readonly string[], home: string): Promise<void> {
  const env = { ...process.env, HOME: home, LC_ALL: 'C.UTF-8' };
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (it) => {
    said += it;
  });
  child.stderr.on('data', (it) => {
    said += it;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')}: ${said}`));
    });
  });
}
