import { type Clue, relationOf, tellsSurely } from '../matching/same-person.ts';

/** Whom a checklist is about: a name that the reviewer typed stands for itself, without what the page says. */
export function cluesAbout({
  typed,
  clues,
}: {
  typed?: string | undefined;
  clues: readonly Clue[];
}): readonly Clue[] {
  return typed === undefined ? clues : [{ path: 'name', value: typed }];
}

/** Something that is about a person: a review, or comments without a verdict. */
export interface About {
  id: string;
  clues: readonly Clue[];
}

/**
 * Which of several is about this person; they are given in order, the latest last. One that nothing speaks for and
 * nothing against is theirs only while nothing says that there are two people of the name: else it is nobody's (law 2).
 * @param kept the one at hand, which stays while nothing speaks against it more than it did
 */
export function chooseAbout(
  several: readonly About[],
  person: readonly Clue[],
  kept?: string,
): string | undefined {
  const related = several.map(({ id, clues }) => ({ id, relation: relationOf(clues, person) }));
  const same = related.findLast(({ relation }) => relation === 'same');
  if (same) return same.id;
  const own = related.find(({ id, relation }) => id === kept && relation !== 'other');
  if (own) return own.id;
  const apart = related.some(({ relation }) => speaksAgainst(relation)) || several.some(hasRival(several));
  return apart ? undefined : related.findLast(({ relation }) => relation === 'unknown')?.id;
}

/**
 * The reviews among which the one of this person is found. Those of the same page first, as it was judged there; where none of them is
 * theirs, those that a number tells to be theirs: the same form is met at another query, or in a list and by itself.
 * @param elsewhere reviews of the same form and pack at other addresses of the portal
 */
export function reviewsNear(
  here: readonly About[],
  elsewhere: readonly About[],
  person: readonly Clue[],
): readonly About[] {
  if (chooseAbout(here, person) !== undefined) return here;
  const known = new Set(here.map(({ id }) => id));
  const sure = elsewhere.filter(({ id, clues }) => !known.has(id) && tellsSurely(clues, person));
  return [...here, ...sure];
}

function hasRival(several: readonly About[]): (one: About) => boolean {
  return ({ clues }) => several.some((other) => speaksAgainst(relationOf(clues, other.clues)));
}

function speaksAgainst(relation: ReturnType<typeof relationOf>): boolean {
  return relation === 'other' || relation === 'doubtful';
}
