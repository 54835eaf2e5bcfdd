import { describe, expect, test } from 'vitest';
import { importers } from '#catalog/importers.ts';
import type { ImportContract } from '#core/importers/contract.ts';
import { type Difference, simulateImport } from '#core/importers/simulate.ts';
import type { ImportProfile } from '#core/model/import-contract.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { fillTemplate } from '#core/workbook/template/fill.ts';
import { type ColumnSpec, type SheetLayout, writeWorkbook } from '#core/workbook/write.ts';
import { profile, records } from './records.ts';

/**
 * 200 records through every contract, in each kind of file that we make: what the portal stores must be what the
 * records say, in every cell.
 */
const all = records(200);
const cells = all.map((values) => profile.columns.map(({ path }) => values[path] ?? ''));

interface Made {
  bytes: Uint8Array;
  /** 1-based row of the first record. */
  first: number;
  portal: Partial<Pick<ImportProfile, 'titleRows' | 'headRows'>>;
}

function columns(typed: boolean): ColumnSpec[] {
  return profile.columns.map(({ header, type, required, dictionary }): ColumnSpec => {
    const own = { integer: 'number', number: 'number', date: 'date', string: 'text' } as const;
    return {
      header,
      required,
      type: typed ? own[type] : 'text',
      ...(dictionary ? { validation: { kind: 'list', values: Object.keys(dictionary) } } : {}),
    };
  });
}

function written(typed: boolean, layout: Partial<SheetLayout> = {}): Uint8Array {
  return writeWorkbook([{ name: '导入', columns: columns(typed), rows: cells, ...layout }]);
}

function filled(layout: Partial<SheetLayout>, first: number): Uint8Array {
  const blank = writeWorkbook([{ name: '导入', columns: columns(false), rows: [], ...layout }]);
  const targets = profile.columns.map(({ column = '' }) => ({ column, type: 'text' as const }));
  return fillTemplate(blank, { sheet: '导入', firstDataRow: first, columns: targets, rows: cells }).bytes;
}

const files: Record<string, () => Made> = {
  'our own sheet, all text': () => ({ bytes: written(false), first: 2, portal: {} }),
  'our own sheet with a title': () => ({
    bytes: written(false, { title: '公开承诺导入' }),
    first: 3,
    portal: { titleRows: 1 },
  }),
  'a filled template': () => ({ bytes: filled({}, 2), first: 2, portal: {} }),
  'a filled template with a title': () => ({
    bytes: filled({ title: '公开承诺导入' }, 3),
    first: 3,
    portal: { titleRows: 1 },
  }),
};

async function differences(contract: ImportContract, made: Made): Promise<Difference[]> {
  const workbook = await openWorkbook(made.bytes, '导入.xlsx');
  const asked = { ...profile, contractId: contract.id, ...made.portal };
  const expected = all.map((values, index) => ({ row: made.first + index, values }));
  return simulateImport(workbook, contract, asked, expected).differences;
}

describe.each(Object.entries(files))('%s', (_, make) => {
  const made = make();
  test.each(importers.map((contract) => [contract.id, contract] as const))(
    'is read by %s as the records say',
    async (_id, contract) => {
      expect((await differences(contract, made)).slice(0, 5)).toEqual([]);
    },
  );
});

/** What people really type: a date in words, a word outside the list, a number with its unit. */
const SPOILT = { joinPartyDate: '2016年5月1日', gender: '女性', expected: '12人' };

test.each(importers.map((contract) => [contract.id, contract] as const))(
  'what %s would lose or change is told, cell by cell',
  async (_id, contract) => {
    for (const [path, text] of Object.entries(SPOILT)) {
      const rows = all.slice(0, 3).map((values, index) => {
        const changed = index === 1 ? { ...values, [path]: text } : values;
        return profile.columns.map((column) => changed[column.path] ?? '');
      });
      const bytes = writeWorkbook([{ name: '导入', columns: columns(false), rows }]);
      const found = await differences(contract, { bytes, first: 2, portal: {} });
      const told = found.filter(({ row }) => row === 3);
      expect(told, `${contract.id} ${path}`).not.toEqual([]);
    }
  },
);
