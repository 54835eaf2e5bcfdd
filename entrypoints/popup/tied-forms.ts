import { detectFormType } from '#core/matching/detect.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { PageReading } from '#utils/page-client.ts';
import type { PopupState } from './state.ts';

/** A page is looked at once for each set of forms, however often the popup is drawn. */
const found = new WeakMap<PageReading, { forms: readonly FormType[]; titles: readonly string[] }>();
const NONE: readonly string[] = [];

/** Titles of the forms that the page may be of, where the user has to say which. */
export function tiedForms({ page, forms, detection }: Pick<PopupState, 'page' | 'forms' | 'detection'>) {
  if (detection !== 'ambiguous' || page.state !== 'ready') return NONE;
  const { reading } = page;
  const before = found.get(reading);
  if (before?.forms === forms) return before.titles;
  const { tied } = detectFormType(reading.pages, forms);
  const titles = tied.flatMap((id) => forms.find((form) => form.id === id)?.title ?? []);
  found.set(reading, { forms, titles });
  return titles;
}
