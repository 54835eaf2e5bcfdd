import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import type { ChecklistView, OverlayActions } from './model.ts';

/** Why a page shows little to review, and what to do about it. */
export function ObstacleNotice({
  checklist,
  actions,
}: {
  checklist: ChecklistView;
  actions: Pick<OverlayActions, 'reread'>;
}) {
  const { obstacle, read, forms, formId, foreignFrames } = checklist;
  if (obstacle === undefined) return null;
  const form = forms.find(({ value }) => value === formId)?.label ?? '';
  return (
    <Notice
      tone="warning"
      title={t(`overlay.obstacle.${obstacle}`, { read, form })}
      actions={<Button onClick={actions.reread}>{t('overlay.reread')}</Button>}
    >
      <p>{t(`overlay.obstacle.${obstacle}.text`)}</p>
      {foreignFrames > 0 && <p>{t('overlay.obstacle.foreign', { count: foreignFrames })}</p>}
    </Notice>
  );
}
