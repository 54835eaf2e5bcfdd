import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWorkbook } from '#core/workbook/write.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiannuo-'));
  const columns = ['姓名', '部门'].map((header) => ({ header, type: 'text' as const }));
  writeFileSync(
    join(folder, '名单 一.xlsx'),
    writeWorkbook([{ name: '表', columns, rows: [['张样', '语文组']] }]),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as people call it, from the folder where their files are. */
function jiannuo(...args: string[]) {
  const call = ['--prefix', root, 'run', '--silent', 'jiannuo', '--', ...args];
  return spawnSync('npm', call, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
}

test('the program answers on its own, paths from where it is called, nothing but the answer on stdout', () => {
  const { status, stdout, stderr } = jiannuo('roster', '名单 一.xlsx', '--json');
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout).sheets[0].rows).toEqual([
    { row: 2, values: { name: '张样', department: '语文组' } },
  ]);
});

test('the exit code comes through, of bad input and of a bad call', () => {
  const missing = jiannuo('roster', 'none.xlsx', '--json');
  expect([missing.status, JSON.parse(missing.stdout).refused.code]).toEqual([2, 'cli.fileMissing']);
  const wrong = jiannuo('roster', '--none');
  expect([wrong.status, wrong.stdout]).toEqual([3, '']);
});
