import type { ComponentChildren } from 'preact';
import type { VirtualItem } from '@tanstack/virtual-core';
import type { Sort, SortValue } from './sort-rows.ts';
import type { UsualHeight } from './usual-height.ts';

export interface TableColumn<Row> {
  id: string;
  /** Said in the header and in the list of columns. */
  title: string;
  /** @param focus for the `tabIndex` of links and buttons in the cell: one row of the table is in the tab order */
  cell: (row: Row, focus: RowFocus) => ComponentChildren;
  /** What rows are sorted by; a column without it is not offered for sorting. */
  sortBy?: ((row: Row) => SortValue) | undefined;
  /** Numbers stand at the end. */
  align?: 'start' | 'end' | undefined;
  /** CSS width; columns without one share what is left. */
  width?: string | undefined;
  /** Where the window decides the width: CSS pixels below which the table scrolls sideways instead; 140 where nothing is said. */
  least?: number | undefined;
  /** This cell names the row for screen readers. Such a column cannot be hidden. */
  rowHeader?: boolean | undefined;
}

export interface RowFocus {
  tabIndex: 0 | -1;
}

/** Where a table was left. */
export interface TablePlace {
  sort: Sort | undefined;
  /** Key of the row that the keyboard is at. */
  active: string | undefined;
  /** How far the rows are scrolled, in CSS pixels. */
  offset: number;
  /** Heights of the rows that were drawn. */
  measured: VirtualItem[];
  /** That of the others; `undefined` before the table was drawn. */
  usual: UsualHeight | undefined;
}

/** Keeps where a table was left, for whoever comes back to it. */
export class TableMemory {
  #place: TablePlace = { sort: undefined, active: undefined, offset: 0, measured: [], usual: undefined };

  get place(): TablePlace {
    return this.#place;
  }

  keep(change: Partial<TablePlace>): void {
    this.#place = { ...this.#place, ...change };
  }
}

export interface TableSelection {
  /** Keys; those of rows that are not listed at the moment stay in. */
  picked: ReadonlySet<string>;
  onPicked: (picked: ReadonlySet<string>) => void;
  /** More rows are still to come: until they have, no row can be picked, and the boxes say so. */
  waiting?: boolean | undefined;
}
