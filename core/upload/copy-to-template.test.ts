import { describe, expect, test } from 'vitest';
import { codeText } from '#locales/errors.ts';
import { ask, askMessy, contractsOf, PEOPLE, plain, refusalOf, textsOf } from '#tests/fixtures/upload.ts';
import type { Cell, Sheet } from '../model/workbook.ts';
import { gridSheet, textCell } from '../workbook/grid.ts';
import { openWorkbook } from '../workbook/open.ts';
import { readWorkbook } from '../workbook/xlsx/read.ts';
import { writeWorkbook } from '../workbook/write.ts';
import { cleanCopy } from './clean-copy.ts';
import type { CleanCopy, CleanCopyRequest } from './copy.ts';

const ruoyi = { contracts: contractsOf('ruoyi') };

const sheetsOf = ({ bytes }: CleanCopy): readonly Sheet[] => readWorkbook(bytes).sheets;

function template(...headers: string[]): { bytes: Uint8Array; fileName: string } {
  const columns = headers.map((header) => ({
    header,
    type: 'text' as const,
    ...(header === '性别' ? { validation: { kind: 'list' as const, values: ['男', '女'] } } : {}),
  }));
  const bytes = writeWorkbook([{ name: '导入', title: '导入模板', columns, rows: [] }]);
  return { bytes, fileName: '模板.xlsm' };
}

describe('with the portal’s template', () => {
  test('its own sheet is filled with the records, columns by their meaning and, without one, by their header', async () => {
    const request = await askMessy(
      ({ grid }) => {
        (grid[2] ?? [])[2] = { t: 's', v: '不详' };
        (grid[1] ?? [])[7] = { t: 's', v: '校车' };
      },
      { ...ruoyi, template: template('校车', '姓名', '性别', '入党日期') },
    );
    const copy = cleanCopy(request);
    const [sheet] = sheetsOf(copy);
    expect(textsOf(sheet).slice(1, 4)).toEqual([
      ['校车', '姓名', '性别', '入党日期'],
      ['无异议', expect.any(String), '', '2016-05-01'],
      ['无异议', expect.any(String), expect.stringMatching(/^[男女]$/), '2012-07-01'],
    ]);
    expect(copy).toMatchObject({
      fileName: '汇总表-上传.xlsm',
      sheet: '导入',
      carried: { rows: 6, columns: 4 },
    });
    expect(copy.problems).toMatchObject([
      {
        row: 3,
        column: 'C',
        header: '性别',
        code: 'export.notAllowed',
        written: '',
        params: { value: '不详' },
      },
    ]);
    expect(copy.leftOut.filter(({ code }) => code === 'upload.leftColumn').map(({ cell }) => cell)).toEqual([
      'D2',
      'F2',
      'G2',
    ]);
  });

  test('lines of one person come together where it has a column for the second', () => {
    const rows = [
      ['姓名', '工号', '承诺事项', '完成时限'],
      ['张样', 'S1', '听课十节', '12月'],
      ['张样', 'S1', '家访五次', '11月'],
      ['李样', 'S2', '读书一本', '10月'],
    ];
    const copy = cleanCopy(
      ask(plain(rows), { ...ruoyi, template: template('姓名', '承诺事项1', '承诺事项2') }),
    );
    expect(textsOf(sheetsOf(copy)[0]).slice(2)).toEqual([
      ['张样', '听课十节', '家访五次'],
      ['李样', '读书一本', ''],
    ]);
    expect(copy.readings[0]?.faithful).toBe(true);
  });

  test('that has no column for anything is refused', () => {
    expect(refusalOf(ask(plain(PEOPLE), { ...ruoyi, template: template('车牌号', '油耗') }))).toBe(
      'upload.noColumns',
    );
  });
});

describe('no copy, and a sentence, where nothing sure can be made', () => {
  const refused: [string, () => Promise<CleanCopyRequest> | CleanCopyRequest, string][] = [
    ['no header', () => ask(plain([['今天'], ['很好']]), ruoyi), 'upload.noHeader'],
    ['an empty sheet', () => ask(plain([]), ruoyi), 'upload.empty'],
    ['a header alone', () => ask(plain(PEOPLE.slice(0, 1)), ruoyi), 'upload.noRecords'],
    [
      'tables side by side',
      () => ask(plain(PEOPLE.map((row) => [...row, '', ...row])), ruoyi),
      'upload.sideBySide',
    ],
    [
      'a second table',
      () => ask(plain([...PEOPLE, ['姓名', '手机号', '部门'], ['王样', '19900000000', '语文组']]), ruoyi),
      'upload.twoTables',
    ],
    [
      'formulas with errors alone',
      () => {
        const error: Cell = { ...textCell('#REF!'), type: 'error', formula: 'A1' };
        const rows = [...PEOPLE.slice(0, 1).map((row) => row.map(textCell)), [error, error, error]];
        return ask({ sheets: [gridSheet('表', rows)], date1904: false }, ruoyi);
      },
      'upload.onlyErrors',
    ],
    [
      'somebody a million rows below',
      () => {
        const rows = PEOPLE.map((row) => row.map(textCell));
        rows[1_048_575] = ['赵样', '男', '2016-05-01'].map(textCell);
        return ask({ sheets: [gridSheet('表', rows)], date1904: false }, ruoyi);
      },
      'upload.strayCell',
    ],
  ];

  test.each(refused)('%s', async (_, request, code) => {
    expect(refusalOf(await request())).toBe(code);
    expect(codeText(code, { sheet: '表' })).toContain('“表”');
  });
});

test('of a million declared rows only those of records are in it', () => {
  const base = plain(PEOPLE).sheets[0];
  if (!base) throw new Error('no sheet');
  const sheet: Sheet = {
    ...base,
    rowCount: 1_048_576,
    hasRow: () => true,
    values: (row) => base.values(row),
  };
  const copy = cleanCopy(ask({ sheets: [sheet], date1904: false }, ruoyi));
  expect(sheetsOf(copy)[0]?.rowCount).toBe(3);
});

test('opens like any other file', async () => {
  const { bytes, fileName } = cleanCopy(ask(plain(PEOPLE), ruoyi));
  expect(await openWorkbook(bytes, fileName)).toMatchObject({ kind: 'xlsx', sheets: [{ name: '表1' }] });
});
