import { COLUMNS, emptySheet, type FakeSheet } from './book.ts';
import { rangeOf } from './range.ts';
import { strict } from './strict.ts';
import { change, type World } from './world.ts';

/** What a user does by hand: a new sheet at the end. */
export function addSheet(world: World, name: string): void {
  const sheet = emptySheet(name);
  world.book.sheets.push(sheet);
  world.events.emit(
    'WorkbookNewSheet',
    strict('Workbook', { Name: world.book.name }, world.meter),
    world.sheetObject(sheet),
  );
}

/** What a user does by hand: inserts a row above a 1-based one. All that lies below, or is stretched over it, moves. */
export function insertRow(world: World, sheet: FakeSheet, row: number): void {
  change(world, sheet);
  const at = row - 1;
  const moved = (number: number): number => (number >= at * COLUMNS ? number + COLUMNS : number);
  const keys = <Value>(map: Map<number, Value>) =>
    new Map([...map].map(([number, value]) => [moved(number), value]));
  sheet.cells = keys(sheet.cells);
  sheet.formats = keys(sheet.formats);
  sheet.fills = keys(sheet.fills);
  sheet.notes = keys(sheet.notes);
  sheet.struck = new Set([...sheet.struck].map(moved));
  const rows = (set: Set<number>) => new Set([...set].map((each) => (each >= at ? each + 1 : each)));
  sheet.hiddenRows = rows(sheet.hiddenRows);
  sheet.filteredRows = rows(sheet.filteredRows);
  const ranges = [
    ...sheet.merges,
    ...sheet.rules.map(({ range }) => range),
    ...sheet.conditions.flatMap(({ areas }) => areas),
  ];
  for (const range of ranges) {
    if (range.top >= at) range.top += 1;
    if (range.bottom >= at) range.bottom += 1;
  }
  // [vba] Worksheet.Change: the rows that came are the target.
  const target = rangeOf(world, sheet, [{ top: at, left: 0, bottom: at, right: COLUMNS - 1 }]);
  world.events.emit('SheetChange', world.sheetObject(sheet), target);
}

/** What a user does by hand: takes away a cell, and those below it move up. */
export function deleteCell(
  world: World,
  sheet: FakeSheet,
  { top, left }: { top: number; left: number },
): void {
  change(world, sheet);
  const inColumn = [...sheet.cells].filter(
    ([number]) => number % COLUMNS === left && number >= top * COLUMNS,
  );
  for (const [number] of inColumn) sheet.cells.delete(number);
  for (const [number, cell] of inColumn) {
    if (number >= (top + 1) * COLUMNS) sheet.cells.set(number - COLUMNS, cell);
  }
  // [vba] Worksheet.Change: the range that was deleted is the target, not what moved.
  const target = rangeOf(world, sheet, [{ top, left, bottom: top, right: left }]);
  world.events.emit('SheetChange', world.sheetObject(sheet), target);
}

/** What the program does after an edit: each sheet with formulas in it is told to have been calculated ([vba] Application.SheetCalculate). */
export function calculate(world: World): void {
  if (!world.settings.events) return;
  for (const sheet of world.book.sheets) {
    const hasFormulas = [...sheet.cells.values()].some(({ formula }) => formula !== undefined);
    if (hasFormulas) world.events.emit('SheetCalculate', world.sheetObject(sheet));
  }
}
