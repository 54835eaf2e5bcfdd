import { describe, expect, test } from 'vitest';
import { codeText } from '#locales/errors.ts';
import type { Messy } from '#tests/fixtures/messy.ts';
import { ask, askMessy, codesOf, contractsOf, factOf, plain } from '#tests/fixtures/upload.ts';
import type { Cell } from '../model/workbook.ts';
import { gridSheet, textCell } from '../workbook/grid.ts';
import { writeWorkbook } from '../workbook/write.ts';
import { readAsPortal } from './read-as-portal.ts';
import { partOf } from './reading.ts';
import type { UploadRequest } from './request.ts';

const PEOPLE = [
  ['姓名', '性别', '入党时间'],
  ['张样', '男', '2016-05-01'],
  ['李样', '女', '2012-07-01'],
];

const ruoyi = { contracts: contractsOf('ruoyi') };

function blank(...headers: string[]): { bytes: Uint8Array } {
  const columns = headers.map((header) => ({
    header,
    type: 'text' as const,
    ...(header === '性别' ? { validation: { kind: 'list' as const, values: ['男', '女'] } } : {}),
  }));
  return { bytes: writeWorkbook([{ name: '导入', columns, rows: [] }]) };
}

function asked(rows: string[][], headers: string[], ids: string[]): UploadRequest {
  return ask(plain(rows), { contracts: contractsOf(...ids), template: blank(...headers) });
}

function unknownWord({ grid }: Messy): void {
  (grid[2] ?? [])[2] = { t: 's', v: '保密' };
}

test('a clean sheet gives no facts, and every value as the portal stores it', () => {
  const answer = readAsPortal(ask(plain(PEOPLE), ruoyi));
  expect(answer.facts).toEqual([]);
  const [reading] = answer.readings;
  expect(reading).toMatchObject({
    contractId: 'ruoyi',
    columns: [
      { header: '姓名', path: 'name', letter: 'A' },
      { header: '性别', letter: 'B' },
      { header: '入党时间', letter: 'C' },
    ],
    differences: [],
    counts: { records: 2, read: 2, accepted: 2 },
  });
  expect(reading?.rows).toEqual([
    { row: 2, kind: 'record', values: ['张样', '男', '2016-05-01'], accepted: true },
    { row: 3, kind: 'record', values: ['李样', '女', '2012-07-01'], accepted: true },
  ]);
});

test('what a messy sheet has is told with its place, in words without a gap, as plain data', async () => {
  const answer = readAsPortal(
    await askMessy(
      (book) => {
        book.comments = { B3: '请核对' };
        book.hiddenRows = [4];
      },
      { contracts: contractsOf('ruoyi', 'easyexcel-all') },
    ),
  );
  expect(structuredClone(answer)).toEqual(answer);
  expect(factOf(answer, 'titleAbove')).toMatchObject({
    severity: 'error',
    cell: 'A1',
    params: { row: 2, wanted: 1 },
  });
  expect(factOf(answer, 'mergedCells')).toMatchObject({ cell: 'F3', params: { range: 'F3:F4', count: 1 } });
  expect(factOf(answer, 'hiddenSheets')).toMatchObject({ params: { names: '字典' } });
  expect(factOf(answer, 'sheetsTaken')).toMatchObject({
    severity: 'error',
    params: { contracts: 'easyexcel-all' },
  });
  expect(factOf(answer, 'hiddenRows')).toMatchObject({ cell: 'A4', params: { rows: '4', count: 1 } });
  expect(factOf(answer, 'daysOtherwise')).toMatchObject({
    cell: 'E3',
    params: { count: 4, pattern: 'yyyy-MM-dd' },
  });
  expect(factOf(answer, 'formulas')).toMatchObject({ cell: 'G3', severity: 'note', params: { count: 5 } });
  expect(factOf(answer, 'blankRows')).toMatchObject({ cell: 'A6', params: { rows: '6' } });
  expect(factOf(answer, 'nobodysRows')).toMatchObject({ params: { rows: '10–11' } });
  expect(factOf(answer, 'comments')).toMatchObject({ cell: 'B3', params: { count: 1 } });
  expect(factOf(answer, 'headersUnread')).toMatchObject({ params: { count: 8 } });
  const words = answer.facts.map(({ code, params }) => codeText(code, params));
  expect(words.filter((each) => /[{}]|undefined/.test(each))).toEqual([]);
  const order = answer.facts.map(({ severity }) => ['error', 'warning', 'note'].indexOf(severity));
  expect(order).toEqual(order.toSorted());
});

