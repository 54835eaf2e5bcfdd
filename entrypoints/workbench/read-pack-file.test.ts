import { expect, test } from 'vitest';
import { readPackWorkbook } from '#core/authoring/read.ts';
import type { Sheet } from '#core/model/workbook.ts';
import { gridSheet } from '#core/roster/grid.fixture.ts';
import { known } from '#tests/fixtures/authoring.ts';
import { bookOf, drafts } from '#tests/fixtures/authoring-drafts.ts';
import { isRoster } from './read-pack-file.ts';

const judged = (sheets: Sheet[]): boolean => {
  const workbook = { sheets, date1904: false };
  return isRoster(workbook, readPackWorkbook(workbook, known));
};
const named = (name: string, rows: string[][]): Sheet => ({ ...gridSheet(rows), name });

test('a sheet of people is known from a pack that lacks a sheet', () => {
  expect(
    judged([
      named('教师名单', [
        ['姓名', '身份证号', '部门'],
        ['样例', '', '语文组'],
      ]),
    ]),
  ).toBe(true);
  expect(judged([named('说明', [['请先看'], ['一人一行']]), named('汇总', [['姓名', '手机号']])])).toBe(true);
  expect(
    judged([
      named('经费', [
        ['项目', '金额'],
        ['图书', '300'],
      ]),
    ]),
  ).toBe(false);
  const pack = bookOf(drafts());
  expect(isRoster(pack, readPackWorkbook(pack, known))).toBe(false);
  const part = { ...pack, sheets: pack.sheets.filter(({ name }) => name !== '设置') };
  expect(isRoster(part, readPackWorkbook(part, known))).toBe(false);
});
