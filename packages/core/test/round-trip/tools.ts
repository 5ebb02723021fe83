// Programs that people keep their calendars in, from Debian. Where one is missing its tests are skipped and say so; in CI,
// where `.ci/run` installs them, they fail instead.

import { spawnSync } from 'node:child_process';

// `npm test` says CI=1 wherever it runs; CI itself says true.
const required = process.env.CI === 'true';

/** Debian's own Python: another one would not find its modules. */
export const PYTHON = '/usr/bin/python3';

/** Whether tests of a program are to be skipped, told once. */
export function lacks(name: string, command: string, ...args: string[]): boolean {
  const there = spawnSync(command, args).status === 0;
  if (!there && !required)
    console.warn(`${name} is not installed: its tests are skipped (apt-get install ${name})`);
  return !there && !required;
}

/** What a program prints; anything but success is told with what it said. */
export function printed(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC', ...env },
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}
