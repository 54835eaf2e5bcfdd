import { expect, test } from 'vitest';
import { parseCsv, readCsv } from './csv.ts';
import { encodeUtf8 } from './encoding.ts';

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
