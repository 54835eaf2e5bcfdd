import { expect, test } from 'vitest';
import { readWorkbook } from '../xlsx/read.ts';
import { ZipArchive } from '../zip/zip.ts';
import { fillTemplate } from './fill.ts';
import { template, request, record, xmlOf, refusal, samplesIn } from './fill.fixture.ts';

const samples =
  '<row r="2"><c r="A2" t="str"><v>示例</v></c><c r="B2" t="str"><v>110</v></c><c r="D2" t="str"><v>其他列</v></c></row><row r="3"><c r="A3" s="1" t="str"><v>示例二</v></c><c r="B3" t="str"><v>111</v></c></row><row r="4"/><row r="5"><c r="A5" t="str"><v>填表人：</v></c></row>';

const lists =
  '<dataValidations count="1"><dataValidation type="list" sqref="A2:A3 F2:F3"><formula1>"男,女"</formula1></dataValidation></dataValidations>';

test('sample rows are replaced with consent only, and then leave nothing behind', () => {
  expect(() => fillTemplate(template(samples), request([record]))).toThrow(
    refusal('template.occupied', { cell: 'A2' }),
  );
  const { bytes } = fillTemplate(template(samples), request([record], { replaceSamples: true }));
  const [sheet] = readWorkbook(bytes).sheets;
  expect(sheet?.cell(1, 0)?.value).toBe('张样例');
  expect([sheet?.cell(1, 3)?.type, sheet?.cell(2, 0)?.type, sheet?.cell(2, 1)?.type]).toEqual([
    'blank',
    'blank',
    'blank',
  ]);
  expect(sheet?.cell(4, 0)?.value).toBe('填表人：');
});

test('what consent would replace can be shown before', () => {
  expect(samplesIn(template(samples))).toEqual([
    {
      row: 2,
      cells: [
        { column: 'A', text: '示例' },
        { column: 'B', text: '110' },
        { column: 'D', text: '其他列' },
      ],
    },
    {
      row: 3,
      cells: [
        { column: 'A', text: '示例二' },
        { column: 'B', text: '111' },
      ],
    },
  ]);
  expect(samplesIn(template(''))).toEqual([]);
});

test('drop-down lists that end too early are told, and extended with consent', () => {
  const rows = [record, record, record];
  const told = fillTemplate(template('', lists), request(rows));
  expect(told.short).toEqual(['A2:A3']);
  expect(xmlOf(told.bytes)).toContain(lists);
  const extended = fillTemplate(template('', lists), request(rows, { extend: true }));
  expect(xmlOf(extended.bytes)).toContain('sqref="A2:A4 F2:F3"');
});

function withTable(table: string): Record<string, string> {
  return {
    'xl/worksheets/_rels/sheet1.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://x/table" Target="../tables/table1.xml"/></Relationships>',
    'xl/tables/table1.xml': table,
  };
}

test('a table grows with consent only', () => {
  const extra = withTable('<table ref="A1:C2"><autoFilter ref="A1:C2"/></table>');
  const rows = [record, record];
  const told = fillTemplate(template('', '', { extra }), request(rows));
  expect(told.short).toEqual(['A1:C2']);
  const extended = fillTemplate(template('', '', { extra }), request(rows, { extend: true }));
  expect(new ZipArchive(extended.bytes).readText('xl/tables/table1.xml')).toBe(
    '<table ref="A1:C3"><autoFilter ref="A1:C3"/></table>',
  );
});

/** Short ranges and the table's part after one record was written into row 9. */
function filledBelow(ref: string): [string[], string] {
  const extra = withTable(`<table ref="${ref}"/>`);
  const more = { extend: true, firstDataRow: 9 };
  const { bytes, short } = fillTemplate(template('', '', { extra }), request([record], more));
  return [short, new ZipArchive(bytes).readText('xl/tables/table1.xml')];
}

test('a table grows where records go on below it, one further up stays as it is', () => {
  expect(filledBelow('A1:B3')).toEqual([[], '<table ref="A1:B3"/>']);
  expect(filledBelow('A1:C8')).toEqual([['A1:C8'], '<table ref="A1:C9"/>']);
});

const numbered = [2, 3]
  .map((row) => `<row r="${row}"><c r="D${row}" s="1"><v>${row - 1}</v></c></row>`)
  .join('');
const computed =
  '<row r="2"><c r="D2" s="1"><f>LEN(B2)+$Z$1</f><v>0</v></c><c r="E2"><f>SUM(A2:A9)</f><v>0</v></c></row>';

test.each([
  ['numbers count on', numbered, 'D2:D3', '<c r="D4" s="1"><v>3</v></c>'],
  [
    'a formula of its row goes on, one over other rows does not',
    computed,
    'D2',
    '<c r="D4" s="1"><f>LEN(B4)+$Z$1</f></c></row>',
  ],
])('with consent %s', (_, rows, short, expected) => {
  const three = [record, record, record];
  const told = fillTemplate(template(rows), request(three));
  expect(told.short).toEqual([short]);
  expect(xmlOf(told.bytes)).not.toContain('r="D4" s="1"><');
  const extended = fillTemplate(template(rows), request(three, { extend: true }));
  expect(xmlOf(extended.bytes)).toContain(expected);
});

test('a conditional format grows with consent', () => {
  const rule =
    '<conditionalFormatting sqref="B2"><cfRule type="expression"><formula>B2=""</formula></cfRule></conditionalFormatting>';
  const { bytes, short } = fillTemplate(template('', rule), request([record, record], { extend: true }));
  expect(short).toEqual(['B2']);
  expect(xmlOf(bytes)).toContain('<conditionalFormatting sqref="B2:B3">');
});

test('a total below the samples is no sample, however many numbers it holds', () => {
  const total =
    '<row r="4"><c r="A4" t="str"><v>合计</v></c><c r="B4"><v>0</v></c><c r="C4"><v>0</v></c></row>';
  const rows = `${samples.slice(0, samples.indexOf('<row r="4"'))}${total}`;
  const { bytes } = fillTemplate(template(rows), request([record], { replaceSamples: true }));
  expect(xmlOf(bytes)).toContain(total);
});

test('what is printed and filtered goes down to the last record, with consent', () => {
  const names =
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$C$2,Sheet1!$A$9:$C$9</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1:$C$2</definedName></definedNames>';
  const filter = '<autoFilter ref="A1:C2"/>';
  const blank = template('', filter, { workbookEnd: names });
  expect(fillTemplate(blank, request([record, record])).short).toEqual(['A1:C2', 'A1:C2']);
  const { bytes } = fillTemplate(blank, request([record, record], { extend: true }));
  const book = new ZipArchive(bytes).readText('xl/workbook.xml');
  expect(book).toContain('>Sheet1!$A$1:$C$3,Sheet1!$A$9:$C$9<');
  expect(book).toContain('hidden="1">Sheet1!$A$1:$C$3<');
  expect(xmlOf(bytes)).toContain('<autoFilter ref="A1:C3"/>');
});

const pivot = (more: string): Uint8Array =>
  template('', '', {
    extra: {
      'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition${more}><cacheSource><worksheetSource ref="A1:C9" sheet="Sheet1"/></cacheSource></pivotCacheDefinition>`,
    },
  });

test('a pivot table over the sheet is told, unless it refreshes itself', () => {
  expect(fillTemplate(pivot(''), request([record])).notes).toEqual([
    { code: 'template.pivotStale', params: {} },
  ]);
  expect(fillTemplate(pivot(' refreshOnLoad="1"'), request([record])).notes).toEqual([]);
});
