import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error.ts';

/** What `npm run try` was asked to do. */
export interface TryOptions {
  urls: string[];
  record: string | undefined;
  list: string | undefined;
  report: string;
  undo: boolean;
  /** Tick what the popup offers to press before filling. */
  acts: boolean;
  read: boolean;
}

/** @throws UsageError */
export function readOptions(args: readonly string[]): TryOptions {
  const values = parsed(args);
  const { url = [], record, list, report, undo = false, acts = false, read = false } = values;
  if (report === undefined) throw new UsageError('没有说报告写到哪里：请加上 --report <文件>。');
  if (url.length === 0 && list === undefined) {
    throw new UsageError('没有说试哪个页面：请加上 --url <本机网址> 或 --list <文件>。');
  }
  if (url.length > 0 && record === undefined && !read) {
    throw new UsageError('没有说填什么：请加上 --record <记录文件>；只读不填请加 --read。');
  }
  if (undo && read) throw new UsageError('--read 什么都不写，没有可以撤销的：--undo 和 --read 请只用一个。');
  if (acts && read) throw new UsageError('--read 什么都不点：--acts 和 --read 请只用一个。');
  return { urls: url, record, list, report, undo, acts, read };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        url: { type: 'string', multiple: true },
        record: { type: 'string' },
        list: { type: 'string' },
        report: { type: 'string' },
        undo: { type: 'boolean' },
        acts: { type: 'boolean' },
        read: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`看不懂的参数：${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

export const usage = `用法：npm run try -- --url <本机网址> --record <记录.json> --report <报告.json> [--acts] [--undo] [--read]
      npm run try -- --list <清单> --report <报告.json> [--record <记录.json>] [--acts] [--undo] [--read]
--url 可以写几次，用同一份记录；--acts 先点弹窗里“先点一下，再接着填”的各项；--undo 填完再撤销；--read 只读取和检查，什么都不写。说明见 docs/try.md。`;
