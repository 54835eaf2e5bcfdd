import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { reserveReport, writeReport } from './report-file.ts';
import { summaryOf, type TryReport } from './report.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiannuo-report-'));
  writeFileSync(join(folder, 'file'), 'kept');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report: TryReport = {
  format: 'jiannuo-try',
  version: 1,
  madeAt: '2016-05-03T08:00:00.000Z',
  extension: '0.1.0',
  browser: '109',
  summary: summaryOf([], 0),
  pages: [],
};

test('the folder of a report is made, and nothing stands in it before the report does', () => {
  const path = reserveReport(join(folder, 'a', 'b', 'report.json'));
  expect(existsSync(join(folder, 'a', 'b'))).toBe(true);
  expect(existsSync(path)).toBe(false);
  expect(writeReport(path, report)).toBe(true);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(report);
});

test('a report that was there stays until the new one is written', () => {
  expect(reserveReport(join(folder, 'file'))).toBe(join(folder, 'file'));
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept');
});

test('a place where no report can be is refused in words', () => {
  expect(() => reserveReport(folder)).toThrow(/这是一个文件夹/);
  expect(() => reserveReport(join(folder, 'file', 'report.json'))).toThrow(UsageError);
  expect(() => reserveReport(join(folder, 'file', 'x', 'report.json'))).toThrow(/路径里有一段是文件/);
});

test.runIf(process.platform === 'linux')(
  'a file system that makes no folders is refused and not waited for',
  () => {
    expect(() => reserveReport('/proc/x/y.json')).toThrow(/报告不能写到 \/proc\/x\/y\.json：/);
  },
);

test('a report that cannot be written after all is printed', () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const error = vi.spyOn(console, 'error').mockReturnValue();
  expect(writeReport(folder, report)).toBe(false);
  expect(JSON.parse(String(log.mock.calls[0]?.[0]))).toEqual(report);
  expect(error).toHaveBeenCalledWith(expect.stringContaining('这是一个文件夹'));
  vi.restoreAllMocks();
});
