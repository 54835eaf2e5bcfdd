import type { ComponentChildren } from 'preact';
import { Button } from '../base/Button.tsx';
import { Notice, type NoticeProps } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import type { OverlayActions, OverlayView } from './model.ts';
import { pageWords } from './page-words.ts';

type Actions = Pick<OverlayActions, 'reread' | 'confirmSame' | 'goBack' | 'nextRow'>;

/**
 * What became of the page since it was read: another address, no form any more, the form of somebody else, or perhaps; and
 * why the checklist stands where nobody put it. Stays in sight however far the list is scrolled.
 */
export function PageNotice({ view, actions }: { view: OverlayView; actions: Actions }) {
  const notice = noticeOf(view, actions);
  return notice && <div class="overlay__notice">{notice}</div>;
}

function noticeOf(view: OverlayView, actions: Actions): ComponentChildren {
  const { moved, away, rowGone, unsure, switched, aside, place } = view;
  const title = pageWords(view);
  if (title !== undefined && unsure && !moved && !away) {
    return (
      <Notice
        tone="warning"
        title={title}
        actions={<Button onClick={actions.confirmSame}>{t('overlay.unsure.same')}</Button>}
      >
        {t('overlay.unsure.other')}
      </Notice>
    );
  }
  if (title !== undefined && isUntold(view)) return <Notice tone="warning" title={title} />;
  if (title !== undefined && away && rowGone)
    return withButton({ tone: 'warning', title }, t('overlay.row.first'), actions.nextRow);
  if (title !== undefined) return withButton({ tone: 'warning', title }, t('overlay.reread'), actions.reread);
  if (aside) {
    const words = aside.side === place.side ? t('overlay.aside.narrow') : t('overlay.aside');
    return withButton({ tone: 'info', title: words }, t('overlay.aside.back'), actions.goBack);
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

/** Only a name that tells the rows apart helps, and there is a field for it. */
function isUntold({ moved, away, unsure }: OverlayView): boolean {
  return !moved && !away && !unsure;
}

function withButton(notice: NoticeProps, label: string, onClick: () => void) {
  return <Notice {...notice} actions={<Button onClick={onClick}>{label}</Button>} />;
}
