import { useMemo, useState } from 'preact/hooks';
import { forms } from '#catalog/forms.ts';
import { ImportPage, type ImportStage, type OpenedSheet } from '#components/workbench/ImportPage.tsx';
import { importDrafts, type ImportPlan, type PlanItem } from '#core/roster/plan.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { labelOf, sheetChoices, shownAt } from './labels.ts';
import { openSheet, type SheetChoices } from './opened-sheet.ts';
import { openFile } from './read-file.ts';
import type { RouteProps } from './route-props.ts';
import { useWork } from './use-work.ts';

export function ImportRoute({ store }: RouteProps) {
  const [reading, setReading] = useState<string>();
  const [choices, setChoices] = useState<SheetChoices>();
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [done, setDone] = useState(false);
  const { busy, answers, run, forget } = useWork<'file' | 'import'>();
  const opened = useMemo(
    () => choices && openSheet(choices, { subjects: store.subjects, records: store.records }),
    [choices, store.subjects, store.records],
  );
  const chosen = useMemo(() => chosenItems(opened?.plan, ticks), [opened, ticks]);

  const change = (next: Partial<SheetChoices>): void => begin(choices && { ...choices, ...next });
  const read = (file: File): void => {
    setReading(file.name);
    const work = async (): Promise<undefined> => {
      const workbook = await openFile(file);
      setChoices({ file: file.name, workbook, mapping: {} });
      return undefined;
    };
    const says = (reason: string): string => t('import.failed', { file: file.name, reason });
    void run('file', work, says).then(() => setReading(undefined));
  };
  const save = async (): Promise<string | undefined> => {
    if (!opened) return undefined;
    const source = { importId: crypto.randomUUID(), file: opened.file, newId: () => crypto.randomUUID() };
    const drafts = importDrafts(opened.plan, chosen, source);
    await store.append(drafts);
    setDone(true);
    const last = drafts.at(-1)?.payload;
    const count = last?.kind === 'import.done' ? last.imported : 0;
    // Neither imported nor stored already: refused, or not ticked.
    const fresh = opened.plan.items.filter(({ status }) => status !== 'unchanged').length;
    return t('import.done', { count, refused: fresh - count });
  };
  const begin = (next: SheetChoices | undefined): void => {
    setTicks(new Map());
    setDone(false);
    forget();
    setChoices(next);
  };

  const stage: ImportStage = !opened
    ? { kind: 'file', reading }
    : done
      ? { kind: 'done', opened }
      : { kind: 'sheet', opened, saving: busy };
  return (
    <ImportPage
      stage={stage}
      error={opened && sheetError(opened)}
      answers={answers}
      notes={choices?.workbook.notes ?? []}
      forms={forms}
      fields={sheetChoices(forms.find((form) => form.id === opened?.formId))}
      labelOf={labelOf}
      shown={shownAt}
      chosen={chosen}
      onFile={read}
      onSheet={(sheet) => {
        const { file, workbook } = choices ?? {};
        if (file !== undefined && workbook) begin({ file, workbook, sheet, mapping: {} });
      }}
      onForm={(formId) => change({ formId, mapping: {} })}
      onHeaderRow={(headerRow) => change({ headerRow, mapping: {} })}
      onMap={(column, path) => change({ mapping: { ...choices?.mapping, [column]: path } })}
      onTick={(item, ticked) => setTicks(new Map(ticks).set(keyOf(item), ticked))}
      onTickDoubtful={() => setTicks(new Map([...ticks, ...doubtfulKeys(opened?.plan)]))}
      onImport={() => void run('import', save)}
      onReset={() => begin(undefined)}
    />
  );
}

/** What is certain is ticked, what is doubtful is not; the user's own ticks go first. */
function chosenItems(plan: ImportPlan | undefined, ticks: ReadonlyMap<string, boolean>): Set<PlanItem> {
  const items = plan?.items ?? [];
  return new Set(
    items.filter((item) => {
      if (item.status === 'refused' || item.status === 'unchanged') return false;
      return ticks.get(keyOf(item)) ?? item.status !== 'doubtful';
    }),
  );
}

function doubtfulKeys(plan: ImportPlan | undefined): [string, boolean][] {
  const doubtful = plan?.items.filter(({ status }) => status === 'doubtful') ?? [];
  return doubtful.map((item) => [keyOf(item), true]);
}

function sheetError({ empty, headerRow, roster, sheet }: OpenedSheet): string | undefined {
  if (empty) return codeText('import.emptySheet', { sheet });
  if (roster.card) return codeText('import.card', { sheet });
  return headerRow === 0 ? codeText('import.noHeader') : undefined;
}

function keyOf(item: PlanItem): string {
  return item.rows.join(' ');
}
