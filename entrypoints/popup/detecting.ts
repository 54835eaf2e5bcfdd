import { detectFormType } from '#core/matching/detect.ts';
import type { PageReading } from '#utils/page-client.ts';
import type { PopupState } from './state.ts';

type AtHand = Pick<PopupState, 'forms' | 'formId' | 'detection'>;

/** Which of the forms a page shows. */
export function detected(
  { pages }: Pick<PageReading, 'pages'>,
  forms: PopupState['forms'],
): Omit<AtHand, 'forms'> {
  const { best, ranking } = detectFormType(pages, forms);
  const several = ranking.filter(({ score }) => score > 0).length > 1;
  const found = forms.find(({ id }) => id === best)?.fallback ? 'general' : 'detected';
  return { formId: best ?? '', detection: best ? found : several ? 'ambiguous' : 'none' };
}

/** With other forms to choose from: one that was chosen, or is gone on with, stays as long as it is among them. */
export function withForms(
  { page, formId, detection }: Pick<PopupState, 'page' | 'formId' | 'detection'>,
  forms: PopupState['forms'],
): AtHand {
  const isThere = forms.some(({ id }) => id === formId);
  if (isThere && (detection === 'chosen' || detection === 'continued')) return { forms, formId, detection };
  if (page.state === 'ready') return { forms, ...detected(page.reading, forms) };
  return isThere || formId === '' ? { forms, formId, detection } : { forms, formId: '', detection: 'none' };
}

/** Whether the form at hand is another in the one than in the other: a new version counts as well. */
export function isOtherForm(before: Omit<AtHand, 'detection'>, after: Omit<AtHand, 'detection'>): boolean {
  return textOf(before) !== textOf(after);
}

function textOf({ forms, formId }: Omit<AtHand, 'detection'>): string {
  return JSON.stringify(forms.find(({ id }) => id === formId) ?? null);
}
