import { useMemo, useRef, useState } from 'preact/hooks';
import type { ExportAction } from '#components/workbench/ExportPage.tsx';
import type { OwnProps } from '#components/workbench/ExportOwn.tsx';
import { JiannuoError } from '#core/errors.ts';
import { fileNames } from '#core/export/file-name.ts';
import { columnsWithoutField, layoutsFor, type OfferedLayout, placedColumns } from '#core/export/layout.ts';
import type { LackingCharacter } from '#core/export/own.ts';
import { extensionOf, type OwnFormat } from '#core/export/own-format.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Pack } from '#core/model/pack.ts';
import type { CsvEncoding } from '#core/workbook/csv/csv-write.ts';
import { t } from '#locales/index.ts';
import type { ExportFacts } from '#utils/export-journal.ts';
import { today } from '#utils/today.ts';
import { writeInWorker } from './export-worker.ts';
import { ownPattern } from './name-pattern.ts';
import { nameFacts, type Picked } from './template-export.ts';
import type { Work } from './use-work.ts';

/** What the encoding lacked, of which records. */
interface Found {
  picked: readonly Picked[];
  lacking: readonly LackingCharacter[];
}

type Save = (content: Blob, facts: ExportFacts) => Promise<string>;

/**
 * 汇总表: what the panel shows, and what its button does.
 * @param packs whose layouts are offered
 */
export function useOwnExport(
  form: FormType,
  packs: readonly Pack[],
  picked: readonly Picked[],
  save: Save,
  { run, forget }: Work<ExportAction>,
): Omit<OwnProps, 'people' | 'busy' | 'answer'> {
  const [layoutKey, setLayoutKey] = useState('');
  const [format, setFormat] = useState<OwnFormat>('xlsx');
  const [encoding, setEncoding] = useState<CsvEncoding>('utf-8');
  const [found, setFound] = useState<Found>();
  const [replace, setReplace] = useState<Readonly<Record<string, string>>>({});
  const [full, setFull] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [fileName, setFileName] = useState(ownPattern);
  const [progress, setProgress] = useState<number>();
  const runningRef = useRef<AbortController>(undefined);
  const offered = useMemo(() => layoutsFor(form.id, packs), [form.id, packs]);
  // One that was chosen for another form, or whose pack is gone, is none of these.
  const layout = offered.find((each) => keyOf(each) === layoutKey)?.layout;
  const shown = useMemo(() => layout && layoutView(layout, form, picked), [layout, form, picked]);
  const names = fileNames(
    fileName,
    nameFacts(picked, { form: layout?.name ?? form.title, date: today() }),
    extensionOf(format),
  );

  const write = async (): Promise<string | undefined> => {
    const controller = new AbortController();
    runningRef.current = controller;
    setProgress(0);
    const records = picked.map(({ name, values }) => ({ name, values }));
    const numberHeader = t('export.number');
    const request = { formType: form, records, full, layout, format, encoding, replace, numberHeader };
    try {
      const watch = { onProgress: setProgress, signal: controller.signal };
      const { bytes, rows, type, lacking } = await writeInWorker(request, watch);
      setFound({ picked, lacking });
      if (lacking.length > 0) return undefined;
      const facts = { file: names.names[0] ?? '', rows, ...(full ? { purpose } : {}) };
      const file = await save(new Blob(bytes, { type }), facts);
      return t('export.saved', { file, rows });
    } catch (error) {
      if (error instanceof JiannuoError && error.code === 'export.cancelled') return undefined;
      throw error;
    } finally {
      setProgress(undefined);
    }
  };

  return {
    layouts: offered.map((each) => ({
      key: keyOf(each),
      label: t('export.layout.of', { name: each.layout.name, pack: each.pack.title }),
    })),
    layoutKey: layout ? layoutKey : '',
    layout: shown,
    format,
    encoding,
    lacking: found?.picked === picked ? found.lacking : [],
    replace,
    full,
    purpose,
    fileName,
    names,
    progress,
    onLayout: (key) => {
      setLayoutKey(key);
      setFound(undefined);
      forget();
    },
    onFormat: (chosen) => {
      setFormat(chosen);
      setFound(undefined);
      // What was saved is another file.
      forget();
    },
    onEncoding: (chosen) => {
      setEncoding(chosen);
      setFound(undefined);
      forget();
    },
    onReplace: (character, by) => setReplace({ ...replace, [character]: by }),
    onFull: (on) => {
      setFull(on);
      forget();
    },
    onPurpose: setPurpose,
    onFileName: setFileName,
    onSave: () => void run('summary', write),
    onCancel: () => runningRef.current?.abort(),
  };
}

function keyOf({ pack, layout }: OfferedLayout): string {
  return `${pack.id}/${layout.id}`;
}

function layoutView(
  layout: OfferedLayout['layout'],
  form: FormType,
  picked: readonly Picked[],
): NonNullable<OwnProps['layout']> {
  return {
    columns: placedColumns(layout, form, picked).map(({ header }) => header),
    unfilled: columnsWithoutField(layout, form),
  };
}
