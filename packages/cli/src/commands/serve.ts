// `auditcal serve`: the plan over HTTP until Ctrl-C, for calendars that subscribe and people who look. Only this machine
// can reach it unless it is told otherwise, since nobody is asked who they are.

import { type Call, type Command, textOf } from '../command.js';
import type { Found } from '../files.js';

import { inputOf } from '../inputs.js';
import type { NotServing } from '../listening.js';
import { done, type Outcome, problem, refused } from '../outcome.js';
import { isLoopback } from '../serving.js';
import { siteOf } from '../site.js';

const usualPort = 4177;
const thisMachine = '127.0.0.1';

export const serve: Command = {
  name: 'serve',
  summary: 'show the plan, its calendar and its JSON over HTTP, as the file is at the time',
  args: [],
  options: [
    { flags: '--port <port>', says: `port to listen at; 0 takes a free one (default ${usualPort})` },
    { flags: '--host <address>', says: `address to listen at (default ${thisMachine}: this machine only)` },
  ],
  formats: ['text'],
  examples: [
    ['serve', `http://${thisMachine}:${usualPort}/, /calendar.ics and /plan.json`],
    ['serve --port 8080', 'at another port'],
    ['serve --host 0.0.0.0', 'for everyone who can reach this machine: nobody is asked for a password'],
  ],
  run: serveCommand,
};

async function serveCommand(call: Call): Promise<Outcome> {
  const port = portOf(call);
  if (!port.ok) return refused([port.problem]);
  const input = await inputOf(call);
  if (!input.ok) return input;
  if (input.value.file === '<stdin>') {
    const message = 'standard input is read once, and serve reads the file again whenever it is asked';
    return refused([problem('two-ways', message, 'name a file with -c')]);
  }
  const { host, common } = call;
  const address = textOf(call, 'host') ?? thisMachine;
  const server = await host.serve({ port: port.value, address }, siteOf(call, address));
  if (!server.ok) return refused([whyNot(server, port.value, address)]);
  if (!common.quiet) {
    const url = `http://${address.includes(':') ? `[${address}]` : address}:${server.port}/`;
    const open = isLoopback(address) ? '' : ' Everyone who can reach this machine sees it.';
    host.err.write(
      `serving ${input.value.file} at ${url} (and calendar.ics, plan.json).${open} Ctrl-C ends it.\n`,
    );
  }
  await new Promise<void>((resolve) => void host.onInterrupt(resolve));
  await server.close();
  return done({});
}

function portOf(call: Call): Found<number> {
  const text = textOf(call, 'port') ?? String(usualPort);
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return { ok: true, value: Number(text) };
  const message = `--port is ${text}, which is no port`;
  return {
    ok: false,
    problem: problem('not-a-number', message, 'ports are whole numbers from 1 to 65535; 0 takes a free one'),
  };
}

function whyNot({ trouble, detail }: NotServing, port: number, address: string) {
  switch (trouble) {
    case 'taken':
      return problem('port-taken', `something listens at port ${port} already`, '--port 0 takes a free one');
    case 'forbidden':
      return problem(
        'port-forbidden',
        `port ${port} may not be used by this user`,
        'ports from 1024 up are for everyone',
      );
    case 'no-address':
      return problem(
        'no-address',
        `${address} is no address of this machine`,
        `${thisMachine} is this machine alone, 0.0.0.0 all of its addresses`,
      );
    case 'other':
      return problem('not-served', `nothing can be served at ${address}:${port}: ${detail}`);
  }
}
