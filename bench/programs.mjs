// Our planner and others on generated compliance files, on a day grid with holidays and blackouts. Ours chooses the way
// to lay the program too; the others get the one way that our plan takes, which leaves them the smaller part.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printedBy } from './baselines/answer.mjs';
import { sideBySide } from './baselines/side-by-side.mjs';
import { textAfter, wholeAfter } from './src/arguments.mjs';
import { programText, tracksIn } from './src/programs.mjs';

const words = process.argv.slice(2);
const today = textAfter(words, '--today', '2026-11-21');
const years = wholeAfter(words, '--years', 3, 1);
const tracks = tracksIn(textAfter(words, '--frameworks', 'soc2,iso27001'));
const seeds = textAfter(words, '--seeds', '1,2,3').split(',').map(Number);
const limit = String(wholeAfter(words, '--time-limit', 60, 1));
const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

process.exitCode = await sideBySide(seeds.map(caseOf), words);

function caseOf(seed) {
  let answer;
  return {
    name: `seed ${seed}: ${tracks.join(', ')}, ${years} years`,
    write: (folder) => {
      const file = join(folder, 'compliance.yml');
      writeFileSync(file, programText({ seed, number: 0, entities: 1, teams: 1, years, tracks, today }));
      const model = [pathOf('dist/program-model.js'), file, '--write', folder];
      answer = printedBy([...model, '--today', today, '--time-limit', limit]);
      console.log(`\nway ${answer.way} of ${answer.ways}`);
    },
    /** Timed is the whole program; value and bound are of the dates, without the weeks that activities overload. */
    ours: (folder) => {
      const file = join(folder, 'compliance.yml');
      printedBy([pathOf('../packages/cli/dist/start.js'), 'plan', '-c', file, '--today', today, '--json']);
      return answer;
    },
  };
}
