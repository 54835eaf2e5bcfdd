import type { UseExplainer } from '../authoring/explain.ts';
import type { Criterion, CriterionSet, Pack } from '../model/pack.ts';

/** 怎么查: how one criterion is looked at on one form. */
export interface HowToCheck {
  /** Who settles it: a program, a document that a program can only point at, or a person. */
  by: Criterion['checkability'];
  /**
   * 不涉及本表: a program settles it, and all checks of the pack that speak of it are for other forms. Of what a person settles nothing
   * tells which forms it is about.
   */
  elsewhere?: true;
  checks: {
    title: string;
    /** Under which condition it passes, with the values that hold now; `""` where the check says nothing of it. */
    passes: string;
    /** What it answers where it does not pass. */
    otherwise: 'fail' | 'review';
    /** Parameters without a value: until an office sets them, the check cannot tell. */
    unset: string[];
  }[];
  /** Words that the checks look for; none where no check reads them. */
  lexicon: readonly string[];
  /** Documents that the campaign asks for: where a person looks for the proof. */
  documents: readonly string[];
}

/** More of them would be the whole notice. */
const MOST_DOCUMENTS = 6;

/**
 * How each criterion is looked at on a form, by its id.
 * @param titleOf what a use of a check is called
 */
export function howToCheck(
  pack: Pack,
  formTypeId: string,
  explainer: UseExplainer,
  titleOf: (use: Pack['checks'][number]) => string,
  locale: 'zh-CN' | 'en',
): Map<string, HowToCheck> {
  const all = pack.checks.map((use) => ({ use, words: explainer.explain(use, locale) }));
  const uses = all.filter(({ use: { enabled, formTypeIds } }) => enabled && formTypeIds.includes(formTypeId));
  const documents = documentsOf(pack);
  const of = (set: CriterionSet, { id, checkability, lexicon }: Criterion): HowToCheck => {
    const bySet = uses.filter(({ words }) => words.setIds.includes(set.id));
    const isSpeaking = ({ use, words }: (typeof all)[number]): boolean =>
      use.criterionIds.some((each) => each === id) || words.setIds.includes(set.id);
    const speaking = uses.filter(isSpeaking);
    // One that is turned off here speaks of it all the same.
    const anywhere = all.filter(isSpeaking);
    const isHere = anywhere.some(({ use }) => use.formTypeIds.includes(formTypeId));
    return {
      by: checkability,
      ...(checkability === 'machine' && anywhere.length > 0 && !isHere ? { elsewhere: true as const } : {}),
      checks: speaking.map(({ use, words }) => ({
        title: titleOf(use),
        passes: words.passes,
        otherwise: words.otherwise,
        unset: words.unset,
      })),
      lexicon: bySet.length > 0 ? lexicon : [],
      documents: checkability === 'machine' ? [] : documents,
    };
  };
  return new Map(pack.sets.flatMap((set) => set.criteria.map((each) => [each.id, of(set, each)] as const)));
}

/** What is handed in that is no form, and the records that are to be kept, each once. */
function documentsOf({ routes, provisions }: Pack): string[] {
  const names = [
    ...routes.flatMap(({ document }) => document ?? []),
    ...provisions.filter(({ kind }) => kind === 'record').map(({ name }) => name),
  ];
  return [...new Set(names)].slice(0, MOST_DOCUMENTS);
}
