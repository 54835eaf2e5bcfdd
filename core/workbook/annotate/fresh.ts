import type { Sheet, Workbook } from '../../model/workbook.ts';
import { extentOf } from '../resave/extent.ts';
import { sheetSpec } from '../resave/sheet-out.ts';
import { writeWorkbook } from '../write.ts';
import { annotate, type Annotated } from './annotate.ts';
import type { CellMark } from './marks.ts';

/** Names that .xlsx has no place for: a text's sheet may be called after any file. */
const FORBIDDEN = /[\\/?*[\]:]/g;
const MOST = 31;

/**
 * A new .xlsx with the texts, numbers and days of a file that is none (.xls, .et, .ods, .csv), annotated. Formulas, colours and
 * merged cells of the old file do not come along, which is told. Every cell stands where it stood.
 * @param kind what the old file is called, such as `.xls`
 * @throws JiannuoError what `annotate` and `extentOf` throw
 */
export function annotateFresh(workbook: Workbook, marks: readonly CellMark[], kind: string): Annotated {
  const full = workbook.sheets.filter((sheet) => extentOf(sheet).rows > 0);
  const names = newNames(full);
  const bytes = writeWorkbook(
    full.map((sheet) => ({
      ...sheetSpec(sheet, extentOf(sheet), workbook.date1904).spec,
      name: names.get(sheet.name) ?? sheet.name,
    })),
  );
  const result = annotate(
    bytes,
    marks.map((mark) => ({ ...mark, sheet: names.get(mark.sheet) ?? mark.sheet })),
  );
  return { ...result, notes: [{ code: 'annotate.newFile', params: { kind } }, ...result.notes] };
}

function newNames(sheets: readonly Sheet[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name } of sheets) {
    const plain = name.replace(FORBIDDEN, ' ').replace(/^'|'$/g, ' ').trim().slice(0, MOST) || 'Sheet';
    let own = plain;
    for (let number = 2; taken.has(own.toLowerCase()); number += 1) {
      const end = ` ${number}`;
      own = plain.slice(0, MOST - end.length) + end;
    }
    taken.add(own.toLowerCase());
    names.set(name, own);
  }
  return names;
}
