import { useState } from 'preact/hooks';
import type { LayoutPending, LayoutRow, LayoutsProps } from '#components/workbench/Layouts.tsx';
import type { JournalEvent } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import { layoutFileName, readLayoutFile, writeLayoutFile } from '#core/model/layout-file.ts';
import type { KeptLayout } from '#core/model/sheet-layout.ts';
import { layoutRemovalDraft } from '#core/roster/removal.ts';
import {
  type LayoutImport,
  layoutImportDrafts,
  layoutsByHeaders,
  planLayoutImport,
} from '#core/sheet/kept-layouts.ts';
import { t } from '#locales/index.ts';
import { saveFile } from '#utils/downloads.ts';
import { journaledExport } from '#utils/export-journal.ts';
import { timeText } from './labels.ts';
import { headersText, saidText } from './layout-words.ts';
import { readBytes } from './read-file.ts';
import type { Labels } from './shelf-labels.ts';
import type { Store } from './store.ts';
import { takeBack } from './take-back.ts';
import type { Work } from './use-work.ts';

/** 表头对应: the list, its removals, and the file that carries it to others and to the add-on. */
export function useLayouts(store: Store, work: Work<'layouts'>): Omit<LayoutsProps, 'busy' | 'answer'> {
  const [read, setRead] = useState<{ file: string; plan: LayoutImport }>();
  const [replacing, setReplacing] = useState(false);
  const [removed, setRemoved] = useState<{ event: JournalEvent; headers: string }>();
  /** What comes next leaves the last removal to the journal. */
  const run = (
    action: () => Promise<string | undefined>,
    says?: (reason: string) => string,
  ): Promise<void> => {
    setRemoved(undefined);
    return work.run('layouts', action, says);
  };

  const remove = async (id: string): Promise<string | undefined> => {
    const kept = store.layouts.find(({ value }) => value.id === id);
    const [event] = kept ? await store.append([layoutRemovalDraft(kept)]) : [];
    if (!kept || !event) return undefined;
    const headers = headersText(kept.value.layout);
    setRemoved({ event, headers });
    return t('layouts.gone', { headers });
  };
  const save = async (): Promise<string> => {
    // Of headers that two windows kept at once, the one that is used.
    const rows = [...layoutsByHeaders(store.layouts).values()];
    const now = new Date();
    const text = writeLayoutFile(
      rows.map(({ value }) => value.layout),
      now.toISOString(),
    );
    const name = layoutFileName(now);
    const content = new Blob([text], { type: 'application/json' });
    const facts = { file: name, rows: rows.length };
    const file = await journaledExport({ append: store.append, save: () => saveFile(name, content) }, facts);
    return t('layouts.exported', { file, count: rows.length });
  };
  const open = async (file: File): Promise<undefined> => {
    const plan = planLayoutImport(
      readLayoutFile(new TextDecoder().decode(await readBytes(file))),
      store.layouts,
    );
    setReplacing(false);
    setRead({ file: file.name, plan });
    return undefined;
  };
  const bring = async (): Promise<string | undefined> => {
    if (!read) return undefined;
    const drafts = layoutImportDrafts(read.plan, replacing, () => crypto.randomUUID());
    setRead(undefined);
    await store.append(drafts);
    return t('layouts.imported', { count: drafts.length });
  };

  return {
    rows: store.layouts.map((each) => rowOf(each, store.labels)),
    pending: read && pendingOf(read, replacing, store.labels),
    undo: removed && {
      label: t('journal.takeBackOf', { name: removed.headers }),
      onUndo: () => void run(() => takeBack(store, removed.event, removed.headers)),
    },
    onRemove: (id) => void run(() => remove(id)),
    onExport: () => void run(save),
    onFile: (file) =>
      void run(
        () => open(file),
        (reason) => t('layouts.import.failed', { file: file.name, reason }),
      ),
    onReplacing: setReplacing,
    onImport: () => void run(bring),
    onCancelImport: () => setRead(undefined),
  };
}

function rowOf({ value, claimedAt, conflicts }: Current<KeptLayout>, labels: Labels): LayoutRow {
  return {
    id: value.id,
    headers: headersText(value.layout),
    said: saidText(value.layout, labels),
    at: timeText(claimedAt),
    conflicts: conflicts.length,
  };
}

function pendingOf(
  { file, plan }: { file: string; plan: LayoutImport },
  replacing: boolean,
  labels: Labels,
): LayoutPending {
  return {
    file,
    fresh: plan.fresh.length,
    same: plan.same.length,
    differing: plan.differing.map(({ layout, known }) => ({
      headers: headersText(layout),
      now: saidText(known.value.layout, labels),
      later: saidText(layout, labels),
    })),
    replacing,
  };
}
