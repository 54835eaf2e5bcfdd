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
import { isLoss } from '#utils/journal/witness.ts';
import { type Settings, writeSettings } from '#utils/settings.ts';
import { CalendarRoute } from './CalendarRoute.tsx';
import { watchWindow } from '../lock/watch-window.tsx';
import { useEdits } from './drafts.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { ExportRoute } from './ExportRoute.tsx';
import { FirstRun } from './FirstRun.tsx';
import { ImportRoute } from './ImportRoute.tsx';
import { JournalRoute } from './JournalRoute.tsx';
import { LossRoute } from './LossRoute.tsx';
import { type KeptDrafts, lockAway, warnBeforeLeaving } from './lock-away.ts';
import { PacksRoute } from './PacksRoute.tsx';
import { PeopleRoute } from './PeopleRoute.tsx';
import { PersonRoute } from './PersonRoute.tsx';
import { RecordRoute } from './RecordRoute.tsx';
import { RecordsRoute } from './RecordsRoute.tsx';
import { ReviewRoute } from './ReviewRoute.tsx';
import { ReviewsRoute } from './ReviewsRoute.tsx';
import { PrintRoute } from './PrintRoute.tsx';
import { type Route, useRoute } from './route.ts';
import type { RouteProps } from './route-props.ts';
import { RunRoute } from './RunRoute.tsx';
import { RunsRoute } from './RunsRoute.tsx';
import { ScoresRoute } from './ScoresRoute.tsx';
import { SettingsRoute } from './SettingsRoute.tsx';
import { addSample } from './sample-data.ts';
import { StatsRoute } from './StatsRoute.tsx';
import { type Store, useStore } from './store.ts';
import { SheetRoute } from './sheet/SheetRoute.tsx';
import { TaughtRoute } from './TaughtRoute.tsx';
import { useUndo } from './undo.ts';
import { useUnsavedCount } from './unsaved.ts';
import { type Pending, usePending } from './use-pending.ts';

/** The workbench: the journal's health first, then the page that the address names. */
export function App(props: {
  settings: Settings;
  /** The journal's, as it was inspected right before. */
  state: JournalState;
  kept: KeptDrafts;
}) {
  const [settings, setSettings] = useState(props.settings);
  const [error, setError] = useState<Answer>();
  const [isLostShown, setLostShown] = useState(props.kept.isLost);
  const fail = useCallback((cause: unknown) => setError({ tone: 'error', text: errorText(cause) }), []);
  const store = useStore(fail, settings.masked, props.state);
  const edits = useEdits(props.kept.edits);
  const undo = useUndo(fail);
  const { pending, goOn } = usePending();
  const route = useRoute();
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
  // Nothing of the workbench stands on paper.
  if (route.page === 'print') return <PrintRoute store={store} id={route.id ?? ''} />;
  // What is done next takes the place of what could be taken back.
  const acting: Store = {
    ...store,
    commit: (drafts) => (undo.clear(), store.commit(drafts)),
    append: (drafts) => (undo.clear(), store.append(drafts)),
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

function isList({ page, id }: Route): boolean {
  return id === undefined && (page === 'people' || page === 'records');
}

/** What other pages have begun and is still under way: lists on this one may not show it yet. */
function PendingNotices({ pending }: { pending: readonly Pending[] }) {
  return pending.map(({ text }) => (
    <Notice key={text} tone="info" title={text}>
      {t('state.pending')}
    </Notice>
  ));
}

function Page(props: RouteProps & { route: Route }) {
  const { page, id } = props.route;
  switch (page) {
    case 'people':
      return id === undefined ? <PeopleRoute {...props} /> : <PersonRoute {...props} id={id} />;
    case 'records':
      return id === undefined ? <RecordsRoute {...props} /> : <RecordRoute {...props} id={id} />;
    case 'runs':
      return id === undefined ? <RunsRoute {...props} /> : <RunRoute {...props} id={id} />;
    case 'import':
      return <ImportRoute {...props} />;
    case 'packs':
      return <PacksRoute {...props} />;
    case 'taught':
      return <TaughtRoute {...props} />;
    case 'export':
      return <ExportRoute {...props} />;
    case 'reviews':
      return id === undefined ? <ReviewsRoute {...props} /> : <ReviewRoute {...props} id={id} />;
    case 'print':
      return null;
    case 'sheet':
      return <SheetRoute {...props} />;
    case 'scores':
      return <ScoresRoute {...props} />;
    case 'stats':
      return <StatsRoute {...props} />;
    case 'calendar':
      return <CalendarRoute {...props} />;
    case 'journal':
      return <JournalRoute {...props} />;
    case 'settings':
      return <SettingsRoute {...props} />;
  }
}
