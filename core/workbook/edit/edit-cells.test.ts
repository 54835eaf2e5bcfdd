import { describe, expect, test } from 'vitest';
import { sampleStyles, sampleWorkbook, type SampleParts } from '../sample.fixture.ts';
import { EditedPackage } from '../template/edited.ts';
import { openTemplate } from '../template/open.ts';
import { readWorkbook } from '../xlsx/read.ts';
import { ZipArchive } from '../zip/zip.ts';
import { type CellEdit, editCells } from './edit-cells.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

function edited(bytes: Uint8Array, ...edits: CellEdit[]): Uint8Array {
  const book = new EditedPackage(openTemplate(bytes));
  editCells(book, 'Sheet1', edits);
  return book.save();
}

const part = (bytes: Uint8Array, name = SHEET): string => new ZipArchive(bytes).readText(name);
/** Inside of the sheet's root. */
const inside = (bytes: Uint8Array): string => part(bytes).replace(/^<worksheet[^>]*>|<\/worksheet>$/g, '');

/** Names of the members that are not as before, those that came or went among them. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [new ZipArchive(before), new ZipArchive(after)];
  const names = new Set([...old.members, ...now.members].map(({ name }) => name));
  return [...names].filter((name) => old.find(name)?.crc !== now.find(name)?.crc);
}

const sheet = (xml: string, parts: Partial<SampleParts> = {}): Uint8Array =>
  sampleWorkbook({ sheets: [xml], styles: sampleStyles('General', '@'), ...parts });

const refusal = (code: string, params: object): unknown => expect.objectContaining({ code, params });

const plain = sheet(
  '<dimension ref="B2:C3"/><cols><col min="5" max="5" style="1"/></cols><sheetData><row r="2" spans="2:3" ht="30">' +
    '<c r="B2" s="1" t="s"><v>0</v></c> <c r="C2"><v>7</v></c></row><!--keep--><row r="3"/></sheetData><pageMargins left="1"/>',
  { sharedStrings: '<si><t>甲一</t></si>' },
);

describe('values', () => {
  test('go into cells that are there, and nothing else of the sheet changes', () => {
    const after = edited(plain, { row: 1, column: 1, value: '001' }, { row: 1, column: 2, value: 0.1 });
    expect(inside(after)).toBe(
      inside(plain)
        .replace('<c r="B2" s="1" t="s"><v>0</v></c>', '<c r="B2" s="1" t="s"><v>1</v></c>')
        .replace('<c r="C2"><v>7</v></c>', '<c r="C2"><v>0.1</v></c>'),
    );
    expect(part(after, 'xl/sharedStrings.xml')).toContain('<si><t>甲一</t></si><si><t>001</t></si>');
    expect(changedParts(plain, after)).toEqual([SHEET, 'xl/sharedStrings.xml']);
  });

  test('come in at their places, with the format of their column, in rows and sheets that have none', () => {
    const after = edited(
      plain,
      { row: 0, column: 0, value: true },
      { row: 1, column: 4, value: 1 },
      { row: 2, column: 4, value: 2 },
      { row: 9, column: 4, value: false },
      { row: 9, column: 0, value: 3 },
    );
    expect(inside(after)).toBe(
      '<dimension ref="A1:E10"/><cols><col min="5" max="5" style="1"/></cols><sheetData>' +
        '<row r="1"><c r="A1" s="0" t="b"><v>1</v></c></row><row r="2" spans="2:5" ht="30">' +
        '<c r="B2" s="1" t="s"><v>0</v></c> <c r="C2"><v>7</v></c><c r="E2" s="1"><v>1</v></c></row><!--keep-->' +
        '<row r="3"><c r="E3" s="1"><v>2</v></c></row>' +
        '<row r="10"><c r="A10" s="0"><v>3</v></c><c r="E10" s="1" t="b"><v>0</v></c></row></sheetData><pageMargins left="1"/>',
    );
    const empty = edited(sheet('<sheetData/>'), { row: 1, column: 1, value: 5 });
    expect(inside(empty)).toBe('<sheetData><row r="2"><c r="B2" s="0"><v>5</v></c></row></sheetData>');
  });

  test('nothing empties a cell and makes none', () => {
    const after = edited(
      plain,
      { row: 1, column: 1, value: null },
      { row: 1, column: 2, value: '' },
      { row: 7, column: 7, value: null },
    );
    expect(inside(after)).toContain('<c r="B2" s="1"/> <c r="C2"/>');
    expect(inside(after)).not.toContain('r="8"');
    expect(changedParts(plain, after)).toEqual([SHEET]);
  });

  test.each(['=1+1', '001', '1E5', ' 甲 ', '一\n二', '\u0007<&>"', '_x000D_', '#N/A', 'TRUE', '+86'])(
    'a text is that very text: %s',
    (value) => {
      for (const book of [plain, sheet('<sheetData/>')]) {
        const cell = readWorkbook(edited(book, { row: 1, column: 2, value })).sheets[0]?.cell(1, 2);
        expect(cell).toMatchObject({ type: 'text', value });
        expect(cell?.formula).toBeUndefined();
      }
    },
  );

  test('the last of two for one place counts, each for what it says', () => {
    const after = edited(
      plain,
      { row: 1, column: 2, value: 1, format: '0' },
      { row: 1, column: 2, value: 2 },
    );
    expect(readWorkbook(after).sheets[0]?.cell(1, 2)).toMatchObject({ value: 2, format: '0' });
  });

  test('a cell keeps what others put beside its value, but what was said of the value itself', () => {
    const book = sheet(
      '<sheetData><row r="1"><c r="A1" cm="1" vm="2" ph="1" t="str"><f>X()</f><v>a</v><extLst><ext uri="u"/></extLst></c></row></sheetData>',
    );
    expect(inside(edited(book, { row: 0, column: 0, value: 1 }))).toBe(
      '<sheetData><row r="1"><c r="A1" ph="1"><v>1</v><extLst><ext uri="u"/></extLst></c></row></sheetData>',
    );
  });

  test('elements with a prefix get some with it', () => {
    const bytes = sampleWorkbook({ sheets: ['<sheetData/>'], styles: sampleStyles('General') });
    const book = new EditedPackage(openTemplate(bytes));
    book.set(
      SHEET,
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>',
    );
    const after = edited(book.save(), { row: 0, column: 0, value: '甲' });
    expect(part(after)).toContain(
      '<x:row r="1"><x:c r="A1" s="0" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row>',
    );
  });
});

describe('formats', () => {
  test('become copies of the cells’ own, each once, and the value stays', () => {
    const styles =
      '<fonts count="1"><font/></fonts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="4" fontId="0" fillId="3" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>';
    const book = sheet(
      '<sheetData><row r="1"><c r="A1" s="1"><v>46143</v></c><c r="B1" s="1"/><c r="C1"><v>1</v></c></row></sheetData>',
      { styles },
    );
    const format = 'yyyy"年"m"月"d"日"';
    const after = edited(
      book,
      { row: 0, column: 0, format },
      { row: 0, column: 1, format },
      { row: 0, column: 2, format: '@' },
      { row: 3, column: 3, format: '@' },
    );
    expect(part(after, 'xl/styles.xml')).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts',
    );
    expect(part(after, 'xl/styles.xml')).toContain(
      '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="4" fontId="0" fillId="3" applyNumberFormat="1"><alignment wrapText="1"/></xf>' +
        '<xf numFmtId="164" fontId="0" fillId="3" applyNumberFormat="1"><alignment wrapText="1"/></xf><xf numFmtId="49" applyNumberFormat="1"/></cellXfs>',
    );
    expect(inside(after)).toBe(
      '<sheetData><row r="1"><c r="A1" s="2"><v>46143</v></c><c r="B1" s="2"/><c r="C1" s="3"><v>1</v></c></row>' +
        '<row r="4"><c r="D4" s="3"/></row></sheetData>',
    );
    expect(readWorkbook(after).sheets[0]?.cell(0, 0)).toMatchObject({ text: '2026年5月1日', date: true });
    const again = edited(after, { row: 0, column: 1, format }, { row: 0, column: 2, format: '@' });
    expect(changedParts(after, again)).toEqual([]);
  });

  test('codes of the file are taken, numbers of others are not taken twice', () => {
    const styles =
      '<numFmts count="2"><numFmt numFmtId="170" formatCode="0.0"/><numFmt numFmtId="180" formatCode="0.000"/></numFmts><cellXfs count="1"><xf/></cellXfs>';
    const book = sheet('<sheetData><row r="1"><c r="A1"/></row></sheetData>', { styles });
    expect(part(edited(book, { row: 0, column: 0, format: '0.0' }), 'xl/styles.xml')).toContain(
      '<xf numFmtId="170" applyNumberFormat="1"/>',
    );
    const after = part(edited(book, { row: 0, column: 0, format: '0.0000' }), 'xl/styles.xml');
    expect(after).toContain('<numFmts count="3">');
    expect(after).toContain('<numFmt numFmtId="181" formatCode="0.0000"/></numFmts>');
  });

  test('a file without formats gets them', () => {
    const book = sampleWorkbook({
      sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'],
    });
    const after = edited(book, { row: 0, column: 0, format: '@', value: '1' });
    expect(readWorkbook(after).sheets[0]?.cell(0, 0)).toMatchObject({
      type: 'text',
      value: '1',
      format: '@',
    });
  });
});

describe('formulas', () => {
  const CHAIN = 'xl/calcChain.xml';
  const withChain = (xml: string, chain: string): Uint8Array =>
    sampleWorkbook({
      sheets: [xml, '<sheetData><row r="1"><c r="A1"><f>Sheet1!A1*2</f><v>2</v></c></row></sheetData>'],
      styles: sampleStyles('General'),
      extra: {
        [CHAIN]: `<calcChain xmlns="x">${chain}</calcChain>`,
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>' +
          '<Relationship Id="rId2" Type="http://x/worksheet" Target="worksheets/sheet2.xml"/>' +
          '<Relationship Id="rId3" Type="http://x/styles" Target="styles.xml"/><Relationship Id="rId4" Type="http://x/calcChain" Target="calcChain.xml"/></Relationships>',
      },
    });

  test('go where a value is written, with their entry in the order of calculation', () => {
    const book = withChain(
      '<sheetData><row r="1"><c r="A1"><f>1</f><v>1</v></c><c r="B1" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="C1"><f>7</f><v>7</v></c></row></sheetData>',
      '<c r="A1" i="1"/><c r="B1"/><c r="A1" i="2"/><c r="C1" i="1"/>',
    );
    const after = edited(book, { row: 0, column: 0, value: 5 });
    expect(inside(after)).toBe(
      '<sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>A1/0</f></c><c r="C1"><f>7</f><v>7</v></c></row></sheetData>',
    );
    expect(part(after, CHAIN)).toBe(
      '<calcChain xmlns="x"><c r="B1" i="1"/><c r="A1" i="2"/><c r="C1" i="1"/></calcChain>',
    );
    // What was calculated from the old value is told no more, on whatever sheet, and is calculated on opening.
    expect(part(after, 'xl/worksheets/sheet2.xml')).toContain('<c r="A1"><f>Sheet1!A1*2</f></c>');
    expect(part(after, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  test('an order of calculation in which nothing is left goes, and what led to it', () => {
    const book = withChain(
      '<sheetData><row r="1"><c r="D1"><f>1</f><v>1</v></c></row></sheetData>',
      '<c r="D1" i="1"/>',
    );
    const after = edited(book, { row: 0, column: 3, value: null });
    expect(new ZipArchive(after).has(CHAIN)).toBe(false);
    expect(part(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(part(after, 'xl/worksheets/sheet2.xml')).toContain('<v>2</v>');
    expect(part(after, 'xl/workbook.xml')).not.toContain('calcPr');
  });

  const SHARED =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2&amp;"x"</f><v>2</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c></row></sheetData>';

  test('that were shared with the first cell are written out', () => {
    expect(inside(edited(sheet(SHARED), { row: 0, column: 1, value: 9 }))).toBe(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c></row>' +
        '<row r="2"><c r="B2"><f>A2*2&amp;&quot;x&quot;</f><v>0</v></c></row><row r="3"><c r="B3"><f>A3*2&amp;&quot;x&quot;</f><v>0</v></c></row></sheetData>',
    );
  });

  test('that are shared stay shared where another of their cells is written', () => {
    const after = inside(edited(sheet(SHARED), { row: 1, column: 1, value: 9 }));
    expect(after).toBe(
      SHARED.replace('<c r="B2"><f t="shared" si="0"/><v>0</v></c>', '<c r="B2"><v>9</v></c>'),
    );
  });

  test('a format alone leaves formula and result', () => {
    const after = edited(sheet(SHARED), { row: 0, column: 1, format: '0' });
    expect(inside(after)).toBe(SHARED.replace('<c r="B1">', '<c r="B1" s="2">'));
  });

  test('of several cells together are not written into in part', () => {
    const array = sheet(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">{1;2}</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>',
    );
    expect(() => edited(array, { row: 1, column: 0, value: 1 })).toThrow(
      expect.objectContaining({
        code: 'edit.arrayPart',
        params: { sheet: 'Sheet1', cell: 'A2', range: 'A1:A2' },
      }),
    );
    const whole = edited(array, { row: 0, column: 0, value: 3 }, { row: 1, column: 0, value: 4 });
    expect(inside(whole)).not.toContain('<f');
  });
});

/** A sheet with a table in A1:B3. */
const table = (attributes: string): Uint8Array =>
  sheet('<sheetData/>', {
    extra: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://x/table" Target="../tables/table1.xml"/></Relationships>',
      'xl/tables/table1.xml': `<table xmlns="x" displayName="T" ref="A1:B3"${attributes}/>`,
    },
  });

