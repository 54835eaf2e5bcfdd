/// <reference types="office-js" />
import { JiannuoError } from '#core/errors.ts';
import type { HostMeta, HostName, HostSheet, SheetRange } from '#core/host/sheet-host.ts';
import type { WholeFile } from './file.ts';
import { filteredIn } from './from-file.ts';
import { rangeOf } from './layout.ts';
import { type Context, type Program, sheetOf } from './program.ts';
import { refusalOf } from './refusals.ts';

/** 1 January 2000 counted from 1904; from 1900 it is 36,526. */
const DAY_FROM_1904 = 35_064;

/**
 * Excel has no property that tells how a workbook counts days; its function DATE does, by the workbook's date system
 * (`Excel.Functions.date`, ExcelApi 1.2).
 */
export async function readMeta(program: Program): Promise<HostMeta> {
  const { name, day } = await program.run(async (context) => {
    const { workbook } = context;
    workbook.load('name');
    const date = workbook.functions.date(2000, 1, 1);
    date.load('value');
    await context.sync();
    return { name: workbook.name, day: date.value };
  });
  const { version, platform } = program.office.context.diagnostics;
  return { name, date1904: day === DAY_FROM_1904, program: `Excel ${version} ${String(platform)}` };
}

/** In the order of their tabs; sheets that only hold a chart are none of Excel's worksheets. */
export async function readSheets(program: Program, file: WholeFile): Promise<HostSheet[]> {
  const sheets = await program.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    const active = worksheets.getActiveWorksheet();
    active.load('id');
    await context.sync();
    const asked = worksheets.items.map((sheet) => askSheet(program, sheet));
    await context.sync();
    const found = asked.map((each) => ({
      ...answerOf(each),
      active: each.sheet.id === active.id,
      // Only rows that are out of sight can be so because of a filter.
      hasHidden: !each.used.isNullObject && each.used.rowHidden !== false,
    }));
    if (!program.has('1.9')) return found.map((sheet) => ({ ...sheet, filtered: undefined }));
    const inTables = await filteredTables(context, asked);
    return found.map((sheet, n) => ({
      ...sheet,
      filtered: (asked[n]?.filter?.isDataFiltered ?? false) || inTables.has(sheet.name),
    }));
  });
  const filtered = sheets.some((sheet) => sheet.filtered === undefined && sheet.hasHidden)
    ? await filteredByFile(file)
    : new Set<string>();
  return sheets.map(({ name, hidden, active, rowCount, columnCount, declaredRows, ...sheet }) => ({
    name,
    hidden,
    active,
    rowCount,
    columnCount,
    declaredRows,
    protected: sheet.protected,
    filtered: sheet.filtered ?? filtered.has(name),
  }));
}

interface AskedSheet {
  sheet: Excel.Worksheet;
  used: Excel.Range;
  /** As far as formats reach. */
  declared: Excel.Range;
  filter: Excel.AutoFilter | undefined;
}

function askSheet(program: Program, sheet: Excel.Worksheet): AskedSheet {
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount,columnIndex,columnCount,rowHidden');
  // "If valuesOnly is set to true, considers only cells with values as used cells"; otherwise formatted ones are used too.
  const declared = sheet.getUsedRangeOrNullObject();
  declared.load('rowIndex,rowCount');
  const filter = program.has('1.9') ? sheet.autoFilter : undefined;
  filter?.load('isDataFiltered');
  if (filter) sheet.tables.load('items/id');
  return { sheet, used, declared, filter };
}

function answerOf({ sheet, used, declared }: AskedSheet): Omit<HostSheet, 'active' | 'filtered'> {
  const { name, visibility } = sheet;
  const [rowCount, columnCount] = used.isNullObject
    ? [0, 0]
    : [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
  return {
    name,
    hidden: visibility !== 'Visible',
    protected: sheet.protection.protected,
    rowCount,
    columnCount,
    declaredRows: Math.max(rowCount, declared.isNullObject ? 0 : declared.rowIndex + declared.rowCount),
  };
}

/** Sheets with a table that is filtered. */
async function filteredTables(context: Context, asked: readonly AskedSheet[]): Promise<Set<string>> {
  const filters = asked.flatMap(({ sheet }) =>
    sheet.tables.items.map((table) => {
      table.autoFilter.load('isDataFiltered');
      return { sheet: sheet.name, filter: table.autoFilter };
    }),
  );
  if (filters.length > 0) await context.sync();
  return new Set(filters.filter(({ filter }) => filter.isDataFiltered).map(({ sheet }) => sheet));
}

/** Where the file cannot be had or read, no rows are said to be filtered; as hidden ones they are told in any case. */
async function filteredByFile(file: WholeFile): Promise<Set<string>> {
  try {
    return filteredIn(await file.bytes());
  } catch (error) {
    if (error instanceof JiannuoError) return new Set();
    throw error;
  }
}

/** Names of the workbook, then those of single sheets. */
export function readNames(program: Program): Promise<HostName[]> {
  return program.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const what = 'items/name,items/formula,items/visible';
    names.load(what);
    worksheets.load('items/id,items/name');
    await context.sync();
    const own = worksheets.items.map((sheet) => {
      sheet.names.load(what);
      return sheet.names;
    });
    await context.sync();
    return [names, ...own].flatMap(({ items }) =>
      items.map(({ name, formula, visible }) => ({
        name,
        refersTo: String(formula).replace(/^=/, ''),
        hidden: !visible,
      })),
    );
  });
}

/**
 * Every area that is selected; where a picture or a chart is, there is none. Before ExcelApi 1.9 Excel answers for a single one only:
 * "If there are multiple ranges selected, this method will throw an error" (`Workbook.getSelectedRange`).
 * @throws JiannuoError `host.oneArea`
 */
export async function readSelection(program: Program): Promise<SheetRange[]> {
  const several = program.has('1.9');
  try {
    return await program.excel.run(several ? selectedAreas : selectedArea);
  } catch (error) {
    if (!NO_CELLS.has(refusalOf(error) ?? '')) throw program.said(error);
    if (several) return [];
    // Which of the two it is this Excel does not tell.
    throw new JiannuoError('host.oneArea', {}, { cause: error });
  }
}

async function selectedAreas(context: Context): Promise<SheetRange[]> {
  const { areas } = context.workbook.getSelectedRanges();
  areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  const { worksheet } = areas.getItemAt(0);
  worksheet.load('name');
  await context.sync();
  return areas.items.map((area) => ({ sheet: worksheet.name, ...rangeOf(area) }));
}

async function selectedArea(context: Context): Promise<SheetRange[]> {
  const selected = context.workbook.getSelectedRange();
  selected.load('rowIndex,columnIndex,rowCount,columnCount');
  selected.worksheet.load('name');
  await context.sync();
  return [{ sheet: selected.worksheet.name, ...rangeOf(selected) }];
}

/** What Excel says where no cells, or several ranges, are selected. */
const NO_CELLS: ReadonlySet<string> = new Set(['InvalidSelection', 'InvalidOperation', 'ItemNotFound']);

/** @throws JiannuoError `host.noSheet`, `host.hidden` */
export function selectRange(program: Program, range: SheetRange): Promise<void> {
  const { sheet: name, top, left, bottom, right } = range;
  return program.run(async (context) => {
    const sheet = sheetOf(context, name);
    sheet.load('visibility');
    await context.sync();
    if (sheet.visibility !== 'Visible') throw new JiannuoError('host.hidden', { sheet: name });
    sheet.activate();
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).select();
    await context.sync();
  }, name);
}
