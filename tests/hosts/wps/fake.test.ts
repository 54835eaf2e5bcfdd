import { describe, expect, it } from 'vitest';
import type { WpsApplication, WpsSheet } from '#adapters/hosts/wps/api.ts';
import type { HostBook } from '../host-book.ts';
import { bookOf } from './book.ts';
import { insertRow } from './by-hand.ts';
import { entered } from './entry.ts';
import { newDisk } from './files.ts';
import { startProgram } from './program.ts';

const BOOK: HostBook = {
  name: '表.xlsx',
  sheets: [
    {
      name: '甲',
      cells: {
        A1: { value: '姓名' },
        B1: { value: 46143, format: 'yyyy-mm-dd' },
        C1: { value: '#DIV/0!', formula: '1/0', error: true },
        B2: { value: 1 },
        A3: { value: '划', struck: true },
      },
      fills: { D9: '#FF0000' },
      merges: ['A5:B6'],
      notes: { A1: '批注' },
      lists: { 'C2:C3': ['是', '否'] },
      hiddenRows: [8],
      filteredRows: [9],
    },
    { name: '乙', hidden: true, cells: {} },
    { name: '丙', protected: true, cells: { A1: { value: 1 } } },
  ],
  names: { 名单: '甲!$A$1' },
};

function start() {
  const started = startProgram(bookOf(BOOK), newDisk());
  const { app } = started.program;
  const book = app.ActiveWorkbook;
  if (!book) throw new Error('no workbook');
  return { ...started, app, book, sheet: book.Worksheets.Item(1) };
}

function at(sheet: WpsSheet, address: string) {
  return sheet.Range(address);
}

describe('is strict', () => {
  it('about members that it does not have, and those that cannot be set', () => {
    const { app, sheet } = start();
    expect(() => (app as WpsApplication & { Quit: () => void }).Quit()).toThrow(
      'not in the fake: Application.Quit',
    );
    expect(() => {
      (sheet as { Name: string }).Name = '丁';
    }).toThrow('read-only: Worksheet.Name');
    expect(() => sheet.Cells.SpecialCells(12)).toThrow('not in the fake: SpecialCells(12)');
    expect(() => at(sheet, 'A1').FormatConditions.Add(1, 3, '=1')).toThrow('not in the fake');
  });

  it('about places: from 1, inside of the sheet, in capital letters, the first corner first', () => {
    const { book, sheet } = start();
    for (const address of ['A0', 'a1', 'A1048577', 'XFE1', 'B2:A1', '$A$1', 'A:A', '', '甲!A1']) {
      expect(() => at(sheet, address)).toThrow('Range');
    }
    expect(() => book.Worksheets.Item(0)).toThrow('下标越界');
    expect(() => book.Worksheets.Item(4)).toThrow('下标越界');
    expect([book.Worksheets.Count, at(sheet, 'B3:D9').Row, at(sheet, 'B3:D9').Column]).toEqual([3, 3, 2]);
    expect([at(sheet, 'B3:D9').Rows.Count, at(sheet, 'B3:D9').Columns.Count]).toEqual([7, 3]);
  });

  it('about what is asked of one cell only, or of whole rows only', () => {
    const { sheet } = start();
    expect(() => at(sheet, 'A1:A2').MergeArea).toThrow('单个');
    expect(() => at(sheet, 'A1:A2').AddComment('x')).toThrow('单个');
    expect(() => at(sheet, 'A1:A2').Hidden).toThrow('整行');
    expect(() => at(sheet, 'A1').AddComment('x')).toThrow('已有批注');
    expect(at(sheet, 'A2').Comment).toBeNull();
  });

  it('about shapes and kinds that are set', () => {
    const { sheet } = start();
    for (const value of [null, undefined, {}, [['a']], ['a', 'b']]) {
      expect(() => {
        at(sheet, 'F1:G1').Value2 = value;
      }).toThrow('not in the fake');
    }
    expect(() => {
      at(sheet, 'F1').NumberFormat = null;
    }).toThrow('not in the fake');
  });
});

