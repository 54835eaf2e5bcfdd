import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import autopoi from '#core/importers/autopoi/index.ts';
import ruoyi from '#core/importers/ruoyi/index.ts';
import { simulateImport } from '#core/importers/simulate.ts';
import type { ContractColumn, ImportProfile } from '#core/model/import-contract.ts';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';
import { fillTemplate } from '#core/workbook/template/fill.ts';
import { readTemplate } from '#core/workbook/template/read.ts';
import { readWithSheetJs } from '../sheetjs-workbook.ts';
import autopoiProfile from './autopoi.ts';
import ruoyiProfile from './ruoyi.ts';

const portals = [
  { name: 'ruoyi.xlsx', contract: ruoyi, profile: ruoyiProfile, firstDataRow: 2 },
  { name: 'jeecg.xlsx', contract: autopoi, profile: autopoiProfile, firstDataRow: 3 },
];

/** A value that the column takes, different in every row. */
function sampleValue({ type, dictionary, header }: ContractColumn, row: number): string {
  if (dictionary) return Object.keys(dictionary)[row % Object.keys(dictionary).length] ?? '';
  if (type === 'date') return `2016-0${row + 1}-11`;
  if (type === 'integer') return String(30 + row);
  return /身份/.test(header) ? '11010519491231002X' : `${header}·样例${row}`;
}

function columnType({ type }: ContractColumn): 'text' | 'number' | 'date' {
  if (type === 'date') return 'date';
  return type === 'string' ? 'text' : 'number';
}

function fillSample(name: string, profile: ImportProfile): { bytes: Uint8Array; rows: string[][] } {
  const blank = readFileSync(new URL(`../templates/${name}`, import.meta.url));
  const template = readTemplate(blank);
  const rows = [0, 1, 2].map((row) => profile.columns.map((column) => sampleValue(column, row)));
  const columns = template.columns.map(({ column }, n) => ({
    column,
    type: columnType(profile.columns[n]!),
  }));
  const { bytes } = fillTemplate(blank, { ...template, columns, rows });
  return { bytes, rows };
}

test.each(portals)('$name has the headers that its portal looks for', ({ name, profile, firstDataRow }) => {
  const template = readTemplate(readFileSync(new URL(`../templates/${name}`, import.meta.url)));
  expect(template.columns.map(({ header }) => header)).toEqual(profile.columns.map(({ header }) => header));
  expect(template.firstDataRow).toBe(firstDataRow);
});

test.each(portals)('$name offers only words that its portal knows', ({ name, profile }) => {
  const template = readTemplate(readFileSync(new URL(`../templates/${name}`, import.meta.url)));
  for (const [n, { allowed }] of template.columns.entries()) {
    if (allowed) expect(allowed).toEqual(Object.keys(profile.columns[n]?.dictionary ?? {}));
  }
});

test.each(portals)(
  '$name, filled, is read by its portal as it was written',
  ({ name, contract, profile, firstDataRow }) => {
    const { bytes, rows } = fillSample(name, profile);
    const expected = rows.map((values, n) => ({
      row: firstDataRow + n,
      values: Object.fromEntries(profile.columns.map(({ path }, c) => [path, values[c] ?? ''])),
    }));
    for (const read of [readWorkbook, readWithSheetJs]) {
      expect(simulateImport(read(bytes), contract, profile, expected)).toMatchObject({
        faithful: true,
        differences: [],
      });
    }
  },
);
