import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openWorkbook } from '#core/workbook/open.ts';
import { sampleStyles, sampleWorkbook } from '#core/workbook/sample.fixture.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { ID_A, office, ROSTER } from './office.fixture.ts';

const { at, jiannuo, write, writeText } = office();

test('a sheet goes through CSV in GBK and back with the same texts', async () => {
  expect((await jiannuo('convert', 'roster.xlsx', 'out.csv', '--encoding', 'gbk')).code).toBe(0);
  const text = new TextDecoder('gbk').decode(readFileSync(at('out.csv')));
  expect(text.split('\r\n')[1]).toBe(`1,张\u3000样,男,${ID_A},1998.7.1`);
  expect(await jiannuo('convert', 'out.csv', 'back.xls')).toMatchObject({
    code: 0,
    json: { written: true },
  });
  const { json } = await jiannuo('roster', 'back.xls');
  expect(json.sheets[0]?.rows[0]?.values).toMatchObject({ name: '张样', idNumber: ID_A });
});

test('what the encoding lacks, and what would become a formula, is listed and nothing is written', async () => {
  writeText('rare.csv', '姓名,备注\r\n张\u{20bb7},=1+1\r\n');
  const first = await jiannuo('convert', 'rare.csv', 'rare-gbk.csv', '--encoding', 'gbk');
  expect(first).toMatchObject({ code: 1, json: { written: false } });
  expect(first.json.lost).toMatchObject([
    { row: 2, column: 'A', code: 'unencodable' },
    { row: 2, column: 'B', code: 'formulaLike' },
  ]);
  expect(existsSync(at('rare-gbk.csv'))).toBe(false);
  await jiannuo('convert', 'rare.csv', 'rare-gbk.csv', '--encoding', 'gbk', '--insist', '--guard');
  expect(new TextDecoder('gbk').decode(readFileSync(at('rare-gbk.csv')))).toBe(`姓名,备注\r\n张〓,'=1+1\r\n`);
});

test('CSV holds one sheet: the others are told', async () => {
  write('both.xlsx', writeWorkbook([ROSTER, { ...ROSTER, name: '数学组' }]));
  const { code, json } = await jiannuo('convert', 'both.xlsx', 'one.csv');
  expect({ code, json }).toMatchObject({
    code: 1,
    json: { written: true, sheets: ['语文组'], lost: [{ code: 'otherSheets' }] },
  });
  expect((await jiannuo('convert', 'both.xlsx', 'two.csv', '--sheet', '数学组')).code).toBe(0);
});

/** A workbook of one sheet as its own XML: what our writer would not write. */
function stored(rows: string, formats: readonly string[] = ['General']): Uint8Array {
  return sampleWorkbook({ sheets: [`<sheetData>${rows}</sheetData>`], styles: sampleStyles(...formats) });
}

const HEAD = '<row r="1"><c r="A1" t="str"><v>姓名</v></c><c r="B1" t="str"><v>数</v></c></row>';

test.each(['XFD1048576', 'A900000', 'IV60000'])(
  'one cell at %s is told by its name, and no file of blanks is made of it',
  async (cell) => {
    const row = /\d+$/.exec(cell)?.[0] ?? '';
    write('stray.xlsx', stored(`${HEAD}<row r="${row}"><c r="${cell}"><v>1</v></c></row>`));
    for (const to of ['stray.csv', 'stray-out.xlsx']) {
      const { code, json } = await jiannuo('convert', 'stray.xlsx', to);
      expect([code, json.refused?.code]).toEqual([2, 'convert.strayCell']);
      expect(json.refused.message).toContain(` ${cell} `);
      expect(existsSync(at(to))).toBe(false);
    }
  },
);

test('styled blanks far below everything are nothing', async () => {
  write('styled.xlsx', stored(`${HEAD}<row r="1048576"><c r="XFD1048576" s="0"/></row>`));
  expect((await jiannuo('convert', 'styled.xlsx', 'styled.csv')).code).toBe(0);
  expect(readFileSync(at('styled.csv'), 'utf8')).toBe('\ufeff姓名,数\r\n');
});

test('formulas of which the file keeps no result are not called results', async () => {
  const kept = '<row r="2"><c r="A2" t="str"><f>B9</f><v>张样</v></c><c r="B2"><f>1+1</f></c></row>';
  write('formulas.xlsx', stored(HEAD + kept));
  const text = await jiannuo('convert', 'formulas.xlsx', 'formulas.csv');
  expect(text.json.lost).toMatchObject([{ code: 'formulasUnkept' }]);
  const [results, none] = (await jiannuo('convert', 'formulas.xlsx', 'formulas-out.xlsx')).json.lost;
  expect([results?.code, none?.code]).toEqual(['formulas', 'formulasUnkept']);
  expect(none?.message).toContain('B2');
});

test.each([
  ['h:mm', 0.354166666666667, '8:30', 'timesAsText'],
  ['[h]:mm', 1.25, '30:00', 'timesAsText'],
  ['0.0%', 0.125, 0.125, undefined],
  ['0.00', 9.5, 9.5, undefined],
  ['0.0', 9.456, 9.456, 'formats'],
  ['yyyy-mm', 37_073, 37_073, undefined],
  ['yyyy-mm', 37_080, 37_080, 'formats'],
])('%s: %d comes out as %j', async (format, number, value, told) => {
  write('typed.xlsx', stored(`${HEAD}<row r="2"><c r="B2" s="0"><v>${number}</v></c></row>`, [format]));
  for (const to of ['typed-out.xlsx', 'typed-out.xls']) {
    const { json } = await jiannuo('convert', 'typed.xlsx', to, '--force');
    expect(json.lost.map((each) => each.code)).toEqual(told === undefined ? [] : [told]);
    const book = await openWorkbook(new Uint8Array(readFileSync(at(to))), to);
    const cell = book.sheets[0]?.cell(1, 1);
    expect(cell?.value).toBe(value);
    if (told === undefined) expect(cell?.format).toBe(format);
  }
});

test('truth values and empty sheets are told', async () => {
  const truth = '<row r="2"><c r="B2" t="b"><v>1</v></c></row>';
  const sheets = [`<sheetData>${HEAD}${truth}</sheetData>`, '<sheetData/>'];
  write('truth.xlsx', sampleWorkbook({ sheets }));
  const { json } = await jiannuo('convert', 'truth.xlsx', 'truth-out.xlsx');
  expect(json.lost.map((each) => each.code)).toEqual(['booleans', 'emptySheet']);
});
