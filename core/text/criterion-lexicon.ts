import type { CriterionSet } from '../model/pack.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';

const lexicons = new WeakMap<CriterionSet, Lexicon>();

/** Names and words of all criteria of a set together, so that the longest decides whose word it is. */
export function criterionLexicon(set: CriterionSet): Lexicon {
  const known = lexicons.get(set);
  if (known) return known;
  const lexicon = compileLexicon(
    set.criteria.map(({ id, name, lexicon: terms }) => ({ id, terms: [name, ...terms] })),
  );
  lexicons.set(set, lexicon);
  return lexicon;
}
