import { describe, expect, test } from 'vitest';
import { codeText } from '#locales/errors.ts';
import { cellsOf, HEADERS } from '#tests/fixtures/messy.ts';
import { ask, askMessy, contractsOf, PEOPLE, plain, refusalOf, textsOf } from '#tests/fixtures/upload.ts';
import type { Cell, Sheet, Workbook } from '../model/workbook.ts';
import { gridSheet, textCell, valueCell } from '../workbook/grid.ts';
import { readLegacy } from '../workbook/xls/read-xls.ts';
import { readWorkbook } from '../workbook/xlsx/read.ts';
import { cleanCopy } from './clean-copy.ts';
import type { CleanCopy } from './copy.ts';

const ruoyi = { contracts: contractsOf('ruoyi') };

const sheetsOf = ({ bytes }: CleanCopy): readonly Sheet[] => readWorkbook(bytes).sheets;

test('one sheet, the header first, the records as they are seen, and nothing else', async () => {
  const request = await askMessy((book) => {
    book.comments = { B3: '请核对' };
  }, ruoyi);
  const before = textsOf(request.workbook.sheets[0]);
  const copy = cleanCopy(request);
  const [sheet, ...others] = sheetsOf(copy);
  expect(others).toEqual([]);
  expect(sheet).toMatchObject({ name: '汇总表', hidden: false, merges: [] });
  const [header, ...rows] = textsOf(sheet);
  expect(header).toEqual(HEADERS);
  expect(rows.map((row) => row.slice(4))).toEqual([
    ['2016-05-01', '语文组', '10', '无异议'],
    ['2012-07-01', '语文组', '11', '无异议'],
    ['2012-07-01', '数学组', '12', '无异议'],
    ['2010-03-20', '数学组', '13', '已核对'],
    ['2009-11-05', '数学组', '14', '无异议'],
    ['2008-03-09', '数学组', '15', '无异议'],
  ]);
  expect(copy).toMatchObject({
    fileName: '汇总表-上传.xlsx',
    readings: [{ contractId: 'ruoyi', faithful: true, differences: [] }],
    carried: { rows: 6, columns: 8, cells: 48 },
    problems: [],
    sensitive: true,
  });
  expect(Object.fromEntries(copy.notes.map(({ code, params }) => [code, params['count']]))).toEqual({
    'upload.noteFormulas': 6,
    'upload.noteRepeated': 1,
    'upload.noteDays': 5,
  });
  expect(copy.leftOut.map(({ code }) => code.replace('upload.left', ''))).toEqual([
    'Above',
    'Total',
    'Note',
    'Sheet',
    'HiddenSheet',
    'Comments',
  ]);
  const words = [...copy.leftOut, ...copy.notes].map(({ code, params }) => codeText(code, params));
  expect(words.filter((each) => /[{}]/.test(each))).toEqual([]);
  expect(structuredClone(copy)).toEqual(copy);
  expect(textsOf(request.workbook.sheets[0])).toEqual(before);
});

test('the same request gives the same bytes, from a file and from the cells of a program', async () => {
  const request = await askMessy(undefined, ruoyi);
  const { bytes } = cleanCopy(request);
  expect(cleanCopy(request).bytes).toEqual(bytes);
  expect(cleanCopy(ask(cellsOf(request.workbook), ruoyi)).bytes).toEqual(bytes);
});

test('days and numbers are cells where a portal takes no texts, and texts where it takes no cells', () => {
  const rows = PEOPLE.map((row, n) => [...row, n === 0 ? '教龄' : String(n)]);
  const kindsFor = (id: string): (string | undefined)[] => {
    const copy = cleanCopy(ask(plain(rows), { contracts: contractsOf(id) }));
    expect(copy.readings).toEqual([{ contractId: id, faithful: true, differences: [] }]);
    const [sheet] = sheetsOf(copy);
    return [sheet?.cell(1, 2)?.type, sheet?.cell(1, 3)?.type];
  };
  expect(kindsFor('positional-poi')).toEqual(['number', 'number']);
  expect(kindsFor('positional-poi-text')[0]).toBe('text');
  expect(kindsFor('ruoyi')).toEqual(['text', 'number']);
});

