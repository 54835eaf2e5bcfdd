import { describe, expect, test } from 'vitest';
import { importers } from '#catalog/importers.ts';
import type { ImportContract } from '#core/importers/contract.ts';
import type { ImportProfile } from '#core/model/import-contract.ts';
import { type Difference, simulateImport } from '#core/importers/simulate.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { fillTemplate } from '#core/workbook/template/fill.ts';
import { type ColumnSpec, type SheetLayout, writeWorkbook } from '#core/workbook/write.ts';
import { type Limits, profile, records, type Sample } from './records.ts';

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
interface Asks extends Limits {
  cells?: boolean;
  title?: false;
  /** What is told of a file of another kind. */
  unsuited?: string;
  /** A column for yes and no has no words that are known to be read. */
  truth?: false;
}

/** EasyExcel itself has no dictionary, and a portal's own converter looks for the whole text. */
const ONE_WORD: Asks = { single: true };
const ASKS: Readonly<Record<string, Asks>> = {
  // `getNumericCellValue` of a text throws, and of a blank it is 0; `getBooleanCellValue` of a text throws as well.
  'positional-poi': {
    cells: true,
    unsuited: 'abortNumberExpected',
    complete: true,
    single: true,
    short: true,
    truth: false,
  },
  // `setCellType(STRING)` makes a serial number of a day.
  'positional-poi-text': { cells: false, unsuited: 'abortDate', single: true, truth: false },
  'positional-poi-counted': { cells: false, unsuited: 'abortDate', single: true, truth: false },
  'positional-poi-shown': { single: true, truth: false },
  // Cells are counted, not placed by their address, and blank ones are passed over; a text is no date.
  'autopoi-sax': { cells: true, unsuited: 'abortDateCell', complete: true },
  // `Convert.toBool` makes false of a blank.
  ruoyi: { booleans: true },
  // `NumberUtil.toBigDecimal` makes 0 of a blank text, `BooleanUtil.toBoolean` false.
  hutool: { decimals: true, booleans: true, single: true },
  'hutool-sax': { decimals: true, booleans: true, single: true },
  easyexcel: ONE_WORD,
  'easyexcel-all': ONE_WORD,
  pig: ONE_WORD,
  easypoi: ONE_WORD,
  'easypoi-sax': ONE_WORD,
  // The first row that is not empty is the header; numbers are those of JavaScript.
  o2oa: { title: false, unsuited: 'abortCast', single: true, short: true },
};

function suits({ id }: ImportContract, kind: Kind): boolean {
  const { cells = kind.cells, title = kind.title } = ASKS[id] ?? {};
  return kind.cells === cells && kind.title === title;
}

function profileFor(id: string): ImportProfile {
  const hasTruth = ASKS[id]?.truth ?? true;
  return {
    ...profile,
    contractId: id,
    columns: profile.columns.filter(({ path }) => hasTruth || path !== 'onDuty'),
  };
}

function columnsOf({ cells }: Kind, { columns }: ImportProfile): ColumnSpec[] {
  const own = { integer: 'number', number: 'number', date: 'date', string: 'text' } as const;
  return columns.map(({ header, type, required, dictionary, separator }): ColumnSpec => ({
    header,
    required,
    type: cells ? own[type] : 'text',
    ...(dictionary && separator === undefined
      ? { validation: { kind: 'list', values: Object.keys(dictionary) } }
      : {}),
  }));
}

function fileOf(kind: Kind, asked: ImportProfile, samples: readonly Sample[]): Uint8Array {
  const columns = columnsOf(kind, asked);
  const layout: Omit<SheetLayout, 'name'> = { columns, ...(kind.title ? { title: '公开承诺导入' } : {}) };
  const rows = samples.map((values) => asked.columns.map(({ path }) => values[path] ?? ''));
  if (!kind.template) return writeWorkbook([{ name: '导入', ...layout, rows }]);
  const blank = writeWorkbook([{ name: '导入', ...layout, rows: [] }]);
  const targets = columns.map(({ type }, index) => ({
    column: asked.columns[index]?.column ?? '',
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
): Promise<Difference[]> {
  const asked = { ...profileFor(contract.id), titleRows: kind.title ? 1 : 0 };
  const workbook = await openWorkbook(fileOf(kind, asked, samples), '导入.xlsx');
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
      const found = await differences(contract, kind, records(COUNT, ASKS[id]));
      expect([...new Set(found.map(({ why }) => why))]).toEqual([`importers.${ASKS[id]?.unsuited}`]);
    },
  );
});

