import { useRef, useState } from 'preact/hooks';
import type { ExportAction } from '#components/workbench/ExportPage.tsx';
import type { OwnProps } from '#components/workbench/ExportOwn.tsx';
import { JiannuoError } from '#core/errors.ts';
import { fileNames } from '#core/export/file-name.ts';
import { extensionOf, type OwnFormat } from '#core/export/own.ts';
import type { FormType } from '#core/model/form-type.ts';
import { t } from '#locales/index.ts';
import type { ExportFacts } from '#utils/export-journal.ts';
import { today } from '#utils/today.ts';
import { writeInWorker } from './export-worker.ts';
import { nameFacts, type Picked } from './template-export.ts';
import type { Work } from './use-work.ts';

type Save = (content: Blob, facts: ExportFacts) => Promise<string>;

/** 汇总表: what the panel shows, and what its button does. */
export function useOwnExport(
  form: FormType,
  picked: readonly Picked[],
  save: Save,
  { run }: Work<ExportAction>,
): Omit<OwnProps, 'people' | 'busy' | 'answer'> {
  const [format, setFormat] = useState<OwnFormat>('xlsx');
  const [full, setFull] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [fileName, setFileName] = useState(() => `{表单}-${t('export.summary')}-{日期}`);
  const [progress, setProgress] = useState<number>();
  const runningRef = useRef<AbortController>(undefined);
  const names = fileNames(
    fileName,
    nameFacts(picked, { form: form.title, date: today() }),
    extensionOf(format),
  );

  const write = async (): Promise<string | undefined> => {
    const controller = new AbortController();
    runningRef.current = controller;
    setProgress(0);
    const records = picked.map(({ name, values }) => ({ name, values }));
    const request = { formTypeId: form.id, records, full, format, numberHeader: t('export.number') };
    try {
      const watch = { onProgress: setProgress, signal: controller.signal };
      const { bytes, rows, type } = await writeInWorker(request, watch);
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
    format,
    full,
    purpose,
    fileName,
    names,
    progress,
    onFormat: setFormat,
    onFull: setFull,
    onPurpose: setPurpose,
    onFileName: setFileName,
    onSave: () => void run('summary', write),
    onCancel: () => runningRef.current?.abort(),
  };
}
