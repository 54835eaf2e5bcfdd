import { t } from '#locales/index.ts';
import type { OverlayView } from './model.ts';

/** Why nothing may be judged on the page as it is now; `undefined` where it may. */
export function pageWords({ moved, away, rowGone, unsure, checklist }: OverlayView): string | undefined {
  const { subjectName: name = '', list, typed } = checklist ?? {};
  if (moved) return t('overlay.moved');
  if (away && rowGone) return name === '' ? t('overlay.row.gone.nameless') : t('overlay.row.gone', { name });
  if (away) return name === '' ? t('overlay.away.nameless') : t('overlay.away', { name });
  if (unsure) return name === '' ? t('overlay.unsure.nameless') : t('overlay.unsure', { name });
  if (list && list.namesakes > 1 && typed === undefined)
    return t('overlay.row.namesakes', { name, count: list.namesakes });
  return undefined;
}
