import { expect, test } from 'vitest';
import type { ContractColumn } from '../../model/import-contract.ts';
import type { Cell } from '../../model/workbook.ts';
import { NAME, readOne, valuesOf } from '../members.fixture.ts';
import { book, cell, dateCell, errorCell, type Given, profile } from '../poi.fixture.ts';
import { simulateImport } from '../simulate.ts';
import autopoiSax from './index.ts';

/** A cell that is no shared text, under a style index. */
function styled(given: Given, style: number, type: NonNullable<Cell['stored']>['type'] = 'n'): Cell {
  return { ...cell(given)!, stored: { type, style } };
}

const three = profile(['甲', '乙', '丙'].map((header, n) => ({ header, path: `f${n}` })));
const header = ['甲', '乙', '丙'];
const read = (...row: Given[]): unknown => valuesOf(autopoiSax, book([[header, row]]), three);

test.each<[string, Given[], unknown]>([
  ['blanks take no place', ['1', null, '3'], [[2, '1', '3', null]]],
  ['blanks at the end do no harm', ['1', '2', null], [[2, '1', '2', null]]],
  ['empty text is one blank', ['1', '', '3'], [[2, '1', ' ', '3']]],
  ['inline text stands for itself', ['1', styled(' 2 ', 0, 'inlineStr'), '3'], [[2, '1', '2', '3']]],
  [
    'a number behind inline text is no value',
    [styled('1', 0, 'inlineStr'), 7, '3'],
    'importers.abortUntyped',
  ],
  [
    'an error under the style of numbers',
    ['1', { ...errorCell('#N/A'), stored: { type: 'e', style: 2 } }],
    'importers.abortStyle',
  ],
])('%s', (_, row, expected) => {
  expect(read(...row)).toEqual(expected);
});

test('what the portal cannot read is named by its own cell', () => {
  const [title, ...others] = header.map((text) => styled(text, 0, 'inlineStr'));
  const rows = [
    [title, ...others],
    [7, ...others],
  ];
  expect(autopoiSax.read(book([rows]), three).aborted).toEqual({
    code: 'importers.abortUntyped',
    params: { cell: 'A2', value: '7' },
  });
});

test('where a blank has moved the rest of a row to the left, the blank is to blame', () => {
  const columns = profile([
    NAME,
    { header: '部门', path: 'department' },
    { header: '票数', path: 'votes', type: 'integer' },
  ]);
  const rows = [
    ['姓名', '部门', '票数', '备注'],
    ['甲', null, '3', '好'],
  ];
  expect(autopoiSax.read(book([rows]), columns).aborted).toEqual({
    code: 'importers.abortShifted',
    params: { blank: 'B2', cell: 'D2', value: '好', header: '票数' },
  });
});

test('a row whose first place is empty text is dropped behind the first record', () => {
  const empty = styled('', 0, 'inlineStr');
  const rows = [header, [empty, '2'], ['1', '2'], [empty, '2']];
  expect(valuesOf(autopoiSax, book([rows]), three)).toEqual([
    [2, null, '2', null],
    [3, '1', '2', null],
  ]);
});

test('titles and header are counted in row elements', () => {
  expect(
    valuesOf(autopoiSax, book([[['标题'], undefined, header, ['1']]]), { ...three, titleRows: 1 }),
  ).toEqual([[4, '1', null, null]]);
});

test.each<[string, Given, Partial<ContractColumn>, unknown[]]>([
  ['a number by its style', styled(12.5, 2), {}, ['12.5']],
  ['a date by its style', styled(46143, 1), { type: 'date' }, ['2026-05-01']],
  [
    'a whole number under the style of dates',
    styled(46143, 1),
    { type: 'integer' },
    ['importers.abortNumber'],
  ],
  [
    'a date under the style of numbers',
    { ...dateCell(46143), stored: { type: 'n', style: 2 } },
    { type: 'date' },
    ['importers.abortDateCell'],
  ],
  ['a date in text', styled(46143, 1), {}, ['Fri May 01 00:00:00 CST 2026', 'importers.javaDate']],
  [
    'a date written as text',
    '2026-05-01',
    { type: 'date', dateFormat: 'yyyy-MM-dd' },
    ['importers.abortDateCell'],
  ],
  [
    'an index of a text behind text',
    styled(1, 0),
    {},
    [null, 'importers.numberAsText', 'importers.emptyRecord'],
  ],
  ['a number too large for an index', styled(13800000001, 0), {}, ['13800000001']],
  ['a fraction behind text', styled(0.5, 0), { type: 'number' }, ['0.5']],
  ['text that ends in .0', '3.0', { type: 'integer' }, ['3']],
  [
    'words of a dictionary',
    '优秀,良好',
    { dictionary: { 优秀: '1' } },
    ['1,良好', 'importers.dictionaryKept'],
  ],
])('reads %s', (_, given, column, expected) => {
  const codes = readOne(autopoiSax, given, column);
  expect(codes).toEqual(expected.filter((code) => code !== 'importers.emptyRecord'));
});

test('of two equal titles the later one counts, even where it holds nothing', () => {
  const columns = profile([NAME, { header: '票数', path: 'votesBasic', type: 'integer' }]);
  const rows = [
    ['姓名', '票数', '姓名'],
    ['甲', '3', styled(-1, 1)],
  ];
  expect(valuesOf(autopoiSax, book([rows]), columns)).toEqual([[2, null, '3']]);
});

test('a blank in the middle of a row is told as a difference', () => {
  const { differences } = simulateImport(book([[header, ['1', null, '3']]]), autopoiSax, three, [
    { row: 2, values: { f0: '1', f2: '3' } },
  ]);
  expect(differences.map(({ column, portalReads }) => [column, portalReads])).toEqual([
    ['乙', '3'],
    ['丙', null],
  ]);
});
