// Makes drawn programs crowded: fieldwork takes eight weeks, and so much is due each month that the two meet.
import { parse, stringify } from 'yaml';
import type { DrawnProgram } from './programs.js';

/** The same program with so many more activities each month. */
export function crowdedBy(monthly: number, { yaml, ...rest }: DrawnProgram): DrawnProgram {
  const file = parse(yaml);
  const { soc2, ...others } = file.frameworks;
  const long = soc2 && { soc2: { ...soc2, timing: { ...soc2.timing, fieldwork: '8 weeks' } } };
  const own = Array.from({ length: monthly }, (_, k) => [
    `own-${k}`,
    { title: `Own ${k}`, every: '1 month' },
  ]);
  const frameworks = { ...long, ...others };
  return {
    ...rest,
    yaml: stringify({
      ...file,
      frameworks,
      activities: { ...file.activities, ...Object.fromEntries(own) },
    }),
  };
}
