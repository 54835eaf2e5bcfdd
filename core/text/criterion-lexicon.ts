import type { CriterionSet } from '../model/pack.ts';
import { compileDeeds, type DeedFound } from './deeds.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import type { Quote } from './normalise.ts';
import { ownWords } from './own-words.ts';
import { remember } from './remember.ts';

/** What a text says of the criteria of a set. */
export interface CriterionLexicon extends Lexicon {
  /**
   * Deeds of the kind that a criterion's name asks for, and phrases of its wording where the author gave it no words. Nobody
   * said that they meet the criterion: they show a person where to look.
   */
  hintsIn(text: string): readonly DeedFound[];
}

const lexicons = new WeakMap<CriterionSet, CriterionLexicon>();

/** Names and words of all criteria of a set together, so that the longest decides whose word it is; and hints beside them. */
export function criterionLexicon(set: CriterionSet): CriterionLexicon {
  const known = lexicons.get(set);
  if (known) return known;
  const words = compileLexicon(
    set.criteria.map(({ id, name, lexicon }) => ({ id, terms: [name, ...lexicon] })),
  );
  const wordless = new Set(
    set.criteria.filter((criterion) => criterion.lexicon.length === 0).map(({ id }) => id),
  );
  const phrases = compileLexicon(
    [...ownWords(set.criteria)].flatMap(([id, terms]) => (wordless.has(id) ? [{ id, terms }] : [])),
  );
  const deedsIn = compileDeeds(set.criteria);
  const lexicon: CriterionLexicon = {
    mentionsIn: words.mentionsIn,
    hintsIn: remember((text) => {
      // A word that the author gave to another criterion is that one's, whatever the deed is called.
      const taken = words.mentionsIn(text);
      const isFree = ({ start, end }: Quote): boolean =>
        !taken.some((word) => word.start < end && start < word.end);
      const hints = [...phrases.mentionsIn(text).filter(({ negated }) => !negated), ...deedsIn(text)];
      return hints.filter(isFree).map(({ ids, start, end, quote }) => ({ ids, start, end, quote }));
    }),
  };
  lexicons.set(set, lexicon);
  return lexicon;
}