describe('is refused, with the place', () => {
  test('a sheet that is not there', () => {
    const book = new EditedPackage(openTemplate(plain));
    expect(() => editCells(book, '没有', [])).toThrow(
      refusal('template.noSheet', { sheet: '没有', names: 'Sheet1' }),
    );
  });

  test('a cell that another one covers', () => {
    const merged = sheet('<sheetData/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>');
    expect(() => edited(merged, { row: 1, column: 1, value: 1 })).toThrow(
      refusal('edit.mergedCell', { sheet: 'Sheet1', cell: 'B2', range: 'A1:B2' }),
    );
    expect(readWorkbook(edited(merged, { row: 0, column: 0, value: 1 })).sheets[0]?.cell(0, 0)?.value).toBe(
      1,
    );
  });

  test('the header of a table, unless it has none', () => {
    expect(() => edited(table(''), { row: 0, column: 1, value: '姓名' })).toThrow(
      refusal('edit.tableHeader', { sheet: 'Sheet1', cell: 'B1', range: 'A1:B3' }),
    );
    edited(table(''), { row: 1, column: 1, value: '甲一' });
    edited(table(' headerRowCount="0"'), { row: 0, column: 1, value: '甲一' });
  });

  test('a text that no cell holds', () => {
    expect(() => edited(plain, { row: 0, column: 0, value: '长'.repeat(32_768) })).toThrow(
      refusal('workbook.textTooLong', { sheet: 'Sheet1', cell: 'A1', limit: 32_767 }),
    );
  });
});
