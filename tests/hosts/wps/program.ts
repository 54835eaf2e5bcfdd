import type { WpsApplication, WpsProgram, WpsRange, WpsSheet, WpsWorkbook } from '#adapters/hosts/wps/api.ts';
import { parseRange } from '#core/workbook/address.ts';
import { COLUMNS, type FakeBook, type FakeSheet, ROWS, usedRange } from './book.ts';
import { FakeEvents } from './events.ts';
import { type FakeDisk, fakeFiles, fakeFolders } from './files.ts';
import { keysIn } from './range-values.ts';
import { commentAt, rangeOf } from './range.ts';
import { collection, newMeter, strict } from './strict.ts';
import { namesOf, partsOf } from './stores.ts';
import type { World } from './world.ts';
import { saved } from './xlsx.ts';

/** WPS 表格 with one workbook in front. */
export function startProgram(book: FakeBook, disk: FakeDisk): { program: WpsProgram; world: World } {
  const sheets = new Map<FakeSheet, WpsSheet>();
  const world: World = {
    book,
    disk,
    events: new FakeEvents(),
    meter: newMeter(),
    settings: { screen: true, events: true, calculation: -4105 },
    editing: false,
    selected: undefined,
    opened: [],
    otherInFront: false,
    quirks: {},
    ranges: new WeakMap(),
    rangeObject: (sheet, areas) => rangeOf(world, sheet, areas),
    sheetObject: (sheet) => {
      const known = sheets.get(sheet) ?? sheetOf(world, sheet);
      sheets.set(sheet, known);
      return known;
    },
  };
  const { meter } = world;
  return {
    world,
    program: {
      app: applicationOf(world),
      events: world.events.api(meter),
      files: fakeFiles(disk, meter),
      folders: fakeFolders(meter),
    },
  };
}

/** [et] Application */
function applicationOf(world: World): WpsApplication {
  const { meter, settings } = world;
  const own = workbookOf(world);
  const other = strict('Workbook', { Name: '别的.xlsx' }, meter) as WpsWorkbook;
  const open = (path: string): WpsWorkbook => {
    if (!world.disk.files.has(path)) throw new Error(`找不到文件: ${path}`);
    world.opened.push(path);
    world.otherInFront = true;
    return other;
  };
  // [et] WorksheetFunction.CountA: cells that are not empty.
  const count = (range: WpsRange): number => {
    const known = world.ranges.get(range);
    if (!known) throw new Error('CountA: 参数不是区域');
    return known.areas.reduce((sum, area) => sum + keysIn(known.sheet.cells.keys(), area).length, 0);
  };
  return strict<WpsApplication>(
    'Application',
    {
      Name: 'WPS 表格',
      Version: '12.0',
      Build: '12.1.0.20305',
      get ActiveWorkbook() {
        return world.otherInFront ? other : own;
      },
      get Workbooks() {
        return strict('Workbooks', { Open: open }, meter);
      },
      get Selection(): unknown {
        if (!world.selected) return {};
        const { sheet: name, areas } = world.selected;
        const sheet = world.book.sheets.find((each) => each.name === name);
        if (!sheet) throw new Error('Selection');
        return rangeOf(world, sheet, areas);
      },
      get WorksheetFunction() {
        return strict('WorksheetFunction', { CountA: count }, meter);
      },
      get Ready() {
        if (world.quirks.bare) throw new Error('未实现');
        return !world.editing;
      },
      get ScreenUpdating() {
        return settings.screen;
      },
      set ScreenUpdating(on: boolean) {
        if (world.quirks.bare) throw new Error('未实现');
        settings.screen = on;
      },
      get EnableEvents() {
        return settings.events;
      },
      set EnableEvents(on: boolean) {
        settings.events = on;
      },
      get Calculation() {
        if (world.quirks.bare) throw new Error('未实现');
        return settings.calculation;
      },
      set Calculation(kind: number) {
        settings.calculation = kind;
      },
    },
    meter,
  );
}

/** [et] Workbook */
function workbookOf(world: World): WpsWorkbook {
  const { book, meter, disk } = world;
  return strict<WpsWorkbook>(
    'Workbook',
    {
      get Name() {
        return book.name;
      },
      get Path() {
        return book.path;
      },
      get ReadOnly() {
        return book.readOnly;
      },
      get Date1904() {
        return book.date1904;
      },
      get Worksheets() {
        return collection(
          'Worksheets',
          () => book.sheets.map((sheet) => world.sheetObject(sheet)),
          {},
          meter,
        );
      },
      get ActiveSheet() {
        const sheet = book.sheets.find(({ name }) => name === book.active);
        return sheet ? world.sheetObject(sheet) : null;
      },
      get Names() {
        return namesOf(world);
      },
      get CustomXMLParts() {
        return book.parts && partsOf(world, book.parts);
      },
      Activate: () => {
        world.otherInFront = false;
      },
      SaveCopyAs: (path: string) => {
        if (!path.startsWith('C:\\')) throw new Error(`不是全路径: ${path}`);
        disk.files.set(path, saved(book));
      },
    },
    meter,
  );
}

/** [et] Worksheet */
function sheetOf(world: World, sheet: FakeSheet): WpsSheet {
  const { book, meter } = world;
  return strict<WpsSheet>(
    'Worksheet',
    {
      get Name() {
        return sheet.name;
      },
      get Visible() {
        return sheet.visible;
      },
      get ProtectContents() {
        return sheet.protected;
      },
      get FilterMode() {
        return sheet.filteredRows.size > 0;
      },
      get UsedRange() {
        return rangeOf(world, sheet, [usedRange(sheet)]);
      },
      get Cells() {
        return rangeOf(world, sheet, [{ top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 }]);
      },
      get Comments() {
        return collection(
          'Comments',
          () =>
            [...sheet.notes.keys()].sort((a, b) => a - b).map((number) => commentAt(world, sheet, number)),
          {},
          meter,
        );
      },
      get Parent() {
        return strict('Workbook', { Name: book.name }, meter);
      },
      // [et] Worksheet.Range: 必须为采用宏语言的 A1 样式引用.
      Range: (address: string) => {
        const range = /^[A-Z]{1,3}[1-9]\d*(?::[A-Z]{1,3}[1-9]\d*)?$/.test(address) && parseRange(address);
        if (
          !range ||
          range.bottom >= ROWS ||
          range.right >= COLUMNS ||
          range.top > range.bottom ||
          range.left > range.right
        ) {
          throw new Error(`Range: ${address}`);
        }
        return rangeOf(world, sheet, [range]);
      },
      // [vba] Worksheet.Activate: a hidden sheet cannot be in front.
      Activate: () => {
        if (sheet.visible !== -1) throw new Error('Activate: 工作表是隐藏的');
        book.active = sheet.name;
      },
    },
    meter,
  );
}
