import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Answer, AnswerNotice } from '#components/base/Answer.tsx';
import { Notice } from '#components/base/Notice.tsx';
import { ErrorBoundary } from '#components/workbench/ErrorBoundary.tsx';
import { Shell } from '#components/workbench/Shell.tsx';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { type Settings, writeSettings } from '#utils/settings.ts';
import { watchWindow } from '../lock/watch-window.tsx';
import { type Edit, useEdits } from './drafts.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { ExportRoute } from './ExportRoute.tsx';
import { ImportRoute } from './ImportRoute.tsx';
import { JournalRoute } from './JournalRoute.tsx';
import { LossRoute } from './LossRoute.tsx';
import { keepPage, lockAway } from './lock-away.ts';
import { PacksRoute } from './PacksRoute.tsx';
import { PeopleRoute } from './PeopleRoute.tsx';
import { PersonRoute } from './PersonRoute.tsx';
import { RecordRoute } from './RecordRoute.tsx';
import { RecordsRoute } from './RecordsRoute.tsx';
import { ReviewsRoute } from './ReviewsRoute.tsx';
import { type Route, useRoute } from './route.ts';
import type { RouteProps } from './route-props.ts';
import { RunRoute } from './RunRoute.tsx';
import { RunsRoute } from './RunsRoute.tsx';
import { SettingsRoute } from './SettingsRoute.tsx';
import { useStore } from './store.ts';
import { TaughtRoute } from './TaughtRoute.tsx';
import { type Pending, usePending } from './use-pending.ts';

/** The workbench: the journal's health first, then the page that the address names. */
export function App(props: { settings: Settings; drafts: readonly [string, Edit][] }) {
  const [settings, setSettings] = useState(props.settings);
  const [error, setError] = useState<Answer>();
  const fail = useCallback((cause: unknown) => setError({ tone: 'error', text: errorText(cause) }), []);
  const store = useStore(fail, settings.masked);
  const edits = useEdits(props.drafts);
  const { pending, goOn } = usePending();
  const route = useRoute();
  useEffect(() => {
    setError(undefined);
    globalThis.scrollTo(0, 0);
  }, [route]);
  const isUnfinished = edits.size > 0 || pending.length > 0;
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

  if (!store) {
    return <main class="jn-root wb-loading">{error?.text ?? t('state.loading')}</main>;
  }
  if (isLoss(store.state.health)) return <LossRoute state={store.state} reload={store.reload} />;
  const changeSettings = async (change: Partial<Settings>): Promise<void> =>
    setSettings(await writeSettings(change));
  const shared: RouteProps = { store, edits, route, settings, changeSettings, goOn, fail };
  const counts = { people: store.subjects.length, records: store.records.length };
  return (
    <Shell page={route.page} counts={counts}>
      <AnswerNotice answer={error} />
      <BackupReminder {...shared} />
      <PendingNotices pending={pending.filter(({ page }) => page !== route.page)} />
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
      return <ReviewsRoute {...props} />;
    case 'journal':
      return <JournalRoute {...props} />;
    case 'settings':
      return <SettingsRoute {...props} />;
  }
}

/** The browser asks before a window with unsaved edits or unfinished work is closed. */
function warnBeforeLeaving(unfinished: boolean): (() => void) | undefined {
  if (!unfinished) return undefined;
  addEventListener('beforeunload', keepPage);
  return () => removeEventListener('beforeunload', keepPage);
}
