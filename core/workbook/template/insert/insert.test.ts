import { expect, test } from 'vitest';
import { readWorkbook } from '../../xlsx/read.ts';
import { ZipArchive } from '../../zip/zip.ts';
import { record, refusal, request, template, xmlOf } from '../fill.fixture.ts';
import { fillTemplate } from '../fill.ts';

const records = (count: number): string[][] =>
  Array.from({ length: count }, (_, n) => [`样例${n + 1}`, '11010519491231002X', '2016-05-01']);

/** Two blank rows for records, a total right below, two lines to sign. */
const rows = [
  '<row r="2" ht="20" customHeight="1"><c r="A2" s="1"/><c r="D2"><f>ROW()-1</f><v>1</v></c></row>',
  '<row r="3"><c r="A3" s="1"/><c r="D3"><f t="shared" ref="D3:D4" si="0">LEN(A3)</f><v>0</v></c></row>',
  '<row r="4"><c r="A4" t="str"><v>合计</v></c><c r="C4"><f>COUNTA(C2:C3)+$C$3+C2</f><v>0</v></c><c r="D4"><f t="shared" si="0"/><v>2</v></c></row>',
  '<row r="6" hidden="1"><c r="A6" t="str"><v>填表人：</v></c><c r="B6"><f>C4*2</f><v>0</v></c></row>',
].join('');

const rest = [
  '<autoFilter ref="A1:D3"/><mergeCells count="1"><mergeCell ref="A6:B6"/></mergeCells>',
  '<conditionalFormatting sqref="C2:C3 C4"><cfRule type="expression"><formula>$C2&lt;1</formula></cfRule></conditionalFormatting>',
  '<dataValidations count="2"><dataValidation type="list" sqref="A2:A3"><formula1>"甲,乙"</formula1></dataValidation>',
  '<dataValidation type="custom" sqref="B6"><formula1>B6&gt;$C$4</formula1></dataValidation></dataValidations>',
  '<hyperlinks><hyperlink ref="A6" location="Sheet1!A4"/></hyperlinks>',
  '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>',
  '<extLst><ext><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>Sheet2!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>B2:B3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
].join('');

const more = { insertRows: true };

test('without consent nothing moves, with it the total and all below it do', () => {
  const blank = template(rows, rest);
  expect(() => fillTemplate(blank, request(records(4)))).toThrow(
    refusal('template.occupied', { cell: 'A4' }),
  );
  const { bytes, notes } = fillTemplate(blank, request(records(4), more));
  const [sheet] = readWorkbook(bytes).sheets;
  const column = (c: number): string[] =>
    Array.from({ length: 8 }, (_, row) => sheet?.cell(row, c)?.text ?? '');
  expect(column(0)).toEqual(['姓名', '样例1', '样例2', '样例3', '样例4', '合计', '', '填表人：']);
  expect(notes).toEqual([{ code: 'template.rowsInserted', params: { rows: 2, row: 4 } }]);
});

test('formulas, ranges, rules, breaks and links follow; those over the records take the new rows in', () => {
  const xml = xmlOf(fillTemplate(template(rows, rest), request(records(4), more)).bytes);
  for (const expected of [
    '<c r="C6"><f>COUNTA(C2:C5)+$C$3+C2</f></c>',
    '<c r="D6"><f>LEN(A6)</f><v>2</v></c>',
    '<c r="B8"><f>C6*2</f></c>',
    '<row r="8" hidden="1">',
    '<autoFilter ref="A1:D5"/>',
    '<mergeCell ref="A8:B8"/>',
    'sqref="C2:C5 C6"',
    '<dataValidation type="list" sqref="A2:A5">',
    'sqref="B8"><formula1>B8&gt;$C$6</formula1>',
    '<hyperlink ref="A8" location="Sheet1!A6"/>',
    '<brk id="7" max="16383" man="1"/>',
    '<xm:sqref>B2:B5</xm:sqref>',
  ]) {
    expect(xml).toContain(expected);
  }
});

test('inserted rows are like the first: its look, and the formula of its row', () => {
  const xml = xmlOf(fillTemplate(template(rows), request(records(4), more)).bytes);
  expect(xml).toContain('<row r="5" ht="20" customHeight="1"><c r="A5" s="1" t="s">');
  expect(xml).toContain('<c r="D5"><f>ROW()-1</f></c>');
});

