import { OfficeError } from './errors.ts';
import { type AnyKind, define, type Handler, type Kind } from './kinds.ts';
import { COMMENTS, NOTES } from './kinds-marks.ts';
import { RANGE, RANGE_AREAS } from './kinds-range.ts';
import {
  cellsIn,
  type FakeBook,
  type FakeRange,
  type FakeSheet,
  type FakeXmlPart,
  newId,
  rangeAt,
  wholeSheet,
} from './model.ts';
import { ownerOf, type Owner } from './owner.ts';

/** Members by the reference of the Excel JavaScript API (learn.microsoft.com/javascript/api/excel), one line for each. */

const DAYS_TO_2000 = { from1900: 36_526, from1904: 35_064 };

// Excel.FunctionResult<T>
const FUNCTION_RESULT: Kind<{ value: unknown }> = {
  name: 'FunctionResult',
  values: {
    value: { set: '1.2', get: ({ value }) => value }, // FunctionResult.value
  },
};

// Excel.Functions
const FUNCTIONS: Kind<Owner> = {
  name: 'Functions',
  children: {
    // Functions.date: "from 1900 or 1904 (depending on the workbook's date system)". The fake knows one day.
    date: {
      set: '1.2',
      kind: () => FUNCTION_RESULT as AnyKind,
      to: ({ book }, args) => {
        if (args.join('-') !== '2000-1-1') throw new OfficeError('GeneralException', 'Functions.date');
        return { value: book.date1904 ? DAYS_TO_2000.from1904 : DAYS_TO_2000.from1900 };
      },
    },
  },
};

// Excel.CustomXmlPart
const XML_PART: Kind<FakeXmlPart> = {
  name: 'CustomXmlPart',
  values: {
    id: { set: '1.5', get: ({ id }) => id }, // CustomXmlPart.id
  },
  results: {
    getXml: { set: '1.5', run: ({ xml }) => xml }, // CustomXmlPart.getXml
  },
  actions: {
    // CustomXmlPart.setXml
    setXml: {
      set: '1.5',
      run: (part, [xml]) => {
        part.xml = String(xml);
      },
    },
    // CustomXmlPart.delete
    delete: {
      set: '1.5',
      run: (part) => {
        part.gone = true;
      },
    },
  },
};

// Excel.CustomXmlPartScopedCollection
const XML_PARTS_OF_NAMESPACE: Kind<{ parts: FakeXmlPart[] }> = {
  name: 'CustomXmlPartScopedCollection',
  items: { kind: () => XML_PART as AnyKind, list: ({ parts }) => parts },
};

// Excel.CustomXmlPartCollection
const XML_PARTS: Kind<FakeBook> = {
  name: 'CustomXmlPartCollection',
  children: {
    // CustomXmlPartCollection.add
    add: {
      set: '1.5',
      makes: true,
      kind: () => XML_PART as AnyKind,
      to: (book, [xml]) => {
        const part = { id: newId(book), xml: String(xml) };
        book.xmlParts.push(part);
        return part;
      },
    },
    // CustomXmlPartCollection.getByNamespace
    getByNamespace: {
      set: '1.5',
      kind: () => XML_PARTS_OF_NAMESPACE as AnyKind,
      to: (book, [namespace]) => ({
        parts: book.xmlParts.filter(({ xml, gone }) => !gone && xml.includes(`xmlns="${String(namespace)}"`)),
      }),
    },
  },
};

// Excel.NamedItem
const NAME: Kind<FakeBook['names'][number]> = {
  name: 'NamedItem',
  values: {
    name: { set: '1.1', get: ({ name }) => name }, // NamedItem.name
    formula: { set: '1.7', get: ({ formula }) => formula }, // NamedItem.formula
    visible: { set: '1.1', get: ({ visible }) => visible }, // NamedItem.visible
  },
};

// Excel.NamedItemCollection, of the workbook and of a sheet; the fake has names of the workbook only
const NAMES: Kind<{ names: FakeBook['names'] }> = {
  name: 'NamedItemCollection',
  items: { kind: () => NAME as AnyKind, list: ({ names }) => names },
};

// Excel.WorksheetProtection
const PROTECTION: Kind<FakeSheet> = {
  name: 'WorksheetProtection',
  values: {
    protected: { set: '1.2', get: (sheet) => sheet.protected }, // WorksheetProtection.protected
  },
};

