import { expect, test } from 'vitest';
import { readWorkbook } from '../xlsx/read.ts';
import { type SheetSpec, writeWorkbook, type WorkbookOptions } from '../write.ts';
import { ZipArchive } from '../zip/zip.ts';

const columns: SheetSpec['columns'] = [
  { header: '姓名', type: 'text', group: '基本情况', required: true },
  { header: '入党时间', type: 'date', group: '基本情况' },
  { header: '出勤率', type: 'percent' },
  { header: '得分', type: 'number' },
];
const sheet: SheetSpec = { name: '汇总 表', columns, rows: [['张样例', '2016-05-01', '85%', '9.5']] };

function part(name: string, sheets: readonly SheetSpec[], options?: WorkbookOptions): string {
  return new ZipArchive(writeWorkbook(sheets, options)).readText(name);
}

function sheetXml(changes: Partial<SheetSpec>): string {
  return part('xl/worksheets/sheet1.xml', [{ ...sheet, ...changes }]);
}

/** `s` and `t` of every cell, by reference. */
function cells(xml: string): Map<string, { style: number; type: string | undefined }> {
  const found = xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"(?: t="(\w+)")?/g);
  return new Map([...found].map(([, name = '', style, type]) => [name, { style: Number(style), type }]));
}

/** The formats of cells, each as its XML. */
function formats(archive: ZipArchive): string[] {
  const table = /<cellXfs [^>]*>(.*)<\/cellXfs>/s.exec(archive.readText('xl/styles.xml'))?.[1] ?? '';
  return table.split('<xf ').slice(1);
}

test('a format of index 1 is a date and of index 2 a number, whatever comes first', () => {
  for (const order of [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0], [1], [0]]) {
    for (const protect of [false, true]) {
      const spec: SheetSpec = {
        ...sheet,
        protect,
        title: '标题',
        columns: order.map((n) => columns[n]!),
        rows: [order.map((n) => sheet.rows[0]?.[n] ?? ''), order.map(() => '')],
      };
      const book = readWorkbook(writeWorkbook([spec]));
      const read = book.sheets[0];
      for (const [name, { style, type }] of cells(part('xl/worksheets/sheet1.xml', [spec]))) {
        const row = Number(/\d+/.exec(name)?.[0]) - 1;
        const cell = read?.cell(row, name.charCodeAt(0) - 65);
        if (type === 's') expect(style).toBeGreaterThan(2);
        if (cell?.type === 'number' && cell.date) expect(style).toBe(1);
      }
    }
  }
  const first = cells(sheetXml({}));
  expect([first.get('B3')?.style, first.get('C3')?.style]).toEqual([1, 2]);
});

test('for importers that know two formats alone, a value in another one is text', () => {
  const rows = [
    ['张样例', '2016-05-01', '85%', '9.5'],
    ['李样例', '2016-05', '12.5%', ''],
  ];
  const bytes = writeWorkbook([{ ...sheet, rows }], { twoFormats: true });
  const read = readWorkbook(bytes).sheets[0];
  expect([2, 3].map((row) => [1, 2, 3].map((column) => read?.cell(row, column)?.type))).toEqual([
    ['number', 'number', 'text'],
    ['text', 'text', 'blank'],
  ]);
  expect(read?.cell(3, 1)?.value).toBe('2016-05');
});

