import type { Rational } from './rational.ts';

export interface Ranked {
  id: string;
  score: Rational;
  /** What the rules for equal scores compare, in their order; `undefined` where there is nothing to compare. */
  breakers: readonly (Rational | undefined)[];
}

export interface Rank {
  id: string;
  /** From 1; equals share it and the next is counted on: 1, 2, 2, 4. */
  place: number;
  /** Others at the same place, whom no rule told apart. */
  tied: string[];
  /** Which rule, from 0, told it from others of the same score; absent where none had to. */
  brokenBy?: number;
}

/**
 * Places by score, the highest first. Equal scores are told apart by the rules that were given, in order, and by nothing else: whom they
 * leave equal is listed as tied. A rule says nothing of two of whom one has nothing to compare.
 */
export function rank(items: readonly Ranked[]): Rank[] {
  const groups = groupsBy(items, ({ score }) => score);
  const ranks: Rank[] = [];
  for (const group of groups) place(group, 0, ranks, undefined);
  return ranks;
}

/** Appends the ranks of equals, by the rules from `rule` on. */
function place(group: readonly Ranked[], rule: number, ranks: Rank[], brokenBy: number | undefined): void {
  const rules = Math.max(0, ...group.map(({ breakers }) => breakers.length));
  if (group.length > 1 && rule < rules) {
    // As long as anybody has nothing to compare, the rule cannot order the group.
    const comparable = group.every(({ breakers }) => breakers[rule] !== undefined);
    const parts = comparable ? groupsBy(group, ({ breakers, score }) => breakers[rule] ?? score) : [group];
    for (const part of parts) place(part, rule + 1, ranks, parts.length > 1 ? rule : brokenBy);
    return;
  }
  const first = ranks.length + 1;
  for (const { id } of group) {
    const tied = group.flatMap((other) => (other.id === id ? [] : [other.id]));
    ranks.push({ id, place: first, tied, ...(brokenBy === undefined ? {} : { brokenBy }) });
  }
}

/** Equals together, the highest first; within a group the order stays as it was. */
function groupsBy(items: readonly Ranked[], by: (item: Ranked) => Rational): Ranked[][] {
  const sorted = [...items].sort((a, b) => by(b).compare(by(a)));
  const groups: Ranked[][] = [];
  for (const item of sorted) {
    const last = groups.at(-1);
    if (last?.[0] && by(last[0]).equals(by(item))) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
