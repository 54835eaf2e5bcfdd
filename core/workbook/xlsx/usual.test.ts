import { expect, test } from 'vitest';
import { seeded } from '#tests/fixtures/random.ts';
import { JiannuoError } from '../../errors.ts';
import type { Cell } from '../../model/workbook.ts';
import { columnName } from '../address.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { sampleStyles, sampleWorkbook } from '../sample.fixture.ts';
import { readWorkbook } from './read.ts';

const ROWS = 60;
/** What tells a cell read letter for letter from one that is taken apart: a blank that means nothing. */
const apart = (xml: string): string => xml.replaceAll(/<(c|row) /g, '<$1  ');

function book(rows: readonly string[]): Uint8Array {
  return sampleWorkbook({
    sheets: [`<sheetData>${rows.join('')}</sheetData>`],
    sharedStrings: '<si><t>甲</t></si><si><t>乙</t></si>',
    styles: sampleStyles('General', 'yyyy-mm-dd'),
  });
}

/** Cells and hidden rows, or how the file is refused. */
function outcome(rows: readonly string[], cells = DEFAULT_LIMITS.cells): unknown {
  try {
    const [sheet] = readWorkbook(book(rows), { ...DEFAULT_LIMITS, cells }).sheets;
    const read = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
      [...(sheet?.values(row) ?? [])].flatMap((value, column): [string, Cell | undefined][] => {
        if (value === undefined) return [];
        const cell = sheet?.cell(row, column);
        expect(cell?.value).toBe(value);
        return [[`${columnName(column)}${row + 1}`, cell]];
      }),
    );
    return { read, hidden: sheet?.hiddenRows };
  } catch (error) {
    if (error instanceof JiannuoError) return [error.code, error.params];
    throw error;
  }
}

const VALUES = [
  '0',
  '7',
  '007',
  '-3',
  '1.50',
  '-0.25',
  '.5',
  '1e3',
  '1E-9',
  '123456789012345',
  '285.86167353205381',
];
const ODD = ['', ' ', '1 2', '0x1F', '1.2.3', '-', '1.', '99999999999', '1e999', '&#49;', '<!-- -->4'];

function cellXml(random: ReturnType<typeof seeded>, column: number, row: number, value: string): string {
  const style = random.pick(['', ' s="0"', ' s="1"', ' s="9"']);
  const type = random.pick(['', '', ' t="s"', ' t="n"', ' t="str"', ' t="b"']);
  const reference = random.pick([`${columnName(column)}${row}`, `${columnName(column)}${row + 1}`]);
  const content = random.pick([`<v>${value}</v>`, `<v>${value}</v>`, '<v>1</v>', '<v> 1 </v>', '']);
  return content === '' && random.next() < 0.5
    ? `<c r="${reference}"${style}${type}/>`
    : `<c r="${reference}"${style}${type}>${content}</c>`;
}

function usualCells(row: number): string {
  return `<c r="A${row}"><v>${row}</v></c><c r="B${row}" s="1"><v>43000</v></c><c r="AA${row}" s="0" t="s"><v>1</v></c>`;
}

function rowXml(number: number, attributes: string, cells: string): string {
  return `<row r="${number}"${attributes}>${cells}</row>`;
}

test.each([
  ['values that are in order', VALUES, 80],
  ['values of any kind', [...VALUES, ...ODD], 80],
])('the usual form says what any other says: %s', { timeout: 60_000 }, (_, values, times) => {
  let taken = 0;
  for (let seed = 1; seed <= times; seed++) {
    const random = seeded(seed);
    const rows = Array.from({ length: ROWS }, (__, n) => rowXml(n + 1, ' spans="1:20"', usualCells(n + 1)));
    const at = random.integer(1, 40);
    rows[at] = rowXml(
      at + 1,
      random.pick([' spans="1:20"', '', ' hidden="1"', ' spans="1:20" spans="1:20"', ' ht="20"']),
      Array.from({ length: random.integer(1, 3) }, () =>
        cellXml(random, random.pick([0, 1, 25, 26, 701, 702, 16_383, 16_384]), at, random.pick(values)),
      ).join(''),
    );
    const expected = outcome(rows.map(apart));
    expect(outcome(rows), `seed ${seed}: ${rows[at]}`).toEqual(expected);
    if (!Array.isArray(expected)) taken += 1;
  }
  expect(taken).toBeGreaterThan(times / 20);
});

test.each([
  ['a row that comes twice', rowXml(3, '', '<c r="A3"><v>1</v></c>')],
  ['a row behind the last', rowXml(1_048_577, '', '')],
  ['a row in another element', `<x>${rowXml(70, '', '')}</x>`],
  ['an element of a row without end', rowXml(70, '', '<x>')],
  ['a row in a row', rowXml(70, '', rowXml(71, '', ''))],
  ['a cell that comes twice', rowXml(70, '', '<c r="A70"><v>1</v></c><c r="A70"><v>2</v></c>')],
  ['a row without end', '<row r="70"><c r="A70"><v>1</v></c>'],
  ['another end', '<row r="70"><c r="A70"><v>1</v></c></rows>'],
  ['letters between cells', rowXml(70, '', '<c r="A70"><v>1</v></c>x<c r="B70"><v>2</v></c>')],
])('among usual rows %s is refused as elsewhere', (_, odd) => {
  const rows = Array.from({ length: ROWS }, (__, n) => rowXml(n + 1, '', `<c r="A${n + 1}"><v>1</v></c>`));
  const with70 = [...rows.slice(0, 30), odd, ...rows.slice(30)];
  const refused = outcome(with70);
  expect(refused).toEqual([expect.stringMatching(/^workbook\./), expect.anything()]);
  expect(refused).toEqual(outcome(with70.map(apart)));
});

test('rows that are hidden one after the other are told', () => {
  const rows = Array.from({ length: ROWS }, (_, n) =>
    rowXml(n + 1, n > 9 && n < 20 ? ' hidden="1"' : '', `<c r="A${n + 1}"><v>1</v></c>`),
  );
  const hidden = new Set(Array.from({ length: 10 }, (_, n) => n + 10));
  expect(outcome(rows)).toMatchObject({ hidden });
});

test('cells and rows of the usual form are counted', () => {
  const rows = Array.from({ length: ROWS }, (_, n) => rowXml(n + 1, '', `<c r="A${n + 1}"><v>1</v></c>`));
  expect(outcome(rows, ROWS * 2)).toMatchObject({ hidden: new Set() });
  expect(outcome(rows, ROWS * 2 - 1)).toEqual(['workbook.tooManyCells', { sheet: 'Sheet1' }]);
  const wide = Array.from({ length: ROWS }, (_, n) => `<c r="${columnName(n)}1"><v>1</v></c>`);
  expect(outcome([rowXml(1, '', wide.join(''))], 30)).toEqual(['workbook.tooManyCells', { sheet: 'Sheet1' }]);
  expect(outcome(rows, 21)).toEqual(['workbook.tooManyCells', { sheet: 'Sheet1' }]);
});
