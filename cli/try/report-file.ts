import { closeSync, mkdirSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';
import type { TryReport } from './report.ts';

/**
 * Makes sure, before anything is filled, that the report can be written; makes its folder where it is missing.
 * @returns the full path
 * @throws UsageError
 */
export function reserveReport(path: string): string {
  const file = resolve(path);
  try {
    makeFolder(dirname(file));
    const there = statSync(file, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw refusal(file, '这是一个文件夹。请写上文件名，如 报告.json');
    if (there && !there.isFile() && !there.isCharacterDevice()) throw refusal(file, '这不是普通的文件');
    closeSync(openSync(file, 'a'));
    if (!there) rmSync(file);
  } catch (error) {
    throw error instanceof UsageError ? error : refusal(file, whyNot(error), error);
  }
  return file;
}

/** Writes the report. What cannot be written after all goes to the screen: a whole run is not lost. */
export function writeReport(file: string, report: TryReport): boolean {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  try {
    writeFileSync(file, text);
    return true;
  } catch (error) {
    console.error(`报告没能写到 ${file}：${whyNot(error)}。内容如下，请另存：`);
    console.log(text);
    return false;
  }
}

/** One level after the other: Node's own way of making several at once does not come back in some file systems. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return '没有写入的权限';
    case 'EROFS':
      return '那里只能读，不能写';
    case 'ENOSPC':
      return '磁盘满了';
    case 'EEXIST':
    case 'ENOTDIR':
      return '路径里有一段是文件，不是文件夹';
    case 'EISDIR':
      return '这是一个文件夹';
    case 'ENOENT':
      return '文件夹不存在，也不能建立';
    default:
      return `不能写入（${code}）`;
  }
}

function refusal(file: string, why: string, cause?: unknown): UsageError {
  return new UsageError(`报告不能写到 ${file}：${why}。什么都没有填。`, { cause });
}
