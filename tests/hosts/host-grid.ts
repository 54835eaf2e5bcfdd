import type { GridCell } from '#core/roster/grid.fixture.ts';
import { cellName } from '#core/workbook/address.ts';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { bookBytes } from './book-bytes.ts';
import type { HostBookCell, HostBookSheet } from './host-book.ts';

/** Texts and numbers, row by row, as the cells of a sheet. */
export function gridCells(
  grid: readonly (readonly (GridCell | undefined)[])[],
): Record<string, HostBookCell> {
  const cells: Record<string, HostBookCell> = {};
  for (const [row, texts] of grid.entries()) {
    for (const [column, value] of texts.entries()) {
      if (typeof value === 'string' || typeof value === 'number') cells[cellName(row, column)] = { value };
    }
  }
  return cells;
}

export function hostGrid(
  name: string,
  grid: readonly (readonly GridCell[])[],
  more: Partial<HostBookSheet> = {},
): HostBookSheet {
  return { name, cells: gridCells(grid), ...more };
}

/** Two branches' 汇总表, notes that are no table, and a hidden sheet. */
export function branchesBook(): Uint8Array<ArrayBuffer> {
  const sheets = [
    hostGrid('汇总表', [['2016年党员公开承诺汇总表'], HEADER, line(0), line(1, { 2: '' }), line(2)]),
    hostGrid('第二支部', [HEADER, line(3), line(4)]),
    hostGrid('填写说明', [['请按要求填写。'], ['一人一行。']]),
    hostGrid('旧表', [HEADER, line(5)], { hidden: true }),
  ];
  return bookBytes({ name: '汇总表.xlsx', sheets });
}
