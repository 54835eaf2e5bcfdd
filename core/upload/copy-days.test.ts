import { describe, expect, test } from 'vitest';
import { codeText } from '#locales/errors.ts';
import { ask, contractsOf, plain, textsOf } from '#tests/fixtures/upload.ts';
import type { Cell, Workbook } from '../model/workbook.ts';
import { gridSheet, textCell, valueCell } from '../workbook/grid.ts';
import { readWorkbook } from '../workbook/xlsx/read.ts';
import { writeWorkbook } from '../workbook/write.ts';
import { cleanCopy } from './clean-copy.ts';
import type { CleanCopy } from './copy.ts';
import { readAsPortal } from './read-as-portal.ts';

const ruoyi = { contracts: contractsOf('ruoyi') };

/** 完成时限 takes any text, 入党时间 a day. */
const ROWS = [
  ['姓名', '入党时间', '承诺事项', '完成时限'],
  ['张样', '2016.5.1', '听课十节', '２０２６年１２月'],
  ['李样', '2026.13.40', '家访五次', '2026.13.40'],
  ['王样', '２０２６年１２月', '读书一本', '2026年5月3日'],
  ['赵样', '2012-07-01', '备课一次', '长期坚持'],
];

const columnOf = (copy: CleanCopy, column: number): (string | undefined)[] =>
  textsOf(readWorkbook(copy.bytes).sheets[0]).map((row) => row[column]);

/** What is told of each cell, and what is written there. */
const daysOf = ({ problems }: CleanCopy) =>
  problems.map(({ row, column, code, written }) => [row, column, code, written]);

function template(...headers: string[]): { bytes: Uint8Array; fileName: string } {
  const columns = headers.map((header) => ({ header, type: 'text' as const }));
  return { bytes: writeWorkbook([{ name: '导入', columns, rows: [] }]), fileName: '模板.xlsx' };
}

/** A number as the program keeps it. */
const number = (value: number): Cell => valueCell(value, { format: '0', date: false, wrap: false }, false);

function withNumber(value: number): Workbook {
  const grid: Cell[][] = [['姓名', '身份证号'].map(textCell), [textCell('张样'), number(value)]];
  return { sheets: [gridSheet('表', grid)], date1904: false };
}

describe('days', () => {
  test('that are sure are written as the portal has them; all others stay, with why and what the portal reads', () => {
    const copy = cleanCopy(ask(plain(ROWS), ruoyi));
    expect(columnOf(copy, 1)).toEqual([
      '入党时间',
      '2016-05-01',
      '2026.13.40',
      '２０２６年１２月',
      '2012-07-01',
    ]);
    expect(columnOf(copy, 3)).toEqual([
      '完成时限',
      '２０２６年１２月',
      '2026.13.40',
      '2026-05-03',
      '长期坚持',
    ]);
    const told = copy.problems.map(({ row, column, code, written, reads }) => [
      row,
      column,
      code,
      written,
      reads?.map(({ value }) => value),
    ]);
    expect(told).toEqual([
      [2, 'D', 'upload.monthOnly', '２０２６年１２月', ['２０２６年１２月']],
      [3, 'B', 'row.dateImpossible', '2026.13.40', ['2027-02-09']],
      [3, 'D', 'row.dateImpossible', '2026.13.40', ['2026.13.40']],
      [4, 'B', 'upload.monthOnly', '２０２６年１２月', [null]],
    ]);
    expect(copy.notes).toContainEqual({ code: 'upload.noteDays', params: { count: 2 } });
  });

  test('are cells for a portal that stops at texts, so that it stops at what is unsure and not at the first', () => {
    const rows = [ROWS[0] ?? [], ROWS[1] ?? [], ROWS[4] ?? [], ROWS[2] ?? []];
    const [reading] = cleanCopy(ask(plain(rows), { contracts: contractsOf('autopoi-sax') })).readings;
    expect(reading?.aborted).toMatchObject({ params: { cell: 'B4' } });
    const sure = cleanCopy(ask(plain(rows.slice(0, 3)), { contracts: contractsOf('autopoi-sax') }));
    expect(sure.readings[0]?.aborted).toBeUndefined();
  });

  test('of contracts that read a cell otherwise each is named, those that refuse the file are not', () => {
    const contracts = contractsOf('ruoyi', 'hutool', 'positional-poi');
    const copy = cleanCopy(ask(plain(ROWS), { contracts }));
    const refusing = new Set(
      copy.readings.flatMap(({ aborted, contractId }) => (aborted ? [contractId] : [])),
    );
    const read = copy.problems.find(({ row, column }) => row === 3 && column === 'B')?.reads ?? [];
    const named = read.flatMap((each) => each.contracts);
    expect(named.toSorted()).toEqual(
      contracts
        .map(({ id }) => id)
        .filter((id) => !refusing.has(id))
        .toSorted(),
    );
    expect(read.find(({ value }) => value === '2027-02-09')?.contracts).toContain('ruoyi');
  });

  test('hours, and words, in such a column are none; months are whole in a column of months', () => {
    const copy = cleanCopy(
      ask(
        plain([
          ['姓名', '培训时间', '参评年月'],
          ['张样', '12.5', '2016.5'],
          ['李样', '半天', '2016年6月'],
        ]),
        ruoyi,
      ),
    );
    expect(copy.problems).toEqual([]);
    expect(columnOf(copy, 1)).toEqual(['培训时间', '12.5', '半天']);
    expect(columnOf(copy, 2)).toEqual(['参评年月', '2016-05', '2016-06']);
  });

  test('are cells where texts would stop the portal, though a blank elsewhere is read wrong all the same', () => {
    const rows = [
      ['姓名', '部门', '入党时间', '转正时间'],
      ['张样', '语文组', '2016-05-01', '2017-05-01'],
      ['李样', '', '2012-07-01', '2013-07-01'],
    ];
    const [reading] = cleanCopy(ask(plain(rows), { contracts: contractsOf('autopoi-sax') })).readings;
    expect(reading?.aborted).toBeUndefined();
    expect(reading?.differences.map(({ fromCell }) => fromCell)).toEqual(['B3', 'C3', 'D3']);
  });

  test('are told before the copy too, with their cells', () => {
    const { facts } = readAsPortal(ask(plain(ROWS), ruoyi));
    const told = facts.filter(({ code }) => /days/.test(code));
    expect(told.map(({ code, params }) => [code, params['column'], params['rows']])).toEqual([
      ['upload.daysUnread', 'B', '3–4'],
      ['upload.daysOtherwise', 'B', '2'],
      ['upload.daysPartly', 'D', '2–3'],
      ['upload.daysOtherwise', 'D', '4'],
    ]);
    expect(told.map(({ code, params }) => codeText(code, params)).join()).not.toMatch(/[{}]/);
  });
});

