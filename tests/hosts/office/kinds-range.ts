import type { MergedRange } from '#core/model/workbook.ts';
import { rangeName } from '#core/workbook/address.ts';
import { OfficeError } from './errors.ts';
import { enter } from './entry.ts';
import { type AnyKind, define, type Kind, kindOf } from './kinds.ts';
import { cellOf, type FakeCell, type FakeRange, type FakeSheet, setCell } from './model.ts';
import { ownerOf } from './owner.ts';

/** `Excel.Range` and what belongs to it, by the reference of the Excel JavaScript API. */

const rows = ({ top, bottom }: MergedRange): number => bottom - top + 1;
const columns = ({ left, right }: MergedRange): number => right - left + 1;

/** "Resource limits", Excel add-ins: "A range is limited to 5,000,000 cells for read operations." */
function grid<T>(range: FakeRange, of: (cell: Readonly<FakeCell>) => T): T[][] {
  if (rows(range) * columns(range) > 5_000_000) throw new OfficeError('RangeExceedsLimit', 'Range');
  return Array.from({ length: rows(range) }, (_, down) =>
    Array.from({ length: columns(range) }, (__, across) =>
      of(cellOf(range.sheet, range.top + down, range.left + across)),
    ),
  );
}

/** Sets cells from a two-dimensional array of the range's own size. */
function put(
  range: FakeRange,
  given: unknown,
  member: string,
  change: (was: Readonly<FakeCell>, value: unknown) => FakeCell,
): void {
  const { sheet } = range;
  if (sheet.protected || sheet.viewOnly) throw new OfficeError('AccessDenied', `Range.${member}`);
  // The array has to be as large as the range ("Set and get range values"; a single value for all is not in the fake).
  const fits =
    Array.isArray(given) &&
    given.length === rows(range) &&
    given.every((row) => Array.isArray(row) && row.length === columns(range));
  if (!fits) throw new OfficeError('InvalidArgument', `Range.${member}`);
  for (const [down, row] of (given as unknown[][]).entries()) {
    for (const [across, value] of row.entries()) {
      const [at, column] = [range.top + down, range.left + across];
      if (isCovered(sheet, at, column) && value !== null && member !== 'numberFormat') continue;
      setCell(sheet, at, column, change(cellOf(sheet, at, column), value));
    }
  }
  ownerOf(sheet).changed(member === 'numberFormat' ? 'formatChanged' : 'changed', sheet, {
    address: rangeName(range),
    ...(member === 'numberFormat' ? {} : { changeType: 'RangeEdited' }),
  });
}

