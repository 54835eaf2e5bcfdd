import { wpsHost, type WpsHostOptions } from '#adapters/hosts/wps/host.ts';
import { isOwnNote } from '#core/host/own-note.ts';
import type { CellValue } from '#core/model/workbook.ts';
import type { HostBook, OpenedHost } from '../host-book.ts';
import { bookOf, type FakeBook, type FakeSheet, isInside, key, keyOf, place } from './book.ts';
import { colourOver } from './conditions.ts';
import { calculate, deleteCell, insertRow } from './by-hand.ts';
import { type FakeDisk, newDisk } from './files.ts';
import { startProgram } from './program.ts';
import { rangeOf } from './range.ts';
import type { World } from './world.ts';

export interface OpenedWps extends OpenedHost {
  world: World;
}

export interface OpenOptions extends Partial<WpsHostOptions> {
  /** Changes the program before the host sees it. */
  before?: (world: World) => void;
}

/** The host over a fake of the program. The page of a test has nothing else to do, so that a breath is short. */
export async function openWps(book: HostBook, options: OpenOptions = {}): Promise<OpenedWps> {
  return start(bookOf(book), newDisk(), options);
}

function start(book: FakeBook, disk: FakeDisk, { before, ...options }: OpenOptions): OpenedWps {
  const { program, world } = startProgram(book, disk);
  before?.(world);
  const host = wpsHost(program, { breathe: () => Promise.resolve(), ...options });
  const sheetOf = (name: string): FakeSheet => {
    const sheet = world.book.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`no sheet: ${name}`);
    return sheet;
  };
  return {
    host,
    world,
    look: async (name) => looked(sheetOf(name)),
    colour: async (name, cell) => {
      const sheet = sheetOf(name);
      const { top, left } = place(cell);
      const area = sheet.merges.find((each) => isInside(each, top, left)) ?? { top, left };
      const colour = colourOver(sheet, area.top, area.left);
      if (colour === undefined) return sheet.fills.get(key(area.top, area.left));
      return `#${[colour & 0xff, (colour >> 8) & 0xff, colour >> 16].map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
    },
    note: async (name, cell) => sheetOf(name).notes.get(keyOf(cell)),
    type: async (name, cell, value: CellValue) => {
      const sheet = sheetOf(name);
      const range = rangeOf(world, sheet, [place(cell)]);
      if (value === null) range.ClearContents();
      else range.Value2 = value;
      calculate(world);
    },
    calculates: true,
    deleteCell: async (name, cell) => deleteCell(world, sheetOf(name), place(cell)),
    selectAreas: async (name, areas) => {
      world.selected = { sheet: name, areas: areas.map(place) };
    },
    breakOff: () => {
      let writes = 0;
      world.meter.before = (member) => {
        if (member === 'Range.Value2=') writes += 1;
        if (writes > 1 && (member === 'Range.Value2=' || member === 'Range.NumberFormat='))
          throw new Error('0x800A03EC');
      };
    },
    insertRow: async (name, row) => insertRow(world, sheetOf(name), row),
    later: async () => start(structuredClone(world.book), disk, options),
    exchanges: () => world.meter.asked,
    close: async () => world.meter.members.clear(),
  };
}

/** All that a user could see or lose. */
function looked(sheet: FakeSheet): unknown {
  return {
    cells: sorted(sheet.cells),
    formats: sorted(sheet.formats),
    fills: sorted(sheet.fills),
    struck: [...sheet.struck].sort((a, b) => a - b),
    merges: sheet.merges,
    notes: sorted(sheet.notes).filter(([, text]) => !isOwnNote(text)),
    rules: sheet.rules,
    conditions: sheet.conditions.filter(({ formula }) => !formula.includes('jiannuo')),
    hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns], [...sheet.filteredRows]],
  };
}

function sorted<Value>(map: Iterable<readonly [number, Value]>): (readonly [number, Value])[] {
  return [...map].sort(([a], [b]) => a - b);
}
