import { commonIds } from '../forms/dictionary.ts';
import type { FormType } from '../model/form-type.ts';
import type { DescribedPage } from '../model/page.ts';
import { normaliseLabel } from './label.ts';
import { matchForm } from './match.ts';

export interface FormTypeScore {
  formTypeId: string;
  /** Matched fields, those that no other form has counted thrice, and the title as ten. */
  score: number;
  /** Whether a heading carries the form's title, or a field shows that only this form has and nobody's data are. */
  distinct: boolean;
}

export interface Detection {
  /** Id of the form that the page shows; `null` when none is clearly ahead. */
  best: string | null;
  /** Best first. */
  ranking: FormTypeScore[];
}

const OWN_FIELD = 3;
const TITLE = 10;
/** A page with fewer points than two own fields could be any form. */
const LEAST = 2 * OWN_FIELD;
const AHEAD = 1.25;

/**
 * Guesses which form a page shows. The user sees the guess and may choose another. A page that shows nothing of one form
 * alone is taken for the form that is for any page.
 */
export function detectFormType(pages: readonly DescribedPage[], formTypes: readonly FormType[]): Detection {
  const headings = pages
    .flatMap((page) => [page.title, ...page.headings, ...page.controls.flatMap((control) => control.section)])
    .map(normaliseLabel);
  const made = formTypes.filter(({ fallback }) => !fallback);
  const ranking = made.map((formType) => scoreOf(pages, headings, formType, made));
  ranking.sort((a, b) => b.score - a.score);
  const [first, second] = ranking;
  const clear = first?.distinct && first.score >= LEAST && first.score >= (second?.score ?? 0) * AHEAD;
  if (clear) return { best: first.formTypeId, ranking };
  const general = formTypes.find(({ fallback }) => fallback);
  const open = ranking.every(({ distinct }) => !distinct) && general && fieldIdsOn(pages, general).size >= 2;
  return { best: open ? general.id : null, ranking };
}

function fieldIdsOn(pages: readonly DescribedPage[], formType: FormType): Set<string> {
  const { matches, texts } = matchForm(pages, formType);
  return new Set([...matches, ...texts].map(({ path }) => path.replace(/\[.*/, '')));
}

function scoreOf(
  pages: readonly DescribedPage[],
  headings: readonly string[],
  formType: FormType,
  all: readonly FormType[],
): FormTypeScore {
  const fieldIds = fieldIdsOn(pages, formType);
  const others = new Set(
    all.filter((other) => other !== formType).flatMap((other) => other.fields.map((field) => field.id)),
  );
  const ownIds = [...fieldIds].filter((id) => !others.has(id));
  const own = ownIds.length;
  const titles = [formType.title, ...formType.titleAliases].map(normaliseLabel);
  // A heading may add a year or a unit to the title; this only ranks forms and never fills anything.
  const title = headings.some((heading) => titles.some((each) => heading.includes(each)));
  return {
    formTypeId: formType.id,
    score: own * OWN_FIELD + (fieldIds.size - own) + (title ? TITLE : 0),
    distinct: title || ownIds.some((id) => !commonIds.has(id)),
  };
}
