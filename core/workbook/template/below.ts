import type { Sheet } from '../../model/workbook.ts';
import { isBesideWords, isCodeRow, textsOf } from './header-text.ts';

/** What stands between header and data. Rows and columns are 0-based. */
export interface Below {
  /** The first data row. */
  row: number;
  /** Columns that a row of 必填 and 选填 marks as required. */
  required: Set<number>;
  notes: string[];
  /** The row of field codes, where one was passed. */
  codeRow?: number;
}

/**
 * What may stand between header and data: notes (one long or merged text, or one that calls itself a note), a row of
 * 必填 and 选填, a row of field codes, hidden rows, and the row of column numbers that official tables have.
 */
export function readBelow(sheet: Sheet, from: number, isHidden: (row: number) => boolean): Below {
  const below: Below = { row: from, required: new Set(), notes: [] };
  for (; below.row < sheet.rowCount; below.row++) {
    const { row } = below;
    const texts = textsOf(sheet, row);
    const [text] = texts;
    if (isCodeRow(sheet, row) && (isHidden(row) || isBesideWords(sheet, row))) below.codeRow = row;
    else if (isHidden(row)) continue;
    else if (text === undefined) break;
    else if (texts.every((mark) => MARK.test(mark))) {
      for (const column of markedColumns(sheet, row)) below.required.add(column);
    } else if (texts.length === 1 && isNote(sheet, row, text)) below.notes.push(text);
    else if (!isNumbering(texts)) break;
  }
  return below;
}

const MARK = /^[（(【[]?\s*(?:必填|必选|选填|非必填|可选|可不填)项?\s*[）)】\]]?$/;

function markedColumns(sheet: Sheet, row: number): number[] {
  const columns = Array.from({ length: sheet.columnCount }, (_, column) => column);
  return columns.filter((column) => /^[（(【[]?\s*必[填选]/.test(sheet.cell(row, column)?.text.trim() ?? ''));
}

/** `1 2 3 4`, or `甲 乙 1 2`: numbers that count up from one, behind at most three letters. */
function isNumbering(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => !/^[甲乙丙]$/.test(text));
  return numbers.length >= 3 && numbers.every((text, n) => text === String(n + 1));
}

function isNote(sheet: Sheet, row: number, text: string): boolean {
  const wide = sheet.merges.some((m) => m.top <= row && m.bottom >= row && m.right - m.left >= 2);
  const waits = /[：:]\s*$/.test(text);
  return (wide && !waits) || /^\s*(?:注|备注|说明|填写说明|填表说明|提示)\s*[：:]/.test(text);
}
