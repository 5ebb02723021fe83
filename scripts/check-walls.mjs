// Which room may know which, as code: every wall has the sentence that its breach means.
// Reads the import lines as Biome formats them; type imports cross walls too, unless a wall says otherwise.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const longest = 400;
const mayBeLong = [
  'packages/core/src/calendar/holiday-data',
  'packages/core/src/crosswalk/',
  'packages/core/src/frameworks/',
];

/** Core's rooms: what each may import besides itself, and what it means when it imports more. */
const rooms = {
  calendar: { sees: [], means: 'Days know nothing of audits.' },
  model: { sees: ['calendar'], means: 'The nouns stand on nothing but days.' },
  frameworks: {
    sees: ['model'],
    typesOnly: true,
    means: 'A framework is data: it takes the shapes of the model and calls nothing.',
  },
  crosswalk: {
    sees: ['model'],
    typesOnly: true,
    means: 'The crosswalk is data: it takes the shapes of the model and calls nothing.',
  },
  solve: {
    sees: ['calendar'],
    means: 'The solver knows days, gaps, capacity and prices; it has never heard of an audit.',
  },
  schedule: {
    sees: ['calendar', 'model', 'solve', 'costs'],
    means: 'Scheduling gets its frameworks handed in, and no one who reads a plan may shape it.',
  },
  config: {
    sees: ['calendar', 'model', 'frameworks', 'crosswalk'],
    means: 'Reading the file is not planning.',
  },
  imported: {
    sees: ['calendar', 'model'],
    means: 'A calendar of somebody else is days and reasons; it knows nothing of audits.',
  },
  costs: { sees: ['calendar', 'model'], means: 'A price is data, or read off a finished plan.' },
  committed: {
    sees: ['calendar', 'model', 'config', 'frameworks', 'report', 'render'],
    means: 'What is stored is what a plan and its pages say; it plans nothing.',
  },
  checks: {
    sees: ['calendar', 'model', 'frameworks', 'crosswalk', 'costs'],
    typesOnly: ['costs'],
    means: 'A check reads a finished plan and words nothing for a page.',
  },
  evidence: {
    sees: ['calendar', 'model', 'schedule'],
    typesOnly: ['schedule'],
    means: 'Whether work counts is read off finished days: the matrix places nothing and moves nothing.',
  },
  drift: { sees: ['calendar', 'model'], means: 'Drift compares two finished values.' },
  advice: {
    sees: [
      ...['calendar', 'model', 'frameworks', 'crosswalk', 'costs', 'schedule'],
      ...['known-to', 'plan-program', 'strategies', 'compare-strategies'],
    ],
    means:
      'Advice plans programs in full and reads their plans: it places nothing by itself and words nothing.',
  },
  report: {
    sees: ['calendar', 'model', 'frameworks', 'crosswalk'],
    means: 'The report sorts, groups and words finished values; it computes no plan.',
  },
  outputs: {
    sees: ['calendar'],
    typesOnly: true,
    means: 'The shapes of the JSON are written out apart from the types, and a test holds the two together.',
  },
  render: {
    sees: ['report', 'model'],
    typesOnly: ['model'],
    means: 'A renderer sees the report only: what it needs belongs there, so that all formats say the same.',
  },
};

/** In these rooms the files are strangers to each other. The index lists them all; aids are what several may use. */
const apart = {
  checks: {
    aids: ['examined'],
    means: 'Checks never import each other: each is one file that can be added or dropped alone.',
  },
  render: {
    aids: [],
    means: 'Renderers never import each other: each format is one file that can be added or dropped alone.',
  },
};

/** Who may take the list of what is shipped: all others have a program, which may bring frameworks of its own. */
const shipped = {
  list: /^packages\/core\/src\/frameworks\/index\.js$/,
  within:
    /^packages\/core\/src\/(frameworks\/|config\/(read-program|shape\/file)|advice\/(index|additions)|committed\/store|crosswalk-of|index|known-to|plan-file)/,
  means: 'What is known where a program is at hand is asked of knownTo: it may have frameworks of its own.',
};

/** A library that has one door: where it may be imported, and why only there. */
const doors = [
  {
    library: /^node:/,
    within: /^packages\/(cli|action)\//,
    means: 'Core runs in a browser: it has no Node.',
  },
  {
    library: /^(date-fns|@date-fns)\b/,
    within: /^packages\/core\/src\/calendar\//,
    means: 'calendar is the only door to date-fns.',
  },
  {
    library: /^yaml\b/,
    within: /^packages\/core\/src\/config\//,
    means: 'yaml lives in config.',
  },
  {
    library: /^zod\b/,
    within: /^packages\/core\/src\/(config|outputs)\//,
    means:
      'zod draws the shape of the file in config and those of the JSON in outputs; all else takes types.',
  },
  {
    library: /^ical-generator$/,
    within: /^packages\/core\/src\/render\/ics\b/,
    means: 'ical-generator lives in render/ics.',
  },
  {
    library: /^ical\.js$/,
    within: /^packages\/core\/src\/imported\//,
    means: 'ical.js lives in imported.',
  },
  {
    library: /^@actions\//,
    within: /^packages\/action\/src\/host(\.ts$|\/)/,
    means: "Only the action's host knows that a runner exists.",
  },
  {
    library: /^(node:)?(fs|process|child_process)(\/|$)/,
    within: /^packages\/(cli|action)\/src\/host(\.ts$|\/)/,
    means: 'Only the host touches files and processes, so that tests can answer in its place.',
  },
];

