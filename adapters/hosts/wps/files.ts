import { JiannuoError } from '#core/errors.ts';
import type { WpsFiles, WpsFolders, WpsProgram, WpsWorkbook } from './api.ts';
import { binaryOf, bytesOf } from './binary.ts';
import type { Pace } from './pace.ts';
import { textOf } from './refusals.ts';

/** Copies of workbooks on their way to us. They hold what people entered, so that none of them is left lying about. */
export class Copies {
  readonly #files: WpsFiles;
  readonly #folders: WpsFolders;
  /** What could not be taken away at once, and why: something else held it. */
  readonly #left = new Map<string, unknown>();

  constructor({ files, folders }: WpsProgram) {
    this.#files = files;
    this.#folders = folders;
  }

  /**
   * The workbook as it stands, by way of a copy in the folder for such things, which is taken away again.
   * @throws JiannuoError `host.noFile`
   */
  async fileOf(book: WpsWorkbook, pace: Pace): Promise<Uint8Array<ArrayBuffer>> {
    for (const path of this.#left.keys()) this.#remove(path);
    // The program writes a copy in the kind of file that the workbook is, whatever its name ends with.
    const end = /\.\w+$/.exec(book.Name)?.[0] ?? '.xlsx';
    const path = freePath(this.#files, this.#folders.GetTempPath(), `jiannuo${end}`);
    let binary: unknown;
    try {
      book.SaveCopyAs(path);
      await pace.stop();
      binary = this.#files.readAsBinaryString(path);
    } catch (error) {
      throw new JiannuoError('host.noFile', { detail: textOf(error) }, { cause: error });
    } finally {
      this.#remove(path);
    }
    if (typeof binary !== 'string' || binary.length === 0) throw new JiannuoError('host.noFile');
    return bytesOf(binary, pace);
  }

  #remove(path: string): void {
    try {
      if (this.#files.Exists(path)) this.#files.Remove(path);
      this.#left.delete(path);
    } catch (error) {
      // Tried again with the next one: the file that was asked for is there all the same.
      this.#left.set(path, error);
    }
  }
}

/**
 * Writes a file beside the workbook; where that has no folder, or one that takes no files, onto the desktop or into the user's own folder. Never over a
 * file that is there. Read back before its path is answered.
 * @throws JiannuoError `host.failed`
 */
export async function saveFile(
  { files, folders }: WpsProgram,
  book: WpsWorkbook | null,
  { name, bytes }: { name: string; bytes: Uint8Array },
  pace: Pace,
): Promise<string> {
  const binary = await binaryOf(bytes, pace);
  let reason = name;
  for (const folder of foldersFor(folders, book)) {
    try {
      const path = freePath(files, folder, name);
      if (files.writeAsBinaryString(path, binary) === false) continue;
      await pace.stop();
      if (files.Exists(path) && files.readAsBinaryString(path) === binary) return path;
    } catch (error) {
      // The next folder may take it; if none does, this is why.
      reason = textOf(error);
    }
  }
  throw new JiannuoError('host.failed', { detail: reason });
}

/** A workbook in the cloud has an address instead of a folder. */
function foldersFor(folders: WpsFolders, book: WpsWorkbook | null): string[] {
  const own = book?.Path ?? '';
  const all = [/^\w{2,}:\/\//.test(own) ? '' : own, folders.GetDesktopPath?.() ?? '', folders.GetHomePath()];
  return all.filter((folder) => folder !== '');
}

/** `甲.xlsx`, `甲 (1).xlsx`, … in the folder: the first that is not there. */
function freePath(files: WpsFiles, folder: string, name: string): string {
  const slash = folder.includes('\\') ? '\\' : '/';
  const base = /[\\/]$/.test(folder) ? folder : folder + slash;
  const safe = name.replaceAll(/[\\/:*?"<>|]/g, '_');
  const [, stem = safe, end = ''] = /^(.+?)(\.\w+)?$/.exec(safe) ?? [];
  for (let number = 0; ; number += 1) {
    const path = `${base}${stem}${number === 0 ? '' : ` (${number})`}${end}`;
    if (!files.Exists(path)) return path;
  }
}
