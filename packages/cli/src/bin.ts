// The command line starts here; it only hands over to run, or, in a thread of its own, to the job it was started for.

import { thisMachine } from './host.js';
import { doJob } from './job.js';
import { run } from './run.js';

const { host, argv, task, end } = thisMachine();
if (task) task.done(doJob(task.job, task.watch));
else run(argv, host).then(end);
