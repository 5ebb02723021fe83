// `auditcal init`: writes a first file. Flags answer its questions; what they leave open is asked at a terminal,
// and takes its default elsewhere or with --yes.

import { dirname, relative, resolve } from 'node:path';
import { frameworks, newFile } from '@auditcal/core';
import { type Answers, answersGiven, completed } from '../answers.js';
import type { Call, Command } from '../command.js';
import { candidates, unwritable } from '../files.js';
import { done, type Outcome, problem, refused } from '../outcome.js';
import { begin } from '../planning.js';
import { json } from '../showing.js';

export const init: Command = {
  name: 'init',
  summary: 'write a commented compliance.yml: questions at a terminal, flags or --yes without one',
  args: [],
  options: [
    { flags: '--name <name>', says: 'name of the organization; that of the folder where absent' },
    { flags: '--from <date>', says: 'controls in place, and planning, from this day; today where absent' },
    { flags: '--frameworks <ids>', says: 'frameworks to plan, such as soc2,iso27001' },
    { flags: '--country <code>', says: 'whose public holidays count: US, DE, US-CA' },
    { flags: '--people <number>', says: 'persons doing work under its control' },
    { flags: '-y, --yes', says: 'ask nothing and take defaults' },
    { flags: '--force', says: 'replace a file that is there' },
  ],
  formats: ['text', 'json'],
  edits: true,
  examples: [
    ['init', 'asks, then writes compliance.yml'],
    ['init --yes', 'writes it with defaults'],
    ['init --name Northwind --frameworks soc2 --country US --people 85', 'answers by flags'],
    ['init --yes -o -', 'prints it'],
  ],
  run: initCommand,
};

async function initCommand(call: Call): Promise<Outcome> {
  const target = call.common.output ?? call.common.config ?? 'compliance.yml';
  const there = target === '-' ? null : inTheWay(call, target);
  if (there !== null && call.flags.force !== true) {
    const message = `${there} is there already`;
    return refused([
      problem(
        'file-exists',
        message,
        'change it by hand, replace it with --force, or write elsewhere with -o',
      ),
    ]);
  }
  const path = resolve(call.host.cwd, target);
  // Told before the first question: nobody answers five of them for a file that has no place.
  if (target !== '-' && call.host.kindOf(dirname(path)) !== 'directory') {
    const missing = { ok: false, path, trouble: 'no-folder', detail: '' } as const;
    return refused([unwritable(call.host, missing, call.common.output)]);
  }
  const given = answersGiven(call);
  if (!given.ok) return given;
  const answered = await completed(call, given.value);
  if (answered === null) return done({ exit: 130, told: ['Nothing is written.'] });
  if ('ok' in answered) return answered;
  return written(call, answered, target);
}

/** The file to be written where it exists, or one of another name that the same folder would be planned by. */
function inTheWay(call: Call, target: string): string | null {
  const { host, common } = call;
  const path = resolve(host.cwd, target);
  if (host.kindOf(path) !== null) return target;
  if (common.output !== undefined || common.config !== undefined) return null;
  const other = candidates(dirname(path)).find((it) => host.kindOf(it) !== null);
  return other === undefined ? null : relative(host.cwd, other);
}

/** The file is read back before it is written: what init writes, plan accepts. A plan of it may take minutes. */
function written(call: Call, answers: Answers, target: string): Outcome {
  const chosen = frameworks.filter(({ id }) => answers.frameworks.includes(id));
  const text = newFile({
    ...answers,
    frameworks: chosen.map(({ id, name, audits }) => ({ id, name, audits })),
  });
  const read = begin(call, { file: target, text }, { fresh: true });
  if (!read.ok) return read;
  if (target === '-') return done({ text });
  const report =
    call.format === 'json'
      ? json({ schema: 'auditcal.init/1', file: target, ...answers })
      : `${target} is written. Next: auditcal plan\n`;
  return done({ text: report, files: [{ path: resolve(call.host.cwd, target), text }] });
}
