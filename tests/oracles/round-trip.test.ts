import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Cell, Workbook } from '#core/model/workbook.ts';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';
import { fillTemplate, type FillRequest } from '#core/workbook/template/fill.ts';
import { readTemplate } from '#core/workbook/template/read.ts';
import { inFolder, savedTogether } from './programs.ts';

const made = (script: string): Uint8Array =>
  inFolder((folder) => {
    const file = join(folder, 'made.xlsx');
    execFileSync('/usr/bin/python3', [fileURLToPath(new URL(script, import.meta.url)), file]);
    return new Uint8Array(readFileSync(file));
  });
const portal = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../portals/templates/${name}`, import.meta.url)));

const text = (column: string) => ({ column, type: 'text' as const });
const typed = [
  text('B'),
  text('C'),
  { column: 'D', type: 'date' as const },
  { column: 'E', type: 'number' as const },
];
const person = (n: number): string[] => [`样例${n + 1}𠮷`, '听课', '2016-05-01', String(56 + n)];
const people = (count: number): string[][] => Array.from({ length: count }, (_, n) => person(n));

/** Every column of a portal's template, three records whose cells name their place. */
function everywhere(blank: Uint8Array): Partial<FillRequest> {
  const columns = readTemplate(blank).columns.map(({ column }) => text(column));
  return {
    columns,
    rows: ['甲', ' 空格 ', '11010519491231002X'].map((word) => columns.map(({ column }) => word + column)),
  };
}

const rich = made('rich_template.py');
const grouped = made('grouped_template.py');
const cases: Record<string, [blank: Uint8Array, request: Partial<FillRequest>]> = {
  ruoyi: [portal('ruoyi.xlsx'), everywhere(portal('ruoyi.xlsx'))],
  jeecg: [portal('jeecg.xlsx'), everywhere(portal('jeecg.xlsx'))],
  rich: [rich, { columns: typed, rows: people(3), extend: true }],
  'rich with inserted rows': [rich, { columns: typed, rows: people(25), insertRows: true }],
  grouped: [grouped, { columns: typed, rows: people(2) }],
  'grouped with inserted rows': [grouped, { columns: typed, rows: people(9), insertRows: true }],
};

const filled = Object.entries(cases).map(([name, [blank, request]]) => {
  const template = readTemplate(blank);
  const { columns: _, ...place } = template;
  return { name, bytes: fillTemplate(blank, { ...place, columns: [], rows: [], ...request }).bytes };
});
const saved = savedTogether(filled.map(({ bytes }) => bytes));
const books = new Map(
  filled.map(({ name, bytes }, n) => [name, { ours: readWorkbook(bytes), theirs: readWorkbook(saved[n]!) }]),
);

test.each(Object.keys(cases))('what LibreOffice saves of the filled file has the same cells: %s', (name) => {
  const { ours, theirs } = books.get(name)!;
  expect(theirs.sheets.map((sheet) => sheet.name)).toEqual(ours.sheets.map((sheet) => sheet.name));
  expect(cellsOf(theirs)).toEqual(cellsOf(ours));
});

/** Texts and formulas by place; results of formulas are another matter. */
function cellsOf({ sheets }: Workbook): Record<string, string> {
  const found: Record<string, string> = {};
  for (const sheet of sheets) {
    for (let row = 0; row < sheet.rowCount; row++) {
      for (let column = 0; column < sheet.columnCount; column++) {
        const cell = sheet.cell(row, column);
        const shown = cell?.formula === undefined ? (cell?.text ?? '') : `=${plainFormula(cell.formula)}`;
        if (shown !== '') found[`${sheet.name} ${row + 1}:${column + 1}`] = shown;
      }
    }
  }
  return found;
}

/** LibreOffice fixes the sheet of a reference. */
function plainFormula(formula: string): string {
  return formula.replaceAll(/\$(?=\p{L}+!)/gu, '');
}

const at = (name: string, sheet: string, row: number, column: number): Cell | undefined =>
  books
    .get(name)
    ?.theirs.sheets.find((candidate) => candidate.name === sheet)
    ?.cell(row - 1, column - 1);

test('totals, grades and other sheets follow the rows that came in', () => {
  const name = 'grouped with inserted rows';
  const sum = people(9).reduce((total, [, , , score]) => total + Number(score), 0);
  expect(at(name, '承诺登记', 13, 5)).toMatchObject({ formula: 'SUM(E4:E12)', value: sum });
  expect(at(name, '承诺登记', 13, 6)?.value).toBe('5人合格');
  expect(at(name, '承诺登记', 12, 1)?.value).toBe(9);
  expect(at(name, '承诺登记', 12, 6)?.value).toBe('合格');
  expect(at(name, '承诺登记', 15, 5)?.value).toBe(sum * 2);
  expect([1, 2, 3].map((row) => at(name, '汇总', row, 1)?.value)).toEqual([sum, sum / 9, sum * 2]);
  const merges = books.get(name)?.theirs.sheets[0]?.merges ?? [];
  expect(merges).toContainEqual({ top: 13, bottom: 13, left: 0, right: 5 });
});

test('a total over prepared rows takes in those beyond them', () => {
  const sum = people(25).reduce((total, [, , , score]) => total + Number(score), 0);
  expect(at('rich with inserted rows', '承诺 汇总', 29, 5)).toMatchObject({
    formula: 'SUM(E4:E28)',
    value: sum,
  });
  expect(at('rich with inserted rows', '承诺 汇总', 28, 1)?.value).toBe(25);
});
