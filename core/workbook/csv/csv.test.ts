import { expect, test } from 'vitest';
import { parseCsv, readCsv } from './csv.ts';
import { encodeUtf8 } from '../encoding.ts';

function first(bytes: Uint8Array): unknown {
  return readCsv(bytes).sheets[0]?.cell(0, 0)?.value;
}

test('keeps quotes, separators and line breaks inside cells', () => {
  expect(parseCsv('a,"b,1"\r\n"c ""d""","e\nf"\n,\n')).toEqual([
    ['a', 'b,1'],
    ['c "d"', 'e\nf'],
    ['', ''],
  ]);
});

test('refuses a quote that never closes, with its row', () => {
  expect(() => parseCsv('a\n"b')).toThrow(
    expect.objectContaining({ code: 'workbook.csvQuoteOpen', params: { row: 2 } }),
  );
});

test('reads UTF-8 with and without a mark, GBK, and tabs', () => {
  const gbk = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd0, 0xd4, 0xb1, 0xf0]);
  expect(first(encodeUtf8('\ufeff姓名,性别'))).toBe('姓名');
  expect(first(encodeUtf8('姓名\t性别'))).toBe('姓名');
  expect(first(gbk)).toBe('姓名');
});

test.each([
  ['sep=;\r\n姓名;a,b\r\n', '姓名'],
  ['\ufeff"sep=|"\n姓名|性别\n', '姓名'],
  ['标题，第一行\n姓名;a\n张样例;b,c\n李样例;d\n', '标题，第一行'],
  ['"姓,名";性别\n"张;样例";男\n', '姓,名'],
  ['姓名\t1,2,3\n张样例\t4\n', '姓名'],
])('finds the separator of %j', (written, value) => {
  const [sheet] = readCsv(encodeUtf8(written)).sheets;
  expect(sheet?.cell(0, 0)?.value).toBe(value);
  expect(sheet?.columnCount).toBe(2);
});

test.each([
  ['a line feed', 'a,b\nc,d\n'],
  ['a carriage return', 'a,b\rc,d\r'],
  ['both', 'a,b\r\nc,d'],
])('rows end in %s; blanks at the end are no cells', (_, written) => {
  const [sheet] = readCsv(encodeUtf8(`${written}\n,,\n\n`)).sheets;
  expect([sheet?.rowCount, sheet?.columnCount]).toEqual([2, 2]);
  expect(sheet?.cell(1, 1)?.value).toBe('d');
});

test.each([
  ['little-endian with a mark', true, '\ufeff'],
  ['big-endian with a mark', false, '\ufeff'],
  ['little-endian without one', true, ''],
  ['big-endian without one', false, ''],
])('reads UTF-16, %s', (_, littleEndian, mark) => {
  const written = `${mark}姓名\t性别\r\n张样例\t男\r\n`;
  const view = new DataView(new ArrayBuffer(written.length * 2));
  for (let n = 0; n < written.length; n++) view.setUint16(n * 2, written.charCodeAt(n), littleEndian);
  const [sheet] = readCsv(new Uint8Array(view.buffer)).sheets;
  expect([sheet?.cell(0, 0)?.value, sheet?.cell(1, 1)?.value]).toEqual(['姓名', '男']);
});

test('one quote inside a cell does not matter, however long the file', { timeout: 30_000 }, () => {
  const rest = `1;${'二'.repeat(30)}\n`.repeat(300_000);
  const [sheet] = readCsv(encodeUtf8(`型号;a,b\nx;5"屏\n${rest}`)).sheets;
  expect([sheet?.cell(1, 1)?.value, sheet?.cell(300_001, 0)?.value]).toEqual(['5"屏', '1']);
});

const wide = (count: number): Uint8Array =>
  encodeUtf8(`a\n${Array.from({ length: count }, (_, n) => n).join(',')}\n`);

test('more columns than a sheet has are refused, with the row', () => {
  expect(readCsv(wide(16_384)).sheets[0]?.cell(1, 16_383)?.value).toBe('16383');
  expect(() => readCsv(wide(16_385))).toThrow(
    expect.objectContaining({ code: 'workbook.tooManyColumns', params: { row: 2, limit: 16_384 } }),
  );
});

test('cells are counted while they are read', { timeout: 30_000 }, () => {
  expect(() => readCsv(encodeUtf8('1,2,3,4\n'.repeat(1_000_001)))).toThrow(
    expect.objectContaining({ code: 'workbook.tooManyCells' }),
  );
});

test('a file marked as UTF-8 is not read as GBK for one broken character', () => {
  const bytes = new Uint8Array([...encodeUtf8('\ufeff姓名,性别\n'), 0xe5, 0xbc, 0x2c, 0x31]);
  expect(() => readCsv(bytes)).toThrow(expect.objectContaining({ code: 'workbook.encodingUnknown' }));
});

test('GB18030 holds what GBK lacks', () => {
  // 㐀 is 0x8139EE39.
  expect(first(new Uint8Array([0x81, 0x39, 0xee, 0x39, 0x2c, 0x31]))).toBe('㐀');
});

test('a tab that keeps digits from being rounded is none of the text', () => {
  expect(first(encodeUtf8('"440524188001010014\t",b\n'))).toBe('440524188001010014');
});

test('an 18-digit number stays text', () => {
  const cell = readCsv(encodeUtf8('440524188001010014\n')).sheets[0]?.cell(0, 0);
  expect(cell).toMatchObject({ type: 'text', value: '440524188001010014' });
});

test.each([
  ['="440524188001010014"', '440524188001010014'],
  ['"=""440524188001010014"""', '440524188001010014'],
  ['="1"&"2"', '="1"&"2"'],
  ['=1+1', '=1+1'],
])('%s is read as %s', (written, value) => {
  expect(first(encodeUtf8(`${written},b\n`))).toBe(value);
});
