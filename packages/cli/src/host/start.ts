// Starts the program beside this file from what an earlier start had compiled. Node compiles a function when it is first
// called, which is a third of what a cold plan takes; what was compiled by the end of a run is kept in the user's own folder
// for caches. A stranger would get wrong: whatever goes wrong with that, the program runs as if nothing were kept, and a
// copy of the program alone, without this file, is whole.

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { constants, Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { threadWord } from '../thread.js';

/** What is kept: code as the engine takes it, after how many runs, and a sum that tells whether the disk has kept it. */
interface Code {
  readonly data: Buffer;
  readonly runs: number;
}

/** Where it is kept. */
interface Place {
  readonly folder: string;
  readonly name: string;
}

// What a run calls for the first time is kept as well, for so many runs: commands share most of it.
const RUNS = 4;
/** Words after which little is called that a plan needs. */
const BRIEF: readonly string[] = ['help', 'complete', 'completions', 'schema'];
const HEAD = 8;
const MONTH = 30 * 24 * 60 * 60 * 1000;

start(join(__dirname, 'auditcal.js'));

function start(program: string): void {
  const bytes = readFileSync(program);
  const place = placeFor(bytes);
  const known = place && tried(() => codeAt(place));
  // What stands in the first line is for a shell.
  const source = `(function (exports, require, module, __filename, __dirname) {//${bytes.toString()}\n})`;
  const script = new Script(source, {
    filename: program,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(known ? { cachedData: known.data } : {}),
  });
  const runs = known && !script.cachedDataRejected ? known.runs : 0;
  const [, , word = '-'] = process.argv;
  const brief = word !== threadWord && (word.startsWith('-') || BRIEF.includes(word));
  if (place && runs < RUNS && !brief) {
    process.on('exit', () => {
      tried(() => keep(place, { data: script.createCachedData(), runs: runs + 1 }));
    });
  }
  const own = { exports: {} };
  script.runInThisContext()(own.exports, require, own, program, __dirname);
}

function tried<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}

/** The file for the code of this program, this Node and this kind of thread; undefined where none is wanted. */
function placeFor(program: Uint8Array): Place | undefined {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const folder = tried(cacheFolder);
  const thread = process.argv[2] === threadWord ? 'thread' : 'main';
  const of = [process.version, process.arch, program.length, crc32(program).toString(16), thread];
  return folder === undefined ? undefined : { folder, name: `${of.join('-')}.code` };
}

function cacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'win32')
    return join(LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'auditcal', 'Cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'auditcal');
  // A path that is not absolute is to be ignored, says the standard.
  return join(XDG_CACHE_HOME?.startsWith('/') ? XDG_CACHE_HOME : join(homedir(), '.cache'), 'auditcal');
}

/** Code that another user has put there is not run. */
function codeAt({ folder, name }: Place): Code | undefined {
  const path = join(folder, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || found.uid !== (process.getuid?.() ?? found.uid)) return undefined;
  const all = readFileSync(path);
  const data = all.subarray(HEAD);
  return all.readUInt32LE(0) === crc32(data) ? { data, runs: all.readUInt32LE(4) } : undefined;
}

/** Written beside its place and moved there, so that nobody reads half of it. */
function keep({ folder, name }: Place, { data, runs }: Code): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(crc32(data), 0);
  head.writeUInt32LE(runs, 4);
  const from = join(folder, `${name}.${process.pid}.tmp`);
  writeFileSync(from, Buffer.concat([head, data]), { mode: 0o600 });
  renameSync(from, join(folder, name));
  for (const other of readdirSync(folder)) {
    const path = join(folder, other);
    if (Date.now() - statSync(path).mtimeMs > MONTH) rmSync(path);
  }
}
