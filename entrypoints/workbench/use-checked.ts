import { useState } from 'preact/hooks';
import type { CheckedPending, CheckedProps, CheckedRow } from '#components/workbench/ExportChecked.tsx';
import type { ExportAction } from '#components/workbench/ExportPage.tsx';
import {
  type CheckedImport,
  checkedImportDrafts,
  onePerStructure,
  planCheckedImport,
  wordsLeftOut,
} from '#core/export/checked-import.ts';
import { sharedTemplate } from '#core/export/shared.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import type { JournalEvent } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import { readTemplateFile, templateFileName, writeTemplateFile } from '#core/model/template-file.ts';
import { templateRemovalDraft } from '#core/roster/removal.ts';
import { t } from '#locales/index.ts';
import { saveFile } from '#utils/downloads.ts';
import { journaledExport } from '#utils/export-journal.ts';
import { exportForms } from './export-forms.ts';
import { contractTitle, timeText } from './labels.ts';
import type { Labels } from './shelf-labels.ts';
import type { Store } from './store.ts';
import { takeBack } from './take-back.ts';
import type { Work } from './use-work.ts';

/** 核对过的模板: the list, its removals, and the file that carries it to others. */
export function useChecked(store: Store, work: Work<ExportAction>): Omit<CheckedProps, 'busy' | 'answer'> {
  const [read, setRead] = useState<{ file: string; plan: CheckedImport }>();
  /** Templates, by their ids here, that the file's are to replace. */
  const [replacing, setReplacing] = useState<ReadonlySet<string>>(new Set());
  const [removed, setRemoved] = useState<{ event: JournalEvent; title: string }>();
  /** What comes next leaves the last removal to the journal. */
  const run = (
    action: () => Promise<string | undefined>,
    says?: (reason: string) => string,
  ): Promise<void> => {
    setRemoved(undefined);
    return work.run('checked', action, says);
  };

  const remove = async (id: string): Promise<string | undefined> => {
    const known = store.templates.find(({ value }) => value.id === id);
    const [event] = known ? await store.append([templateRemovalDraft(known)]) : [];
    if (!known || !event) return undefined;
    const title = maskNumbers(known.value.title);
    setRemoved({ event, title });
    return t('export.checked.gone', { title });
  };
  const save = async (): Promise<string> => {
    const now = new Date();
    const known = onePerStructure(store.templates.map(({ value }) => value));
    const rows = known.map((each) =>
      sharedTemplate(each, (id) => exportForms(store.shelf.forms).find((form) => form.id === id)),
    );
    const content = new Blob([writeTemplateFile(rows, now.toISOString())], { type: 'application/json' });
    const name = templateFileName(now);
    const facts = { file: name, rows: rows.length };
    const file = await journaledExport({ append: store.append, save: () => saveFile(name, content) }, facts);
    return t('export.checked.exported', { file, count: rows.length });
  };
  const open = async (file: File): Promise<undefined> => {
    const plan = planCheckedImport(readTemplateFile(await file.text()), store.templates);
    setReplacing(new Set());
    setRead({ file: file.name, plan });
    return undefined;
  };
  const bring = async (): Promise<string | undefined> => {
    if (!read) return undefined;
    const drafts = checkedImportDrafts(
      read.plan,
      ({ known }) => replacing.has(known.value.id),
      () => crypto.randomUUID(),
    );
    setRead(undefined);
    await store.append(drafts);
    return t('export.checked.imported', { count: drafts.length });
  };

  return {
    rows: store.templates.map((template) => rowOf(template, store.labels)),
    pending: read && pendingOf(read, replacing),
    undo: removed && {
      label: t('journal.takeBackOf', { name: removed.title }),
      onUndo: () => void run(() => takeBack(store, removed.event, removed.title)),
    },
    onRemove: (id) => void run(() => remove(id)),
    onExport: () => void run(save),
    onFile: (file) =>
      void run(
        () => open(file),
        (reason) => t('export.checked.failed', { file: file.name, reason }),
      ),
    onReplacing: (id, on) =>
      setReplacing((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id))),
    onImport: () => void run(bring),
    onCancelImport: () => setRead(undefined),
  };
}

function pendingOf(
  { file, plan: { fresh, same, differing } }: { file: string; plan: CheckedImport },
  replacing: ReadonlySet<string>,
): CheckedPending {
  const coming = [...fresh, ...differing.map(({ checked }) => checked)];
  return {
    file,
    fresh: fresh.length,
    same: same.length,
    leftOut: coming.reduce((sum, checked) => sum + wordsLeftOut(checked), 0),
    differing: differing.map(({ known: { value }, parts }) => ({
      id: value.id,
      title: maskNumbers(value.title),
      parts,
      replacing: replacing.has(value.id),
    })),
  };
}

function rowOf({ value, claimedAt, conflicts }: Current<CheckedTemplate>, { formTitle }: Labels): CheckedRow {
  const { id, title, formTypeId, sheet, columns, contractId } = value;
  return {
    id,
    // One that a colleague has sent, or was kept before names were masked.
    title: maskNumbers(title),
    form: formTitle(formTypeId),
    sheet,
    filled: columns.filter(({ path }) => path !== null).length,
    columns: columns.length,
    contract: contractId === undefined ? '' : contractTitle(contractId),
    at: timeText(claimedAt),
    conflicts: conflicts.length,
  };
}
