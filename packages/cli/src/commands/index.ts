// Every command, in the order in which help lists them. A new command is one file and one line here.

import type { Command } from '../command.js';
import { advise } from './advise.js';
import { brief } from './brief.js';
import { calendar } from './calendar.js';
import { check } from './check.js';
import { compare } from './compare.js';
import { completions } from './completions.js';
import { cost } from './cost.js';
import { crosswalk } from './crosswalk.js';
import { diff } from './diff.js';
import { doneCommand } from './done.js';
import { evidence } from './evidence.js';
import { explain } from './explain.js';
import { init } from './init.js';
import { merge } from './merge.js';
import { plan } from './plan.js';
import { report } from './report.js';
import { schema } from './schema.js';
import { serve } from './serve.js';

export const commands: readonly Command[] = [
  init,
  plan,
  explain,
  brief,
  cost,
  compare,
  advise,
  evidence,
  crosswalk,
  calendar,
  check,
  diff,
  merge,
  doneCommand,
  report,
  serve,
  schema,
  completions,
];
