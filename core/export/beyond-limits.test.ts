import { expect, test } from 'vitest';
import type { TemplateColumn } from '../model/template.ts';
import { beyondLimits } from './beyond-limits.ts';

const column = (letter: string, more: Partial<TemplateColumn>): TemplateColumn => ({
  column: letter,
  header: letter,
  path: 'name',
  evidence: 'user',
  required: false,
  ...more,
});
const columns = [
  column('A', { limits: { maxLength: 3, minLength: 2 } }),
  column('B', { type: 'integer', limits: { min: '1', under: '100' } }),
  column('C', { type: 'date', limits: { min: '2000-01-01', max: '2026-12-31' } }),
  column('D', { limits: { unique: true } }),
  column('E', {}),
];
const told = (...rows: string[][]) =>
  beyondLimits(
    columns,
    { columns: columns.map((each) => ({ column: each.column, type: 'text' as const })), rows, missing: [] },
    rows.map((_, n) => ({ name: `样例${n + 1}`, values: {} })),
  ).map(({ name, column: letter, reason, limit }) => [name, letter, reason, limit]);

test('what keeps the rules, is empty or cannot be compared is not told', () => {
  expect(told(['甲一', '99', '2000-01-01', '1', '任何'], ['乙二三', '1', '2026/13', '2', ''])).toEqual([]);
  expect(told(['', '', '', '', ''], ['', '十', '不详', '', ''])).toEqual([]);
});

test('every rule that is broken is named with its bound, in the order of the rows', () => {
  expect(told(['甲', '0', '1999-12-31', '1', ''], ['甲一二三', '100', '2027-01-01', '1', ''])).toEqual([
    ['样例1', 'A', 'tooShort', '2'],
    ['样例1', 'B', 'tooSmall', '1'],
    ['样例1', 'C', 'tooSmall', '2000-01-01'],
    ['样例2', 'A', 'tooLong', '3'],
    ['样例2', 'B', 'notUnder', '100'],
    ['样例2', 'C', 'tooLarge', '2026-12-31'],
    ['样例2', 'D', 'notUnique', ''],
  ]);
});
