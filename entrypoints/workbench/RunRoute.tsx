import { useEffect, useMemo, useState } from 'preact/hooks';
import { EmptyState } from '#components/base/EmptyState.tsx';
import { RunResult } from '#components/workbench/RunResult.tsx';
import type { JournalEvent } from '#core/model/event.ts';
import { retriable, type Run } from '#core/run/fold.ts';
import { proofsOf } from '#core/run/proof.ts';
import { t } from '#locales/index.ts';
import { saveFile } from '#utils/downloads.ts';
import { openJournal } from '#utils/journal/open.ts';
import { readRun, runDraft, type RunNote } from '#utils/run-journal.ts';
import { today } from '#utils/today.ts';
import { journaledExport } from '#utils/export-journal.ts';
import type { RouteProps } from './route-props.ts';
import { personRow, proofRow, runRow } from './run-labels.ts';
import { runSheets } from './run-sheets.ts';
import { XLSX } from './template-export.ts';
import { useWork } from './use-work.ts';

/** Fields in sight; the file has all. */
const SHOWN = 300;

interface Loaded {
  run: Run | undefined;
  fills: readonly JournalEvent[];
}

export function RunRoute({ store, fail, id }: RouteProps & { id: string }) {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let past = false;
    load(id).then((read) => past || setLoaded(read), fail);
    return () => {
      past = true;
    };
  }, [id, store.state, fail]);
  const [query, setQuery] = useState('');
  const [state, setState] = useState('');
  const [outcome, setOutcome] = useState('');
  const { busy, answers, run: work } = useWork<'run'>();
  const { labels } = store;
  const rows = useMemo(() => {
    const { run, fills } = loaded ?? { run: undefined, fills: [] };
    return {
      people: run?.people.map(personRow) ?? [],
      proofs: run
        ? proofsOf(run, fills).map((proof, at) => proofRow(proof, at, labels.of(run.formTypeId)))
        : [],
    };
  }, [loaded, labels]);

  if (!loaded) return <p class="jn-muted">{t('state.loading')}</p>;
  const { run } = loaded;
  if (!run) return <EmptyState title={t('runs.unknown')} action={<a href="#/runs">{t('runs.all')}</a>} />;
  const people = rows.people.filter(
    (row) => (state === '' || row.state === state) && row.name.includes(query.trim()),
  );
  const shown = new Set(people.map(({ at }) => at));
  const proofs = rows.proofs.filter(
    (row) => shown.has(row.at) && (outcome === '' || row.outcome === outcome),
  );
  const note = (what: RunNote) =>
    void work('run', async () => {
      await openJournal().append([runDraft(run, what)]);
      return undefined;
    });
  const save = async (): Promise<string> => {
    const { writeWorkbook } = await import('#core/workbook/write.ts');
    const bytes = writeWorkbook(runSheets(rows.people, rows.proofs));
    const file = `${t('runs.file', { form: runRow(run, labels).form })}-${today()}.xlsx`;
    const facts = { file, rows: rows.people.length };
    const saved = await journaledExport(
      { append: store.append, save: () => saveFile(file, new Blob([bytes], { type: XLSX })) },
      facts,
    );
    return t('export.saved', { file: saved, rows: facts.rows });
  };
  return (
    <RunResult
      run={runRow(run, labels)}
      people={people}
      proofs={proofs.slice(0, SHOWN)}
      fields={proofs.length}
      retriable={retriable(run).length}
      query={query}
      state={state}
      outcome={outcome}
      busy={busy}
      answer={answers.run}
      onQuery={setQuery}
      onState={setState}
      onOutcome={setOutcome}
      onPause={() => note({ kind: 'run.paused' })}
      onResume={() => note({ kind: 'run.resumed' })}
      onRetry={() => note({ kind: 'run.retried', at: retriable(run).map(({ at }) => at) })}
      onSave={() => void work('run', save)}
    />
  );
}

/** The run, and every fill that it began. */
async function load(id: string): Promise<Loaded> {
  const journal = openJournal();
  const run = await readRun(journal, id);
  const fillIds = run?.people.flatMap((person) => person.fillIds) ?? [];
  const fills = await Promise.all(fillIds.map((fillId) => journal.history(`fill:${fillId}`)));
  return { run, fills: fills.flat() };
}
