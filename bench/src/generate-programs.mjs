// Writes compliance files drawn from a seed, one folder for each entity: FOLDER/entity-0001/compliance.yml and so on.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endWith, namesIn, textAfter, wholeAfter } from './arguments.mjs';
import { programText, tracksIn } from './programs.mjs';

const words = process.argv.slice(2);
const flags = ['--seed', '--entities', '--teams', '--years', '--frameworks', '--today'];
const [folder, ...more] = namesIn(words, flags);
if (folder === undefined || more.length > 0) {
  endWith(
    'node bench/dist/generate-programs.js FOLDER [--seed 1] [--entities 1] [--teams ENTITIES] [--years 3] [--frameworks soc2,iso27001] [--today 2026-11-21]',
  );
}

const entities = wholeAfter(words, '--entities', 1, 1);
const draw = {
  entities,
  seed: wholeAfter(words, '--seed', 1),
  teams: wholeAfter(words, '--teams', entities, 1),
  years: wholeAfter(words, '--years', 3, 1),
  tracks: tracksIn(textAfter(words, '--frameworks', 'soc2,iso27001')),
  today: textAfter(words, '--today', '2026-11-21'),
};
for (let number = 0; number < entities; number += 1) {
  const home = join(folder, `entity-${String(number + 1).padStart(4, '0')}`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'compliance.yml'), programText({ ...draw, number }));
}
