import { useMemo, useState } from 'preact/hooks';
import {
  countPeople,
  type ImportStage,
  includedSheets,
  type OpenedFile,
} from '#components/workbench/import-view.ts';
import { ImportPage } from '#components/workbench/ImportPage.tsx';
import { JiannuoError } from '#core/errors.ts';
import { importDrafts } from '#core/roster/import-drafts.ts';
import type { PlanItem } from '#core/roster/plan.ts';
import { keepingDrafts } from '#core/sheet/kept-layouts.ts';
import { type FreshChoice, recallingChoice } from '#core/sheet/recalled.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { sheetChoices } from './labels.ts';
import { type FileChoices, openSheets, tickKey, ticksOutside } from './opened-sheet.ts';
import type { RouteProps } from './route-props.ts';
import { useFileReading } from './use-file-reading.ts';
import { useWork } from './use-work.ts';

export function ImportRoute({ store, goOn }: RouteProps) {
  const [choices, setChoices] = useState<FileChoices>();
  const [choosing, setChoosing] = useState(false);
  const [done, setDone] = useState(false);
  const { busy, answers, run, forget } = useWork<'file' | 'import'>();
  const { reading, read, cancel } = useFileReading();
  const { forms } = store.shelf;
  const layouts = useMemo(() => store.layouts.map(({ value }) => value.layout), [store.layouts]);
  const opened = useMemo(
    () =>
      choices &&
      openSheets(choices, { subjects: store.subjects, records: store.records }, { forms, layouts }),
    [choices, store.subjects, store.records, forms, layouts],
  );
  const formId = opened?.shown.formId ?? '';
  const { labelOf, shownAt } = formId === '' ? store.labels : store.labels.of(formId);

  const open = (file: File): void => {
    const work = async (): Promise<string | undefined> => {
      try {
        const workbook = await read(file);
        // What stood here stays until the other file is read.
        setChoices({ file: file.name, workbook, sheets: {}, ticks: new Map() });
        setChoosing(false);
        setDone(false);
        return undefined;
      } catch (error) {
        if (!(error instanceof JiannuoError && error.code === 'import.cancelled')) throw error;
        return errorText(error);
      }
    };
    const says = (reason: string): string =>
      reason.includes(file.name) ? reason : t('import.failed', { file: file.name, reason });
    void run('file', work, says);
  };
  const save = async (): Promise<string | undefined> => {
    if (!opened) return undefined;
    const source = {
      importId: crypto.randomUUID(),
      file: opened.file,
      newId: () => crypto.randomUUID(),
    };
    const sheets = includedSheets(opened);
    const { chosen: count, left: refused } = countPeople(sheets);
    const text = t('import.pending', { file: opened.file, count });
    await goOn(
      { page: 'import', text },
      // What the user corrected is kept in the same batch as the people.
      store.append([...importDrafts(sheets, source), ...keepingDrafts(sheets, store.layouts, source.newId)]),
    );
    setDone(true);
    return t('import.done', { count, refused });
  };
  /** What is decided anew makes an earlier answer one about something else. */
  const change = (next: (before: FileChoices) => Partial<FileChoices>): void => {
    setDone(false);
    forget();
    setChoices((before) => before && { ...before, ...next(before) });
  };
  /** A sheet that is read otherwise has other people: ticks in it say nothing of these. */
  const decide = (sheet: string, next: (before: FreshChoice) => FreshChoice, keepTicks = false): void =>
    change(({ sheets, ticks }) => ({
      sheets: { ...sheets, [sheet]: next(sheets[sheet] ?? {}) },
      ticks: keepTicks ? ticks : ticksOutside(sheet, ticks),
    }));
  const tick = (sheet: string, items: readonly PlanItem[], ticked: boolean): void =>
    change(({ ticks }) => ({
      ticks: new Map([...ticks, ...items.map((item) => [tickKey(sheet, item), ticked] as const)]),
    }));

  const shown = opened?.shown.sheet ?? '';
  return (
    <ImportPage
      stage={stageOf(opened, { choosing, done, saving: busy && reading === undefined })}
      reading={reading}
      answers={answers}
      notes={choices?.workbook.notes ?? []}
      forms={forms}
      fields={sheetChoices(forms.find((form) => form.id === formId))}
      labelOf={labelOf}
      shown={shownAt}
      onFile={open}
      onCancel={cancel}
      onOther={(wanted) => {
        forget();
        setChoosing(wanted);
      }}
      onBack={() => {
        forget();
        setDone(false);
      }}
      onSheet={(sheet) => setChoices(choices && { ...choices, shown: sheet })}
      onInclude={(sheet, included) => decide(sheet, (before) => ({ ...before, included }), true)}
      onForm={(id) => decide(shown, (before) => ({ ...before, formId: id, mapping: {}, afresh: true }))}
      onHeaderRow={(headerRow) => decide(shown, (before) => ({ ...before, headerRow, mapping: {} }))}
      onMap={(column, path) =>
        decide(shown, (before) => ({ ...before, mapping: { ...before.mapping, [column]: path } }))
      }
      onRecall={(used) => decide(shown, (before) => recallingChoice(before, used))}
      onTick={(item, ticked) => tick(shown, [item], ticked)}
      onTickDoubtful={() => {
        const items = opened?.shown.plan.items ?? [];
        tick(
          shown,
          items.filter(({ status }) => status === 'doubtful'),
          true,
        );
      }}
      onImport={() => void run('import', save)}
    />
  );
}

function stageOf(
  opened: OpenedFile | undefined,
  { choosing, done, saving }: { choosing: boolean; done: boolean; saving: boolean },
): ImportStage {
  if (!opened) return { kind: 'file' };
  return done ? { kind: 'done', opened, choosing } : { kind: 'sheet', opened, choosing, saving };
}
