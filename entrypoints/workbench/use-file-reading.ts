import { useEffect, useRef, useState } from 'preact/hooks';
import type { FileReading } from '#components/workbench/import-view.ts';
import type { Workbook } from '#core/model/workbook.ts';
import { openFile } from './read-file.ts';

export interface FileReader {
  /** The file that is being read, and how far; `undefined` where none is. */
  reading: FileReading | undefined;
  /** As `openFile`; ended when the page is left. */
  read: (file: File) => Promise<Workbook>;
  cancel: () => void;
}

/** Reads one file at a time, with progress and a way out. */
export function useFileReading(): FileReader {
  const [reading, setReading] = useState<FileReading>();
  const runningRef = useRef<AbortController>(undefined);
  useEffect(() => () => runningRef.current?.abort(), []);
  const read = async (file: File): Promise<Workbook> => {
    const controller = new AbortController();
    runningRef.current = controller;
    setReading({ file: file.name });
    try {
      return await openFile(file, {
        progress: (done, all) => setReading({ file: file.name, done, all }),
        signal: controller.signal,
      });
    } finally {
      setReading(undefined);
    }
  };
  return { reading, read, cancel: () => runningRef.current?.abort() };
}
