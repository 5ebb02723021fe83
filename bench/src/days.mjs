// Civil days as whole numbers, 0 for 1970-01-01, with months that clamp to the last day of a shorter one.

const DAY_MS = 86_400_000;

export const dayOf = (text) => Date.parse(`${text}T00:00:00Z`) / DAY_MS;
export const textOf = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);
export const yearOf = (day) => new Date(day * DAY_MS).getUTCFullYear();
export const monthStart = (day) => day - new Date(day * DAY_MS).getUTCDate() + 1;

export function addMonths(day, months) {
  const from = new Date(day * DAY_MS);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  return last.getTime() / DAY_MS - last.getUTCDate() + Math.min(from.getUTCDate(), last.getUTCDate());
}

/** The first Tuesday on or after a day. */
export const tuesdayFrom = (day) => day + ((12 - (day % 7)) % 7);
