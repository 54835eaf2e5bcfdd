import type { CriterionSet } from '../model/pack.ts';
import { compileDeeds, type DeedMention } from './deeds.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import { ownWords } from './own-words.ts';
import { remember } from './remember.ts';

const lexicons = new WeakMap<CriterionSet, Lexicon>();

/**
 * Names and words of all criteria of a set together, so that the longest decides whose word it is; and the deeds that
 * their names ask for, so that a set whose author gave no words is read as well, by
 * what each of its criteria alone says.
 */
export function criterionLexicon(set: CriterionSet): Lexicon {
  const known = lexicons.get(set);
  if (known) return known;
  const own = ownWords(set.criteria);
  const words = compileLexicon(
    set.criteria.map(({ id, name, lexicon: terms }) => ({
      id,
      terms: [name, ...(terms.length > 0 ? terms : (own.get(id) ?? []))],
    })),
  );
  const deedsIn = compileDeeds(set.criteria);
  const lexicon: Lexicon = {
    mentionsIn: remember((text) => {
      const mentions = words.mentionsIn(text);
      // A word that the author gave to another criterion is that one's, whatever the deed is called. What is refused
      // may go against two of them.
      const isFree = ({ start, end, ids, refusing }: DeedMention): boolean =>
        !mentions.some(
          (word) =>
            word.start < end && start < word.end && !(refusing && !word.ids.some((id) => ids.includes(id))),
        );
      return [...mentions, ...deedsIn(text).filter(isFree)];
    }),
  };
  lexicons.set(set, lexicon);
  return lexicon;
}