test('other sheets, names and the order of calculation follow', () => {
  const other =
    '<sheetData><row r="1"><c r="A1"><f>Sheet1!C4+SUM(Sheet1!C2:C3)+C4</f><v>0</v></c></row></sheetData>';
  const names =
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$D$6</definedName><definedName name="合计">Sheet1!$C$4</definedName><definedName name="左边">Sheet1!A5</definedName></definedNames>';
  const chain = '<calcChain><c r="C4" i="1"/><c r="B6"/><c r="A1" i="2"/></calcChain>';
  const main = `<dimension ref="A1:D6"/><sheetData>${rows}</sheetData>${rest}`;
  const bytes = fillTemplate(
    template('', '', { sheets: [main, other], workbookEnd: names, extra: { 'xl/calcChain.xml': chain } }),
    request(records(3), more),
  ).bytes;
  const zip = new ZipArchive(bytes);
  expect(zip.readText('xl/worksheets/sheet2.xml')).toContain('<f>Sheet1!C5+SUM(Sheet1!C2:C4)+C4</f></c>');
  expect(zip.readText('xl/workbook.xml')).toContain('>Sheet1!$A$1:$D$7<');
  expect(zip.readText('xl/workbook.xml')).toContain('>Sheet1!$C$5<');
  expect(zip.readText('xl/workbook.xml')).toContain('>Sheet1!A5<');
  expect(zip.readText('xl/calcChain.xml')).toBe(
    '<calcChain><c r="C5" i="1"/><c r="B7"/><c r="A1" i="2"/><c r="D4" i="1"/></calcChain>',
  );
  expect(xmlOf(bytes)).toContain('<dimension ref="A1:D7"/>');
});

/** A template whose sheet has these parts hanging on it. */
function withParts(parts: Record<string, [path: string, xml: string]>): Uint8Array {
  const links = Object.entries(parts).map(
    ([type, [path]], n) => `<Relationship Id="rId${n + 1}" Type="http://x/${type}" Target="../${path}"/>`,
  );
  const files = Object.values(parts).map(([path, xml]) => [`xl/${path}`, xml]);
  const rels = `<Relationships>${links.join('')}</Relationships>`;
  return template(rows, '', {
    extra: { 'xl/worksheets/_rels/sheet1.xml.rels': rels, ...Object.fromEntries(files) },
  });
}

test('comments and their boxes, pictures, charts and tables follow', () => {
  const blank = withParts({
    comments: [
      'comments1.xml',
      '<comments><commentList><comment ref="A2"/><comment ref="A4"/></commentList></comments>',
    ],
    vmlDrawing: [
      'vml.vml',
      '<xml><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 3, 2, 3, 31, 7, 1</x:Anchor><x:Row>3</x:Row></x:ClientData></xml>',
    ],
    drawing: [
      'drawings/drawing1.xml',
      '<wsDr><xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:row>4</xdr:row></xdr:to></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:row>5</xdr:row></xdr:from></xdr:oneCellAnchor></wsDr>',
    ],
    table: ['tables/t.xml', '<table ref="A1:D3"><autoFilter ref="A1:D3"/></table>'],
  });
  const zip = new ZipArchive(fillTemplate(blank, request(records(4), more)).bytes);
  expect(zip.readText('xl/comments1.xml')).toContain('<comment ref="A2"/><comment ref="A6"/>');
  expect(zip.readText('xl/vml.vml')).toContain('1, 15, 5, 2, 3, 31, 9, 1</x:Anchor><x:Row>5<');
  expect(zip.readText('xl/drawings/drawing1.xml').match(/(?<=<xdr:row>)\d+/g)).toEqual(['1', '4', '7']);
  expect(zip.readText('xl/tables/t.xml')).toBe('<table ref="A1:D5"><autoFilter ref="A1:D5"/></table>');
});

test('charts of the records take the new rows in', () => {
  const chart = '<c:f>Sheet1!$C$2:$C$3</c:f><c:f>Sheet1!$A$1</c:f>';
  const blank = template(rows, '', { extra: { 'xl/charts/chart1.xml': `<c:chart>${chart}</c:chart>` } });
  const { bytes } = fillTemplate(blank, request(records(4), more));
  expect(new ZipArchive(bytes).readText('xl/charts/chart1.xml')).toContain(
    '<c:f>Sheet1!$C$2:$C$5</c:f><c:f>Sheet1!$A$1</c:f>',
  );
});