test('below a title that the portal skips, each difference says what is seen and what is read', async () => {
  const request = await askMessy(undefined, { ...ruoyi, portal: { titleRows: 1 } });
  const answer = readAsPortal(request);
  expect(codesOf(answer)).not.toContain('titleAbove');
  const [reading] = answer.readings;
  const told = reading?.differences.map(({ cell, wrote, reads, code }) => [cell, wrote, reads, code]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['E3', '2016年5月1日', null, 'importers.dateUnread'],
      // Merged with the cell above, which alone the portal reads.
      ['F4', '语文组', null, 'upload.readSilently'],
      ['H7', '已核对', null, 'importers.formulaText'],
      ['', '', null, 'upload.rowTaken'],
    ]),
  );
  expect(factOf(answer, 'nobodyTaken')).toMatchObject({ cell: 'A10', params: { count: 2, rows: '10–11' } });
  expect(reading?.groups.find(({ code }) => code === 'importers.dateUnread')).toMatchObject({
    column: 4,
    count: 2,
  });
  expect(partOf(reading ?? fail(), 0, 1).rows.map(({ row }) => row)).toEqual([3]);
});

function fail(): never {
  throw new Error('nothing was read');
}

describe('cells', () => {
  test('words outside a list, days that nobody can tell, lost digits, errors and formulas without a result', async () => {
    const answer = readAsPortal(
      await askMessy(
        ({ grid }) => {
          (grid[2] ?? [])[2] = { t: 's', v: '女性' };
          (grid[3] ?? [])[4] = { t: 's', v: '98.7' };
          (grid[4] ?? [])[3] = { t: 'n', v: 110105194912310000 };
          (grid[6] ?? [])[6] = { t: 'e', v: 0x2a, w: '#N/A', f: 'NA()' };
          (grid[7] ?? [])[6] = { t: 'n', f: '1+1' };
          (grid[7] ?? [])[7] = { t: 's', v: '有异议' };
        },
        { ...ruoyi, lists: { C: ['男', '女'], H: ['无异议', '已核对'] } },
      ),
    );
    expect(factOf(answer, 'daysUnread')).toMatchObject({
      severity: 'error',
      cell: 'E4',
      params: { texts: '98.7' },
    });
    expect(factOf(answer, 'digitsLost')).toMatchObject({ severity: 'error', cell: 'D5' });
    expect(factOf(answer, 'errorCells')).toMatchObject({ cell: 'G7', params: { texts: '#N/A' } });
    expect(factOf(answer, 'formulasUnkept')).toMatchObject({ cell: 'G8', params: { count: 1 } });
    const outside = answer.facts.filter(({ code }) => code === 'upload.wordsOutside');
    expect(outside.map(({ cell, params }) => [cell, params['texts'], params['words']])).toEqual([
      ['C3', '女性', '男、女'],
      ['H8', '有异议', '无异议、已核对'],
    ]);
  });

  test('without a list, a word that no form knows is to be looked at', async () => {
    const answer = readAsPortal(await askMessy(unknownWord, ruoyi));
    expect(factOf(answer, 'wordsUnknown')).toMatchObject({
      severity: 'warning',
      cell: 'C3',
      params: { texts: '保密' },
    });
  });

  test('what is struck out is read all the same', () => {
    const struck: Cell = { ...textCell('李样'), struck: true };
    const rows = PEOPLE.map((row) => row.map(textCell));
    (rows[2] ?? [])[0] = struck;
    const answer = readAsPortal(ask({ sheets: [gridSheet('表', rows)], date1904: false }, ruoyi));
    expect(codesOf(answer)).toEqual(expect.arrayContaining(['struckOut', 'rowsUnsure']));
  });
});

