import { Select } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import type { PopupActions, PopupView } from './model.ts';

/** Which of several records of one form is meant; nothing is filled before the user has said so. */
export function RecordChoice({ view, actions }: { view: PopupView; actions: PopupActions }) {
  const { records, recordId } = view;
  if (records.length === 0) return null;
  return (
    <div>
      <Select
        label={t('popup.record')}
        value={recordId}
        options={records}
        placeholder={t('popup.record.choose')}
        disabled={view.work !== 'idle'}
        onChange={actions.chooseRecord}
      />
      {recordId === '' && (
        <output class="popup__note">{t('popup.record.several', { count: records.length })}</output>
      )}
    </div>
  );
}
