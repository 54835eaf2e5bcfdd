import type { PopupView } from '#components/popup/model.ts';
import type { FilledField, FillReport } from '#core/model/page.ts';
import { t } from '#locales/index.ts';

/** What a fill came to, in one sentence. */
export function fillMessage(fields: readonly FilledField[]): PopupView['message'] {
  const count = (state: FilledField['outcome']['state']) =>
    fields.filter((field) => field.outcome.state === state).length;
  const failed = count('failed');
  const text = t('popup.fill.done', { verified: count('verified'), skipped: count('skipped'), failed });
  return { tone: failed > 0 ? 'warning' : 'success', text };
}

/** What an undo came to. */
export function undoMessage({ fields }: FillReport): PopupView['message'] {
  if (fields.length === 0) return { tone: 'info', text: t('popup.undo.none') };
  const restored = fields.filter((field) => field.outcome.state === 'verified').length;
  const text = t('popup.undo.done', { restored, total: fields.length });
  return { tone: restored === fields.length ? 'success' : 'warning', text };
}
