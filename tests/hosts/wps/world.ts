import type { WpsRange, WpsSheet } from '#adapters/hosts/wps/api.ts';
import type { MergedRange } from '#core/model/workbook.ts';
import type { FakeBook, FakeSheet } from './book.ts';
import type { FakeEvents } from './events.ts';
import type { FakeDisk } from './files.ts';
import type { Meter } from './strict.ts';

/** The running program: what its objects share. */
export interface World {
  book: FakeBook;
  disk: FakeDisk;
  events: FakeEvents;
  meter: Meter;
  settings: { screen: boolean; events: boolean; calculation: number };
  /** A cell is being edited: nothing can be changed. */
  editing: boolean;
  /** What is selected: cells, or something that is none. */
  selected: { sheet: string; areas: MergedRange[] } | undefined;
  /** Files that were opened as workbooks. */
  opened: string[];
  /** The workbook in front is another one by now. */
  otherInFront: boolean;
  /** Builds differ in what is documented by nobody. */
  quirks: Quirks;
  /** What a range object stands for, for the program itself. */
  ranges: WeakMap<WpsRange, { sheet: FakeSheet; areas: readonly MergedRange[] }>;
  /** The object of a sheet, made once. */
  sheetObject(sheet: FakeSheet): WpsSheet;
  rangeObject(sheet: FakeSheet, areas: readonly MergedRange[]): WpsRange;
}

export interface Quirks {
  /** The prefix becomes a part of the text. */
  prefixKept?: boolean;
  /** Values of several cells come in one flat array. */
  flat?: boolean;
  /** Errors come as their texts. */
  errorTexts?: boolean;
  /** Custom XML parts are taken and lost. */
  partsLost?: boolean;
  /** Whether it is ready the program does not know, and its settings it does not have. */
  bare?: boolean;
  /** `General` comes in Chinese. */
  localGeneral?: boolean;
  /** `MergeCells` is true where some cells are merged, as [et] has it. */
  someMerged?: boolean;
}

/** @throws as the program does: while a cell is edited, and in a protected sheet */
export function change(world: World, sheet: FakeSheet): void {
  if (world.editing) throw new Error('0x800AC472');
  if (sheet.protected) throw new Error('单元格在受保护的工作表中，无法更改');
}
