import { expect, test } from 'vitest';
import pledge from '#core/forms/member-pledge.ts';
import { page, text } from '#core/matching/described.fixture.ts';
import { cluesIn, namesakes, type RowReading } from '#core/matching/list-rows.ts';
import type { Clue } from '#core/matching/same-person.ts';
import { namesakesAt } from './list-page.ts';

const row = (name: string, ...more: [label: string, value: string][]): RowReading => [
  page([], { texts: [text('姓名', name), ...more.map(([label, value]) => text(label, value))] }),
];
const rows: readonly RowReading[] = [
  row('示例甲', ['工号', 'S0001']),
  row('示例甲', ['工号', 'S0002']),
  row('示例甲'),
  row('示 例甲'),
  row('示例*'),
  row('***', ['工号', 'S0001']),
  row('示例乙', ['学历', '本科']),
  row('示例·乙'),
  row('', ['学历', '本科']),
  row('示例丙', ['备注', '示例乙']),
  row('请输入'),
];
const cluesOf = (each: RowReading): Clue[] => cluesIn(each, pledge);

test('namesakes are those that reading every row gives', () => {
  const all = rows.map(cluesOf);
  const counted = rows.map((_, at) => namesakesAt(rows, at, cluesOf));
  expect(counted).toEqual(rows.map((_, at) => namesakes(all, at)));
  // Some have more of them than others.
  expect(new Set(counted).size).toBeGreaterThan(2);
});

test('of a long list few rows are read', () => {
  const long = [...rows, ...Array.from({ length: 200 }, (_, at) => row(`样例${at}`, ['工号', `T${at}`]))];
  let read = 0;
  namesakesAt(long, 0, (each) => {
    read += 1;
    return cluesOf(each);
  });
  expect(read).toBeLessThanOrEqual(rows.length);
});
