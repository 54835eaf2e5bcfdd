import { describe, expect, test } from 'vitest';
import { importers } from '#catalog/importers.ts';
import type { ImportContract } from '#core/importers/contract.ts';
import { type Difference, simulateImport } from '#core/importers/simulate.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { fillTemplate } from '#core/workbook/template/fill.ts';
import { type ColumnSpec, type SheetLayout, writeWorkbook } from '#core/workbook/write.ts';
import { type Filled, profile, records, type Sample } from './records.ts';

/**
 * 200 records through every contract, in each kind of file that we make: what the portal stores must be what the
 * records say, in every cell.
 */
const COUNT = 200;

interface Kind {
  /** Days and numbers as such, or everything as text. */
  cells: boolean;
  /** A title above the header, which the portal is set to skip. */
  title: boolean;
  /** The portal's template filled, or a sheet of our own. */
  template: boolean;
}

const switches = [false, true];
const kinds: Kind[] = switches.flatMap((cells) =>
  switches.flatMap((title) => switches.map((template) => ({ cells, title, template }))),
);

function titleOf({ cells, title, template }: Kind): string {
  const file = template ? 'a filled template' : 'our own sheet';
  return `${file} of ${cells ? 'days and numbers' : 'texts'}${title ? ' below a title' : ''}`;
}

/** What the code of some portals asks of a file: there is no other that they read right. */
const ASKS: Readonly<Record<string, Filled & { cells?: boolean; title?: false }>> = {
  // `getNumericCellValue` of a text throws, and of a blank it is 0.
  'positional-poi': { cells: true, complete: true },
  // `setCellType(STRING)` makes a serial number of a day.
  'positional-poi-text': { cells: false },
  'positional-poi-counted': { cells: false },
  // Cells are counted, not placed by their address, and blank ones are passed over; a text is no date.
  'autopoi-sax': { cells: true, complete: true },
  // `NumberUtil.toBigDecimal` makes 0 of a blank text.
  hutool: { decimals: true },
  'hutool-sax': { decimals: true },
  // The first row that is not empty is the header.
  o2oa: { title: false },
};

function suits({ id }: ImportContract, kind: Kind): boolean {
  const { cells = kind.cells, title = kind.title } = ASKS[id] ?? {};
  return kind.cells === cells && kind.title === title;
}

function columnsOf(cells: boolean): ColumnSpec[] {
  const own = { integer: 'number', number: 'number', date: 'date', string: 'text' } as const;
  return profile.columns.map(({ header, type, required, dictionary }): ColumnSpec => ({
    header,
    required,
    type: cells ? own[type] : 'text',
    ...(dictionary ? { validation: { kind: 'list', values: Object.keys(dictionary) } } : {}),
  }));
}

function fileOf(kind: Kind, samples: readonly Sample[]): Uint8Array {
  const columns = columnsOf(kind.cells);
  const layout: Omit<SheetLayout, 'name'> = { columns, ...(kind.title ? { title: '公开承诺导入' } : {}) };
  const rows = samples.map((values) => profile.columns.map(({ path }) => values[path] ?? ''));
  if (!kind.template) return writeWorkbook([{ name: '导入', ...layout, rows }]);
  const blank = writeWorkbook([{ name: '导入', ...layout, rows: [] }]);
  const targets = columns.map(({ type }, index) => ({
    column: profile.columns[index]?.column ?? '',
    type: type === 'percent' ? ('number' as const) : type,
  }));
  return fillTemplate(blank, { sheet: '导入', firstDataRow: firstRow(kind), columns: targets, rows }).bytes;
}

function firstRow({ title }: Kind): number {
  return title ? 3 : 2;
}

async function differences(
  contract: ImportContract,
  kind: Kind,
  samples: readonly Sample[],
  bytes = fileOf(kind, samples),
): Promise<Difference[]> {
  const workbook = await openWorkbook(bytes, '导入.xlsx');
  const asked = { ...profile, contractId: contract.id, titleRows: kind.title ? 1 : 0 };
  const expected = samples.map((values, index) => ({ row: firstRow(kind) + index, values }));
  return simulateImport(workbook, contract, asked, expected).differences;
}

const cases = importers.map((contract) => [contract.id, contract] as const);

describe.each(kinds.map((kind) => [titleOf(kind), kind] as const))('%s', (_, kind) => {
  test.each(cases.filter(([, contract]) => suits(contract, kind)))(
    'is read by %s as the records say',
    async (id, contract) => {
      const samples = records(COUNT, ASKS[id]);
      expect((await differences(contract, kind, samples)).slice(0, 5)).toEqual([]);
    },
  );

  test.each(cases.filter(([, contract]) => !suits(contract, kind)))(
    'is not for %s, and that is told',
    async (id, contract) => {
      expect(await differences(contract, kind, records(COUNT, ASKS[id]))).not.toEqual([]);
    },
  );
});

/** What people really type: a date in words, a word outside the list, a number with its unit. */
const SPOILT = { joinPartyDate: '2016年5月1日', gender: '女性', expected: '12人' };

describe('what a portal would lose or change is told, cell by cell', () => {
  test.each(cases)('%s', async (id, contract) => {
    const kind = kinds.find((candidate) => suits(contract, candidate)) ?? kinds[0]!;
    const samples = records(3, ASKS[id]);
    for (const [path, text] of Object.entries(SPOILT)) {
      const spoilt = samples.map((values, index) => (index === 1 ? { ...values, [path]: text } : values));
      const found = await differences(contract, kind, samples, fileOf(kind, spoilt));
      const row = firstRow(kind) + 1;
      expect(
        found.filter((difference) => difference.row === row),
        path,
      ).not.toEqual([]);
    }
  });
});