test('where a portal skips a title, the copy has one', () => {
  const portal = { titleRows: 1, sheetName: '导入' };
  const copy = cleanCopy(ask(plain(PEOPLE), { ...ruoyi, portal }));
  const [sheet] = sheetsOf(copy);
  expect(sheet?.name).toBe('导入');
  expect(textsOf(sheet)[1]).toEqual(PEOPLE[0]);
  expect(copy.readings[0]?.faithful).toBe(true);
  expect(refusalOf(ask(plain(PEOPLE), { portal: { titleRows: 3 } }))).toBe('upload.titleRows');
});

test('a header of two rows is written as one, or as two where the portal has two', () => {
  const rows = [
    ['姓名', '任职', ''],
    ['', '职务', '手机号'],
    ['张样', '校长', '19900000000'],
    ['李样', '教师', '19900000001'],
  ];
  const sheet = gridSheet(
    '表',
    rows.map((row) => row.map(textCell)),
    {
      merges: [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 1, bottom: 0, right: 2 },
      ],
    },
  );
  const workbook: Workbook = { sheets: [sheet], date1904: false };
  const one = cleanCopy(ask(workbook, ruoyi));
  expect(textsOf(sheetsOf(one)[0])[0]).toEqual(['姓名', '职务', '手机号']);
  expect(one.notes).toContainEqual({ code: 'upload.noteFlattened', params: { rows: 2 } });
  const two = cleanCopy(ask(workbook, { contracts: contractsOf('autopoi'), portal: { headRows: 2 } }));
  expect(textsOf(sheetsOf(two)[0]).slice(0, 2)).toEqual([
    ['姓名', '任职', ''],
    ['', '职务', '手机号'],
  ]);
  expect(two.readings[0]?.faithful).toBe(true);
});

describe('what is not sure', () => {
  test('is written as it stands and told with its cell; the portal’s reading of it is told as well', async () => {
    const request = await askMessy(
      ({ grid }) => {
        (grid[2] ?? [])[2] = { t: 's', v: '女性' };
        (grid[3] ?? [])[4] = { t: 's', v: '98.7' };
        (grid[4] ?? [])[3] = { t: 'n', v: 110105194912310000 };
        (grid[6] ?? [])[7] = { t: 'e', v: 0x2a, w: '#N/A', f: 'NA()' };
        (grid[7] ?? [])[6] = { t: 'n', f: '1+1' };
      },
      { ...ruoyi, lists: { C: ['男', '女'] } },
    );
    const copy = cleanCopy(request);
    expect(
      copy.problems.map(({ row, column, code, written, severity }) => [row, column, code, written, severity]),
    ).toEqual([
      [3, 'C', 'upload.wordOutside', '女性', 'error'],
      [4, 'E', 'row.dateTwoDigitYear', '98.7', 'warning'],
      [5, 'D', 'row.idNumeric', '110105194912310000', 'error'],
      [7, 'H', 'row.errorCell', '#N/A', 'error'],
      [8, 'G', 'upload.formulaUnkept', '', 'error'],
    ]);
    expect(copy.problems[0]?.params).toMatchObject({ words: '男、女', suggested: '女' });
    const words = copy.problems.map(({ code, params }) => codeText(code, params));
    expect(words.filter((each) => /[{}]/.test(each))).toEqual([]);
    const rows = textsOf(sheetsOf(copy)[0]);
    expect([rows[1]?.[2], rows[2]?.[4], rows[3]?.[3], rows[4]?.[7], rows[5]?.[6]]).toEqual([
      '女性',
      '98.7',
      '110105194912310000',
      '#N/A',
      '',
    ]);
    const [reading] = copy.readings;
    expect(reading?.faithful).toBe(false);
    expect(reading?.differences.map(({ from, cell, why }) => [from, cell, why])).toEqual([
      [3, 'C2', 'importers.dictionaryMiss'],
      [4, 'E3', 'importers.readDifferently'],
    ]);
  });

  test('a word that the user confirmed is written', () => {
    const rows = [
      ['姓名', '性别'],
      ['张样', '男性'],
    ];
    const lists = { B: ['男', '女'] };
    const copy = cleanCopy(ask(plain(rows), { ...ruoyi, lists, words: { B: { 男性: '男' } } }));
    expect(textsOf(sheetsOf(copy)[0])[1]).toEqual(['张样', '男']);
    expect(copy).toMatchObject({ problems: [], notes: [{ code: 'upload.noteWords', params: { count: 1 } }] });
  });

  test('several words of a list, however they are joined, are joined as the portal splits them', () => {
    const rows = [
      ['姓名', '公开方式'],
      ['张样', '公开栏、电子屏'],
      ['李样', '公开栏；广播'],
    ];
    const copy = cleanCopy(ask(plain(rows), { ...ruoyi, lists: { B: ['公开栏', '电子屏'] } }));
    expect(textsOf(sheetsOf(copy)[0]).map((row) => row[1])).toEqual([
      '公开方式',
      '公开栏,电子屏',
      '公开栏；广播',
    ]);
    expect(copy.problems.map(({ row, code }) => [row, code])).toEqual([[3, 'upload.wordOutside']]);
  });

  test('what is merged over several columns stays in the first of them', () => {
    const sheet = gridSheet(
      '表',
      [...PEOPLE, ['王样', '不详', '']].map((row) => row.map(textCell)),
      { merges: [{ top: 3, left: 1, bottom: 3, right: 2 }] },
    );
    const copy = cleanCopy(ask({ sheets: [sheet], date1904: false }, ruoyi));
    expect(textsOf(sheetsOf(copy)[0])[3]).toEqual(['王样', '不详', '']);
    expect(copy.problems).toMatchObject([{ row: 4, column: 'B', code: 'row.mergedAcross' }]);
  });

  test('a row that may be nobody’s goes along and is told', () => {
    const copy = cleanCopy(
      ask(plain([...PEOPLE.slice(0, 2), ['', '男', '2016-05-01'], ...PEOPLE.slice(2)]), ruoyi),
    );
    expect(copy.carried.rows).toBe(3);
    expect(copy.problems).toMatchObject([{ row: 3, code: 'row.nameMissing', severity: 'error' }]);
  });
});

