// Loaded before a program (`node --import`) to tell the most memory it ever held, in KiB, on file descriptor 3.

import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
