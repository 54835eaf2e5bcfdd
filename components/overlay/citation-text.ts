import { t } from '#locales/index.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';

/** Where a criterion stands; nothing hangs behind a document that was given without a section. */
export function citationText({ document, section }: ChecklistCriterion['citation']): string {
  return section.trim() === '' ? document : t('overlay.citation', { document, section });
}
