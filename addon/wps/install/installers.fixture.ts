import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import vm from 'node:vm';
import type { Bundle } from '../../build/bundle.ts';
import { writeFiles } from '../../build/files.ts';
import { publishEntry, wpsFiles } from '../../build/wps.ts';

/** The package of a version, unpacked into a folder whose name has blanks, Chinese and signs in it. */
export function unpack(version: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'jiannuo-')), `安装 包 & (${version})`);
  const file = { name: 'boot', file: 'boot.js', text: '' };
  const bundle: Bundle = {
    boot: file,
    style: undefined,
    scripts: [],
    parts: { pane: [] },
    modules: new Map(),
  };
  writeFiles(folder, wpsFiles(bundle, version).files);
  return folder;
}

/** What goes wrong while an installer runs. */
export type Fault =
  /** The call of that number, of those that change something. */
  | { nth: number }
  /** From that call on the disk is full: nothing is written whole, though things may be renamed and removed. */
  | { fullFrom: number }
  /** Whatever would change a file or folder of that name. */
  | { locked: string };

/** A home of somebody with WPS, and what is in its folder of add-ons. */
export interface Home {
  jsaddons: string;
  /** Where the folders of programs are, which is there before anything is installed. */
  base: string;
  /** `struck`: whether the fault was met. */
  run: (
    unpacked: string,
    what: 'install' | 'uninstall',
    fault?: Fault,
  ) => { ok: boolean; said: string; struck: boolean };
}

export const entry = publishEntry;

/** A folder of somebody whose name has blanks, Chinese and signs in it. */
function folderOf(what: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), `jiannuo-${what}-`)), "张 示例's & $HOME");
  mkdirSync(folder);
  return folder;
}

/** @param around what the shell is started with: variables, and `uid` for another user than who runs the test */
export function linuxHome({ uid, ...variables }: { uid?: number; [name: string]: unknown } = {}): Home {
  const home = folderOf('home');
  if (uid !== undefined) for (const each of [dirname(home), home]) chownSync(each, uid, uid);
  return {
    base: home,
    jsaddons: join(home, '.local/share/Kingsoft/wps/jsaddons'),
    run: (unpacked, what, fault) => {
      const given = { PATH: process.env['PATH'] ?? '', HOME: home, ...variables };
      const tools = fault && faultyTools(fault);
      const { status, stdout, stderr } = spawnSync('sh', [join(unpacked, `${what}.sh`)], {
        env: tools ? { ...given, PATH: `${tools}:${given.PATH}` } : given,
        encoding: 'utf8',
        ...(uid === undefined ? {} : { uid, gid: uid }),
      });
      return {
        ok: status === 0,
        said: stdout + stderr,
        struck: tools !== undefined && existsSync(join(tools, 'struck')),
      };
    },
  };
}

/** A folder of the programs that change something, before those of the system: each call is counted and may fail, half done. */
function faultyTools(fault: Fault): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiannuo-faulty-'));
  const isMet =
    'nth' in fault
      ? `[ "$count" = ${fault.nth} ]`
      : 'fullFrom' in fault
        ? `[ "$count" -ge ${fault.fullFrom} ] && [ "$writes" = yes ]`
        : '[ "$named" = yes ]';
  const half = {
    cp: 'if [ "$1" = -R ]; then mkdir "$last"; : >"$last/half"; else head -c 5 "$1" >"$last"; fi',
    mkdir: 'mkdir -p "$(dirname "$last")"',
    mv: ':',
    rm: ':',
  };
  for (const [tool, some] of Object.entries(half)) {
    const script = `#!/bin/sh
PATH=\${PATH#*:}
last=
named=no
for last; do [ "\${last##*/}" != '${'locked' in fault ? fault.locked : ''}' ] || named=yes; done
count=$(($(cat '${folder}/count') + 1))
writes=${tool === 'cp' || tool === 'mkdir' ? 'yes' : 'no'}
echo "$count" >'${folder}/count'
if ${isMet}; then
  ${some}
  : >'${folder}/struck'
  echo 'No space left on device' >&2
  exit 1
fi
exec ${tool} "$@"
`;
    writeFileSync(join(folder, tool), script, { mode: 0o755 });
  }
  writeFileSync(join(folder, 'count'), '0');
  return folder;
}

/** The script for Windows as it is shipped, with files of this machine behind the ActiveX objects that it asks for. */
export function windowsHome(): Home {
  const appData = folderOf('appdata');
  return {
    base: appData,
    jsaddons: join(appData, 'kingsoft/wps/jsaddons'),
    run: (unpacked, what, fault) => {
      const strikes = faults(fault);
      const script = readFileSync(join(unpacked, 'tools/install.js'), 'latin1');
      let said = '';
      let code = -1;
      const context = {
        ActiveXObject: activeX(appData, strikes.of),
        Enumerator,
        WScript: {
          ScriptFullName: join(unpacked, 'tools/install.js'),
          Arguments: { Item: () => what },
          Echo: (text: string) => {
            said += text;
          },
          Quit: (status: number) => {
            code = status;
          },
        },
      };
      vm.runInNewContext(script, context);
      return { ok: code === 0, said, struck: strikes.met() };
    },
  };
}

/** Windows paths are the same files. */
const local = (path: string): string => path.replaceAll('\\', '/');

