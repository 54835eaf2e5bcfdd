import { expect, test } from 'vitest';
import { parseCsv, readCsv } from './csv.ts';
import { formulaCells, PORTAL_CSV, unencodable, writeCsv } from './csv-write.ts';

function text(bytes: Uint8Array, encoding = 'utf-8'): string {
  return new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes);
}

test('guards formulas and digits that would change for people, and nothing for portals', () => {
  const row = [
    '=1+1',
    '-5',
    '@x',
    '440524188001010014',
    '王,五',
    '007',
    '1E5',
    '+8613800000000',
    '＝1',
    '\t=1',
    '5%',
  ];
  expect(text(writeCsv([row]))).toBe(
    '\ufeff\'=1+1,-5,\'@x,"440524188001010014\t","王,五","007\t","1E5\t",\'+8613800000000,\'＝1,"\'\t=1",5%\r\n',
  );
  expect(parseCsv(text(writeCsv([row], PORTAL_CSV)))).toEqual([row]);
});

test.each(
  `
    2016.10 1.50 3.0 007 １２．５０ 1E5 123456789012 1,23 .5 1-2 3/4 2016-05 05/2016 5-99 1/2/16
    5月1日 2016年05月 3:2 0.0% (5) （１）
  `
    .trim()
    .split(/\s+/),
)('%s would be opened as something else, and gets a tab that our reader drops', (value) => {
  const guarded = writeCsv([['a', value]], { bom: false });
  expect(text(guarded)).toContain(`"${value}\t"`);
  expect(readCsv(guarded).sheets[0]?.cell(0, 1)?.text).toBe(value);
});

test.each(["'-1.50", "'+5", "'-0", "'-1/2"])(
  '%s has an apostrophe, as a tab would not stop a formula',
  (guarded) => {
    expect(text(writeCsv([['a', guarded.slice(1)]], { bom: false }))).toBe(`a,${guarded}\r\n`);
  },
);

test.each(
  `
    2016 2016.1 -5 0 0.5 12345678901 1,234 5% 12.5% -0.25% 2016-05-01 2016/5/1 2016年5月1日
    2016.05.01 2015-2016 100-200 8:30 08:30:59 一班3 3班 第1-2节 010-12345678 13-14 高一(3)班 10.0.0.1
  `
    .trim()
    .split(/\s+/),
)('%s comes back from a spreadsheet as it is, and is left alone', (value) => {
  const line = text(writeCsv([['a', value]], { bom: false }));
  expect(parseCsv(line)).toEqual([['a', value]]);
  expect(line).not.toMatch(/[\t']/);
});

test('an unguarded file names the cells that a spreadsheet would run', () => {
  expect(
    formulaCells([
      ['姓名', '备注'],
      ['-5', ' =cmd()'],
    ]),
  ).toEqual([{ row: 1, column: 1, text: ' =cmd()' }]);
});

test('any text comes back from any shape of file', () => {
  const rows = [['a', '', ' b '], ['"', 'x"y', '1;2'], ['一\n二', '\t', ',|'], ['']];
  for (const separator of [',', '\t', ';', '|'] as const) {
    for (const quotes of ['needed', 'always'] as const) {
      for (const lineEnd of ['\r\n', '\n'] as const) {
        const options = { ...PORTAL_CSV, separator, quotes, lineEnd };
        expect(parseCsv(text(writeCsv(rows, options)), separator)).toEqual(rows);
      }
    }
  }
  expect(text(writeCsv([['姓名', '备注']], { ...PORTAL_CSV, quotes: 'always', lineEnd: '\n' }))).toBe(
    '"姓名","备注"\n',
  );
});

test('a line of one empty cell is not an empty line, which many readers pass over', () => {
  expect(text(writeCsv([['']], PORTAL_CSV))).toBe('""\r\n');
});

test('a file in GBK has no mark, whatever was asked', () => {
  expect([...writeCsv([['中']], { encoding: 'gbk', bom: true })]).toEqual([0xd6, 0xd0, 13, 10]);
  expect(text(writeCsv([['王𠮷䶮']], { encoding: 'gb18030' }), 'gb18030')).toBe('王𠮷䶮\r\n');
});

const roster = [
  ['姓名', '单位'],
  ['王𠮷', '样例小学'],
  ['张䶮', '𠮷样'],
];

test('what an encoding does not have is listed with its place, and refused', () => {
  expect(unencodable(roster, 'gbk')).toEqual([
    { row: 1, column: 0, character: '𠮷' },
    { row: 2, column: 0, character: '䶮' },
    { row: 2, column: 1, character: '𠮷' },
  ]);
  expect(unencodable(roster, 'gb18030')).toEqual([]);
  expect(unencodable([['a\ud842']], 'utf-8')).toEqual([{ row: 0, column: 0, character: '\ud842' }]);
  expect(() => writeCsv(roster, { encoding: 'gbk' })).toThrow(
    expect.objectContaining({
      code: 'workbook.unencodable',
      params: { cell: 'A2', characters: '𠮷 䶮', count: 3, encoding: 'gbk' },
    }),
  );
});

test('the user decides what stands for it; a choice that cannot be encoded either is refused', () => {
  const replace = new Map([
    ['𠮷', '吉'],
    ['䶮', '(龙下天)'],
  ]);
  expect(text(writeCsv(roster, { encoding: 'gbk', replace }), 'gbk')).toBe(
    '姓名,单位\r\n王吉,样例小学\r\n张(龙下天),吉样\r\n',
  );
  const dollars = new Map([['𠮷', '$&']]);
  expect(text(writeCsv([['王𠮷']], { encoding: 'gbk', replace: dollars }), 'gbk')).toBe('王$&\r\n');
  expect(() => writeCsv(roster, { encoding: 'gbk', replace: new Map([['𠮷', '㐀']]) })).toThrow(
    expect.objectContaining({ code: 'workbook.unencodable' }),
  );
});
