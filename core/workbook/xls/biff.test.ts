import { expect, test } from 'vitest';
import { biffBook, bof, EOF, f64, GBK, record, u16, u32 } from './biff.fixture.ts';
import { readBiff } from './biff.ts';

const at = (row: number, column: number, style = 0): number[] => [...u16(row), ...u16(column), ...u16(style)];
const inBiff2 = (row: number): number[] => [...u16(row), ...u16(0), 0, 0, 0];
const result = (kind: number, value: number): number[] => [kind, 0, value, 0, 0, 0, 0xff, 0xff];
const codes = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const wide = (text: string): number[] => [...text].flatMap((char) => u16(char.charCodeAt(0)));

function firstCells(stream: Uint8Array, count: number): unknown[] {
  const [sheet] = readBiff(stream).sheets;
  return Array.from({ length: count }, (_, row) => sheet?.cell(row, 0)?.value);
}

const label5 = (row: number, text: readonly number[]): number[] =>
  record(0x204, at(row, 0), u16(text.length), text);

test('a BIFF5 workbook of a Chinese system is read by its code page', () => {
  const sheet = { name: GBK.姓名, records: label5(0, GBK.张样例) };
  const book = readBiff(biffBook(5, record(0x42, u16(936)), [sheet]));
  expect(book.sheets.map(({ name }) => name)).toEqual(['姓名']);
  expect(book.sheets[0]?.cell(0, 0)?.value).toBe('张样例');
});

test.each([
  ['none: GBK where the bytes can be', undefined, GBK.张样例, '张样例'],
  ['none: Western where they cannot', undefined, [0x63, 0x61, 0x66, 0xe9], 'café'],
  ['1251', 1251, [0xf0, 0xf3, 0xe1], 'руб'],
  ['950', 950, [0xa9, 0x6d, 0xa6, 0x57], '姓名'],
])('code page %s', (_, codePage, bytes, text) => {
  const globals = codePage === undefined ? [] : record(0x42, u16(codePage));
  expect(firstCells(biffBook(5, globals, [{ name: codes('A'), records: label5(0, bytes) }]), 1)).toEqual([
    text,
  ]);
});

test.each([
  ['Chinese texts under the Western page that a library for servers wrote', GBK.张样例, '张样例'],
  ['Western ones under the same', [0x47, 0x72, 0xf6, 0xdf, 0x65], 'Größe'],
])('%s', (_, bytes, text) => {
  const stream = biffBook(5, record(0x42, u16(1252)), [{ name: codes('A'), records: label5(0, bytes) }]);
  expect(firstCells(stream, 1)).toEqual([text]);
});

test('a lone sheet as web pages pack it by hand is read: no version, no code page, no list of sheets', () => {
  const stream = [
    ...record(0x809, u16(0), u16(0x10), u16(0), u16(0)),
    ...label5(0, GBK.姓名),
    ...record(0x203, at(1, 0), f64(30)),
    ...EOF,
  ];
  expect(firstCells(new Uint8Array(stream), 2)).toEqual(['姓名', 30]);
});

test('BIFF2, which has no container and no list of sheets, is read', () => {
  const stream = [
    ...bof(2, 0x10),
    ...record(0x04, inBiff2(0), [4], GBK.姓名),
    ...record(0x02, inBiff2(1), u16(30)),
    ...record(0x03, inBiff2(2), f64(1.5)),
    ...EOF,
  ];
  expect(firstCells(new Uint8Array(stream), 3)).toEqual(['姓名', 30, 1.5]);
});

