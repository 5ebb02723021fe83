// Which of several programs can keep their plans without a look at the rest, and all of them as one portfolio again.

import { describe, expect, test } from 'vitest';
import { joinedPortfolio, type PortfolioMember, settledAmong } from '../../src/index.js';
import { memberOf, portfolioOf, type Small, TODAY } from './portfolios.js';

const effort = { nodes: 0 };
const blue = 'team: { name: blue, fieldwork-capacity: 1 }\n';
const smalls: readonly Small[] = [
  { id: 'acme', capacity: 1 },
  { id: 'bright', more: blue },
  { id: 'cedar', capacity: 1 },
  { id: 'delta', more: blue },
  { id: 'elm' },
];
const members = smalls.map(memberOf);

/** Each with the plan it gets beside the others. */
function keeping(these: readonly PortfolioMember[]): readonly PortfolioMember[] {
  const { programs } = portfolioOf(these, effort);
  return these.map((it, index) => ({ ...it, kept: programs[index] }));
}

/** Each with the plan it gets alone. */
function alone(these: readonly PortfolioMember[]): readonly PortfolioMember[] {
  return these.map((it) => ({ ...it, kept: portfolioOf([it], effort).programs[0] }));
}

const without = (these: readonly PortfolioMember[], at: number) =>
  these.with(at, members[at] as PortfolioMember);

describe('programs of which some keep their plans', () => {
  test.each([
    ['all', (all: readonly PortfolioMember[]) => all, []],
    ['all but one of a team', (all: readonly PortfolioMember[]) => without(all, 2), [0, 2]],
    ['all but one of another team', (all: readonly PortfolioMember[]) => without(all, 1), [1, 3]],
    ['all but one that shares nothing', (all: readonly PortfolioMember[]) => without(all, 4), [4]],
    ['none', () => members, [0, 1, 2, 3, 4]],
  ])('leave those alone that share nothing with the others: %s keep theirs', (_which, of, open) => {
    const parted = settledAmong(of(keeping(members)));
    expect(parted.open).toEqual(open);
    expect(parted.settled.programs.map(({ program }) => program)).toEqual(
      smalls.map(({ id }) => id).filter((_, index) => !(open as readonly number[]).includes(index)),
    );
  });

  test('are planned where their plans are in each other’s way, as those made one by one are', () => {
    expect(settledAmong(alone(members)).open).toEqual([0, 1, 2, 3]);
  });

  test('are planned where their files state different limits of one team', () => {
    const kept = keeping(members);
    const wider = memberOf({ id: 'cedar', capacity: 2 });
    expect(settledAmong(kept.with(2, { ...wider, kept: kept[2]?.kept })).open).toEqual([0, 2]);
  });

  test('come together again as if all had been planned at once', () => {
    const whole = portfolioOf(members, effort);
    const { open, settled } = settledAmong(without(keeping(members), 1));
    const planned = portfolioOf(
      open.map((index) => members[index] as PortfolioMember),
      effort,
    );
    expect(joinedPortfolio([planned, settled], whole.programs, TODAY)).toEqual(whole);
    expect(joinedPortfolio([settled, planned], whole.programs, TODAY)).toEqual(whole);
  });
});
