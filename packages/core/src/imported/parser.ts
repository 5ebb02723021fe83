// The library that reads calendars, as a value that is handed on: loaded late, it must not be imported by name.

import type ICAL from 'ical.js';

export type Parser = typeof ICAL;
export type Component = InstanceType<Parser['Component']>;
export type Time = InstanceType<Parser['Time']>;
export type Recurrence = InstanceType<Parser['Recur']>;
export type Length = InstanceType<Parser['Duration']>;
