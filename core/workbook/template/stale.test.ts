import { expect, test } from 'vitest';
import { ZipArchive } from '../zip/zip.ts';
import { record, request, template } from './fill.fixture.ts';
import { fillTemplate } from './fill.ts';

/** Which of the formulas (each in a cell of column H) still have a result after a record was written into A2:C2. */
function kept(formulas: Record<string, string>, options: { names?: string; table?: string } = {}): string[] {
  const cells = Object.entries(formulas).map(
    ([cell, formula]) => `<row r="${cell.slice(1)}"><c r="${cell}"><f>${formula}</f><v>7</v></c></row>`,
  );
  const extra = options.table
    ? {
        'xl/worksheets/_rels/sheet2.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://x/table" Target="../tables/t.xml"/></Relationships>',
        'xl/tables/t.xml': options.table,
      }
    : {};
  const main = '<sheetData/>';
  const blank = template('', '', {
    sheets: [main, `<sheetData>${cells.join('')}</sheetData>`],
    workbookEnd: `<definedNames>${options.names ?? ''}</definedNames>`,
    extra,
  });
  const xml = new ZipArchive(fillTemplate(blank, request([record])).bytes).readText(
    'xl/worksheets/sheet2.xml',
  );
  return Object.keys(formulas).filter((cell) => new RegExp(`r="${cell}"><f>[^<]*</f><v>`).test(xml));
}

test('a result goes where its formula reads a filled cell, through whatever it is named', () => {
  expect(
    kept(
      {
        H1: 'Sheet1!A2',
        H2: 'SUM(Sheet1!$A:$A)',
        H3: "COUNTA('Sheet1'!2:2)",
        H4: 'ROWS(名单)',
        H5: 'Sheet1!A3+Sheet1!D2+Sheet1!A1',
        H6: 'A2+B2',
        H7: '"Sheet1!A2"&amp;TODAY()',
        H8: '[1]Sheet1!A2',
      },
      { names: '<definedName name="名单">Sheet1!$A$2:$A$9</definedName>' },
    ),
  ).toEqual(['H5', 'H6', 'H7', 'H8']);
});

test('through other formulas, however many', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 300 }, (_, n) => [`H${n + 1}`, n === 0 ? 'Sheet1!B2' : `H${n}+1`]),
  );
  expect(kept({ ...chain, H400: 'SUM(H1:H300)', H401: 'SUM(G1:G999)' })).toEqual(['H401']);
});

test('where a formula does not tell what it reads, its result is not kept', () => {
  expect(
    kept({
      H1: 'INDIRECT("Sheet1!A2")',
      H2: 'OFFSET(A1,1,0)',
      H3: 'SUM(A1:INDEX(A:A,3))',
      H4: '不认识的名称+1',
      H5: 'SUM(Sheet1:Sheet2!A9)',
      H6: 'SUM(INDEX(A:A,3))+TRUE',
    }),
  ).toEqual(['H6']);
});

test('a name with a relative reference stands for another cell wherever it is used', () => {
  const names =
    '<definedName name="左边">Sheet2!A1</definedName><definedName name="固定">Sheet2!$A$1</definedName>';
  expect(kept({ H1: '左边+1', H2: '固定+1' }, { names })).toEqual(['H2']);
});

test('where rows came in, what tells a place is old in every cell', () => {
  const rows =
    '<row r="2"><c r="A2" t="str"><v>合计</v></c></row><row r="3"><c r="D3"><f>ROW()</f><v>3</v></c><c r="E3"><f>LEN("x")</f><v>1</v></c></row>';
  const { bytes } = fillTemplate(template(rows), request([record], { insertRows: true }));
  const xml = new ZipArchive(bytes).readText('xl/worksheets/sheet1.xml');
  expect(xml).toContain('<c r="D4"><f>ROW()</f></c><c r="E4"><f>LEN("x")</f><v>1</v></c>');
});

test('a table is its cells', () => {
  const table = '<table name="t" displayName="统计" ref="G1:H3"/>';
  const formulas = { H1: 'Sheet1!A2', H2: '5', H3: '6', H9: 'SUM(统计[数])', H10: '[@数]', H11: 'B9' };
  expect(kept(formulas, { table })).toEqual(['H2', 'H3', 'H11']);
});

test('an error leaves no error behind, a shared formula is read for each of its cells, an array goes whole', () => {
  const rows = [
    '<row r="2"><c r="E2"><f t="shared" ref="E2:E3" si="0">LEN(A2)</f><v>1</v></c><c r="F2" t="e"><f>A2*1</f><v>#VALUE!</v></c></row>',
    '<row r="3"><c r="E3"><f t="shared" si="0"/><v>2</v></c></row>',
    '<row r="5"><c r="G5" t="str"><f t="array" ref="G5:G6">A2:A3</f><v>x</v></c></row><row r="6"><c r="G6" t="str"><v>y</v></c></row>',
  ];
  const { bytes } = fillTemplate(template(rows.join('')), request([record]));
  const xml = new ZipArchive(bytes).readText('xl/worksheets/sheet1.xml');
  expect(xml).toContain('<c r="E2"><f t="shared" ref="E2:E3" si="0">LEN(A2)</f></c>');
  expect(xml).toContain('<c r="F2"><f>A2*1</f></c>');
  expect(xml).toContain('<c r="E3"><f t="shared" si="0"/><v>2</v></c>');
  expect(xml).toContain(
    '<c r="G5" t="str"><f t="array" ref="G5:G6">A2:A3</f></c></row><row r="6"><c r="G6" t="str"></c>',
  );
});

test('names that name each other without end do not tell, and cost no time', () => {
  const names = Array.from(
    { length: 9 },
    (_, n) =>
      `<definedName name="n${n}">${Array(60)
        .fill(n < 8 ? `n${n + 1}` : '1')
        .join('+')}</definedName>`,
  ).join('');
  const start = performance.now();
  expect(kept({ H1: 'n0', H2: '1+n8' }, { names })).toEqual(['H2']);
  expect(performance.now() - start).toBeLessThan(5000);
});
