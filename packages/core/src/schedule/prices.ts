// What a day off its target is held to cost, in dollars. The numbers only rank ways of planning against each other;
// nobody is shown them.

/** Price of each day before and after a target: late weighs twice early. */
export const DAY_OFF_TARGET = { early: 20, late: 40 } as const;
