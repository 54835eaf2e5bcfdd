import { expect, test } from 'vitest';
import type { Cell } from '../model/workbook.ts';
import { gridSheet, textCell } from './grid.ts';
import { CellStore, KIND } from './xlsx/cells.ts';
import { readWorkbook } from './xlsx/read.ts';
import { sampleStyles, sampleWorkbook } from './sample.fixture.ts';
import { buffersOf, packWorkbook, workbookOf } from './transfer.ts';

test('a workbook crosses as plain data, missing rows and cells included', () => {
  const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
  const notes = [{ code: 'note.html', params: {} }];
  const sheet = gridSheet('表', [[textCell('题')], undefined, [undefined, textCell('值')]], { merges });
  const packed = packWorkbook({ sheets: [sheet], date1904: true, notes });
  const crossed = workbookOf(structuredClone(packed, { transfer: buffersOf(packed) }));
  const [copy] = crossed.sheets;
  expect([crossed.date1904, crossed.notes]).toEqual([true, notes]);
  expect([copy?.name, copy?.rowCount, copy?.columnCount, copy?.merges]).toEqual(['表', 3, 2, merges]);
  expect([copy?.hasRow(1), copy?.cell(0, 0)?.text, copy?.cell(0, 1), copy?.cell(2, 1)?.text]).toEqual([
    false,
    '题',
    undefined,
    '值',
  ]);
});

test('an .xlsx crosses with what its cells tell of the file, formulas and hidden rows', () => {
  const bytes = sampleWorkbook({
    sheets: [
      '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="0"><f>1+1</f><v>46143</v></c><c r="C2" t="b"><v>1</v></c></row><row r="4" hidden="1"/></sheetData>',
    ],
    sharedStrings: '<si><t>甲_xD83D_乙</t></si>',
    styles: sampleStyles('yyyy-mm-dd'),
  });
  const before = readWorkbook(bytes);
  const read = [0, 1, 2].map((column) => before.sheets[0]!.cell(1, column));
  const packed = packWorkbook(before);
  const [sheet] = workbookOf(structuredClone(packed, { transfer: buffersOf(packed) })).sheets;
  expect([0, 1, 2].map((column) => sheet?.cell(1, column))).toEqual(read);
  expect(read[0]?.value).toBe('甲\ud83d乙');
  expect(read[1]).toMatchObject({ formula: '1+1', text: '2026-05-01', date: true, stored: { style: 0 } });
  expect([sheet?.rowCount, sheet?.hasRow(2), sheet?.hasRow(3)]).toEqual([4, false, true]);
  expect([sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([new Set([3]), new Set([1])]);
});

test('what another reader shows of a cell crosses as it is', () => {
  const cells: Cell[] = [
    { type: 'number', value: 0.5, text: '1/2', format: '# ?/?', date: false, formula: '1/2' },
    { type: 'number', value: 46143, text: '5月1日', format: 'm"月"d"日"', date: true },
    { type: 'number', value: 46143, text: '46143', format: 'm"月"d"日"', date: false },
    { type: 'boolean', value: false, text: '否', format: 'General', date: false },
    { type: 'error', value: '#N/A', text: '#N/A', format: 'General', date: false },
    { type: 'blank', value: null, text: '', format: '@', date: false, formula: '' },
    { type: 'text', value: '甲', text: '（甲）', format: '"（"@"）"', date: false },
  ];
  const packed = packWorkbook({ sheets: [gridSheet('表', [cells])], date1904: false });
  const [copy] = workbookOf(structuredClone(packed)).sheets;
  expect(cells.map((_, column) => copy?.cell(0, column))).toEqual(cells);
});

test('one wide row does not make the others as wide', () => {
  const wide: (Cell | undefined)[] = [];
  wide[16_000] = textCell('远');
  const rows = [wide, ...Array.from({ length: 200_000 }, () => [textCell('近')])];
  const start = performance.now();
  const [copy] = workbookOf(packWorkbook({ sheets: [gridSheet('表', rows)], date1904: false })).sheets;
  // Every place of the sheet would be three thousand million, a minute at least.
  expect(performance.now() - start).toBeLessThan(10_000);
  expect([copy?.cell(0, 16_000)?.value, copy?.cell(200_000, 0)?.value]).toEqual(['远', '近']);
});

test('a column that does not fit is no other one', () => {
  const store = new CellStore();
  store.openRow(0);
  expect(() => store.add(65_536, KIND.blank, 0, 0)).toThrow(
    expect.objectContaining({ code: 'workbook.corrupt' }),
  );
  expect(() => store.add(0, KIND.blank, 65_536, 0)).toThrow(
    expect.objectContaining({ code: 'workbook.corrupt' }),
  );
});