/** Words core may not use: a plan must be the same plan tomorrow. */
const clocks = [
  { word: /\bDate\.now\b/, means: 'Core has no clock: take the day as an argument.' },
  { word: /\bnew (UTC)?Date\(\)/, means: 'Core has no clock: take the day as an argument.' },
  { word: /\bMath\.random\b/, means: 'Core has no chance in it: the same input gives the same plan.' },
];

const breaches = [];
for (const file of sources()) check(file);
for (const line of breaches.sort()) console.error(line);
if (breaches.length > 0) {
  console.error(`${breaches.length} breached. The walls are written in scripts/check-walls.mjs.`);
  process.exitCode = 1;
}

function sources() {
  return ['core', 'cli', 'action'].flatMap((name) => {
    const src = join(root, 'packages', name, 'src');
    const files = readdirSync(src, { recursive: true, withFileTypes: true }).filter((it) =>
      it.name.endsWith('.ts'),
    );
    return files.map((it) => relative(root, join(it.parentPath, it.name)).replaceAll('\\', '/'));
  });
}

function check(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const lines = text.trimEnd().split('\n');
  if (lines.length > longest && !mayBeLong.some((folder) => file.startsWith(folder))) {
    breach(file, longest + 1, `The file has ${lines.length} lines; one idea fits in ${longest}.`);
  }
  for (const found of importsOf(text)) {
    const say = (means) => breach(file, found.line, `imports ${found.from}. ${means}`);
    if (found.from.startsWith('.')) inside(file, found, say);
    else outside(file, found, say);
  }
  if (file.startsWith('packages/core/')) clockless(file, lines);
}

/** Every import and re-export, with its line and whether only types cross. */
function* importsOf(text) {
  for (const match of text.matchAll(
    /^(?:import|export)\b([^;'"`=]*?)\s*\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
  )) {
    const [, clause = '', named, bare, lazy] = match;
    const names = clause.includes('{')
      ? clause
          .replace(/^[^{]*\{|\}.*$/gs, '')
          .split(',')
          .filter((it) => it.trim())
      : [];
    const types =
      /^\s*type\b/.test(clause) || (names.length > 0 && names.every((it) => /^\s*type\s/.test(it)));
    yield { from: named ?? bare ?? lazy, types, line: text.slice(0, match.index).split('\n').length };
  }
}

/** Relative imports: no package is entered by path, and inside core the rooms hold. */
function inside(file, { from, types }, say) {
  const target = posix.join(posix.dirname(file), from);
  const [here, there] = [packageOf(file), packageOf(target)];
  if (here !== there) return say(`Another package is entered by its name, through its front door.`);
  if (here !== 'core') return;
  if (shipped.list.test(target) && !shipped.within.test(file)) say(shipped.means);
  const [room, unit] = placeOf(file);
  const [otherRoom, otherUnit] = placeOf(target);
  const wall = rooms[room];
  if (!wall) return;
  if (room !== otherRoom) {
    const typesOnly = wall.typesOnly === true || wall.typesOnly?.includes?.(otherRoom);
    if (!wall.sees.includes(otherRoom) || (typesOnly && !types)) say(wall.means);
  } else if (room in apart && unit !== 'index' && unit !== otherUnit && !types) {
    if (!apart[room].aids.includes(otherUnit)) say(apart[room].means);
  }
}

function outside(file, { from }, say) {
  if (/^@auditcal\/core\/./.test(from)) say("Shells use core's front door only.");
  if (/^(auditcal|@auditcal\/action)\b/.test(from))
    say('The shells never import each other: what both need belongs in core.');
  if (/^@auditcal\/core/.test(from) && packageOf(file) === 'core')
    say('Core does not go round through its own front door.');
  const door = doors.find(({ library, within }) => library.test(from) && !within.test(file));
  if (door) say(door.means);
}

function clockless(file, lines) {
  for (const [index, line] of lines.entries()) {
    if (/^\s*(\/?\*|\/\/)/.test(line)) continue;
    for (const { word, means } of clocks) if (word.test(line)) breach(file, index + 1, means);
  }
}

function packageOf(file) {
  return /^packages\/([^/]+)\//.exec(file)?.[1];
}

/** The room of a core file and its unit there: the file or the folder directly under the room. */
function placeOf(file) {
  const [room, unit] = file
    .replace('packages/core/src/', '')
    .replace(/\.(js|ts)$/, '')
    .split('/');
  return [room, unit];
}

function breach(file, line, sentence) {
  breaches.push(`${file}:${line}: ${sentence}`);
}
