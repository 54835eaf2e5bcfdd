import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeGbkHtml } from '#tests/portals/gbk.ts';
import { jobsOf } from './jobs.ts';
import { refusedAddress } from './loopback.ts';
import { UsageError } from '../usage-error.ts';
import { readOptions } from './options.ts';

const url = 'http://127.0.0.1:8080/form';
const record = { form: 'member-pledge', values: { name: '王样一' } };
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiannuo-try-'));
  mkdirSync(join(folder, 'records'));
  writeFileSync(join(folder, 'records', 'wang.json'), JSON.stringify(record));
  writeFileSync(join(folder, 'broken.json'), '{');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const list = (text: string) => {
  const path = join(folder, 'list.txt');
  writeFileSync(path, text);
  return path;
};
const jobs = (...args: string[]) => jobsOf(readOptions([...args, '--report', 'out.json']));

describe('options', () => {
  test.each([
    [[], '--report'],
    [['--report', 'a.json'], '--url'],
    [['--report', 'a.json', '--url', url], '--record'],
    [['--report', 'a.json', '--url', url, '--record', 'r.json', '--undo', '--read'], '--undo'],
    [['--report', 'a.json', '--url', url, '--acts', '--read'], '--acts'],
    [['--report', 'a.json', '--allow-host', 'x'], '--allow-host'],
  ])('%j is refused in words', (args, named) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(named);
  });

  test('a page may be read without a record', () => {
    expect(readOptions(['--url', url, '--read', '--report', 'a.json'])).toMatchObject({
      urls: [url],
      read: true,
      record: undefined,
    });
  });
});

describe('pages', () => {
  test('several addresses share one record', () => {
    const path = join(folder, 'records', 'wang.json');
    const two = jobs('--url', url, '--url', `${url}2`, '--record', path);
    expect(two.map((job) => [job.url, job.record])).toEqual([
      [url, record],
      [`${url}2`, record],
    ]);
  });

  test('a list is an array of pairs, with records beside it or in it', () => {
    const pairs = [{ url, record: 'records/wang.json' }, { url, record }, { url }];
    const found = jobs('--list', list(JSON.stringify(pairs)));
    expect(found.map(({ record: each, source }) => [each, source])).toEqual([
      [record, 'records/wang.json'],
      [record, 'inline'],
      [undefined, null],
    ]);
    expect(found.map(({ problem }) => problem === undefined)).toEqual([true, true, false]);
  });

  test('or one pair a line', () => {
    const text = `# 试填\n\n${url} records/wang.json\n${JSON.stringify({ url, record })}\n${url}\n`;
    const found = jobs('--list', list(text), '--record', join(folder, 'records', 'wang.json'));
    expect(found.map((job) => [job.url, job.record])).toEqual([
      [url, record],
      [url, record],
      [url, record],
    ]);
  });

  test('a record that cannot be had is the affair of its page', () => {
    const found = jobs('--list', list(`${url} missing.json\n${url} broken.json`));
    expect(found.map(({ problem }) => problem)).toEqual([
      expect.stringContaining('没有这个文件'),
      expect.stringContaining('不是 JSON'),
    ]);
  });

  test('files are read as editors save them: with a mark, or in GBK', () => {
    const text = JSON.stringify(record);
    const gbk = encodeGbkHtml(text);
    writeFileSync(join(folder, 'marked.json'), `\uFEFF${text}`);
    writeFileSync(join(folder, 'gbk.json'), gbk);
    writeFileSync(join(folder, 'odd.json'), Buffer.concat([gbk, Buffer.from([0xff])]));
    const found = jobs('--list', list(`\uFEFF${url} marked.json\n${url} gbk.json\n${url} odd.json`));
    expect(found.map((job) => job.record)).toEqual([record, record, undefined]);
    expect(found[2]?.problem).toContain('请用 UTF-8 编码另存');
  });

  test.each(['', '[]', '[{"link": "x"}]', '[', '{"url": 3}', '{'])(
    'the list %j is refused in words',
    (text) => {
      expect(() => jobs('--list', list(text))).toThrow(UsageError);
    },
  );

  test('a list that is not there is refused in words', () => {
    expect(() => jobs('--list', join(folder, 'none.txt'))).toThrow(UsageError);
  });
});

test.each(['http://127.0.0.1:8080/a', 'http://localhost/a?b=c'])('%s is on this machine', (address) => {
  expect(refusedAddress(address)).toBeUndefined();
});

test.each([
  'http://portal.example/',
  'https://localhost/',
  'http://127.0.0.1.portal.example/',
  'http://localhost@portal.example/',
  'file:///form.html',
  'form.html',
])('%s is not opened', (address) => {
  expect(refusedAddress(address)).toMatch(/本机|网址/);
});
