import { expect, test } from 'vitest';
import type { Workbook } from '../model/workbook.ts';
import { sampleWorkbook } from './sample.fixture.ts';
import { packWorkbook, workbookOf } from './transfer.ts';
import { biffBook, record, u16 } from './xls/biff.fixture.ts';
import { readBiff } from './xls/biff.ts';
import { readWorkbook } from './xlsx/read.ts';

/** Of the first three rows. */
function struckIn({ sheets: [sheet] }: Workbook): (boolean | undefined)[] {
  return [0, 1, 2].map((row) => sheet?.cell(row, 0)?.struck);
}

test('a struck font of an .xlsx is known, also on the other side of a worker', () => {
  const rows = [1, 2, 0].map(
    (style, n) =>
      `<row r="${n + 1}"><c r="A${n + 1}" s="${style}" t="inlineStr"><is><t>张样</t></is></c></row>`,
  );
  const styles = [
    '<fonts count="3"><font/><font><strike/></font><font><strike val="0"/></font></fonts>',
    `<cellXfs>${[0, 1, 2].map((n) => `<xf numFmtId="0" fontId="${n}"/>`).join('')}</cellXfs>`,
    // Of conditions, which are nobody's font.
    '<dxfs><dxf><font><strike/></font></dxf></dxfs>',
  ].join('');
  const book = readWorkbook(sampleWorkbook({ sheets: [`<sheetData>${rows.join('')}</sheetData>`], styles }));
  expect(struckIn(book)).toEqual([true, undefined, undefined]);
  expect(struckIn(workbookOf(packWorkbook(book)))).toEqual([true, undefined, undefined]);
});

function font(flags: number): number[] {
  return record(0x31, u16(220), u16(flags), u16(0), u16(400));
}

function xf(fontAt: number): number[] {
  return record(0xe0, u16(fontAt), u16(0), u16(0));
}

function label(row: number, style: number): number[] {
  return record(0x204, u16(row), u16(0), u16(style), u16(1), [0], [0x41]);
}

test('fonts of an .xls are counted without a fourth', () => {
  const globals = [...[0, 0, 0, 0, 8].flatMap(font), ...xf(0), ...xf(5), ...xf(3)];
  const records = [...label(0, 1), ...label(1, 0), ...label(2, 2)];
  const book = readBiff(biffBook(8, globals, [{ name: [0x41], records }]));
  expect(struckIn(book)).toEqual([true, undefined, undefined]);
  expect(struckIn(workbookOf(packWorkbook(book)))).toEqual([true, undefined, undefined]);
});