describe('answers', () => {
  it('values: one cell as it is, several row by row; dates and errors as numbers', () => {
    const { sheet } = start();
    expect(at(sheet, 'A1').Value2).toBe('姓名');
    expect(at(sheet, 'A1:C2').Value2).toEqual([
      ['姓名', 46143, -2146826281],
      [null, 1, null],
    ]);
    expect(at(sheet, 'B1:B2').Value2).toEqual([[46143], [1]]);
    expect(at(sheet, 'A1:C2').Formula).toEqual([
      ['姓名', 46143, '=1/0'],
      ['', 1, ''],
    ]);
    expect(at(sheet, 'C1').Text).toBe('#DIV/0!');
  });

  it('`null` where cells differ', () => {
    const { sheet } = start();
    expect([at(sheet, 'A1:C1').HasFormula, at(sheet, 'C1').HasFormula, at(sheet, 'A1').HasFormula]).toEqual([
      null,
      true,
      false,
    ]);
    expect([
      at(sheet, 'A1:B1').NumberFormat,
      at(sheet, 'B1').NumberFormat,
      at(sheet, 'E1:F99').NumberFormat,
    ]).toEqual([null, 'yyyy-mm-dd', 'General']);
    expect([at(sheet, 'A2:A3').Font.Strikethrough, at(sheet, 'A3').Font.Strikethrough]).toEqual([null, true]);
    expect([
      at(sheet, 'A4:A5').MergeCells,
      at(sheet, 'A5:B6').MergeCells,
      at(sheet, 'A1').MergeCells,
    ]).toEqual([null, true, false]);
    expect([
      at(sheet, 'A7:A8').EntireRow.Hidden,
      at(sheet, 'A8:A9').EntireRow.Hidden,
      at(sheet, 'A1').EntireRow.Hidden,
    ]).toEqual([null, true, false]);
    expect(at(sheet, 'A1').EntireColumn.Hidden).toBe(false);
  });

  it('how far formats reach, and how many cells are filled', () => {
    const { app, book, sheet } = start();
    expect([sheet.UsedRange.Rows.Count, sheet.UsedRange.Columns.Count]).toEqual([9, 4]);
    expect(book.Worksheets.Item(2).UsedRange.Rows.Count).toBe(1);
    expect(app.WorksheetFunction.CountA(sheet.UsedRange)).toBe(5);
    expect(sheet.FilterMode).toBe(true);
  });

  it('rules of entry where there is one alone, and throws anywhere else', () => {
    const { book, sheet } = start();
    expect(at(sheet, 'C2:C3').Validation.Type).toBe(3);
    expect(at(sheet, 'C3').Validation.Formula1).toBe('是,否');
    expect(() => at(sheet, 'C3:C4').Validation.Type).toThrow('1004');
    expect(() => at(sheet, 'A1').Validation.Formula1).toThrow('1004');
    expect(sheet.Cells.SpecialCells(-4174).Areas.Count).toBe(1);
    expect(() => book.Worksheets.Item(2).Cells.SpecialCells(-4174)).toThrow('没有找到');
    expect(() => book.Worksheets.Item(3).Cells.SpecialCells(-4174)).toThrow('受保护');
  });
});

describe('takes entries as the program does', () => {
  it.each([
    ['001', 'General', { value: 1 }, undefined],
    ['001', '@', { value: '001' }, undefined],
    ["'001", 'General', { value: '001', prefix: true }, undefined],
    ["'001", '@', { value: '001', prefix: true }, undefined],
    ['110105199001011234', 'General', { value: 110105199001011000 }, undefined],
    ['50%', 'General', { value: 0.5 }, '0%'],
    ['1E5', 'General', { value: 100_000 }, '0.00E+00'],
    ['１２', 'General', { value: 12 }, undefined],
    ['2026/5/1', 'General', { value: 46143 }, 'yyyy/m/d'],
    ['8:30', 'General', { value: 8.5 / 24 }, 'h:mm'],
    ['true', 'General', { value: true }, undefined],
    ['#n/a', 'General', { value: '#N/A', error: true }, undefined],
    ['=A1', 'General', { value: 0, formula: 'A1' }, undefined],
    [' 甲 ', 'General', { value: ' 甲 ' }, undefined],
    ['', 'General', undefined, undefined],
  ])('%s in %s', (text, format, cell, given) => {
    const done = entered(text, format);
    expect(done.cell).toEqual(cell);
    expect(done.format).toBe(given);
  });

  it('numbers in cells for texts are texts', () => {
    const { sheet } = start();
    at(sheet, 'F1').NumberFormat = '@';
    at(sheet, 'F1').Value2 = 12.5;
    expect(at(sheet, 'F1').Value2).toBe('12.5');
    at(sheet, 'F2').Value2 = '3-1';
    expect([at(sheet, 'F2').Value2, at(sheet, 'F2').NumberFormat]).toEqual([46082, 'm"月"d"日"']);
    expect(() => {
      at(sheet, 'F3').Value2 = '@x';
    }).toThrow('公式');
  });
});