test.each([
  ['a pivot table', withParts({ pivotTable: ['p.xml', '<p/>'] }), 'template.insertObject'],
  ['a control', template(rows, '<controls><control shapeId="1"/></controls>'), 'template.insertObject'],
  ['an unknown range', template(rows, '<odd ref="A1:A9"/>'), 'template.insertUnknown'],
  [
    'an array over the place',
    template(rows.replace('</c></row>', '</c><c r="E2"><f t="array" ref="E2:E7">A2:A7</f></c></row>')),
    'template.insertArray',
  ],
  [
    'a formula over sheets',
    template(`${rows}<row r="9"><c r="E9"><f>SUM(Sheet1:Sheet2!A1)</f></c></row>`),
    'template.insertFormula',
  ],
  [
    'a rule that looks at the next row',
    template(
      rows,
      '<conditionalFormatting sqref="A2:A3"><cfRule><formula>A2=A3</formula></cfRule></conditionalFormatting>',
    ),
    'template.insertFormula',
  ],
])('%s is refused, and named', (_, blank, code) => {
  expect(() => fillTemplate(blank, request(records(4), more))).toThrow(refusal(code));
});

test('samples without consent, a column of formulas and cells merged over records are no end of the table', () => {
  const samples = '<row r="2"><c r="A2" t="str"><v>示例</v></c><c r="B2" t="str"><v>110</v></c></row>';
  expect(() => fillTemplate(template(samples), request([record], more))).toThrow(
    refusal('template.occupied'),
  );
  const computed = '<row r="2"><c r="C2"><f>A2</f></c></row>';
  expect(() => fillTemplate(template(computed), request([record], more))).toThrow(
    refusal('template.formulaCell'),
  );
  const merged = '<mergeCells><mergeCell ref="A3:A4"/></mergeCells>';
  const two = [record, record, record];
  expect(() => fillTemplate(template('<row r="4"/>', merged), request(two, more))).not.toThrow();
  const cut = '<mergeCells><mergeCell ref="E3:E5"/></mergeCells>';
  const total = '<row r="4"><c r="A4" t="str"><v>合计</v></c></row>';
  expect(() => fillTemplate(template(total, cut), request(two, more))).toThrow(refusal('template.occupied'));
});

test('one prepared row: its rules and a range over it take the new rows in, a cell that is spoken of alone stays', () => {
  const one =
    '<row r="2"><c r="A2" s="1"/></row><row r="3"><c r="A3" t="str"><v>合计</v></c><c r="C3"><f>COUNTA(C2:C2)+A2</f></c></row>';
  const list =
    '<dataValidations><dataValidation type="list" sqref="A2"><formula1>"甲"</formula1></dataValidation></dataValidations>';
  const xml = xmlOf(fillTemplate(template(one, list), request(records(3), more)).bytes);
  expect(xml).toContain('<c r="C5"><f>COUNTA(C2:C4)+A2</f></c>');
  expect(xml).toContain('sqref="A2:A4"');
});

test('a total in a column that records fill is told as one, not as a formula of each row', () => {
  const total = '<row r="3"><c r="C3"><f>COUNTA(C2:C2)</f></c></row>';
  expect(() => fillTemplate(template(total), request(records(2)))).toThrow(
    refusal('template.occupied', { cell: 'C3' }),
  );
});

test('a row of formulas that the first row does not have is a total, words or none', () => {
  const total =
    '<row r="2"><c r="D2" s="1"/></row><row r="3"><c r="D3"><f>SUM(D2:D2)+SUM(F2:F2)</f></c></row>';
  expect(() => fillTemplate(template(total), request(records(2)))).toThrow(
    refusal('template.occupied', { cell: 'D3' }),
  );
  expect(xmlOf(fillTemplate(template(total), request(records(2), more)).bytes)).toContain(
    '<c r="D4"><f>SUM(D2:D3)+SUM(F2:F2)</f>',
  );
});

test('a name that looks like a cell stays, and each shared formula follows its own master', () => {
  const after = [
    '<row r="3"><c r="A3" t="str"><v>合计</v></c><c r="C3"><f>YTD2024+COUNTA(C2:C2)+A2000000</f><v>0</v></c></row>',
    '<row r="4"><c r="C4"><f t="shared" ref="C4:C5" si="0">B$1+A4</f><v>0</v></c></row>',
    '<row r="5"><c r="C5"><f t="shared" si="0"/><v>0</v></c></row>',
    '<row r="6"><c r="C6"><f t="shared" ref="C6:C7" si="0">A6*2</f><v>0</v></c></row>',
    '<row r="7"><c r="C7"><f t="shared" si="0"/><v>0</v></c></row>',
  ].join('');
  const { bytes } = fillTemplate(template(`<row r="2"/>${after}`), request(records(3), more));
  const formulas = [...xmlOf(bytes).matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, formula]) => formula);
  expect(formulas).toEqual(['YTD2024+COUNTA(C2:C4)+A2000000', 'B$1+A6', 'B$1+A7', 'A8*2', 'A9*2']);
});
