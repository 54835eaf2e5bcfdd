import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { ID_A, office } from './office.fixture.ts';

const { at, jiannuo, write, writeJson } = office();

function exported(headers: readonly string[], values: Record<string, string>, ...more: string[]) {
  const columns = headers.map((header) => ({ header, type: 'text' as const }));
  write('blank.xlsx', writeWorkbook([{ name: '导入', columns, rows: [] }]));
  writeJson('records.json', [{ values: { name: '张样', ...values } }]);
  const files = ['--records', 'records.json', '--template', 'blank.xlsx', '--out', 'out.xlsx', '--force'];
  return jiannuo('export', ...files, '--contract', 'ruoyi', ...more);
}

const cellsOfOut = (count: number) => {
  const [sheet] = readWorkbook(readFileSync(at('out.xlsx'))).sheets;
  return Array.from({ length: count }, (_, column) => sheet?.cell(1, column)?.text ?? '');
};

test('columns that stay empty are told, and so are two that one field goes into', async () => {
  const headers = ['姓名', 'ID Card', 'Gender', '备用'];
  const maps = ['--map', 'B=idNumber', '--map', 'C=idNumber'];
  const { code, json } = await exported(headers, { idNumber: ID_A }, ...maps);
  expect({ code, json }).toMatchObject({ code: 0, json: { blank: [{ column: 'D', header: '备用' }] } });
  expect(json.notes).toEqual(['B、C 列填写的都是“身份证号”，请核对。', expect.stringContaining('D（备用）')]);
});

test('dates are written as the header says, as is said of one column, else as recorded', async () => {
  const headers = ['姓名', '出生日期(yyyyMMdd)', '入党时间', '转正时间'];
  const dates = { birthDate: '1965-01-02', joinPartyDate: '1995-01', fullMemberDate: '1996-01-05' };
  const { code } = await exported(headers, dates, '--date-format', 'D=yyyy年M月d日', '--insist');
  expect(cellsOfOut(4)).toEqual(['张样', '19650102', '1995-01', '1996年1月5日']);
  // RuoYi's own dates know no such spelling: the user said so, the portal did not.
  expect(code).toBe(1);
  expect((await exported(headers, dates)).code).toBe(0);
  expect(cellsOfOut(4)).toEqual(['张样', '19650102', '1995-01', '1996-01-05']);
});
