import type { Sheet } from '../../model/workbook.ts';
import { readArchive } from '../xlsx/read.ts';
import { findTableHeader } from './header.ts';
import { openTemplate } from './open.ts';

/** A sheet of a template, for a person to choose from. */
export interface TemplateSheet {
  name: string;
  hidden: boolean;
  /** Whether it holds anything that looks like the header of a table. */
  table: boolean;
  /** Texts of its first rows, cell by cell, empty cells left out. */
  rows: string[][];
}

const ROWS = 40;

/**
 * The sheets of a template, in order.
 * @throws JiannuoError `template.oldFormat`, `workbook.*`
 */
export function templateSheets(bytes: Uint8Array): TemplateSheet[] {
  return readArchive(openTemplate(bytes)).sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    table: findTableHeader(sheet) !== undefined,
    rows: Array.from({ length: Math.min(sheet.rowCount, ROWS) }, (_, row) => textsOf(sheet, row)),
  }));
}

function textsOf(sheet: Sheet, row: number): string[] {
  return Array.from(
    { length: sheet.columnCount },
    (_, column) => sheet.cell(row, column)?.text.trim() ?? '',
  ).filter((text) => text !== '');
}
