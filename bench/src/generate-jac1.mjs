// Prints a JAC-1 file of a class. The same words give the same bytes, on any machine.

import { endWith, namesIn, wholeAfter } from './arguments.mjs';
import { classOf, instanceOf, MOST_FRAMEWORKS } from './jac1-instances.mjs';

const words = process.argv.slice(2);
const flags = ['--seed', '--years', '--frameworks', '--cap', '--joint'];
const [name, ...more] = namesIn(words, flags);
const measures = name === undefined ? undefined : classOf(name);
if (measures === undefined || more.length > 0) {
  endWith(
    'node bench/dist/generate-jac1.js small|medium|group-N [--seed 1] [--years Y] [--frameworks K] [--cap C] [--joint J]',
  );
}

const frameworks = wholeAfter(words, '--frameworks', undefined, 2);
if (frameworks > MOST_FRAMEWORKS) endWith(`--frameworks ${frameworks}: there are ${MOST_FRAMEWORKS}.`);
const changes = {
  years: wholeAfter(words, '--years', measures.years, 1),
  cap: wholeAfter(words, '--cap', measures.cap),
  joint: wholeAfter(words, '--joint', measures.joint, 1),
  ...(frameworks !== undefined && { frameworks: [frameworks, frameworks] }),
};
process.stdout.write(`${JSON.stringify(instanceOf(name, wholeAfter(words, '--seed', 1), changes))}\n`);
