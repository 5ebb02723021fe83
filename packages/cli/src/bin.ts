// The command line starts here; it only hands over to run.

import { thisMachine } from './host.js';
import { run } from './run.js';

const { host, argv, end } = thisMachine();
run(argv, host).then(end);