describe('rows', () => {
  test('that the user leaves out stay out', () => {
    const request = ask(plain(PEOPLE), ruoyi);
    const copy = cleanCopy({ ...request, leaveOut: [2] });
    expect(textsOf(sheetsOf(copy)[0]).map(([name]) => name)).toEqual(['姓名', '李样']);
    expect(copy.leftOut).toMatchObject([
      { code: 'upload.leftChosen', cell: 'A2', params: { row: 2, name: '张样' } },
    ]);
    expect(refusalOf({ ...request, leaveOut: [2, 3] })).toBe('upload.nothingLeft');
  });

  test('out of sight go along and are told, or stay out', async () => {
    const request = await askMessy((book) => {
      book.hiddenRows = [4, 5];
    }, ruoyi);
    expect(cleanCopy(request)).toMatchObject({ carried: { rows: 6 } });
    expect(cleanCopy(request).notes).toContainEqual({ code: 'upload.noteHiddenRows', params: { count: 2 } });
    const without = cleanCopy({ ...request, hiddenRows: 'leave' });
    expect(without.carried.rows).toBe(4);
    expect(without.leftOut.filter(({ code }) => code === 'upload.leftHiddenRow')).toHaveLength(2);
  });
});

test('days counted from 1904 are the same days', () => {
  const rows = PEOPLE.map((row) => row.map((text): Cell => textCell(text)));
  (rows[1] ?? [])[2] = valueCell(41_029, { format: 'yyyy-mm-dd', date: true, wrap: false }, true);
  const copy = cleanCopy(ask({ sheets: [gridSheet('表', rows)], date1904: true }, ruoyi));
  expect(textsOf(sheetsOf(copy)[0])[1]?.[2]).toBe('2016-05-01');
  expect(copy.readings[0]?.faithful).toBe(true);
});

test('as an old .xls, for portals that take nothing else', () => {
  const copy = cleanCopy({ ...ask(plain(PEOPLE), ruoyi), kind: 'xls' });
  expect(copy).toMatchObject({ fileName: '汇总表-上传.xls', readings: [{ faithful: true }] });
  expect(textsOf(readLegacy(copy.bytes).sheets[0])[1]).toEqual(['张样', '男', '2016-05-01']);
});