test('groups stand merged over their columns, other headers over both rows; every cell of the block is there', () => {
  const xml = sheetXml({ title: '某校汇总表', note: { text: '带红字的必填', hidden: true } });
  const read = readWorkbook(
    writeWorkbook([{ ...sheet, title: '某校汇总表', note: { text: '带红字的必填', hidden: true } }]),
  ).sheets[0];
  const texts = (row: number) => [0, 1, 2, 3].map((column) => read?.cell(row, column)?.text);
  expect(texts(2)).toEqual(['基本情况', '', '出勤率', '得分']);
  expect(texts(3)).toEqual(['姓名', '入党时间', '', '']);
  expect([...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map((match) => match[1])).toEqual([
    'A1:D1',
    'A2:D2',
    'A3:B3',
    'C3:C4',
    'D3:D4',
  ]);
  expect(xml).toMatch(/<row r="2" ht="\d+" customHeight="1" hidden="1">/);
  expect(cells(xml).size).toBe(5 * 4);
  const blank = [...cells(xml)].filter(([, { type }]) => type === undefined).map(([name]) => name);
  expect(blank.join(' ')).toBe('B1 C1 D1 B2 C2 D2 B3 C4 D4 B5 C5 D5');
  expect(xml).toContain('<pane ySplit="3" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>');
});

test('two groups of one name that stand apart, and a group of one column, are not merged into one', () => {
  const spec = ['甲', '乙', '甲', '甲', '甲'].map((group, n) => ({
    header: `列${n}`,
    type: 'text' as const,
    group,
  }));
  const xml = sheetXml({ columns: spec, rows: [] });
  expect([...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map((match) => match[1])).toEqual(['C1:E1']);
});

test('a text that begins like a formula is kept from becoming one, and stays the same text', () => {
  const values = ['=1+1', '+86', '-', '@甲', '＝甲', '\t=1', '2016=', ''];
  const spec: SheetSpec = { name: '表', columns: [columns[0]!], rows: values.map((value) => [value]) };
  const bytes = writeWorkbook([spec]);
  const archive = new ZipArchive(bytes);
  const quoted = formats(archive).map((xf) => xf.includes('quotePrefix="1"'));
  const styles = cells(archive.readText('xl/worksheets/sheet1.xml'));
  expect(values.map((_, n) => quoted[styles.get(`A${n + 3}`)?.style ?? -1])).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  const read = readWorkbook(bytes).sheets[0];
  expect(values.map((_, n) => read?.cell(n + 2, 0)?.value ?? '')).toEqual(values);
});

test('on paper: A4, all columns on one page, headers on each, its number at the foot', () => {
  const print = { orientation: 'landscape' as const, header: '甲&乙' };
  const xml = sheetXml({ print });
  expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  expect(xml).toContain('<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>');
  expect(xml).toContain('<oddHeader>&amp;C甲&amp;&amp;乙</oddHeader>');
  expect(xml).toContain('第 &amp;P 页，共 &amp;N 页');
  expect(part('xl/workbook.xml', [{ ...sheet, print }])).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'汇总 表'!$1:$2</definedName>`,
  );
  expect(sheetXml({ print: { fitToWidth: false } })).not.toContain('fitTo');
});

test('protected, the header is locked and data cells are free, those of rows to come too', () => {
  const archive = new ZipArchive(writeWorkbook([{ ...sheet, protect: true }]));
  const xml = archive.readText('xl/worksheets/sheet1.xml');
  const free = formats(archive).map((xf) => xf.includes('locked="0"'));
  const styles = cells(xml);
  expect(['A1', 'B2'].map((name) => free[styles.get(name)?.style ?? -1])).toEqual([false, false]);
  expect(['A3', 'B3', 'C3', 'D3'].map((name) => free[styles.get(name)?.style ?? -1])).toEqual(
    Array(4).fill(true),
  );
  expect([...xml.matchAll(/<col [^>]*style="(\d+)"/g)].map((match) => free[Number(match[1])])).toEqual(
    Array(4).fill(true),
  );
  expect(xml.indexOf('<sheetProtection')).toBeGreaterThan(xml.indexOf('</sheetData>'));
});

test('a locked column stays locked among free ones, and then rows stay where they are', () => {
  const own: SheetSpec['columns'] = [
    { header: '标准', type: 'text', locked: true },
    { header: '得分', type: 'number' },
    { header: '满分', type: 'number', locked: true },
    { header: '行码', type: 'text', locked: true, hidden: true },
  ];
  const rows = [['履职', '8', '10', 'r1']];
  const archive = new ZipArchive(writeWorkbook([{ ...sheet, protect: true, columns: own, rows }]));
  const xml = archive.readText('xl/worksheets/sheet1.xml');
  const free = formats(archive).map((xf) => xf.includes('locked="0"'));
  const styles = cells(xml);
  expect(['A2', 'B2', 'C2', 'D2'].map((name) => free[styles.get(name)?.style ?? -1])).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect([...xml.matchAll(/<col min="(\d)"[^>]* hidden="1"/g)].map(([, column]) => column)).toEqual(['4']);
  expect(/<sheetProtection [^>]*>/.exec(xml)?.[0]).not.toMatch(/sort|insertRows|deleteRows/);
  expect(readWorkbook(writeWorkbook([{ ...sheet, columns: own, rows }])).sheets[0]?.hiddenColumns).toEqual(
    new Set([3]),
  );
});

test('a title is merged over as many columns as are in view, and its note is as high as it needs there', () => {
  const long = { ...sheet, title: '标题', note: { text: '说明'.repeat(60) } };
  const heights = [4, 2].map((titleSpan) => {
    const xml = sheetXml({ ...long, titleSpan });
    expect(xml).toContain(`<mergeCell ref="A1:${titleSpan === 4 ? 'D' : 'B'}1"/>`);
    return Number(/<row r="2" ht="(\d+)"/.exec(xml)?.[1]);
  });
  expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
});

test('blanks stand in a line above the header, labels locked and their cells free', () => {
  const archive = new ZipArchive(
    writeWorkbook([
      {
        ...sheet,
        title: '审核表',
        protect: true,
        blanks: [
          { label: '审核人', column: 0, type: 'text', required: true },
          {
            label: '审核日期',
            column: 2,
            type: 'date',
            validation: { kind: 'date', prompt: { text: '如 2016-05-01' } },
          },
        ],
      },
    ]),
  );
  const xml = archive.readText('xl/worksheets/sheet1.xml');
  const free = formats(archive).map((xf) => xf.includes('locked="0"'));
  const styles = cells(xml);
  expect(['A2', 'B2', 'C2', 'D2'].map((name) => free[styles.get(name)?.style ?? -1])).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect(xml).toMatch(/<dataValidation type="date"[^>]*sqref="D2"/);
  // Title, blanks and two rows of header stay in view.
  expect(xml).toContain('ySplit="4"');
});

test('instructions come last, so that importers of the first sheet meet none', () => {
  const bytes = writeWorkbook([{ ...sheet, hidden: false }], {
    instructions: { name: '填写说明', lines: ['一、日期写成 2016-05-01', '=二'] },
    properties: { title: '甲<乙', author: '某校', created: '2016-05-01T00:00:00Z' },
  });
  const book = readWorkbook(bytes);
  expect(book.sheets.map(({ name }) => name)).toEqual(['汇总 表', '填写说明']);
  expect(book.sheets[1]?.cell(2, 0)?.text).toBe('=二');
  expect(new ZipArchive(bytes).readText('docProps/core.xml')).toContain('<dc:title>甲&lt;乙</dc:title>');
});

test('a workbook opens with its first visible sheet, and needs one', () => {
  const sheets = [
    { ...sheet, hidden: true },
    { ...sheet, name: '二' },
  ];
  expect(part('xl/workbook.xml', sheets)).toContain('activeTab="1"');
  const selected = [1, 2].map((n) => part(`xl/worksheets/sheet${n}.xml`, sheets).includes('tabSelected'));
  expect(selected).toEqual([false, true]);
  expect(() => writeWorkbook([{ ...sheet, hidden: true }])).toThrow(
    expect.objectContaining({ code: 'workbook.noSheet' }),
  );
});

test('programs that look at bytes find an .xlsx: types first with their true size, then relationships and workbook', () => {
  const bytes = writeWorkbook([sheet]);
  const view = new DataView(bytes.buffer);
  const names: string[] = [];
  for (let at = 0; view.getUint32(at, true) === 0x04034b50;) {
    const end = at + 30 + view.getUint16(at + 26, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 30, end)));
    at = end + view.getUint32(at + 18, true);
  }
  expect(names.slice(0, 3)).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml']);
  expect(names).toContain('xl/sharedStrings.xml');
});

test('a value that has no column is no value to drop in silence', () => {
  expect(() => writeWorkbook([{ ...sheet, rows: [['1', '2', '3', '4', '5']] }])).toThrow(RangeError);
});