const nothing = (): void => undefined;

/** Throws where a call is to fail, which has done half of its work then. */
type Strike = (isWriting: boolean, paths: readonly string[], half: () => void) => void;

function faults(fault: Fault | undefined): { of: Strike; met: () => boolean } {
  let count = 0;
  let met = false;
  const of: Strike = (isWriting, paths, half) => {
    count += 1;
    if (!fault) return;
    const isMet =
      'nth' in fault
        ? count === fault.nth
        : 'fullFrom' in fault
          ? count >= fault.fullFrom && isWriting
          : paths.some((path) => basename(local(path)) === fault.locked);
    if (!isMet) return;
    met = true;
    half();
    throw new Error('There is not enough space on the disk');
  };
  return { of, met: () => met };
}

function activeX(appData: string, strike: Strike) {
  return function ActiveXObject(name: string): object {
    if (name === 'WScript.Shell') {
      return { ExpandEnvironmentStrings: (text: string) => text.replace('%APPDATA%', appData) };
    }
    return name === 'ADODB.Stream' ? new Stream(strike) : fileSystem(strike);
  };
}

/** `Scripting.FileSystemObject`: https://learn.microsoft.com/office/vba/language/reference/user-interface-help/filesystemobject-object */
function fileSystem(strike: Strike) {
  return {
    FileExists: (path: string) => existsSync(local(path)) && statSync(local(path)).isFile(),
    FolderExists: (path: string) => existsSync(local(path)) && statSync(local(path)).isDirectory(),
    GetParentFolderName: (path: string) => dirname(local(path)),
    CreateFolder: (path: string) => {
      strike(true, [path], nothing);
      mkdirSync(local(path));
    },
    CopyFolder: (from: string, to: string) => {
      strike(true, [to], () => {
        mkdirSync(local(to));
        writeFileSync(join(local(to), 'half'), '');
      });
      cpSync(local(from), local(to), { recursive: true });
    },
    DeleteFile: (path: string) => {
      strike(false, [path], nothing);
      rmSync(local(path));
    },
    DeleteFolder: (path: string) => {
      strike(false, [path], nothing);
      rmSync(local(path), { recursive: true });
    },
    MoveFolder: (from: string, to: string) => {
      strike(false, [from, to], nothing);
      if (existsSync(local(to))) throw new Error('File already exists');
      renameSync(local(from), local(to));
    },
    MoveFile: (from: string, to: string) => {
      strike(false, [from, to], nothing);
      if (existsSync(local(to))) throw new Error('File already exists');
      renameSync(local(from), local(to));
    },
    GetFolder: (path: string) => ({
      SubFolders: collection(path, true),
      Files: collection(path, false),
    }),
  };
}

function collection(path: string, isFolder: boolean): { Name: string }[] & { Count: number } {
  const found = readdirSync(local(path), { withFileTypes: true })
    .filter((each) => each.isDirectory() === isFolder)
    .map((each) => ({ Name: each.name }));
  return Object.assign(found, { Count: found.length });
}

/** Goes through a collection: https://learn.microsoft.com/previous-versions/6ch9zb09(v=vs.85) */
class Enumerator {
  readonly #items: readonly object[];
  #place = 0;

  constructor(items: readonly object[]) {
    this.#items = items;
  }

  atEnd(): boolean {
    return this.#place >= this.#items.length;
  }

  item(): object | undefined {
    return this.#items[this.#place];
  }

  moveNext(): void {
    this.#place += 1;
  }
}

/** `ADODB.Stream`: https://learn.microsoft.com/sql/ado/reference/ado-api/stream-object-ado; Position counts bytes in both kinds. */
class Stream {
  Type = 2;
  Charset = 'Unicode';
  Position = 0;
  #bytes = Buffer.alloc(0);
  #isOpen = false;
  readonly #strike: Strike;

  constructor(strike: Strike) {
    this.#strike = strike;
  }

  Open(): void {
    this.#isOpen = true;
  }

  LoadFromFile(path: string): void {
    if (!this.#isOpen) throw new Error('the stream is not open');
    this.#bytes = readFileSync(local(path));
    this.Position = 0;
  }

  ReadText(): string {
    if (this.Type !== 2 || this.Charset !== 'iso-8859-1') throw new Error('not a text of single bytes');
    return this.#bytes.toString('latin1');
  }

  WriteText(text: string): void {
    if (this.Charset !== 'us-ascii' || /[^\0-\x7F]/.test(text)) throw new Error('not ASCII');
    this.take(Buffer.from(text, 'latin1'));
  }

  CopyTo(target: Stream, count = -1): void {
    const end = count === -1 ? this.#bytes.length : this.Position + count;
    if (end > this.#bytes.length) throw new Error('read behind the end');
    target.take(this.#bytes.subarray(this.Position, end));
    this.Position = end;
  }

  SaveToFile(path: string, option: number): void {
    if (option !== 2 && existsSync(local(path))) throw new Error('File already exists');
    this.#strike(true, [path], () => writeFileSync(local(path), this.#bytes.subarray(0, 5)));
    writeFileSync(local(path), this.#bytes);
  }

  Close(): void {
    this.#isOpen = false;
  }

  private take(bytes: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    this.Position = this.#bytes.length;
  }
}

/** Whether a shell of Linux is here. */
export const hasShell = process.platform === 'linux';