test('numbers of every kind', () => {
  const records = [
    ...record(0x203, at(0, 0), f64(42491)),
    ...record(0x27e, at(1, 0), u32((3000 << 2) | 3)),
    ...record(0x27e, at(2, 0), u32(((-5 << 2) | 2) >>> 0)),
    ...record(0x27e, at(3, 0), u32(0x3ff00000)),
    ...record(
      0xbd,
      u16(4),
      u16(0),
      [...u16(0), ...u32((7 << 2) | 2)],
      [...u16(0), ...u32((8 << 2) | 2)],
      u16(1),
    ),
    ...record(0x205, at(5, 0), [1, 0]),
    ...record(0x205, at(6, 0), [0x2a, 1]),
  ];
  const stream = biffBook(8, [], [{ name: codes('A'), records }]);
  expect(firstCells(stream, 7)).toEqual([42491, 30, -5, 1, 7, true, '#N/A']);
  expect(readBiff(stream).sheets[0]?.cell(4, 1)?.value).toBe(8);
});

test('dates are shown by the format of their style, built in or the file’s own', () => {
  const globals = [
    ...record(0x41e, u16(164), u16(10), [0], codes('yyyy-mm-dd')),
    ...record(0xe0, u16(0), u16(14)),
    ...record(0xe0, u16(0), u16(164)),
  ];
  const records = [...record(0x203, at(0, 0, 0), f64(42491)), ...record(0x203, at(1, 0, 1), f64(42491))];
  const [sheet] = readBiff(biffBook(8, globals, [{ name: codes('A'), records }])).sheets;
  expect(sheet?.cell(0, 0)).toMatchObject({ text: '2016/5/1', date: true });
  expect(sheet?.cell(1, 0)).toMatchObject({ text: '2016-05-01', date: true, format: 'yyyy-mm-dd' });
});

test('shared texts go on in further records, narrow or wide anew, with runs and guides between', () => {
  const rich = [...u16(2), 0x0d, ...u16(1), ...u32(3), ...wide('承诺'), 0, 0, 0, 0, 9, 9, 9];
  const split = [...u16(4), 0, ...codes('ab')];
  const sst = [
    ...record(0xfc, u32(3), u32(3), rich, split),
    ...record(0x3c, [1], wide('样例'), u16(1), [0], codes('z')),
  ];
  const records = [0, 1, 2].flatMap((row) => record(0xfd, at(row, 0), u32(row)));
  expect(firstCells(biffBook(8, sst, [{ name: codes('A'), records }]), 3)).toEqual(['承诺', 'ab样例', 'z']);
});

test('formulas are marked, their results read in every kind', () => {
  const rest = [...u16(0), ...u32(0), ...u16(0)];
  const records = [
    ...record(0x06, at(0, 0), result(0, 0), rest),
    ...record(0x207, u16(2), [1], wide('甲乙')),
    ...record(0x06, at(1, 0), result(1, 1), rest),
    ...record(0x06, at(2, 0), result(2, 7), rest),
    ...record(0x06, at(3, 0), result(3, 0), rest),
    ...record(0x06, at(4, 0), f64(2.5), rest),
  ];
  const book = readBiff(biffBook(8, [], [{ name: codes('A'), records }]));
  const cells = [0, 1, 2, 3, 4].map((row) => book.sheets[0]?.cell(row, 0));
  expect(cells.map((cell) => cell?.value)).toEqual(['甲乙', true, '#DIV/0!', '', 2.5]);
  expect(cells.every((cell) => cell?.formula === '')).toBe(true);
});

test('hidden sheets are told, charts left out with a note, a chart inside a sheet passed over', () => {
  const inner = [...bof(8, 0x20), ...record(0x203, at(0, 0), f64(9)), ...EOF];
  const book = readBiff(
    biffBook(
      8,
      [],
      [
        { name: codes('A'), records: [...inner, ...record(0x203, at(0, 0), f64(1))] },
        { name: codes('B'), flags: 0x0200, records: [] },
        { name: codes('C'), flags: 0x01, records: record(0xe5, u16(1), u16(0), u16(1), u16(0), u16(2)) },
      ],
    ),
  );
  expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['A', false],
    ['C', true],
  ]);
  expect(book.sheets[0]?.cell(0, 0)?.value).toBe(1);
  expect(book.sheets[1]?.merges).toEqual([{ top: 0, bottom: 1, left: 0, right: 2 }]);
  expect(book.notes).toEqual([{ code: 'note.chartSheet', params: { sheet: 'B' } }]);
});

