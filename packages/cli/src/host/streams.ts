// The streams of the machine. Opening one as Node does, or asking Node whether it is a terminal, costs milliseconds at every
// start: both are done only where they must be.

import { fstatSync, writeSync } from 'node:fs';
import type { FileRefusal, Out } from '../host.js';

/** Written past Node's stream, which takes several milliseconds to open, but for what a full pipe does not take at once. */
export function outOn(open: () => NodeJS.WriteStream, descriptor: number): Out {
  let opened: NodeJS.WriteStream | undefined;
  const stream = () => {
    opened ??= open().on('error', hungUp);
    return opened;
  };
  return {
    get isTerminal() {
      return isTerminal(descriptor);
    },
    get columns() {
      return isTerminal(descriptor) ? stream().columns : undefined;
    },
    write: (text) => {
      const rest = opened ? Buffer.from(text) : unwritten(descriptor, Buffer.from(text));
      if (rest.length > 0) stream().write(rest);
    },
  };
}

/** Writes what can be written without waiting, and answers the rest. */
function unwritten(descriptor: number, bytes: Uint8Array): Uint8Array {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return bytes.subarray(written);
    hungUp(error as NodeJS.ErrnoException);
  }
  return new Uint8Array(0);
}

/** A reader that hangs up early, as `head` does, is no failure. Any other, a full disk say, ends the run as refused. */
function hungUp(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  try {
    writeSync(2, `auditcal: the output cannot be written: ${error.message}\n`);
  } finally {
    process.exit(2);
  }
}

/** Only what looks like a terminal is worth loading Node's `tty` for, which brings sockets and streams with it. */
export function isTerminal(descriptor: number): boolean {
  return fstatSync(descriptor).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(descriptor);
}

/** Standard input, at most so many bytes of it. */
export async function readInput(limit: number): Promise<Uint8Array | FileRefusal> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Uint8Array);
    length += (chunk as Uint8Array).length;
    if (length > limit) return { ok: false, path: '-', trouble: 'too-big', detail: '' };
  }
  return Buffer.concat(chunks);
}

/** What a library that prints on its own would have printed. */
export function printedBy(run: () => void): string {
  const log = console.log;
  let printed = '';
  console.log = (...words: unknown[]) => {
    printed += `${words.join(' ')}\n`;
  };
  try {
    run();
  } finally {
    console.log = log;
  }
  return printed;
}
