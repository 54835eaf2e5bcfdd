import type { PopupView } from '#components/popup/model.ts';
import type { FilledField, FillReport } from '#core/model/page.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { countByField } from './by-field.ts';

/** What a fill came to, and what ended it early, if anything did. */
export function fillMessage(fields: readonly FilledField[], stopped: unknown): PopupView['message'] {
  const counts = countByField(fields);
  if (stopped !== undefined) {
    return { tone: 'error', text: t('popup.fill.stopped', { ...counts, cause: errorText(stopped) }) };
  }
  const text = t('popup.fill.done', counts);
  return { tone: counts.failed > 0 ? 'warning' : 'success', text };
}

/** What an undo came to. */
export function undoMessage({ fields }: FillReport): PopupView['message'] {
  if (fields.length === 0) return { tone: 'info', text: t('popup.undo.none') };
  const { verified: restored, skipped, failed } = countByField(fields);
  const total = restored + skipped + failed;
  const text = t('popup.undo.done', { restored, total });
  return { tone: restored === total ? 'success' : 'warning', text };
}
