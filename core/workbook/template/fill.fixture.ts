import type { SampleRow } from '../../model/template.ts';
import { expect } from 'vitest';
import { sampleStyles, sampleWorkbook, type SampleParts } from '../sample.fixture.ts';
import { readWorkbook } from '../xlsx/read.ts';
import { samplesOf } from './samples.ts';
import { ZipArchive } from '../zip/zip.ts';
import type { FillRequest } from './fill.ts';

export const SHEET = 'xl/worksheets/sheet1.xml';
export const header =
  '<row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1"/></row>';
const styles = sampleStyles('General', '@', 'yyyy-mm-dd', '0.00');

export function template(rows: string, after = '', parts: Partial<SampleParts> = {}): Uint8Array {
  return sampleWorkbook({
    sheets: [`<dimension ref="A1:C1"/><sheetData>${header}${rows}</sheetData>${after}`],
    sharedStrings: '<si><t>姓名</t></si><si><t>身份证号</t></si>',
    styles,
    extra: { 'xl/media/image1.png': 'not touched', 'customXml/item1.xml': '<keep/>' },
    ...parts,
  });
}

export function request(rows: string[][], more: Partial<FillRequest> = {}): FillRequest {
  const columns = [
    { column: 'A', type: 'text' },
    { column: 'B', type: 'text' },
    { column: 'C', type: 'date' },
  ] as const;
  return { sheet: 'Sheet1', firstDataRow: 2, columns, rows, ...more };
}

export const record = ['张样例', '11010519491231002X', '2016-05-01'];
export const xmlOf = (bytes: Uint8Array): string => new ZipArchive(bytes).readText(SHEET);
export const refusal = (code: string, params: object = {}): unknown =>
  expect.objectContaining({ code, params: expect.objectContaining(params) });

/** The rows of a template that its first sheet brings from row 2 on. */
export function samplesIn(bytes: Uint8Array): SampleRow[] {
  const [sheet] = readWorkbook(bytes).sheets;
  return sheet ? samplesOf(xmlOf(bytes), sheet, 1) : [];
}
