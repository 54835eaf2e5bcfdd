import { mkdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { office } from './office.fixture.ts';
import { run } from './run.ts';

const { at, jiannuo, write, writeText } = office();

test.each([
  [[]],
  [['nothing']],
  [['roster']],
  [['roster', 'a.xlsx', 'b.xlsx']],
  [['roster', 'roster.xlsx', '--colour']],
  [['roster', 'roster.xlsx', '--form', 'none']],
  [['roster', 'roster.xlsx', '--lang', 'fr']],
  [['simulate', 'roster.xlsx']],
  [['simulate', '--contract', 'none', 'roster.xlsx']],
  [['simulate', '--contract', 'ruoyi', '--title-rows', 'two', 'roster.xlsx']],
  [['export', '--records', 'records.json']],
  [
    [
      'export',
      '--records',
      'records.json',
      '--template',
      'template.xlsx',
      '--contract',
      'ruoyi',
      '--out',
      'out.csv',
    ],
  ],
  [['convert', 'roster.xlsx', 'out.doc']],
  [['convert', 'roster.xlsx', 'x.csv', '--encoding', 'big5']],
  [['convert', 'roster.xlsx', 'x.xlsx', '--encoding', 'gbk']],
])('%j is a bad call', async (args) => {
  const { code, json, stderr } = await jiannuo(...args);
  expect([code, json]).toEqual([3, null]);
  expect(stderr).toMatch(/用法/);
});

test('help is an answer, in either language', async () => {
  for (const name of ['inspect', 'roster', 'export', 'simulate', 'convert', 'check', 'duplicates', 'facts']) {
    const { code, stdout } = await run([name, '--help']);
    expect([code, stdout.includes(`-- ${name}`)]).toEqual([0, true]);
  }
  expect((await run(['--help', '--lang', 'en'])).stdout).toContain('Usage');
});

test.each([
  ['none.xlsx', 'cli.fileMissing'],
  ['.', 'cli.isFolder'],
  ['empty.xlsx', 'workbook.empty'],
  ['cut.xlsx', 'workbook.truncated'],
  ['page.xls', 'workbook.htmlNoTable'],
])('%s is bad input', async (name, code) => {
  write('empty.xlsx', new Uint8Array());
  write('cut.xlsx', readFileSync(at('roster.xlsx')).subarray(0, 200));
  writeText('page.xls', '<html><body>登录</body></html>');
  const file = name === '.' ? at('') : name;
  expect(await jiannuo('roster', file)).toMatchObject({ code: 2, json: { refused: { code } } });
  const { code: plain, stdout, stderr } = await run(['inspect', name === '.' ? at('') : at(name)]);
  expect([plain, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/。/);
});

test('a folder that cannot be written to leaves nothing behind', async () => {
  mkdirSync(at('folder.xlsx'));
  const { json } = await jiannuo('convert', 'roster.xlsx', 'folder.xlsx', '--force');
  expect(json.refused.code).toBe('cli.outIsFolder');
});

test.each([
  [['roster', 'roster.xlsx', '--colour'], '--colour'],
  [['roster', 'roster.xlsx', '-x'], '-x'],
  [['roster', 'roster.xlsx', '--sheet'], '--sheet'],
  [['roster', 'roster.xlsx', '--sheet', '-a'], '--sheet'],
  [['roster', 'roster.xlsx', '--json=yes'], '--json'],
])('%j is told in Chinese, with the option by name', async (args, option) => {
  const [first = ''] = (await jiannuo(...args)).stderr.split('\n');
  expect(first).toContain(option);
  expect(first.replaceAll(option, '')).not.toMatch(/[a-z]{3}/i);
});

test('a name that the system cannot take is told in words', async () => {
  expect((await jiannuo('convert', 'roster.xlsx', at(`${'长'.repeat(80)}.xlsx`))).code).toBe(0);
  const { json } = await jiannuo('convert', 'roster.xlsx', at(`${'长'.repeat(84)}.xlsx`));
  expect(json.refused.code).toBe('cli.outUnwritable');
  expect(json.refused.message).not.toMatch(/ENAMETOOLONG|\.tmp/);
});

test('what every command takes may stand before the command', async () => {
  writeText('english.csv', '姓名,性别\r\n张样,男\r\n');
  const after = await run(['roster', at('english.csv'), '--lang', 'en', '--json']);
  expect(await run(['--lang', 'en', '--json', 'roster', at('english.csv')])).toEqual(after);
  expect(await run(['--lang=en', 'roster', at('english.csv')])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Sheet') as string,
  });
});
