import type { CriterionSet } from '../model/pack.ts';
import { criterionLexicon } from '../text/criterion-lexicon.ts';
import { isHollow } from '../text/vague.ts';

/** For each criterion that has words to look for: the first that the text affirms, or null, also where it only means well. */
export function criteriaFacts(text: string, sets: readonly CriterionSet[]): Record<string, string | null> {
  const found: Record<string, string | null> = {};
  for (const set of sets) {
    const wanted = set.criteria.filter(({ lexicon }) => lexicon.length > 0);
    if (wanted.length === 0) continue;
    const mentions = isHollow(text)
      ? []
      : criterionLexicon(set)
          .mentionsIn(text)
          .filter(({ negated }) => !negated);
    for (const { id } of wanted) {
      found[id] = mentions.find(({ ids }) => ids.includes(id))?.quote ?? null;
    }
  }
  return found;
}
