import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { JiannuoError } from '#core/errors.ts';
import { z } from '#core/model/zod.ts';
import { decodeText } from '#core/workbook/encoding.ts';
import { UsageError } from '../usage-error.ts';
import type { TryOptions } from './options.ts';

/** One page to try, and what to fill into it. */
export interface Job {
  url: string;
  /** Content of the record file; `undefined` where nothing is to be filled. */
  record: unknown;
  /** Where the record comes from, for the report. */
  source: string | null;
  /** Why the record could not be had. */
  problem: string | undefined;
}

/** A pair of a list: the record is a path from the list's folder, or the record itself. */
const Pair = z.object({
  url: z.string(),
  record: z.optional(z.union([z.string(), z.record(z.string(), z.unknown())])),
});
type Pair = z.infer<typeof Pair>;

/** The pages that the options name, in their order: those of `--url`, then those of the list. */
export function jobsOf({ urls, record, list, read }: TryOptions): Job[] {
  const common: Pair['record'] = record === undefined ? undefined : resolve(record);
  const named = urls.map((url) => jobOf({ url, record: common }, '.', read));
  if (list === undefined) return named;
  const folder = dirname(resolve(list));
  const pairs = pairsIn(readList(list), list);
  return [...named, ...pairs.map((pair) => jobOf({ record: common, ...pair }, folder, read))];
}

function jobOf({ url, record }: Pair, folder: string, read: boolean): Job {
  if (record === undefined) {
    const problem = read ? undefined : '没有说填什么：清单里缺 record，也没有 --record。';
    return { url, record: undefined, source: null, problem };
  }
  if (typeof record !== 'string') return { url, record, source: 'inline', problem: undefined };
  const path = resolve(folder, record);
  try {
    return { url, record: JSON.parse(textIn(path)), source: record, problem: undefined };
  } catch (error) {
    const why = error instanceof SyntaxError ? `不是 JSON（${error.message}）` : whyUnread(error);
    return { url, record: undefined, source: record, problem: `记录文件 ${path}：${why}。` };
  }
}

function readList(list: string): string {
  try {
    return textIn(list);
  } catch (error) {
    throw new UsageError(`清单 ${list}：${whyUnread(error)}。`, { cause: error });
  }
}

/** Text of a file as editors save it: UTF-8 with or without a mark, GBK where it cannot be UTF-8, UTF-16 with its mark. */
function textIn(path: string): string {
  return decodeText(readFileSync(path));
}

function whyUnread(error: unknown): string {
  return error instanceof JiannuoError ? '文字编码认不出来，请用 UTF-8 编码另存' : '没有这个文件，或不能读取';
}

/**
 * A list is a JSON array of pairs, or one pair a line: `{"url": …, "record": …}`, or an address and a path with a blank
 * between them. Empty lines and lines that begin with `#` are passed over.
 */
function pairsIn(text: string, list: string): Pair[] {
  const plain = text.trim();
  if (plain.startsWith('[')) {
    const parsed = z.array(Pair).safeParse(parseJson(plain, `清单 ${list}`));
    if (parsed.success) return someOf(parsed.data, list);
    const at = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new UsageError(`清单 ${list} 的 ${at}：应是 {"url": "…", "record": "…"}。`);
  }
  const lines = plain
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.trim(), at: `清单 ${list} 第 ${index + 1} 行` }));
  const pairs = lines
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, at }) => pairOf(line, at));
  return someOf(pairs, list);
}

function someOf(pairs: Pair[], list: string): Pair[] {
  if (pairs.length === 0) throw new UsageError(`清单 ${list} 里没有页面。`);
  return pairs;
}

function pairOf(line: string, at: string): Pair {
  if (!line.startsWith('{')) {
    const [, url = line, record] = /^(\S+)\s+(.+)$/.exec(line) ?? [];
    return { url, ...(record === undefined ? {} : { record }) };
  }
  const parsed = Pair.safeParse(parseJson(line, at));
  if (!parsed.success) throw new UsageError(`${at}：应是 {"url": "…", "record": "…"}。`);
  return parsed.data;
}

function parseJson(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${at}：不是 JSON（${error instanceof Error ? error.message : String(error)}）。`, {
      cause: error,
    });
  }
}
