import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import { ActionBar } from './ActionBar.tsx';
import { Findings } from './Findings.tsx';
import type { PopupActions, PopupView } from './model.ts';
import { PageHead } from './PageHead.tsx';
import { PersonSearch } from './PersonSearch.tsx';
import { Plan } from './Plan.tsx';
import { RecordChoice } from './RecordChoice.tsx';
import { ReportBar } from './ReportBar.tsx';

/** The popup: page, form, person, preview, outcome, findings, in the order of the work. */
export function Popup({ view, actions }: { view: PopupView; actions: PopupActions }) {
  const ready = view.page.state === 'ready';
  const canFill = fillable(view);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.key === 'Enter' && canFill) {
        event.preventDefault();
        actions.fill();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [actions, canFill]);

  return (
    <div class="jn-root popup">
      <PageHead view={view} actions={actions} />
      <main class="popup__main" aria-busy={settling(view)}>
        {view.store === 'lost' && (
          <Notice
            tone="error"
            title={t('popup.store.lost')}
            actions={
              <Button variant="danger" onClick={actions.openWorkbench}>
                {t('popup.workbench')}
              </Button>
            }
          >
            {t('popup.store.lost.text')}
          </Notice>
        )}
        {view.page.state === 'refused' && (
          <Notice
            tone="warning"
            title={t('popup.page.refused')}
            actions={<Button onClick={actions.reread}>{t('popup.page.reread')}</Button>}
          >
            {view.page.reason}
          </Notice>
        )}
        {view.unfinished && (
          <Notice tone="warning" title={t('popup.store.unfinished')}>
            {t('popup.store.unfinished.text')}
          </Notice>
        )}
        {/* A lost store must not look like a new one: no search, no word of importing. */}
        {view.store !== 'lost' && (
          <>
            <PersonSearch
              people={view.people}
              person={view.person}
              idle={view.work === 'idle'}
              actions={actions}
            />
            {view.goingOn && <p class="jn-muted jn-small">{t('popup.goingOn')}</p>}
            <RecordChoice view={view} actions={actions} />
          </>
        )}
        {view.message && <Message message={view.message} />}
        {view.findings && <Findings findings={view.findings} actions={actions} />}
        {ready && view.store !== 'lost' && <Plan view={view} actions={actions} />}
        {ready && <ReportBar view={view} actions={actions} />}
      </main>
      <ActionBar view={view} actions={actions} canFill={canFill} />
    </div>
  );
}

/** What has just been done, brought into sight: the user may be far down in a long preview. */
function Message({ message }: { message: NonNullable<PopupView['message']> }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [message]);
  return (
    <div ref={box}>
      <Notice tone={message.tone} title={message.text} />
    </div>
  );
}

/** Whether the preview of what was chosen is still being made. */
function settling({ page, detection, store, person, formId, records, recordId, plan }: PopupView): boolean {
  if (page.state === 'loading' || store === 'loading') return true;
  if (page.state === 'refused' || store === 'lost' || !person || plan) return false;
  const asksWhichRecord = records.length > 0 && recordId === '';
  return formId === '' ? detection === 'loading' : !asksWhichRecord;
}

function fillable(view: PopupView): boolean {
  const { rows, acts } = view.plan ?? { rows: [], acts: [] };
  const ticked = [...rows, ...acts].some((row) => row.ticked);
  return (
    view.page.state === 'ready' && view.store === 'ok' && view.work === 'idle' && ticked && !view.plan?.filled
  );
}
