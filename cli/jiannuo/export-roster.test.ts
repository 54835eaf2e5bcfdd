import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { office } from './office.fixture.ts';
import { run } from './run.ts';

const { at, jiannuo, write, writeJson, writeText } = office();

function template(...headers: string[]): void {
  const columns = headers.map((header) => ({ header, type: 'text' as const }));
  write('blank.xlsx', writeWorkbook([{ name: '导入', columns, rows: [] }]));
}

const call = (records: string) =>
  [
    '--records',
    records,
    '--template',
    'blank.xlsx',
    '--contract',
    'ruoyi',
    '--out',
    'out.xlsx',
    '--force',
  ] as const;

const rowsOfOut = (count: number) => {
  const [sheet] = readWorkbook(readFileSync(at('out.xlsx'))).sheets;
  return Array.from({ length: sheet?.rowCount ?? 0 }, (_row, row) =>
    Array.from({ length: count }, (_column, column) => sheet?.cell(row, column)?.text ?? ''),
  ).slice(1);
};

test('columns of a roster that no field is for go by their header, and what has no column is told', async () => {
  template('姓名', '性别', '学时');
  writeText('hours.csv', '序号,姓名,性别,学时,校车\r\n1,张样,男,48,二号线\r\n2,李样,女,,\r\n');
  const { code, json } = await jiannuo('export', ...call('hours.csv'));
  expect({ code, json }).toMatchObject({ code: 0, json: { written: true, problems: [] } });
  expect(rowsOfOut(3)).toEqual([
    ['张样', '男', '48'],
    ['李样', '女', ''],
  ]);
  expect(json.notes).toEqual([expect.stringContaining('“校车”这一列，1 条记录')]);
});

test('keys of a file that are headers of the template fill their columns; those that nobody knows are to be looked at', async () => {
  template('姓名', '学时', '等级');
  writeJson('keys.json', [{ values: { name: '张样', 学时: 48, extra: { 等级: '优' } } }]);
  expect(await jiannuo('export', ...call('keys.json'))).toMatchObject({
    code: 0,
    json: { problems: [], notes: [] },
  });
  expect(rowsOfOut(3)).toEqual([['张样', '48', '优']]);
  writeJson('nested.json', [
    { values: { name: '张样', 学时: 48 } },
    { values: { name: '李样', 学时: { 上: 1 } } },
  ]);
  expect(await jiannuo('export', ...call('nested.json'))).toMatchObject({
    code: 1,
    json: { problems: [{ code: 'cli.unknownField' }] },
  });
});

test('what the reading of a roster changed is told where it goes out, and not where it stays', async () => {
  template('姓名', '性别');
  writeText('spaced.csv', '姓名,性别,职务\r\n"张\n样",男,"教 师"\r\n');
  const { code, json } = await jiannuo('export', ...call('spaced.csv'));
  expect({ code, json }).toMatchObject({
    code: 0,
    json: { remarks: [{ row: 2, column: 'A', path: 'name' }] },
  });
  const { stdout } = await run([
    'export',
    ...call('spaced.csv').map((each) => (/^\w+\.\w+$/.test(each) ? at(each) : each)),
  ]);
  expect(stdout).toContain('  · A2 ');
});

test('a doubt about what the template does not ask for hinders nobody', async () => {
  template('姓名', '性别');
  writeText('doubts.csv', '姓名,性别,入党时间\r\n张样,男,98.7\r\n李样,女,1999-07\r\n');
  expect(await jiannuo('export', ...call('doubts.csv'))).toMatchObject({
    code: 0,
    json: { written: true, problems: [] },
  });
  template('姓名', '入党时间');
  const asked = await jiannuo('export', ...call('doubts.csv'));
  expect(asked).toMatchObject({ code: 1, json: { problems: [{ code: 'dateTwoDigitYear', row: 2 }] } });
});

test('a doubt about a name, and a row that is left out, must be decided whatever the template asks for', async () => {
  template('姓名', '性别');
  writeText('names.csv', '姓名,性别\r\n张样 李样,男\r\n,女\r\n王样,男\r\n');
  expect(await jiannuo('export', ...call('names.csv'))).toMatchObject({
    code: 1,
    json: { problems: [{ code: 'twoNames' }, { code: 'nameMissing' }] },
  });
});
