import type { FormMatching } from '../matching/match.ts';
import { IDENTITY, otherPerson, type OtherPerson } from '../matching/person.ts';
import type { DescribedPage } from '../model/page.ts';
import type { Values } from '../model/values.ts';

/**
 * Looks for another person on pages of which something was taught. A control that goes by a name is asked whom it shows even where
 * it was taught to be left alone: that says what is written, and not whose form it is. Only what was taught to hold another field
 * speaks of that.
 */
export function otherPersonOn(
  pages: readonly DescribedPage[],
  read: FormMatching,
  withTaught: FormMatching,
  values: Values,
): OtherPerson | null {
  const told = new Set(withTaught.matches.map(({ ref }) => ref));
  const names = read.matches.filter(({ ref, path }) => IDENTITY.has(path) && !told.has(ref));
  return otherPerson(pages, { ...withTaught, matches: [...withTaught.matches, ...names] }, values);
}