describe('places', () => {
  test('are those of the sheet that is open; the copy’s own are said beside them', () => {
    const copy = cleanCopy(ask(plain([['汇总表', '', '', ''], [''], ...ROWS]), ruoyi));
    const [difference] = copy.readings[0]?.differences ?? [];
    expect(copy.problems[1]).toMatchObject({ row: 5, column: 'B' });
    expect(difference).toMatchObject({ from: 5, fromCell: 'B5', cell: 'B3' });
    const unread = copy.readings[0]?.differences.find(({ why }) => why === 'importers.dateUnread');
    expect(unread?.params).toMatchObject({ cell: 'B6', inCopy: 'B4' });
  });

  test('a refusal of the whole file names them too', () => {
    const rows = [['汇总表', ''], ['姓名', '入党时间'], ...ROWS.slice(1).map((row) => row.slice(0, 2))];
    const contracts = contractsOf('autopoi-sax');
    const { readings } = cleanCopy(ask(plain(rows), { contracts }));
    const { cell = '', inCopy = '' } = readings[0]?.aborted?.params ?? {};
    expect([cell, inCopy]).toEqual([expect.stringMatching(/^B\d$/), expect.stringMatching(/^B\d$/)]);
    expect(Number(String(cell).slice(1)) - Number(String(inCopy).slice(1))).toBe(1);
  });
});