// Excel.AutoFilter
const FILTER: Kind<{ filtered: boolean }> = {
  name: 'AutoFilter',
  values: {
    isDataFiltered: { set: '1.9', get: ({ filtered }) => filtered }, // AutoFilter.isDataFiltered
  },
};

// Excel.Table
const TABLE: Kind<{ filtered: boolean; id: string }> = {
  name: 'Table',
  values: {
    id: { set: '1.1', get: ({ id }) => id }, // Table.id
  },
  links: {
    autoFilter: { set: '1.9', kind: () => FILTER as AnyKind, to: (table) => table }, // Table.autoFilter
  },
};

// Excel.TableCollection
const TABLES: Kind<FakeSheet> = {
  name: 'TableCollection',
  items: {
    kind: () => TABLE as AnyKind,
    list: ({ tableFilter }) => (tableFilter ? [{ filtered: true, id: '{table-1}' }] : []),
  },
};

const least = (of: readonly number[]): number => of.reduce((a, b) => Math.min(a, b));
const most = (of: readonly number[]): number => of.reduce((a, b) => Math.max(a, b));

/** Worksheet.getUsedRangeOrNullObject: with formats, or "considers only cells with values as used cells". */
function usedRange(sheet: FakeSheet, valuesOnly: boolean): FakeRange | undefined {
  const places = [...cellsIn(sheet)].filter(
    ({ cell }) => !valuesOnly || cell.value !== null || cell.formula !== undefined,
  );
  if (!valuesOnly && sheet.formattedTo)
    places.push({ ...sheet.formattedTo, cell: { value: null, format: '' } });
  if (places.length === 0) return undefined;
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  return { sheet, top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) };
}

function areasOf(sheet: FakeSheet, address: unknown, where: string): FakeRange[] {
  const text = String(address);
  // Worksheet.getRange: "The address has a limit of 8192 characters."
  if (text.length > 8192) throw new OfficeError('InvalidArgument', where);
  return text.split(/[,;]/).map((each) => ({ sheet, ...rangeAt(each) }));
}

// Excel.Worksheet
const SHEET: Kind<FakeSheet> = define({
  name: 'Worksheet',
  values: {
    id: { set: '1.1', get: ({ id }) => id }, // Worksheet.id
    name: { set: '1.1', get: ({ name }) => name }, // Worksheet.name
    visibility: { set: '1.1', get: ({ visibility }) => visibility }, // Worksheet.visibility
  },
  links: {
    protection: { set: '1.2', kind: () => PROTECTION as AnyKind, to: (sheet) => sheet }, // Worksheet.protection
    autoFilter: { set: '1.9', kind: () => FILTER as AnyKind, to: (sheet) => sheet }, // Worksheet.autoFilter
    tables: { set: '1.1', kind: () => TABLES as AnyKind, to: (sheet) => sheet }, // Worksheet.tables
    names: { set: '1.4', kind: () => NAMES as AnyKind, to: () => ({ names: [] }) }, // Worksheet.names
    notes: { set: '1.18', kind: () => NOTES as AnyKind, to: (sheet) => sheet }, // Worksheet.notes
    comments: { set: '1.10', kind: () => COMMENTS as AnyKind, to: (sheet) => sheet }, // Worksheet.comments
  },
  children: {
    // Worksheet.getRange: "If not specified, the entire worksheet range is returned."
    getRange: {
      set: '1.1',
      kind: () => RANGE as AnyKind,
      to: (sheet, [address]) =>
        address === undefined ? wholeSheet(sheet) : areasOf(sheet, address, 'Worksheet.getRange')[0],
    },
    // Worksheet.getRanges
    getRanges: {
      set: '1.9',
      kind: () => RANGE_AREAS as AnyKind,
      to: (sheet, [address]) => ({ sheet, areas: areasOf(sheet, address, 'Worksheet.getRanges') }),
    },
    // Worksheet.getRangeByIndexes(startRow, startColumn, rowCount, columnCount)
    getRangeByIndexes: {
      set: '1.7',
      kind: () => RANGE as AnyKind,
      to: (sheet, args): FakeRange => {
        const [top = 0, left = 0, rows = 0, columns = 0] = args.map(Number);
        if (rows < 1 || columns < 1 || top + rows > 1_048_576 || left + columns > 16_384) {
          throw new OfficeError('InvalidArgument', 'Worksheet.getRangeByIndexes');
        }
        return { sheet, top, left, bottom: top + rows - 1, right: left + columns - 1 };
      },
    },
    // Worksheet.getUsedRangeOrNullObject(valuesOnly)
    getUsedRangeOrNullObject: {
      set: '1.4',
      kind: () => RANGE as AnyKind,
      to: (sheet, [valuesOnly]) => usedRange(sheet, valuesOnly === true),
    },
  },
  actions: {
    // Worksheet.activate
    activate: {
      set: '1.1',
      run: (sheet) => {
        ownerOf(sheet).activate(sheet);
      },
    },
  },
  events: {
    onChanged: { set: '1.7', handlers: (sheet) => ownerOf(sheet).handlersOf(sheet.id) }, // Worksheet.onChanged
  },
});

