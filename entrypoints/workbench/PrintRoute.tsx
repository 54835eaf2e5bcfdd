import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type Answer, AnswerNotice } from '#components/base/Answer.tsx';
import { Button } from '#components/base/Button.tsx';
import { EmptyState } from '#components/base/EmptyState.tsx';
import { Paper } from '#components/paper/Paper.tsx';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { journaledExport } from '#utils/export-journal.ts';
import { paperFile, type PaperJob, paperDocuments, paperJobIn } from './reviews/paper-job.ts';
import { useReviewItems } from './reviews/use-items.ts';
import type { RouteProps } from './route-props.ts';

/** Papers as they will be printed, with nothing of the workbench around them: `#/print/<job>`. */
export function PrintRoute({ store, id }: Pick<RouteProps, 'store'> & { id: string }) {
  const job = useMemo(() => paperJobIn(id), [id]);
  if (!job) return <Gone />;
  return <PrintPages job={job} store={store} />;
}

function PrintPages({ store, job }: Pick<RouteProps, 'store'> & { job: PaperJob }) {
  const { shelf, labels } = store;
  const items = useReviewItems(store, job.packId, job.only === true);
  // What the journal says of this print is no other paper.
  const documents = useMemo(() => paperDocuments(job, items, { shelf, labels }), [job, items, shelf, labels]);
  const file = useMemo(() => paperFile(job, items), [job, items]);
  const [pages, setPages] = useState(0);
  const [answer, setAnswer] = useState<Answer>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const before = document.title;
    // The print window proposes it as the name of the file.
    document.title = file;
    return () => {
      document.title = before;
    };
  }, [file]);
  const print = useCallback(async () => {
    setBusy(true);
    setAnswer(undefined);
    try {
      const facts = { file, rows: documents.length, print: true as const };
      const services = {
        append: store.commit,
        save: async () => {
          globalThis.print();
          return file;
        },
      };
      await journaledExport(services, facts);
      setAnswer({ tone: 'success', text: t('paper.logged') });
    } catch (error) {
      setAnswer({ tone: 'error', text: errorText(error) });
    } finally {
      setBusy(false);
    }
  }, [file, documents, store.commit]);
  if (documents.length === 0) return <Gone />;
  return (
    <div class="jn-root">
      <div class="paper-tools">
        <Button variant="primary" busy={busy} onClick={() => void print()}>
          {t('paper.print')}
        </Button>
        <a href="#/reviews">{t('action.back')}</a>
        <output>{t('paper.pages', { count: documents.length, pages })}</output>
        <span class="jn-muted jn-small">{t('paper.print.hint')}</span>
        <AnswerNotice answer={answer} />
      </div>
      <main>
        <Paper documents={documents} onPages={setPages} />
      </main>
    </div>
  );
}

function Gone() {
  return (
    <main class="jn-root wb-main">
      <EmptyState title={t('paper.gone')} action={<a href="#/reviews">{t('action.back')}</a>} />
    </main>
  );
}