/** What people really type: a day in words, a word outside the list, a number with its unit, several words, blanks. */
const SPOILT = {
  joinPartyDate: '2016年5月1日',
  gender: '女性',
  expected: '12人',
  publicityRoutes: '校刊校报，公开栏',
  funds: '12.5元',
  onDuty: '是',
};

type Told = Partial<Record<keyof typeof SPOILT, string | null>>;

const STOPPED = { joinPartyDate: 'abortDate', expected: 'abortNumber', funds: 'abortNumber' };
const KEPT = { gender: 'dictionaryKept', publicityRoutes: 'dictionaryKept' };
const MISSED = { gender: 'dictionaryMiss', publicityRoutes: 'dictionaryMiss' };
const UNREAD = { onDuty: 'booleanUnread' };
const HUTOOL: Told = {
  ...KEPT,
  // It knows such a day, which only looks otherwise than it was written, and 是.
  joinPartyDate: 'readDifferently',
  expected: 'numberPrefix',
  funds: 'numberPrefix',
  onDuty: null,
};
const EASYEXCEL: Told = { ...STOPPED, ...MISSED, ...UNREAD };

/** Why each portal reads it otherwise; `null` where it reads what people mean. */
const TOLD: Readonly<Record<string, Told>> = {
  autopoi: { ...STOPPED, ...KEPT, ...UNREAD },
  'autopoi-sax': { ...STOPPED, ...KEPT, ...UNREAD, joinPartyDate: 'abortDateCell' },
  easyexcel: EASYEXCEL,
  'easyexcel-all': EASYEXCEL,
  pig: EASYEXCEL,
  'ruoyi-vue-plus': EASYEXCEL,
  // It splits at every kind of comma.
  yudao: { ...EASYEXCEL, publicityRoutes: null },
  easypoi: {
    ...KEPT,
    ...UNREAD,
    joinPartyDate: 'cellRefused',
    expected: 'cellRefused',
    funds: 'cellRefused',
  },
  'easypoi-sax': { ...STOPPED, ...KEPT, ...UNREAD },
  hutool: HUTOOL,
  'hutool-sax': HUTOOL,
  // Yes and no are texts to it.
  o2oa: { ...STOPPED, ...KEPT, joinPartyDate: 'abortCast', onDuty: null },
  'positional-poi': {
    ...KEPT,
    joinPartyDate: 'abortNumberExpected',
    expected: 'abortNumberExpected',
    funds: 'abortNumberExpected',
  },
  'positional-poi-counted': { ...STOPPED, ...KEPT },
  'positional-poi-shown': { ...STOPPED, ...KEPT },
  'positional-poi-text': { ...STOPPED, ...KEPT },
  ruoyi: {
    ...MISSED,
    joinPartyDate: 'dateUnread',
    expected: 'numberUnread',
    funds: 'numberUnread',
    onDuty: null,
  },
};

describe('what a portal would lose or change is told, cell by cell', () => {
  test.each(cases)('%s', async (id, contract) => {
    const kind = kinds.find((candidate) => suits(contract, candidate)) ?? kinds[0]!;
    const samples = records(3, { ...ASKS[id], complete: true });
    const { columns } = profileFor(id);
    const row = firstRow(kind) + 1;
    const told: Record<string, string | null> = {};
    for (const [path, text] of Object.entries(SPOILT)) {
      const column = columns.find((candidate) => candidate.path === path);
      if (!column) continue;
      const spoilt = samples.map((values, index) => (index === 1 ? { ...values, [path]: text } : values));
      const found = await differences(contract, kind, spoilt);
      const difference = found.find((one) => one.row === row);
      told[path] = difference?.why.replace('importers.', '') ?? null;
      if (difference && difference.why !== 'importers.readDifferently')
        expect(difference.params['cell'], path).toBe(`${column.column}${row}`);
    }
    expect(told).toEqual(TOLD[id]);
  });
});
