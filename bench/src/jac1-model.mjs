// Prints the linear program of a JAC-1 file in the CPLEX LP format, for any solver that reads it.

import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { endWith } from './arguments.mjs';
import { formulationOf } from './jac1-formulation.mjs';
import { lpText } from './lp-format.mjs';

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) endWith('node bench/dist/jac1-model.js FILE > model.lp');

Readable.from(lpText(formulationOf(JSON.parse(readFileSync(file, 'utf8'))))).pipe(process.stdout);
