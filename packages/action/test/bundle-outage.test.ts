// The bundle while GitHub's API is down: in a file of its own, since it takes as long as the bundle has patience.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GitHubServer, githubServer } from './github-server.js';
import { builtBundle, Runner } from './runner.js';

const bundle = builtBundle();
let server: GitHubServer;
beforeAll(async () => {
  server = await githubServer();
});
afterAll(() => {
  server.close();
  bundle.remove();
});

it.each([
  ['never answers', { wire: 'silence' }, 'no answer within 10 seconds', 1],
  [
    'fails whatever it is asked',
    { wire: 'status', status: 500, message: 'Server Error' },
    '500, Server Error',
    8,
  ],
] as const)(
  'an API that %s: the check is whole, and both silences are told',
  async (_, fault, words, most) => {
    server.reset();
    server.fault = () => fault;
    const runner = new Runner(bundle.path, server);
    runner.put('compliance.yml', 'version: 1\nframeworks:\n  soc2: {}\n');
    const inputs = { today: '2026-11-21', comment: 'always', 'fail-on': 'error' };
    const ended = await runner.start({ inputs, node: process.env.AUDITCAL_NODE24 ?? process.execPath });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout.match(/What the file was before cannot be read, so all of it counts/g)).toHaveLength(
      1,
    );
    expect(ended.stdout.match(/^::notice title=auditcal::No comment: .*$/gm)).toEqual([
      expect.stringContaining(words),
    ]);
    expect(ended.outputs).toMatchObject({ introduced: '', result: 'pass' });
    expect(ended.summary).toContain('## auditcal: pass');
    expect(server.requests.length).toBeLessThanOrEqual(most);
    runner.remove();
  },
);
