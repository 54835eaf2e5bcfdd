import { useEffect, useState } from 'preact/hooks';

/** Files on their way to a page that reads one at a time. */
export interface FileQueue {
  take: (files: readonly File[]) => void;
  /** The file that is read next; `undefined` where none waits. */
  waiting: string | undefined;
  /** The file that was taken of several, and those that were not; `undefined` where none was left. */
  left: { taken: string; names: readonly string[] } | undefined;
}

/**
 * A file that comes while another piece of work is under way waits for its end: the latest one. Of several at once the first
 * is taken. Which were left is told, as nobody would know that theirs was not taken.
 */
export function useFileQueue(busy: boolean, onFile: (file: File) => void): FileQueue {
  const [waiting, setWaiting] = useState<File>();
  const [left, setLeft] = useState<FileQueue['left']>();
  useEffect(() => {
    if (busy || !waiting) return;
    setWaiting(undefined);
    onFile(waiting);
  }, [busy, waiting, onFile]);
  const take = ([file, ...others]: readonly File[]): void => {
    if (!file) return;
    const names = [...(busy && waiting ? [waiting] : []), ...others].map(({ name }) => name);
    setLeft(names.length > 0 ? { taken: file.name, names } : undefined);
    if (busy) setWaiting(file);
    else onFile(file);
  };
  return { take, waiting: waiting?.name, left };
}
