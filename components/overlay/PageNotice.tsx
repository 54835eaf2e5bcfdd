import type { ComponentChildren } from 'preact';
import { Button } from '../base/Button.tsx';
import { Notice, type NoticeProps } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import type { OverlayActions, OverlayView } from './model.ts';

type Actions = Pick<OverlayActions, 'reread' | 'goBack'>;

/**
 * What became of the page since it was read: another address, no form any more, or the form of somebody else; and
 * why the checklist stands where nobody put it. Stays in sight however far the list is scrolled.
 */
export function PageNotice({ view, actions }: { view: OverlayView; actions: Actions }) {
  const notice = noticeOf(view, actions);
  return notice && <div class="overlay__notice">{notice}</div>;
}

function noticeOf(view: OverlayView, actions: Actions): ComponentChildren {
  const { moved, away, switched, aside, place, checklist } = view;
  if (moved || away) {
    const title = moved ? t('overlay.moved') : t('overlay.away', { name: checklist?.subjectName ?? '' });
    return withButton({ tone: 'warning', title }, t('overlay.reread'), actions.reread);
  }
  if (aside) {
    const title = aside.side === place.side ? t('overlay.aside.narrow') : t('overlay.aside');
    return withButton({ tone: 'info', title }, t('overlay.aside.back'), actions.goBack);
  }
  if (!switched) return null;
  const { from, to, drafts } = switched;
  return (
    <Notice tone="info" title={t('overlay.switched', { to })}>
      {drafts > 0
        ? t('overlay.switched.drafts', { from, count: drafts })
        : t('overlay.switched.kept', { from })}
    </Notice>
  );
}

function withButton(notice: NoticeProps, label: string, onClick: () => void) {
  return <Notice {...notice} actions={<Button onClick={onClick}>{label}</Button>} />;
}
