import type { FormType } from '../model/form-type.ts';
import type { DescribedPage } from '../model/page.ts';
import { detectFormType } from './detect.ts';
import { matchForm } from './match.ts';

/**
 * What stands in the way of reviewing a page: nothing on it was read; it looks like a list of many people; it could
 * be several forms, or none; or the chosen form has no field in it.
 */
export type Obstacle = 'empty' | 'list' | 'several' | 'unknown' | 'noFields';

export interface Recognition {
  /** `null` where no form was chosen and none is clearly ahead. */
  formTypeId: string | null;
  obstacle: Obstacle | undefined;
  /** Labelled fields and texts that were read, whatever they mean. */
  read: number;
}

/** The form that a page is read as, and what to say where it shows none. */
export function recognise(
  pages: readonly DescribedPage[],
  formTypes: readonly FormType[],
  chosenId?: string,
): Recognition {
  const read = pages.reduce((sum, { controls, texts }) => sum + controls.length + texts.length, 0);
  const chosen = formTypes.find(({ id }) => id === chosenId);
  const detected = chosen ? undefined : detectFormType(pages, formTypes);
  const formTypeId = chosen?.id ?? detected?.best ?? null;
  const likely = detected?.ranking.filter(({ score }) => score > 0).length ?? 0;
  const fieldless = chosen !== undefined && hasNoField(pages, chosen);
  if (formTypeId !== null && !fieldless) return { formTypeId, obstacle: undefined, read };
  const obstacle: Obstacle =
    read === 0
      ? 'empty'
      : isList(pages)
        ? 'list'
        : fieldless
          ? 'noFields'
          : likely > 1
            ? 'several'
            : 'unknown';
  return { formTypeId, obstacle, read };
}

function hasNoField(pages: readonly DescribedPage[], form: FormType): boolean {
  const { matches, texts } = matchForm(pages, form);
  return matches.length === 0 && texts.length === 0;
}

/** Asked only where no form shows: then a search bar, or a second row, is that of a list. */
function isList(pages: readonly DescribedPage[]): boolean {
  return pages.some(
    ({ controls, texts }) =>
      controls.some(({ filter }) => filter === true) || texts.some(({ row }) => (row?.index ?? 0) > 0),
  );
}
