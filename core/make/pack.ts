import type { Known } from '../authoring/context.ts';
import { findSheets } from '../authoring/find-sheets.ts';
import { type Level, Problems } from '../authoring/problem.ts';
import { readPackWorkbook } from '../authoring/read.ts';
import { writeTemplate } from '../authoring/write.ts';
import type { Workbook } from '../model/workbook.ts';
import { type Made, madeName } from './made.ts';

/** The blank workbook in which a pack is written. */
export function packWorkbook(known: Known, words: { fileName: string }): Made {
  return { fileName: madeName(words.fileName), bytes: writeTemplate(known), notes: [] };
}

/** Sheets that a workbook of a pack has besides 设置, at least. */
const OTHERS = 2;

/**
 * Whether an open workbook is one in which a pack is written: it has the sheet 设置 and some of the others, by their names or by what
 * stands in their headers. One sheet that is called 检查 or 字段 makes no pack of somebody's table.
 */
export function isPackWorkbook(workbook: Workbook): boolean {
  const found = findSheets(workbook, new Problems());
  return found.has('settings') && found.size > OTHERS;
}

/** What the author of a pack should hear, with the cell that it is about. */
export interface LintProblem {
  severity: Level;
  /** Words stand in `locales/…/errors/authoring.ts`. */
  code: string;
  params: Readonly<Record<string, string | number>>;
  /** Name of the sheet as it stands in the workbook; `''` for the workbook as a whole. */
  sheet: string;
  /** `C7`; of a whole row its first cell, of a whole column its header; `''` where no cell is meant. */
  cell: string;
  value?: string;
  suggestion?: string;
}

export interface Linted {
  problems: readonly LintProblem[];
  /** Title of the pack, where it could be read; `''` otherwise. */
  title: string;
  /** It reads without errors, and its examples come out as they should. */
  verified: boolean;
}

/**
 * What the linter says of a workbook in which a pack is written. Never throws for what it holds.
 * @param known what it may refer to, the packs of the office among it
 */
export function lintWorkbook(workbook: Workbook, known: Known): Linted {
  const { authored, problems, verified } = readPackWorkbook(workbook, known);
  return {
    title: authored?.pack.title ?? '',
    verified,
    problems: problems.map(({ level, code, params, sheet, row, column, value, suggestion }) => ({
      severity: level,
      code,
      params,
      sheet,
      cell: cellIn(row, column),
      ...(value === undefined ? {} : { value }),
      ...(suggestion === undefined ? {} : { suggestion }),
    })),
  };
}

function cellIn(row: number | undefined, column: string | undefined): string {
  return row === undefined && column === undefined ? '' : `${column ?? 'A'}${row ?? 1}`;
}
