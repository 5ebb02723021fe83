// The frameworks auditcal ships, in the order they are listed to people. A new one is a file or folder here and a row.

import type { Framework } from '../model/index.js';
import { iso27001 } from './iso27001/index.js';
import { soc2 } from './soc2/index.js';

export { catalogue } from './catalogue.js';
export { subservicePresets } from './subservice-presets.js';

export const frameworks: readonly Framework[] = [soc2, iso27001];
