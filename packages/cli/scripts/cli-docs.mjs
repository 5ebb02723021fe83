// Draws docs/cli.md from the commands' own words: what --help prints, on one page. `--check` writes nothing and fails
// where the file differs from what would be drawn.

import { loaded, settle, tableOf } from '../../../scripts/drawing.mjs';

const DOCS = new URL('../../../docs/cli.md', import.meta.url);
const SCRIPT = 'packages/cli/scripts/cli-docs.mjs';
const source = (path) => new URL(`../src/${path}`, import.meta.url);

const { commands } = await loaded(source('commands/index.ts'));
const { commonOptions } = await loaded(source('command-line.ts'));

function drawn() {
  return `<!-- Drawn by ${SCRIPT}: edit the commands in packages/cli/src/commands, then run it. -->

# Command line

From a clone: \`npm start -- <command> …\`, or \`node packages/cli/dist/auditcal.js <command> …\` after \`npm start\`.
Results go to stdout and everything else to stderr; a pipe gets no color.

## Every command

${optionsOf(commonOptions())}

The file is looked for from the working directory up to the root of the repository: \`compliance.yml\`,
\`compliance.yaml\`, \`compliance.json\`, then the same names in \`.compliance/\` and in \`.github/\`.

## What is kept

The installed command keeps what its first runs have compiled, two megabytes for each version of Node, in the user's own
folder for caches: \`$XDG_CACHE_HOME/auditcal\` or \`~/.cache/auditcal\`, \`~/Library/Caches/auditcal\` on macOS,
\`%LOCALAPPDATA%\\auditcal\\Cache\` on Windows. It may be deleted at any time; \`NODE_DISABLE_COMPILE_CACHE=1\` keeps
nothing. Nothing else is written but what a command is asked to write, and nothing is asked of a network.

## Exit

${tableOf(
  ['status', 'means'],
  [
    [0, 'done'],
    [1, 'from `check` only: something counts under `--fail-on`'],
    [2, 'the file, the flags or an impossible plan; every problem is told and nothing is written'],
    [3, 'a bug of ours; `--debug` shows the stack'],
  ],
)}

${commands.map(sectionOf).join('\n\n')}
`;
}

function sectionOf({ name, summary, args, options, formats, examples }) {
  const usage = [
    'auditcal',
    name,
    ...(options.length > 0 ? ['[options]'] : []),
    ...args.map((it) => it.name),
  ];
  const widest = Math.max(...examples.map(([call]) => call.length));
  return [
    `## ${name}`,
    `\`${usage.join(' ')}\``,
    `${summary[0].toUpperCase()}${summary.slice(1)}.`,
    args.length > 0
      ? tableOf(
          ['argument', 'is'],
          args.map((it) => [`\`${it.name}\``, saysOf(it)]),
        )
      : '',
    options.length > 0 ? optionsOf(options) : '',
    `Formats: ${formats.map((it) => `\`${it}\``).join(', ')}.`,
    ['```sh', ...examples.map(([call, does]) => `auditcal ${call.padEnd(widest)}  # ${does}`), '```'].join(
      '\n',
    ),
  ]
    .filter((it) => it !== '')
    .join('\n\n');
}

function optionsOf(options) {
  return tableOf(
    ['flag', 'does'],
    options.map((it) => [`\`${it.flags}\``, saysOf(it)]),
  );
}

function saysOf({ says, choices }) {
  return choices ? `${says}: ${choices.map((it) => `\`${it}\``).join(', ')}` : says;
}

settle(DOCS, drawn(), SCRIPT);
