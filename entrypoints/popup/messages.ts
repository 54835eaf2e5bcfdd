import type { PopupView } from '#components/popup/model.ts';
import type { FillReport } from '#core/model/page.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { countByField } from './by-field.ts';

/** What a fill came to, and what ended it early, if anything did. */
export function fillMessage(
  { fields, held, acts = [] }: Pick<FillReport, 'fields' | 'held' | 'acts'>,
  stopped: unknown,
): PopupView['message'] {
  const counts = countByField(fields);
  if (stopped !== undefined) {
    const text = t('popup.fill.stopped', { ...counts, cause: errorText(stopped) });
    return { tone: 'error', text: text + heldText(held) };
  }
  const text = t('popup.fill.done', counts) + heldText(held);
  const bad = counts.failed > 0 || held || acts.some(({ outcome }) => outcome.state !== 'verified');
  return { tone: bad ? 'warning' : 'success', text };
}

/** What an undo came to. Rows that a fill added stay: taking one away is a press of 删除. */
export function undoMessage({ fields, held }: FillReport, rowsAdded: number): PopupView['message'] {
  if (fields.length === 0) return { tone: 'info', text: t('popup.undo.none') };
  const { verified: restored, skipped, failed } = countByField(fields);
  const total = restored + skipped + failed;
  const rows = rowsAdded > 0 ? t('popup.undo.rows', { count: rowsAdded }) : '';
  const text = t('popup.undo.done', { restored, total }) + rows + heldText(held);
  return { tone: restored === total && !held ? 'success' : 'warning', text };
}

/** Told once, however often the page tried: which fields did it is said beside them, where that is known. */
function heldText(held: FillReport['held']): string {
  return held ? ` ${t('popup.held')}` : '';
}
