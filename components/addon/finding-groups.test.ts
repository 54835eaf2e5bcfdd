import { expect, test } from 'vitest';
import { findingsOf } from '#tests/fixtures/addon-views.ts';
import { cellsOf, filterFindings, groupFindings, verdictOf } from './finding-groups.ts';
import { linesOf } from './group-lines.ts';

test('rules with most failures come first, rows in the order of the sheet', () => {
  const findings = findingsOf(6).reverse();
  expect(
    groupFindings(findings, 'rule').map(({ ruleTitle, fail, review }) => [ruleTitle, fail, review]),
  ).toEqual([
    ['承诺有时限', 2, 0],
    ['身份证号校验', 2, 0],
    ['日期先后', 1, 0],
    ['承诺可以量化', 0, 1],
  ]);
  expect(groupFindings(findings, 'row').map(({ row, items: those }) => [row, those.length])).toEqual([
    [4, 4],
    [5, 2],
  ]);
});

test('rows of one number in two sheets are two groups', () => {
  const [first] = findingsOf(1);
  if (!first) throw new Error('there is one');
  const groups = groupFindings([first, { ...first, id: 'b', sheet: '第二张' }], 'row');
  expect(groups.map(({ sheet, row }) => [sheet, row])).toEqual([
    [first.sheet, 4],
    ['第二张', 4],
  ]);
});

test('every word that is searched for has to be found, in whatever is shown', () => {
  const findings = findingsOf(8);
  expect(filterFindings(findings, 'all', '  ')).toBe(findings);
  expect(filterFindings(findings, 'fail', '近期 时限').map(({ cell }) => cell)).toEqual(['J4', 'J5']);
  expect(filterFindings(findings, 'review', '近期')).toEqual([]);
});

const idOf = ({ id }: { id: string }): string => id;

test('a folded group keeps its heading alone', () => {
  const groups = groupFindings(findingsOf(8), 'rule');
  expect(linesOf(groups, idOf, () => false).map(({ kind }) => kind)).toEqual([
    'head',
    'head',
    'head',
    'head',
  ]);
  const lines = linesOf(groups, idOf, ({ key }) => key === groups[0]?.key);
  expect(lines.map(({ kind }) => kind)).toEqual(['head', 'item', 'item', 'head', 'head', 'head']);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
});

/** Records by what is worst in them, where no cell is told of: `review` lack a column. */
test.each([
  [0, 0, 0, 'none'],
  [0, 0, 2, 'nothing'],
  [0, 2, 0, 'clean'],
  [0, 2, 2, 'partly'],
  [2, 0, 0, 'lacking'],
  [2, 0, 2, 'lacking'],
  [2, 2, 0, 'lacking'],
  [2, 2, 2, 'lacking'],
] as const)('%i for people, %i passed and %i unchecked are called %s', (review, pass, unchecked, verdict) => {
  const counts = { fail: 0, review, pass, unchecked };
  expect(verdictOf({ records: review + pass + unchecked, counts })).toBe(verdict);
});

test('two findings of one cell are one mark', () => {
  const [first, second] = findingsOf(2);
  if (!first || !second) throw new Error('there are two');
  expect(cellsOf([first, second, { ...first, id: 'again' }])).toBe(2);
});
