import { expect, test } from 'vitest';
import { gridSheet } from '../grid.ts';
import { openWorkbook } from '../open.ts';
import { sampleWorkbook } from '../sample.fixture.ts';
import { packWorkbook, workbookOf } from '../transfer.ts';

const SHEET = `<cols><col min="1" max="1" width="8"/><col min="2" max="3" width="0" hidden="1"/></cols>
<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="4" hidden="1"><c r="A4"><v>2</v></c></row><row hidden='true'><c><v>3</v></c></row></sheetData>`;

test('hidden rows and columns are told, by number or in order, and pass from a worker', async () => {
  const hidden = { hiddenRows: new Set([3, 4]), hiddenColumns: new Set([1, 2]) };
  const workbook = await openWorkbook(sampleWorkbook({ sheets: [SHEET] }), 'a.xlsx');
  expect(workbook.sheets[0]).toMatchObject(hidden);
  expect(workbookOf(structuredClone(packWorkbook(workbook))).sheets[0]).toMatchObject(hidden);
  const other = { sheets: [gridSheet('表', [], hidden)], date1904: false };
  expect(workbookOf(packWorkbook(other)).sheets[0]).toMatchObject(hidden);
});
