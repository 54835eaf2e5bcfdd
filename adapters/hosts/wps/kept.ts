import type { KeptTexts } from '#core/host/sheet-host.ts';
import type { WpsFiles, WpsFolders, WpsProgram } from './api.ts';
import { fromAscii, toAscii } from './ascii.ts';
import { refusal } from './refusals.ts';

const FOLDER = 'Jiannuo';
const FILE = 'kept.txt';
const PREFIX = 'jiannuo.';

/** What of a browser's `localStorage` is used. */
export interface PageStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * Texts kept on this computer, in a file of the user's folder for programs: what WPS advises for data that has to last, since its `PluginStorage` ends
 * with the program ([jsaddin] 加载项数据/PluginStorage). Where the file cannot be written, in the page's own storage, of which no source tells how long a
 * page from a folder keeps it.
 */
export function keptTexts({ files, folders }: WpsProgram, storage: PageStorage | undefined): KeptTexts {
  const file = new KeptFile(files, folders);
  return {
    // What the file did not take stands in the storage, and is newer.
    get: async (key) => {
      const newer = storage?.getItem(PREFIX + key);
      if (typeof newer === 'string') return newer;
      try {
        return file.read().get(key);
      } catch (error) {
        throw refusal(error);
      }
    },
    set: async (key, value) => {
      const reason = file.set(key, value);
      if (reason === undefined) storage?.removeItem(PREFIX + key);
      else if (storage && value !== undefined) storage.setItem(PREFIX + key, value);
      else throw refusal(reason);
    },
  };
}

class KeptFile {
  readonly #files: WpsFiles;
  readonly #folders: WpsFolders;

  constructor(files: WpsFiles, folders: WpsFolders) {
    this.#files = files;
    this.#folders = folders;
  }

  /** Empty where nothing was kept, or the file is none of ours by now. */
  read(): Map<string, string> {
    const path = this.#path();
    if (!this.#files.Exists(path)) return new Map();
    const lines = this.#files.readAsBinaryString(path).split('\n');
    return new Map(
      lines.flatMap((line) => {
        const [key, value] = line.split('\t').map(fromAscii);
        return key === undefined || value === undefined ? [] : [[key, value] as const];
      }),
    );
  }

  /** Answers why not, where it was not written. */
  set(key: string, value: string | undefined): unknown {
    const path = this.#path();
    try {
      // Read anew each time: another window may have written since.
      const texts = this.read();
      if (value === undefined) texts.delete(key);
      else texts.set(key, value);
      const data = [...texts].map((each) => `${each.map(toAscii).join('\t')}\n`).join('');
      if (!this.#files.Exists(this.#folder())) this.#files.Mkdir(this.#folder());
      this.#files.writeAsBinaryString(path, data);
      if (this.#files.Exists(path) && this.#files.readAsBinaryString(path) === data) return undefined;
      return path;
    } catch (error) {
      return error ?? path;
    }
  }

  #folder(): string {
    const base = this.#folders.GetAppDataPath() || this.#folders.GetHomePath();
    const slash = base.includes('\\') ? '\\' : '/';
    return /[\\/]$/.test(base) ? base + FOLDER : base + slash + FOLDER;
  }

  #path(): string {
    const folder = this.#folder();
    return `${folder}${folder.includes('\\') ? '\\' : '/'}${FILE}`;
  }
}
