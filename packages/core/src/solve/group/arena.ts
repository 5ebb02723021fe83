// Room for tables that one sweep needs and the next does not: handed out from one array, and all given back at once.

let room = new Float64Array(1 << 16);
let used = 0;

/** Gives all tables back; those handed out before must not be used any more. */
export function giveBack(): void {
  used = 0;
}

/** A table with whatever was there before. */
export function tableOf(size: number): Float64Array {
  if (used + size > room.length) {
    room = new Float64Array(Math.max(2 * room.length, size));
    used = 0;
  }
  used += size;
  return room.subarray(used - size, used);
}