test('hidden rows and columns are told', () => {
  const records = [
    ...record(0x7d, u16(1), u16(2), u16(0), u16(0), u16(1)),
    ...record(0x7d, u16(3), u16(300), u16(0), u16(0), u16(0)),
    ...record(0x208, u16(1), u16(0), u16(1), u16(0), u16(0), u16(0), u32(0x20)),
    ...record(0x208, u16(2), u16(0), u16(1), u16(0), u16(0), u16(0), u32(0x100)),
  ];
  const [sheet] = readBiff(biffBook(8, [], [{ name: codes('A'), records }])).sheets;
  expect([[...(sheet?.hiddenRows ?? [])], [...(sheet?.hiddenColumns ?? [])]]).toEqual([[1], [1, 2]]);
});

test.each([
  [
    'a password',
    'workbook.encrypted',
    biffBook(8, record(0x2f, u16(1)), [{ name: codes('A'), records: [] }]),
  ],
  [
    'a cell beyond the last column',
    'workbook.corrupt',
    biffBook(8, [], [{ name: codes('A'), records: record(0x201, at(0, 60_000)) }]),
  ],
  [
    'a text that the table lacks',
    'workbook.corrupt',
    biffBook(8, [], [{ name: codes('A'), records: record(0xfd, at(0, 0), u32(5)) }]),
  ],
  [
    'a format that the table lacks: the day would be a number',
    'workbook.corrupt',
    biffBook(8, record(0xe0, u16(0), u16(14)), [
      { name: codes('A'), records: record(0x203, at(0, 0, 1), f64(42491)) },
    ]),
  ],
  [
    'a record shorter than its content',
    'workbook.corrupt',
    biffBook(8, [], [{ name: codes('A'), records: record(0x203, at(0, 0), [1]) }]),
  ],
  [
    'a count of texts that cannot be',
    'workbook.corrupt',
    biffBook(8, record(0xfc, u32(1e9), u32(1e9)), [{ name: codes('A'), records: [] }]),
  ],
  [
    'a cut in the middle',
    'workbook.truncated',
    biffBook(8, [], [{ name: codes('A'), records: record(0x203, at(0, 0), f64(1)) }]).slice(0, -6),
  ],
])('%s is refused', (_, code, stream) => {
  expect(() => readBiff(stream)).toThrow(expect.objectContaining({ code }));
});

test('sheets that point at the same records are no way to make much of little', () => {
  const records = Array.from({ length: 200 }, (_, row) => record(0x201, at(row, 0))).flat();
  const sheets = Array.from({ length: 60 }, (_, n) => ({
    name: codes('A'),
    records: n === 59 ? records : [],
  }));
  const stream = biffBook(8, [], sheets);
  const view = new DataView(stream.buffer);
  const places: number[] = [];
  for (let place = 0; place < stream.length; place += 4 + view.getUint16(place + 2, true)) {
    if (view.getUint16(place, true) === 0x85) places.push(place + 4);
  }
  const last = view.getUint32(places.at(-1) ?? 0, true);
  for (const place of places) view.setUint32(place, last, true);
  expect(() => readBiff(stream)).toThrow(
    expect.objectContaining({ code: 'workbook.corrupt', params: { part: 'BIFF' } }),
  );
});

test('too many cells are called so', { timeout: 30_000 }, () => {
  const records = Array.from({ length: 15_626 }, (_, n) =>
    record(0xbe, u16(n), u16(0), new Uint8Array(512), u16(255)),
  ).flat();
  expect(() => readBiff(biffBook(8, [], [{ name: codes('A'), records }]))).toThrow(
    expect.objectContaining({ code: 'workbook.tooManyCells', params: { sheet: 'A' } }),
  );
});
