import type { PopupView } from '#components/popup/model.ts';
import type { FilledField, FillReport } from '#core/model/page.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';

/** What a fill came to, and what ended it early, if anything did. */
export function fillMessage(fields: readonly FilledField[], stopped: unknown): PopupView['message'] {
  const count = (state: FilledField['outcome']['state']) =>
    fields.filter((field) => field.outcome.state === state).length;
  const failed = count('failed');
  const counts = { verified: count('verified'), skipped: count('skipped'), failed };
  if (stopped !== undefined) {
    return { tone: 'error', text: t('popup.fill.stopped', { ...counts, cause: errorText(stopped) }) };
  }
  const text = t('popup.fill.done', counts);
  return { tone: failed > 0 ? 'warning' : 'success', text };
}

/** What an undo came to. */
export function undoMessage({ fields }: FillReport): PopupView['message'] {
  if (fields.length === 0) return { tone: 'info', text: t('popup.undo.none') };
  const restored = fields.filter((field) => field.outcome.state === 'verified').length;
  const text = t('popup.undo.done', { restored, total: fields.length });
  return { tone: restored === fields.length ? 'success' : 'warning', text };
}
