import type { PopupView } from '#components/popup/model.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { FillReport } from '#core/model/page.ts';
import { countByField, worstByField } from '#core/report/by-field.ts';
import { Shown } from '#core/report/shown.ts';
import { errorText, reasonText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';

/** Fields named one by one in a sentence. */
const NAMED = 8;

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

/**
 * What an undo came to, with the fields that were not restored and why. Rows that a fill added stay: taking one away is a
 * press of 删除.
 */
export function undoMessage(
  { fields, held }: FillReport,
  rowsAdded: number,
  formType: FormType | undefined,
): PopupView['message'] {
  if (fields.length === 0) return { tone: 'info', text: t('popup.undo.none') };
  const { verified: restored, skipped, failed } = countByField(fields);
  const total = restored + skipped + failed;
  const rows = rowsAdded > 0 ? t('popup.undo.rows', { count: rowsAdded }) : '';
  const text = t('popup.undo.done', { restored, total }) + leftText(fields, formType) + rows + heldText(held);
  return { tone: restored === total && !held ? 'success' : 'warning', text };
}

/** The fields that were not restored, each with its reason, numbers masked. */
function leftText(fields: FillReport['fields'], formType: FormType | undefined): string {
  const shown = new Shown(formType, false, reasonText);
  const left = worstByField(fields).flatMap(({ label, path, outcome }) => {
    if (outcome.state === 'verified') return [];
    const { reasonText: reason } = shown.why(outcome.reason, outcome.params, path);
    return [t('popup.undo.field', { label: shown.text(label) || t('taught.noLabel'), reason })];
  });
  if (left.length === 0) return '';
  const named = left.slice(0, NAMED).join(t('popup.nothing.comma'));
  const more = left.length > NAMED ? t('popup.undo.more', { count: left.length - NAMED }) : '';
  return t('popup.undo.left', { fields: named + more });
}

/** Told once, however often the page tried: which fields did it is said beside them, where that is known. */
function heldText(held: FillReport['held']): string {
  return held ? ` ${t('popup.held')}` : '';
}