describe('sheets', () => {
  const other = [['说明'], ['请填写']];

  test('the first one is what most portals read, whatever sheet is meant', () => {
    const workbook = plain(other, PEOPLE);
    const answer = readAsPortal(ask(workbook, ruoyi, '表2'));
    expect(factOf(answer, 'otherSheetFirst')).toMatchObject({
      severity: 'error',
      params: { first: '表1', sheet: '表2' },
    });
    const [reading] = answer.readings;
    expect(reading).toMatchObject({ otherSheet: '表1', counts: { read: 0 } });
    const hidden = {
      ...workbook,
      sheets: workbook.sheets.map((sheet, n) => ({ ...sheet, hidden: n === 0 })),
    };
    expect(codesOf(readAsPortal(ask(hidden, ruoyi, '表2')))).toContain('hiddenSheetFirst');
  });

  test('a portal that asks for a name reads the sheet of that name', () => {
    const answer = readAsPortal(ask(plain(other, PEOPLE), { ...ruoyi, portal: { sheetName: '表2' } }, '表2'));
    expect(codesOf(answer)).not.toContain('otherSheetFirst');
    expect(answer.readings[0]?.counts).toEqual({ records: 2, read: 2, accepted: 2 });
    const wrong = ask(plain(PEOPLE, other), { ...ruoyi, portal: { sheetName: '导入' } });
    expect(factOf(readAsPortal(wrong), 'sheetNamed')).toMatchObject({
      params: { wanted: '导入', sheet: '表1' },
    });
  });

  test('what stands in a row of another sheet is quoted from there; the user’s own rows are own, wherever the sheet stands', () => {
    const workbook = plain(other, PEOPLE);
    const [reading] = readAsPortal(ask(workbook, ruoyi, '表2')).readings;
    const taken = reading?.differences.find(({ code }) => code === 'upload.rowTaken');
    expect(taken).toMatchObject({ sheet: '表1', row: 2, params: { text: other[1]?.join(' ') } });
    const [all] = readAsPortal(
      ask(
        plain([PEOPLE[0] ?? [], ['钱样', '男', '2016-05-01']], PEOPLE),
        { contracts: contractsOf('yudao') },
        '表2',
      ),
    ).readings;
    expect(all?.counts).toMatchObject({ records: 2, read: 2 });
    expect(all?.rows.map(({ row, sheet }) => [row, sheet])).toEqual([
      [2, '表1'],
      [2, undefined],
      [3, undefined],
    ]);
    expect(all?.differences.filter(({ code }) => code === 'importers.rowMissing')).toEqual([]);
  });

  test('of a portal that reads them all, the others’ rows are told as such', () => {
    const { readings } = readAsPortal(ask(plain(PEOPLE, PEOPLE), { contracts: contractsOf('yudao') }));
    const [reading] = readings;
    expect(reading?.rows.filter(({ sheet }) => sheet === '表2')).toHaveLength(2);
    expect(reading?.counts.read).toBe(2);
  });
});

describe('a template', () => {
  test('headers that are missing, more, spelled or called otherwise', () => {
    const rows = [
      ['姓 名', '性别', '加入党组织时间', '校车'],
      ['张样', '男', '2016-05-01', '二号线'],
      ['李样', '保密', '2016-05-01', '二号线'],
    ];
    const answer = readAsPortal(asked(rows, ['姓名', '性别', '入党时间', '手机号'], ['ruoyi']));
    expect(factOf(answer, 'headerSpelling')).toMatchObject({
      cell: 'A1',
      params: { header: '姓 名', wanted: '姓名' },
    });
    expect(factOf(answer, 'headerRenamed')).toMatchObject({ cell: 'C1', params: { wanted: '入党时间' } });
    expect(factOf(answer, 'headerMissing')).toMatchObject({ params: { header: '手机号' } });
    expect(factOf(answer, 'headerExtra')).toMatchObject({
      severity: 'note',
      cell: 'D1',
      params: { header: '校车' },
    });
    expect(factOf(answer, 'wordsOutside')).toMatchObject({
      cell: 'B3',
      params: { texts: '保密', words: '男、女' },
    });
    expect(answer.readings[0]?.missing).toEqual(['姓名', '入党时间', '手机号']);
    expect(answer.readings[0]?.differences.map(({ cell, code }) => [cell, code])).toContainEqual([
      'B3',
      'importers.dictionaryMiss',
    ]);
  });

  test('the order of columns is told where the portal counts them, and nowhere else', () => {
    const rows = [
      ['性别', '姓名'],
      ['男', '张样'],
    ];
    expect(codesOf(readAsPortal(asked(rows, ['姓名', '性别'], ['ruoyi', 'hutool'])))).toEqual([]);
    const answer = readAsPortal(asked(rows, ['姓名', '性别'], ['ruoyi', 'positional-poi-shown']));
    expect(factOf(answer, 'headerOrder')).toMatchObject({
      severity: 'error',
      params: { contracts: 'positional-poi-shown', count: 2, header: '姓名', column: 'B', wanted: 'A' },
    });
    const [, byPlace] = [...answer.readings].sort((a, b) => b.contractId.localeCompare(a.contractId));
    expect(byPlace?.differences[0]).toMatchObject({ cell: 'B2', wrote: '张样', reads: '男' });
  });
});