/** Of merged cells only the first holds anything. */
function isCovered(sheet: FakeSheet, row: number, column: number): boolean {
  return sheet.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

/** `true`, `false`, or `null` where some are: Range.rowHidden, Range.columnHidden. */
function hiddenAmong(hidden: ReadonlySet<number>, from: number, to: number): boolean | null {
  let count = 0;
  if (hidden.size > to - from) for (let n = from; n <= to; n += 1) count += hidden.has(n) ? 1 : 0;
  else for (const n of hidden) count += n >= from && n <= to ? 1 : 0;
  if (count === 0) return false;
  return count === to - from + 1 ? true : null;
}

/** Range.valueTypes, Excel.RangeValueType. */
function typeOf({ value, error, formula }: Readonly<FakeCell>): string {
  if (error) return 'Error';
  if (value === null) return formula === undefined ? 'Empty' : 'String';
  if (typeof value === 'string') return 'String';
  return typeof value === 'boolean' ? 'Boolean' : 'Double';
}

const formatNamed = ({ sheet }: FakeRange, code: string): string => ownerOf(sheet).formatNames[code] ?? code;

const setter = (member: string) => (range: FakeRange, given: unknown) => {
  const { book, textCells } = ownerOf(range.sheet);
  put(range, given, member, (was, value) => enter(book, was, value, textCells));
};

// Excel.RangeFont
const FONT: Kind<FakeRange> = {
  name: 'RangeFont',
  values: {
    // RangeFont.strikethrough: null where not uniform
    strikethrough: {
      set: '1.9',
      get: (range) => {
        const all = grid(range, ({ struck }) => struck === true).flat();
        if (all.every((one) => one === all[0])) return all[0];
        return null;
      },
    },
  },
};

// Excel.RangeFormat
const FORMAT: Kind<FakeRange> = {
  name: 'RangeFormat',
  links: {
    font: { set: '1.1', kind: () => FONT as AnyKind, to: (range) => range }, // RangeFormat.font
  },
};

function overlap(area: MergedRange, { top, left, bottom, right }: MergedRange): number {
  const down = Math.min(area.bottom, bottom) - Math.max(area.top, top) + 1;
  const across = Math.min(area.right, right) - Math.max(area.left, left) + 1;
  return Math.max(0, down) * Math.max(0, across);
}

/** Rules in a range: the only one, and whether it is on all cells. */
function validationOf(range: FakeRange): { type: string; rule: object } {
  const rules = range.sheet.validations
    .map((rule) => ({ rule, cells: rule.areas.reduce((sum, area) => sum + overlap(area, range), 0) }))
    .filter(({ cells }) => cells > 0);
  const [first] = rules;
  if (!first) return { type: 'None', rule: {} };
  if (rules.length > 1) return { type: 'Inconsistent', rule: {} };
  if (first.cells < rows(range) * columns(range)) return { type: 'MixedCriteria', rule: {} };
  return first.rule;
}

// Excel.DataValidation
const VALIDATION: Kind<FakeRange> = {
  name: 'DataValidation',
  values: {
    type: { set: '1.8', get: (range) => validationOf(range).type }, // DataValidation.type, Excel.DataValidationType
    rule: { set: '1.8', get: (range) => validationOf(range).rule }, // DataValidation.rule
  },
};

// Excel.Range
export const RANGE: Kind<FakeRange> = define({
  name: 'Range',
  values: {
    rowIndex: { set: '1.1', get: ({ top }) => top }, // Range.rowIndex
    columnIndex: { set: '1.1', get: ({ left }) => left }, // Range.columnIndex
    rowCount: { set: '1.1', get: rows }, // Range.rowCount
    columnCount: { set: '1.1', get: columns }, // Range.columnCount
    rowHidden: { set: '1.2', get: ({ sheet, top, bottom }) => hiddenAmong(sheet.hiddenRows, top, bottom) }, // Range.rowHidden
    // Range.columnHidden
    columnHidden: {
      set: '1.2',
      get: ({ sheet, left, right }) => hiddenAmong(sheet.hiddenColumns, left, right),
    },
    // Range.values: '' for a blank cell ("null and blank values"); the error's text for an error
    values: { set: '1.1', get: (range) => grid(range, ({ value }) => value ?? ''), put: setter('values') },
    // Range.formulas: "If a cell has no formula, its value is returned instead."
    formulas: {
      set: '1.1',
      get: (range) => grid(range, ({ value, formula }) => formula ?? value ?? ''),
      put: setter('formulas'),
    },
    // Range.numberFormat
    numberFormat: {
      set: '1.1',
      get: (range) => grid(range, ({ format }) => format),
      put: (range, given) =>
        put(range, given, 'numberFormat', (was, value) => ({
          ...was,
          format: value === null || value === undefined ? was.format : formatNamed(range, String(value)),
        })),
    },
    valueTypes: { set: '1.1', get: (range) => grid(range, typeOf) }, // Range.valueTypes
  },
  links: {
    format: { set: '1.1', kind: () => FORMAT as AnyKind, to: (range) => range }, // Range.format
    worksheet: { set: '1.1', kind: () => kindOf('Worksheet'), to: ({ sheet }) => sheet }, // Range.worksheet
    dataValidation: { set: '1.8', kind: () => VALIDATION as AnyKind, to: (range) => range }, // Range.dataValidation
    // Range.conditionalFormats
    conditionalFormats: {
      set: '1.6',
      kind: () => kindOf('ConditionalFormatCollection'),
      to: (range) => ({ sheet: range.sheet, areas: [range] }),
    },
  },
  children: {
    // Range.getMergedAreasOrNullObject: fails beyond 512
    getMergedAreasOrNullObject: {
      set: '1.13',
      kind: () => RANGE_AREAS as AnyKind,
      to: (range) => {
        const merged = range.sheet.merges.filter((area) => overlap(area, range) > 0);
        if (merged.length > 512) {
          throw new OfficeError('GeneralException', 'Range.getMergedAreasOrNullObject');
        }
        if (merged.length === 0) return undefined;
        return { sheet: range.sheet, areas: merged.map((area) => ({ sheet: range.sheet, ...area })) };
      },
    },
  },
  results: {
    // Range.getCellProperties; the fake answers strikethrough alone
    getCellProperties: {
      set: '1.9',
      run: (range) => grid(range, ({ struck }) => ({ format: { font: { strikethrough: struck === true } } })),
    },
  },
  actions: {
    // Range.select: in the active sheet, "Selects the specified range in the Excel UI"
    select: {
      set: '1.1',
      run: ({ sheet, ...area }) => {
        const { book } = ownerOf(sheet);
        if (sheet.visibility !== 'Visible') throw new OfficeError('InvalidOperation', 'Range.select');
        book.active = sheet.name;
        book.selection = { sheet: sheet.name, areas: [area] };
      },
    },
  },
});

// Excel.RangeCollection
const RANGES: Kind<{ areas: FakeRange[] }> = {
  name: 'RangeCollection',
  items: { kind: () => RANGE as AnyKind, list: ({ areas }) => areas },
  children: {
    // RangeCollection.getItemAt
    getItemAt: {
      set: '1.9',
      kind: () => RANGE as AnyKind,
      to: ({ areas }, [index]) => areas[Number(index)],
    },
  },
};

// Excel.RangeAreas
export const RANGE_AREAS: Kind<{ sheet: FakeSheet; areas: FakeRange[] }> = define({
  name: 'RangeAreas',
  values: {
    areaCount: { set: '1.9', get: ({ areas }) => areas.length }, // RangeAreas.areaCount
  },
  links: {
    areas: { set: '1.9', kind: () => RANGES as AnyKind, to: (of) => of }, // RangeAreas.areas
    conditionalFormats: { set: '1.9', kind: () => kindOf('ConditionalFormatCollection'), to: (of) => of }, // RangeAreas.conditionalFormats
  },
});
