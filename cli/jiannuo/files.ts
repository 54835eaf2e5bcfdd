import { randomUUID } from 'node:crypto';
import { constants, createReadStream, type Stats } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { JiannuoError } from '#core/errors.ts';
import type { Workbook } from '#core/model/workbook.ts';
import { t } from '#locales/index.ts';
import { openCaged } from '../cage.ts';
import { UsageError } from '../usage-error.ts';

/** Larger files are no spreadsheets of an office. */
const LARGEST_MB = 200;
const MEGABYTE = 1024 * 1024;

/**
 * The bytes of a file.
 * @throws JiannuoError `cli.fileMissing`, `cli.isFolder`, `cli.notAllowed`, `cli.unreadable`, `import.tooLarge`
 */
export async function readInput(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const stats = await told(path, () => stat(path));
  if (stats.isDirectory()) throw new JiannuoError('cli.isFolder', { file: path });
  if (stats.size > LARGEST_MB * MEGABYTE) {
    throw new JiannuoError('import.tooLarge', { file: basename(path), limit: LARGEST_MB });
  }
  return new Uint8Array(await told(path, () => readFile(path)));
}

/**
 * Any spreadsheet, opened in a thread of its own.
 * @throws JiannuoError what `readInput` and `openCaged` throw
 */
export async function openBook(path: string): Promise<Workbook> {
  return openCaged(await readInput(path), basename(path));
}

/**
 * The lines of a text file of any size, in UTF-8, one after the other. U+2028, which JSON may hold, ends no line.
 * @throws JiannuoError `cli.fileMissing`, `cli.isFolder`, `cli.notAllowed`, `cli.unreadable`
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const stats = await told(path, () => stat(path));
  if (stats.isDirectory()) throw new JiannuoError('cli.isFolder', { file: path });
  const chunks = createReadStream(path, { encoding: 'utf8' })[Symbol.asyncIterator]();
  let [line, held, isFirst] = ['', '', true];
  for (;;) {
    const chunk = await told(path, () => chunks.next());
    if (chunk.done) break;
    const read = String(chunk.value);
    const text = held + (isFirst ? read.replace(/^\uFEFF/, '') : read);
    isFirst = false;
    // A line break may be cut in two.
    held = text.endsWith('\r') ? '\r' : '';
    const [first = '', ...others] = text.slice(0, text.length - held.length).split(/\r\n|\n|\r/);
    line += first;
    for (const next of others) {
      yield line;
      line = next;
    }
  }
  if (line !== '') yield line;
}

/**
 * The lines of a file, to be gone through as often as wanted. What can be read only once, such as a pipe, is kept.
 * @throws JiannuoError what `linesOf` throws
 */
export async function lineSource(path: string): Promise<() => AsyncIterable<string>> {
  const stats = await told(path, () => stat(path));
  if (stats.isFile() || stats.isDirectory()) return () => linesOf(path);
  const kept: string[] = [];
  for await (const line of linesOf(path)) kept.push(line);
  return async function* again() {
    yield* kept;
  };
}

/** @throws JiannuoError `cli.notJson` */
export function jsonIn(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new JiannuoError('cli.notJson', { file: path, detail: faultIn(text) }, { cause: error });
  }
}

/** Where JSON goes wrong, in our words: those of the engine are English, and do not always tell the place. */
function faultIn(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isBeginning(text.slice(0, middle + 1))) from = middle + 1;
    else to = middle;
  }
  if (from === text.length) return t('jn.cause.jsonEnd');
  const before = text.slice(0, from).split('\n');
  return t('jn.cause.jsonAt', { line: before.length, column: (before.at(-1) ?? '').length + 1 });
}

/** Whether nothing is wrong with a text but that it may break off. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const at = Number(/\bposition (\d+)/.exec(said)?.[1]);
    return /end of|unterminated/i.test(said) || at >= text.length;
  }
}

/** Why the system refuses, in words; rare reasons by their code. */
function causeOf(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return t('jn.cause.missing');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return t('jn.cause.notAllowed');
    case 'ENOSPC':
    case 'EDQUOT':
      return t('jn.cause.full');
    case 'ENAMETOOLONG':
      return t('jn.cause.longName');
    case 'EBUSY':
    case 'ETXTBSY':
      return t('jn.cause.busy');
    default:
      return code || String(error);
  }
}

async function told<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const known: Readonly<Record<string, string>> = {
      ENOENT: 'cli.fileMissing',
      ENOTDIR: 'cli.fileMissing',
      EACCES: 'cli.notAllowed',
      EPERM: 'cli.notAllowed',
      EISDIR: 'cli.isFolder',
    };
    throw new JiannuoError(
      known[code] ?? 'cli.unreadable',
      { file: path, detail: causeOf(error) },
      { cause: error },
    );
  }
}

/**
 * A filled template is the same kind of file as the blank one: programs refuse one whose name says another kind.
 * @throws UsageError
 */
export function checkSameExtension(path: string, template: string, option = '--out'): void {
  const wanted = extname(template).toLowerCase();
  if (extname(path).toLowerCase() === wanted) return;
  throw new UsageError(t('jn.oneOf', { option, given: basename(path), words: wanted }));
}

/**
 * Makes sure, before any work, that a file can be written there.
 * @param inputs files that are read and must not be written over
 * @throws JiannuoError `cli.outIsInput`, `cli.outExists`, `cli.outIsFolder`, `cli.outFolderMissing`, `cli.notAllowed`
 */
export async function checkOutput(path: string, inputs: readonly string[], force: boolean): Promise<void> {
  const folder = dirname(resolve(path));
  const there = await statOf(folder);
  if (!there?.isDirectory()) throw new JiannuoError('cli.outFolderMissing', { folder });
  const old = await statOf(path);
  if (old?.isDirectory()) throw new JiannuoError('cli.outIsFolder', { file: path });
  const same = await Promise.all(inputs.map((input) => isSame(input, path)));
  if (same.includes(true)) throw new JiannuoError('cli.outIsInput', { file: path });
  if (old && !force) throw new JiannuoError('cli.outExists', { file: path });
  await told(folder, () => access(folder, constants.W_OK));
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw new JiannuoError('cli.outUnwritable', { file: path, detail: causeOf(error) }, { cause: error });
  }
}

/** Links and other spellings of one path lead to one file. */
async function isSame(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  if (!(await statOf(one)) || !(await statOf(other))) return false;
  return (await realpath(one)) === (await realpath(other));
}

/** Writes beside the place and moves it there when all is on the disk: whoever looks sees the whole file or none. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(resolve(path)), `.${randomUUID()}.tmp`);
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw new JiannuoError('cli.outUnwritable', { file: path, detail: causeOf(error) }, { cause: error });
  }
}
