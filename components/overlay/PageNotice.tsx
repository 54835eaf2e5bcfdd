import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import type { OverlayActions, OverlayView } from './model.ts';

/** What became of the page since it was read: another address, no form any more, or the form of somebody else. */
export function PageNotice({
  view,
  actions,
}: {
  view: OverlayView;
  actions: Pick<OverlayActions, 'reread'>;
}) {
  const { moved, away, switched, checklist } = view;
  if (moved || away) {
    const title = moved ? t('overlay.moved') : t('overlay.away', { name: checklist?.subjectName ?? '' });
    const reread = <Button onClick={actions.reread}>{t('overlay.reread')}</Button>;
    return <Notice tone="warning" title={title} actions={reread} />;
  }
  if (!switched) return null;
  const { from, to, drafts } = switched;
  return (
    <Notice tone="info" title={t('overlay.switched', { to })}>
      <p>
        {drafts > 0
          ? t('overlay.switched.drafts', { from, count: drafts })
          : t('overlay.switched.kept', { from })}
      </p>
    </Notice>
  );
}
