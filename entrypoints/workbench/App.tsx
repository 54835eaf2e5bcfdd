import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Answer, AnswerNotice } from '#components/base/Answer.tsx';
import { Button } from '#components/base/Button.tsx';
import { Notice } from '#components/base/Notice.tsx';
import { ErrorBoundary } from '#components/workbench/ErrorBoundary.tsx';
import { Shell } from '#components/workbench/Shell.tsx';
import { UndoNotice } from '#components/workbench/UndoNotice.tsx';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { JournalState } from '#utils/journal/inspection.ts';
import type { Lists } from '#utils/journal/lists.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { type Settings, writeSettings } from '#utils/settings.ts';
import { watchWindow } from '../lock/watch-window.tsx';
import { useEdits } from './drafts.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { FirstRun } from './FirstRun.tsx';
import { LaterPage, loadPages } from './LaterPage.tsx';
import { LossRoute } from './LossRoute.tsx';
import { warnBeforeLeaving } from './leaving.ts';
import { type KeptDrafts, lockAway } from './lock-away.ts';
import { PeopleRoute } from './PeopleRoute.tsx';
import { RecordsRoute } from './RecordsRoute.tsx';
import { isList, useRoute } from './route.ts';
import type { RouteProps } from './route-props.ts';
import { addSample } from './sample-data.ts';
import { type Store, useStore } from './store.ts';
import { useUndo } from './undo.ts';
import { useUnsavedCount } from './unsaved.ts';
import { type Pending, usePending } from './use-pending.ts';

/** The workbench: the journal's health first, then the page that the address names. */
export function App(props: {
  settings: Settings;
  /** The journal's, as it was inspected right before. */
  state: JournalState;
  /** What a list shows of it before it is read. */
  first: Lists | undefined;
  kept: KeptDrafts;
}) {
  const [settings, setSettings] = useState(props.settings);
  const [error, setError] = useState<Answer>();
  const [isLostShown, setLostShown] = useState(props.kept.isLost);
  const fail = useCallback((cause: unknown) => setError({ tone: 'error', text: errorText(cause) }), []);
  const store = useStore(fail, settings.masked, props.state, props.first);
  const edits = useEdits(props.kept.edits);
  const undo = useUndo(fail);
  const { pending, goOn } = usePending();
  const route = useRoute();
  // The first rows of a list are drawn before anything else is asked of the machine.
  const isLater = store?.whole === true || !isList(route);
  useEffect(() => {
    if (isLater) loadPages().catch(fail);
  }, [isLater, fail]);
  useEffect(() => {
    setError(undefined);
    globalThis.scrollTo(0, 0);
  }, [route]);
  const isUnfinished = edits.size + useUnsavedCount() + pending.length > 0;
  useEffect(() => warnBeforeLeaving(isUnfinished), [isUnfinished]);

  const unfinishedRef = useRef({ edits, pending });
  useLayoutEffect(() => {
    unfinishedRef.current = { edits, pending };
  });
  useEffect(
    () =>
      watchWindow(
        () => unfinishedRef.current.pending.length > 0,
        () => lockAway(unfinishedRef.current.edits.all()),
      ),
    [],
  );

  // Of a long journal the first rows are there before the rest: lists show them, all else waits.
  if (!store || !(store.whole || isList(route))) {
    return <main class="jn-root wb-loading">{error?.text ?? t('state.loading')}</main>;
  }
  if (isLoss(store.state.health)) return <LossRoute state={store.state} reload={store.reload} />;
  const changeSettings = async (change: Partial<Settings>): Promise<void> =>
    setSettings(await writeSettings(change));
  // What is done next takes the place of what could be taken back, once it is done: of what failed the way back stays.
  const andClear = async <T,>(stored: Promise<T>): Promise<T> => {
    const events = await stored;
    undo.clear();
    return events;
  };
  const acting: Store = {
    ...store,
    commit: (drafts) => andClear(store.commit(drafts)),
    append: (drafts) => andClear(store.append(drafts)),
  };
  const doing = { store: acting, edits, undo };
  const add = (): void => void addSample(doing).catch(fail);
  const shared: RouteProps = {
    ...doing,
    route,
    settings,
    changeSettings,
    goOn,
    addSample: store.samples.length === 0 ? add : undefined,
    fail,
  };
  // Nothing of the workbench stands on paper.
  if (route.page === 'print') return <LaterPage {...shared} />;
  const counts = store.whole ? { people: store.subjects.length, records: store.records.length } : {};
  return (
    <Shell page={route.page} counts={counts}>
      <AnswerNotice answer={error} />
      {isLostShown && (
        <Notice
          tone="warning"
          title={t('lock.drafts.lost')}
          actions={<Button onClick={() => setLostShown(false)}>{t('lists.close')}</Button>}
        />
      )}
      {undo.notice && <UndoNotice {...undo.notice} />}
      <BackupReminder {...shared} />
      <PendingNotices pending={pending.filter(({ page }) => page !== route.page)} />
      {isList(route) && store.whole && <FirstRun {...shared} />}
      <ErrorBoundary key={`${route.page}/${route.id ?? ''}`}>
        <Page {...shared} />
      </ErrorBoundary>
    </Shell>
  );
}

/** What other pages have begun and is still under way: lists on this one may not show it yet. */
function PendingNotices({ pending }: { pending: readonly Pending[] }) {
  return pending.map(({ text }) => (
    <Notice key={text} tone="info" title={text}>
      {t('state.pending')}
    </Notice>
  ));
}

function Page(props: RouteProps) {
  if (!isList(props.route)) return <LaterPage {...props} />;
  return props.route.page === 'people' ? <PeopleRoute {...props} /> : <RecordsRoute {...props} />;
}
