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

/** The last line of a file that is whole. */
const END = '#end';
/** Behind the name of the file that is written first. */
const BESIDE = '.new';

class KeptFile {
  readonly #files: WpsFiles;
  readonly #folders: WpsFolders;

  constructor(files: WpsFiles, folders: WpsFolders) {
    this.#files = files;
    this.#folders = folders;
  }

  /** Empty where nothing was kept. */
  read(): Map<string, string> {
    return this.#texts().texts;
  }

  /** Answers why not, where it was not written. */
  set(key: string, value: string | undefined): unknown {
    const path = this.#path();
    try {
      // Read anew each time: another window may have written since.
      const { texts, others } = this.#texts();
      if (value === undefined) texts.delete(key);
      else texts.set(key, value);
      const own = [...texts].map((each) => each.map(toAscii).join('\t'));
      const data = [...own, ...others, END, ''].join('\n');
      if (!this.#files.Exists(this.#folder())) this.#files.Mkdir(this.#folder());
      // The one beside it is whole before the other is written over, and stays until that is whole as well.
      for (const each of [path + BESIDE, path]) {
        this.#files.writeAsBinaryString(each, data);
        if (!this.#files.Exists(each) || this.#files.readAsBinaryString(each) !== data) return each;
      }
      return undefined;
    } catch (error) {
      return error ?? path;
    }
  }

  /** What was kept, and lines that are none of ours or of a later version: they stay as they are. */
  #texts(): { texts: Map<string, string>; others: string[] } {
    const texts = new Map<string, string>();
    const others: string[] = [];
    for (const line of this.#lines()) {
      const [key, value, ...more] = line.split('\t').map(fromAscii);
      if (key === undefined || value === undefined || more.length > 0) others.push(line);
      else texts.set(key, value);
    }
    return { texts, others };
  }

  /** Of the file, or of the one beside it where that was broken off while it was written. */
  #lines(): string[] {
    const path = this.#path();
    const held = [path, path + BESIDE].map((each) =>
      this.#files.Exists(each) ? this.#files.readAsBinaryString(each).split('\n') : [],
    );
    const whole = held.find((lines) => lines.includes(END)) ?? held[0] ?? [];
    return whole.filter((line) => line !== '' && line !== END);
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
