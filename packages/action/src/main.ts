// The action starts here; it only hands over to run.

import { thisRunner } from './host.js';
import { run } from './run.js';

void run(thisRunner());
