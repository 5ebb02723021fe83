import { plainDate } from '../../src/calendar/index.js';
import { examined, type Situation } from './examined.js';
import { table } from './situations.js';

const paying = (currency: string, rated: readonly string[]): Situation => {
  const { program } = examined({});
  const rates = rated.map((of) => ({
    currency: of,
    on: plainDate('2026-11-01'),
    rate: 85,
    where: program.locate([]),
  }));
  return {
    program: {
      organization: { ...program.organization, currency },
      costs: { ...program.costs, rates },
    },
  };
};

table('dollars-one-to-one', [
  ['prices in dollars beside a currency without a rate', paying('INR', []), ['dollars-one-to-one info']],
  ['a rate for another currency alone', paying('INR', ['EUR']), ['dollars-one-to-one info']],
  ['a rate for the dollar', paying('INR', ['USD']), []],
  ['dollars', paying('USD', []), []],
]);
