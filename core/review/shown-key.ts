import { groupBy } from '../matching/group-by.ts';
import { plainText } from '../matching/label.ts';
import type { ReviewTarget } from '../model/review.ts';
import { SECOND_KEYS } from '../model/subject.ts';

/**
 * The second keys that the page showed, strongest first, as the journal keeps them: numbers masked. Of one too short to show a part
 * of it there are stars and a digest, neither of them for reading.
 */
export function shownKeys({ subjectKey, subjectKeys = {} }: ReviewTarget): string[] {
  return [...SECOND_KEYS.map((each) => subjectKeys[each] ?? ''), subjectKey ?? ''].filter(
    (text) => text !== '' && !/^\*+(?:#|$)/.test(text),
  );
}

/** One of the people of a list. */
export interface Named {
  name: string;
  /** What they may be shown by beside the name, strongest first. */
  keys: readonly string[];
}

/**
 * What stands beside each name: the strongest key, and of people of one name as many as tell them apart.
 * @param place in words, where nothing that may be shown does
 */
export function toldApart(people: readonly Named[], place: (number: number) => string): string[] {
  const told = new Map<Named, string>();
  for (const namesakes of groupBy(people, ({ name }) => plainText(name)).values()) {
    const most = Math.max(...namesakes.map(({ keys }) => keys.length));
    const counts = Array.from({ length: Math.max(1, most) }, (_, at) => at + 1);
    const isApart = (count: number): boolean =>
      new Set(namesakes.map((each) => beside(each, count))).size === namesakes.length;
    const count = counts.find(isApart);
    for (const [at, each] of namesakes.entries()) {
      told.set(
        each,
        count === undefined ? `${beside(each, 1)} ${place(at + 1)}`.trim() : beside(each, count),
      );
    }
  }
  return people.map((each) => told.get(each) ?? '');
}

function beside({ keys }: Named, count: number): string {
  return keys.slice(0, count).join(' · ');
}