const found = ({ book }: Owner, key: unknown): FakeSheet | undefined =>
  book.sheets.find(({ name, id }) => name === key || id === key);

const handlers =
  (event: string) =>
  (program: Owner): Set<Handler> =>
    program.handlersOf(event);

// Excel.WorksheetCollection
const SHEETS: Kind<Owner> = {
  name: 'WorksheetCollection',
  items: { kind: () => SHEET as AnyKind, list: ({ book }) => book.sheets },
  children: {
    // WorksheetCollection.getItem: "using its name or ID"
    getItem: {
      set: '1.1',
      kind: () => SHEET as AnyKind,
      to: (program, [key]) => {
        const sheet = found(program, key);
        if (!sheet) throw new OfficeError('ItemNotFound', 'WorksheetCollection.getItem');
        return sheet;
      },
    },
    // WorksheetCollection.getItemOrNullObject
    getItemOrNullObject: {
      set: '1.4',
      kind: () => SHEET as AnyKind,
      to: (program, [key]) => found(program, key),
    },
    // WorksheetCollection.getActiveWorksheet
    getActiveWorksheet: {
      set: '1.1',
      kind: () => SHEET as AnyKind,
      to: (program) => found(program, program.book.active),
    },
  },
  events: {
    onAdded: { set: '1.7', handlers: handlers('added') }, // WorksheetCollection.onAdded
    onDeleted: { set: '1.7', handlers: handlers('deleted') }, // WorksheetCollection.onDeleted
    onCalculated: { set: '1.8', handlers: handlers('calculated') }, // WorksheetCollection.onCalculated
    onChanged: { set: '1.9', handlers: handlers('changed') }, // WorksheetCollection.onChanged
    onFormatChanged: { set: '1.9', handlers: handlers('formatChanged') }, // WorksheetCollection.onFormatChanged
    onNameChanged: { set: '1.17', handlers: handlers('nameChanged') }, // WorksheetCollection.onNameChanged
    onMoved: { set: '1.17', handlers: handlers('moved') }, // WorksheetCollection.onMoved
    onVisibilityChanged: { set: '1.17', handlers: handlers('visibilityChanged') }, // WorksheetCollection.onVisibilityChanged
  },
};

function selected({ book }: Owner): { sheet: FakeSheet; areas: FakeRange[] } {
  const sheet = book.sheets.find(({ name }) => name === book.selection?.sheet);
  if (!book.selection || !sheet) throw new OfficeError('InvalidSelection', 'Workbook.getSelectedRange');
  return { sheet, areas: book.selection.areas.map((area) => ({ sheet, ...area })) };
}

// Excel.Workbook
export const WORKBOOK: Kind<Owner> = {
  name: 'Workbook',
  values: {
    name: { set: '1.7', get: ({ book }) => book.name }, // Workbook.name
  },
  links: {
    worksheets: { set: '1.1', kind: () => SHEETS as AnyKind, to: (program) => program }, // Workbook.worksheets
    names: { set: '1.1', kind: () => NAMES as AnyKind, to: ({ book }) => book }, // Workbook.names
    functions: { set: '1.2', kind: () => FUNCTIONS as AnyKind, to: (program) => program }, // Workbook.functions
    customXmlParts: { set: '1.5', kind: () => XML_PARTS as AnyKind, to: ({ book }) => book }, // Workbook.customXmlParts
  },
  children: {
    // Workbook.getSelectedRange: "If there are multiple ranges selected, this method will throw an error."
    getSelectedRange: {
      set: '1.1',
      kind: () => RANGE as AnyKind,
      to: (program) => {
        const { areas } = selected(program);
        if (areas.length !== 1) throw new OfficeError('InvalidSelection', 'Workbook.getSelectedRange');
        return areas[0];
      },
    },
    // Workbook.getSelectedRanges
    getSelectedRanges: { set: '1.9', kind: () => RANGE_AREAS as AnyKind, to: (program) => selected(program) },
  },
};
