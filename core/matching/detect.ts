import type { FormType } from '../model/form-type.ts';
import type { DescribedPage } from '../model/page.ts';
import { normaliseLabel } from './label.ts';
import { matchForm } from './match.ts';

export interface FormTypeScore {
  formTypeId: string;
  /** Matched fields, those that no other form has counted thrice, and the title as ten. */
  score: number;
  /** Whether a heading of the page carries the form's title. */
  title: boolean;
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

/** Guesses which form a page shows. The user sees the guess and may choose another. */
export function detectFormType(pages: readonly DescribedPage[], formTypes: readonly FormType[]): Detection {
  const headings = pages
    .flatMap((page) => [page.title, ...page.headings, ...page.controls.flatMap((control) => control.section)])
    .map(normaliseLabel);
  const ranking = formTypes.map((formType) => scoreOf(pages, headings, formType, formTypes));
  ranking.sort((a, b) => b.score - a.score);
  const [first, second] = ranking;
  const clear = first && first.score >= LEAST && first.score >= (second?.score ?? 0) * AHEAD;
  return { best: clear ? first.formTypeId : null, ranking };
}

function scoreOf(
  pages: readonly DescribedPage[],
  headings: readonly string[],
  formType: FormType,
  all: readonly FormType[],
): FormTypeScore {
  const { matches, texts } = matchForm(pages, formType);
  const fieldIds = new Set([...matches, ...texts].map(({ path }) => path.replace(/\[.*/, '')));
  const others = new Set(
    all.filter((other) => other !== formType).flatMap((other) => other.fields.map((field) => field.id)),
  );
  const points = [...fieldIds]
    .map((id) => (others.has(id) ? 1 : OWN_FIELD))
    .reduce((sum, each) => sum + each, 0);
  const titles = [formType.title, ...formType.titleAliases].map(normaliseLabel);
  // A heading may add a year or a unit to the title; this only ranks forms and never fills anything.
  const title = headings.some((heading) => titles.some((own) => heading.includes(own)));
  return { formTypeId: formType.id, score: points + (title ? TITLE : 0), title };
}
