import { Button } from '../base/Button.tsx';
import { t } from '#locales/index.ts';
import type { ListPlace, OverlayActions } from './model.ts';

/** On a page that lists people: whose row it is, and the way to the next one. */
export function RowBar({
  list,
  name,
  actions,
}: {
  list: ListPlace;
  name: string;
  actions: Pick<OverlayActions, 'nextRow' | 'previousRow'>;
}) {
  const { at = -1, count } = list;
  const place = { place: at + 1, count };
  return (
    <section class="overlay__rows" aria-label={t('overlay.row.title')}>
      <strong>{name === '' ? t('overlay.row.nameless', place) : t('overlay.row', { ...place, name })}</strong>
      <span class="overlay__rowkeys">
        <Button shortcut="p" disabled={at <= 0} onClick={actions.previousRow}>
          {t('overlay.row.previous')}
        </Button>
        <Button shortcut="n" disabled={at >= count - 1} onClick={actions.nextRow}>
          {t('overlay.row.next')}
        </Button>
      </span>
    </section>
  );
}
