import { parseDuration } from '../../src/calendar/index.js';
import { table } from './situations.js';

const every = (key: string, text: string) => {
  return { activities: [{ key, every: parseDuration(text) }], tracks: [{ id: 'pci-dss' }] };
};
const scoped = (key: string, text: string) => ({
  ...every(key, text),
  tracks: [{ id: 'pci-dss', categories: ['service-provider'] }],
});

table('cadence-written', [
  ['twelve months where six are written', every('access-review', '12 months'), ['cadence-written error']],
  ['as written', every('access-review', '6 months'), []],
  ['half a year in weeks', every('access-review', '26 weeks'), []],
  ['nothing written for it', every('log-alert-review', '24 months'), []],
  ['what is written for service providers only', every('pci-scope-confirmation', '12 months'), []],
  ['of a service provider', scoped('pci-scope-confirmation', '12 months'), ['cadence-written error']],
  ['of a framework that writes no number', { ...every('access-review', '12 months'), tracks: [] }, []],
]);
