import { t } from '#locales/index.ts';
import type { OverlayView } from './model.ts';

/** Why nothing may be judged on the page as it is now; `undefined` where it may. */
export function pageWords({ moved, away, unsure, checklist }: OverlayView): string | undefined {
  const name = checklist?.subjectName ?? '';
  if (moved) return t('overlay.moved');
  if (away) return name === '' ? t('overlay.away.nameless') : t('overlay.away', { name });
  if (unsure) return name === '' ? t('overlay.unsure.nameless') : t('overlay.unsure', { name });
  return undefined;
}
