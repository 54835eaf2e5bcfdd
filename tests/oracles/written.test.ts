import { expect, test } from 'vitest';
import type { Sheet } from '#core/model/workbook.ts';
import { parseCsv } from '#core/workbook/csv/csv.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { type SheetSpec, writeWorkbook } from '#core/workbook/write.ts';
import { libreOfficeCsv, openpyxlValues, savedByLibreOffice } from './programs.ts';

const summary: SheetSpec = {
  name: '汇总表',
  autoFilter: true,
  columns: [
    { header: '姓名', type: 'text' },
    { header: '身份证号', type: 'text' },
    { header: '入党时间', type: 'date' },
    { header: '应到人数', type: 'number' },
    { header: '承诺内容', type: 'text' },
  ],
  rows: [
    ['阿依·样例', '11010519491231002X', '2016-05-01', '30', '第一条，"引号"\n第二条'],
    ['㐀𠮷样例', '440524188001010014', '2016-06-30', '0', '=1+1'],
    ['张样例', '', '', '', ' 前后空格 '],
    ['😀', '007', '2016年5月', '12.5', '+86 @甲 -乙 <b>&amp;'],
  ],
};
const titled: SheetSpec = { ...summary, name: '带标题', title: '某校公开承诺汇总表', autoFilter: false };
const bytes = writeWorkbook([summary, titled]);
const header = summary.columns.map((column) => column.header);

function textsOf(sheet: Sheet | undefined, from = 0): string[][] {
  return Array.from({ length: (sheet?.rowCount ?? 0) - from }, (_, row) =>
    Array.from(
      { length: sheet?.columnCount ?? 0 },
      (__, column) => sheet?.cell(row + from, column)?.text ?? '',
    ),
  );
}

test('LibreOffice shows what was written', () => {
  const csv = libreOfficeCsv(bytes);
  expect(parseCsv(csv.get('汇总表') ?? '')).toEqual([header, ...summary.rows]);
  expect(parseCsv(csv.get('带标题') ?? '').slice(1)).toEqual([header, ...summary.rows]);
});

test('openpyxl reads what was written', () => {
  const { 汇总表: rows = [] } = openpyxlValues(bytes);
  expect(rows[0]).toEqual(header);
  expect(rows[1]).toEqual([
    '阿依·样例',
    '11010519491231002X',
    '2016-05-01 00:00:00',
    '30',
    summary.rows[0]?.[4],
  ]);
  expect(rows.map((row) => row[0])).toEqual(['姓名', ...summary.rows.map((row) => row[0])]);
  expect(rows.map((row) => row[4])).toEqual(['承诺内容', ...summary.rows.map((row) => row[4])]);
});

test.each(['xlsx', 'xls'] as const)(
  'what LibreOffice saves as .%s is read as it was written',
  async (extension) => {
    const saved = await openWorkbook(savedByLibreOffice(bytes, extension), `汇总.${extension}`);
    expect(saved.sheets.map(({ name }) => name)).toEqual(['汇总表', '带标题']);
    expect(textsOf(saved.sheets[0])).toEqual([header, ...summary.rows]);
    expect(saved.sheets[0]?.cell(1, 2)).toMatchObject({ type: 'number', date: true, value: 42491 });
    expect(saved.sheets[0]?.cell(1, 1)).toMatchObject({ type: 'text' });
  },
);
