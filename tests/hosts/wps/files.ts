import type { WpsFiles, WpsFolders } from '#adapters/hosts/wps/api.ts';
import { type Meter, strict } from './strict.ts';

/** The disk: paths of files with their bytes as letters, and folders. What lasts when the program ends. */
export interface FakeDisk {
  files: Map<string, string>;
  folders: Set<string>;
  /** Folders that take no files. */
  closed: Set<string>;
}

export function newDisk(): FakeDisk {
  return {
    files: new Map(),
    folders: new Set(['C:\\', 'C:\\Temp', 'C:\\Users', 'C:\\Users\\AppData', 'C:\\桌面', 'C:\\表格']),
    closed: new Set(),
  };
}

/** [jsaddin] 文件系统/FileSystem: whole paths; binary strings have one letter for each byte. */
export function fakeFiles(disk: FakeDisk, meter: Meter): WpsFiles {
  return strict<WpsFiles>(
    'FileSystem',
    {
      Exists: (path) => disk.files.has(path) || disk.folders.has(path),
      Mkdir: (path) => {
        if (!disk.folders.has(folderOf(path))) throw new Error(`没有文件夹: ${path}`);
        disk.folders.add(path);
      },
      Remove: (path) => {
        if (!disk.files.delete(path)) throw new Error(`没有文件: ${path}`);
      },
      readAsBinaryString: (path) => {
        const data = disk.files.get(path);
        if (data === undefined) throw new Error(`没有文件: ${path}`);
        return data;
      },
      writeAsBinaryString: (path, data) => {
        if (/[^\0-\u00ff]/.test(data)) throw new Error('不是二进制字符串');
        const folder = folderOf(path);
        if (!disk.folders.has(folder) || disk.closed.has(folder)) return false;
        disk.files.set(path, data);
        return true;
      },
    },
    meter,
  );
}

/** [jsaddin] Env; the example of FileSystem puts the name of a file right behind the temporary path. */
export function fakeFolders(meter: Meter): WpsFolders {
  return strict<WpsFolders>(
    'Env',
    {
      GetTempPath: () => 'C:\\Temp\\',
      GetHomePath: () => 'C:\\Users',
      GetAppDataPath: () => 'C:\\Users\\AppData',
      GetDesktopPath: () => 'C:\\桌面',
    },
    meter,
  );
}

function folderOf(path: string): string {
  const at = path.lastIndexOf('\\');
  if (at < 0) throw new Error(`不是全路径: ${path}`);
  return at === 2 ? 'C:\\' : path.slice(0, at);
}
