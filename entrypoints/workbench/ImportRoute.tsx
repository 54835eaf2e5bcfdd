import { useMemo, useState } from 'preact/hooks';
import { forms } from '#catalog/forms.ts';
import { ImportPage, type ImportStage, type OpenedSheet } from '#components/workbench/ImportPage.tsx';
import { importDrafts, type ImportPlan, type PlanItem } from '#core/roster/plan.ts';
import { codeText, errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { labelOf, sheetChoices, shownAt } from './labels.ts';
import { openSheet, type SheetChoices } from './opened-sheet.ts';
import { openFile } from './read-file.ts';
import type { RouteProps } from './route-props.ts';

interface Done {
  imported: number;
  /** Neither imported nor stored already: refused, or not ticked. */
  left: number;
}

export function ImportRoute({ store }: RouteProps) {
  const [reading, setReading] = useState<string>();
  const [choices, setChoices] = useState<SheetChoices>();
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [saving, setSaving] = useState(false);
  const [done, setDone] = useState<Done>();
  const [error, setError] = useState<string>();
  const opened = useMemo(
    () => choices && openSheet(choices, { subjects: store.subjects, records: store.records }),
    [choices, store.subjects, store.records],
  );
  const chosen = useMemo(() => chosenItems(opened?.plan, ticks), [opened, ticks]);

  const change = (next: Partial<SheetChoices>): void => {
    setTicks(new Map());
    setDone(undefined);
    setError(undefined);
    if (choices) setChoices({ ...choices, ...next });
  };
  const read = async (file: File): Promise<void> => {
    setReading(file.name);
    setError(undefined);
    try {
      setChoices({ file: file.name, workbook: await openFile(file), mapping: {} });
    } catch (failure) {
      setError(t('import.failed', { file: file.name, reason: errorText(failure) }));
    } finally {
      setReading(undefined);
    }
  };
  const save = async (): Promise<void> => {
    if (!opened) return;
    setSaving(true);
    setError(undefined);
    const source = { importId: crypto.randomUUID(), file: opened.file, newId: () => crypto.randomUUID() };
    const drafts = importDrafts(opened.plan, chosen, source);
    try {
      await store.append(drafts);
      const last = drafts.at(-1)?.payload;
      if (last?.kind !== 'import.done') return;
      const fresh = opened.plan.items.filter(({ status }) => status !== 'unchanged').length;
      setDone({ imported: last.imported, left: fresh - last.imported });
    } catch (failure) {
      setError(errorText(failure));
    } finally {
      setSaving(false);
    }
  };
  const reset = (): void => {
    setChoices(undefined);
    setDone(undefined);
    setTicks(new Map());
    setError(undefined);
  };

  const stage: ImportStage = !opened
    ? { kind: 'file', reading }
    : done
      ? { kind: 'done', ...done, opened }
      : { kind: 'sheet', opened, saving };
  return (
    <ImportPage
      stage={stage}
      error={error ?? (opened && sheetError(opened))}
      forms={forms}
      fields={sheetChoices(forms.find((form) => form.id === opened?.formId))}
      labelOf={labelOf}
      shown={shownAt}
      chosen={chosen}
      onFile={(file) => void read(file)}
      onSheet={(sheet) => {
        const { file, workbook } = choices ?? {};
        setTicks(new Map());
        setDone(undefined);
        if (file !== undefined && workbook) setChoices({ file, workbook, sheet, mapping: {} });
      }}
      onForm={(formId) => change({ formId, mapping: {} })}
      onHeaderRow={(headerRow) => change({ headerRow, mapping: {} })}
      onMap={(column, path) => change({ mapping: { ...choices?.mapping, [column]: path } })}
      onTick={(item, ticked) => setTicks(new Map(ticks).set(keyOf(item), ticked))}
      onTickDoubtful={() => setTicks(new Map([...ticks, ...doubtfulKeys(opened?.plan)]))}
      onImport={() => void save()}
      onReset={reset}
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