describe('in the portal’s template', () => {
  test('an ID whose digits are lost is said to have lost them, and not to be missing', () => {
    const required = template('姓名', '*身份证号');
    const copy = cleanCopy(ask(withNumber(110105194912310000), { ...ruoyi, template: required }));
    expect(copy.problems).toMatchObject([{ row: 2, column: 'B', code: 'row.idNumeric', written: '' }]);
  });

  test('what stands in the sheet and is not taken over is told with its cell', () => {
    const rows = [
      ['姓名', '入党时间'],
      ['张样', '无'],
      ['李样', '2016-05-01'],
    ];
    const copy = cleanCopy(ask(plain(rows), { ...ruoyi, template: template('姓名', '入党时间') }));
    expect(copy.problems).toMatchObject([
      { row: 2, column: 'B', code: 'upload.valueLeft', params: { text: '无' }, written: '' },
    ]);
  });

  test('days of a column that takes any text are written in one spelling, and told where they are none', () => {
    const copy = cleanCopy(
      ask(plain(ROWS), { ...ruoyi, template: template('姓名', '承诺事项', '完成时限') }),
    );
    expect(columnOf(copy, 2).slice(1)).toEqual(['２０２６年１２月', '2026.13.40', '2026-05-03', '长期坚持']);
    expect(
      copy.problems.map(({ row, column, code, reads }) => [row, column, code, reads?.[0]?.value]),
    ).toEqual([
      [2, 'D', 'upload.monthOnly', '２０２６年１２月'],
      [3, 'D', 'row.dateImpossible', '2026.13.40'],
    ]);
  });

  test('a month in a column of days, and words, stay out, each told once', () => {
    const rows = [
      ['姓名', '入党时间'],
      ['张样', '2016年5月'],
      ['李样', '长期'],
      ['王样', '2016.5.1'],
    ];
    const copy = cleanCopy(ask(plain(rows), { ...ruoyi, template: template('姓名', '入党时间') }));
    expect(columnOf(copy, 1)).toEqual(['入党时间', '', '', '2016-05-01']);
    expect(copy.problems.map(({ row, code, severity, params }) => [row, code, severity, params])).toEqual([
      [2, 'upload.monthOnly', 'error', { value: '2016年5月' }],
      [3, 'row.dateShape', 'error', expect.objectContaining({ text: '长期' })],
    ]);
  });

  test('a cell that is doubtful and written in another spelling says so', () => {
    const rows = [
      ['姓名', '身份证号'],
      ['张样', '110105 19491231 0020'],
      ['李样', '110105194912310020'],
    ];
    const copy = cleanCopy(ask(plain(rows), { ...ruoyi, template: template('姓名', '身份证号') }));
    expect(copy.problems).toMatchObject([
      { row: 2, code: 'row.idCheckDigit', written: '110105194912310020', rewritten: true },
      { row: 3, code: 'row.idCheckDigit', written: '110105194912310020' },
    ]);
    expect(copy.problems[1]?.rewritten).toBeUndefined();
  });

  test('what is not sure of a column that the template has not is of no matter', () => {
    const copy = cleanCopy(ask(withNumber(110105194912310000), { ...ruoyi, template: template('姓名') }));
    expect(copy.problems).toEqual([]);
  });

  const LINES = [
    ['姓名', '工号', '承诺事项', '完成时限'],
    ['张样', 'T001', '听课十节', '2026年5月3日'],
    ['张样', 'T001', '家访五次', '2026.13.40'],
    ['张样', 'T001', '读书一本', '2026年6月'],
  ];
  const NUMBERED = ['承诺事项1', '完成时限1', '承诺事项2', '完成时限2', '承诺事项3', '完成时限3'];

  test('days of pledges in lines are told at their own lines, as the copy of the sheet tells them', () => {
    const copy = cleanCopy(ask(plain(LINES), { ...ruoyi, template: template('姓名', '工号', ...NUMBERED) }));
    expect(textsOf(readWorkbook(copy.bytes).sheets[0])[1]).toEqual([
      '张样',
      'T001',
      '听课十节',
      '2026-05-03',
      '家访五次',
      '2026.13.40',
      '读书一本',
      '2026年6月',
    ]);
    expect(daysOf(copy)).toEqual([
      [3, 'D', 'row.dateImpossible', '2026.13.40'],
      [4, 'D', 'upload.monthOnly', '2026年6月'],
    ]);
    expect(daysOf(cleanCopy(ask(plain(LINES), ruoyi)))).toEqual(daysOf(copy));
  });

  test('so are those of numbered columns, and a blank first pledge moves no day to another one', () => {
    const rows = [
      ['姓名', '工号', ...NUMBERED],
      ['张样', 'T001', '听课十节', '2026年5月3日', '家访五次', '2026.13.40', '读书一本', '2026年6月'],
      ['李样', 'T002', '', '', '家访五次', '2026年7月1日', '读书一本', '2026.14.1'],
    ];
    const copy = cleanCopy(ask(plain(rows), { ...ruoyi, template: template('姓名', '工号', ...NUMBERED) }));
    const [, , written] = textsOf(readWorkbook(copy.bytes).sheets[0]);
    expect(written?.slice(2, 6)).toEqual(['家访五次', '2026-07-01', '读书一本', '2026.14.1']);
    expect(copy.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'F', 'row.dateImpossible'],
      [2, 'H', 'upload.monthOnly'],
      [3, undefined, 'row.rowsClosedUp'],
      [3, 'H', 'row.dateImpossible'],
    ]);
  });
});