describe('refuses', () => {
  it('whatever changes a protected sheet, and everything while a cell is edited', () => {
    const { app, book, sheet, world } = start();
    const locked = book.Worksheets.Item(3);
    const changes: ((each: WpsSheet) => void)[] = [
      (each) => void (at(each, 'A1').Value2 = 1),
      (each) => void (at(each, 'A1').NumberFormat = '0'),
      (each) => at(each, 'A1').ClearContents(),
      (each) => void at(each, 'Z1').AddComment('x'),
      (each) => void at(each, 'A1').FormatConditions.Add(2, 0, '=TRUE'),
    ];
    for (const change of changes) expect(() => change(locked)).toThrow('保护');
    world.editing = true;
    for (const change of changes) expect(() => change(sheet)).toThrow('0x800AC472');
    expect(app.Ready).toBe(false);
  });

  it('a part of a merged cell, a hidden sheet in front, and a selection elsewhere', () => {
    const { book, sheet } = start();
    expect(() => at(sheet, 'A5').ClearContents()).toThrow('合并');
    at(sheet, 'B6').Value2 = '没有';
    expect(at(sheet, 'B6').Value2).toBeNull();
    expect(() => book.Worksheets.Item(2).Activate()).toThrow('隐藏');
    expect(() => at(book.Worksheets.Item(3), 'A1').Select()).toThrow('活动工作表');
  });

  it('names and texts of names that are too long, and files that are not there', () => {
    const { book, program } = start();
    expect(() => book.Names.Add('1a', '="x"', false)).toThrow('名称无效');
    expect(() => book.Names.Add('a', `="${'x'.repeat(256)}"`, false)).toThrow('太长');
    expect(() => program.files.readAsBinaryString('C:\\没有')).toThrow('没有文件');
    expect(() => program.files.writeAsBinaryString('C:\\a', '甲')).toThrow('二进制');
    expect(program.files.writeAsBinaryString('C:\\没有\\a', 'x')).toBe(false);
    expect(() => program.app.Workbooks.Open('C:\\没有')).toThrow('找不到');
  });
});

describe('conditions', () => {
  it('go behind those that are there until they are put in front, and are gone once deleted', () => {
    const { sheet } = start();
    const first = at(sheet, 'A1:A3').FormatConditions.Add(2, 0, '=TRUE');
    const second = at(sheet, 'A1').FormatConditions.Add(2, 0, '=FALSE');
    expect(sheet.Cells.FormatConditions.Item(1).Formula1).toBe('=TRUE');
    second.SetFirstPriority();
    expect(sheet.Cells.FormatConditions.Item(1).Formula1).toBe('=FALSE');
    expect(at(sheet, 'A2').FormatConditions.Count).toBe(1);
    expect([first.StopIfTrue, first.AppliesTo.Rows.Count]).toEqual([true, 3]);
    first.Delete();
    expect(() => first.Interior.Color).toThrow('已删除');
  });
});

it('events tell of changes while they are on, and forget by their name', () => {
  const { app, program, sheet, world } = start();
  const heard: unknown[] = [];
  const listener = (): void => void heard.push(1);
  program.events.AddApiEventListener('SheetChange', listener);
  at(sheet, 'A1').Value2 = 'x';
  app.EnableEvents = false;
  at(sheet, 'A1').Value2 = 'y';
  expect(heard).toHaveLength(1);
  program.events.RemoveApiEventListener('SheetChange', () => undefined);
  app.EnableEvents = true;
  at(sheet, 'A1').Value2 = 'z';
  expect(heard).toHaveLength(1);
  expect(() => program.events.AddApiEventListener('Unknown', listener)).toThrow('not in the fake');
  expect(world.meter.members.get('Range.Value2=')).toBe(3);
});

it('a row that comes in moves what is below, notes and conditions among it', () => {
  const { sheet, world } = start();
  const fake = world.book.sheets[0];
  if (!fake) throw new Error('no sheet');
  at(sheet, 'A1').FormatConditions.Add(2, 0, '=TRUE');
  insertRow(world, fake, 1);
  expect(at(sheet, 'A2').Value2).toBe('姓名');
  expect(at(sheet, 'A2').Comment?.Text()).toBe('批注');
  expect(at(sheet, 'A2').FormatConditions.Count).toBe(1);
  expect(at(sheet, 'A6').MergeCells).toBe(true);
  expect(at(sheet, 'A9').EntireRow.Hidden).toBe(true);
});
