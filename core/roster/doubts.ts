import type { FieldPath } from '../model/values.ts';
import type { Cell } from '../model/workbook.ts';
import { doubtsOf } from '../workbook/doubts.ts';
import type { RosterColumn } from './columns.ts';
import type { RosterProblem, RosterRow } from './row.ts';
import { runsText } from './runs.ts';

/**
 * A cell whose value may not be what somebody typed: the last result of a formula, a formula whose result the file does
 * not keep, or a number that has lost digits.
 */
export interface CellDoubt {
  column: string;
  header: string;
  path: FieldPath;
  code: 'fromFormula' | 'formulaEmpty' | 'digitsLost';
}

/** A formula whose result the file does not keep, as programs that write files without calculating leave it: it reads as blank. */
export function isUnkept(cell: Cell | undefined): boolean {
  return cell?.formula !== undefined && cell.type === 'blank';
}

/** What to say of a cell with a field; `undefined` where somebody typed what stands there, as far as the file tells. */
export function cellDoubt(
  cell: Cell | undefined,
  { letter, header }: RosterColumn,
  path: FieldPath,
): CellDoubt | undefined {
  if (!cell) return undefined;
  const { fromFormula, digitsLost } = doubtsOf(cell);
  if (!fromFormula && !digitsLost) return undefined;
  const ofFormula = isUnkept(cell) ? 'formulaEmpty' : 'fromFormula';
  return { column: letter, header, path, code: digitsLost ? 'digitsLost' : ofFormula };
}

/** Doubts that are told once a column; lost digits are a problem of each row. */
const GROUPED = ['fromFormula', 'formulaEmpty'] as const;

/** One note for each column with formulas, at its first cell: a class of forty has forty of them. */
export function doubtNotes(rows: readonly RosterRow[]): RosterProblem[] {
  const notes = new Map<string, { doubt: CellDoubt; rows: number[] }>();
  for (const { row, doubts } of rows) {
    for (const doubt of doubts) {
      if (!GROUPED.some((code) => code === doubt.code)) continue;
      const key = `${doubt.code} ${doubt.column}`;
      const note = notes.get(key) ?? { doubt, rows: [] };
      notes.set(key, note);
      note.rows.push(row);
    }
  }
  return [...notes.values()].map(({ doubt: { column, header, code }, rows: at }) => ({
    row: at[0] ?? 0,
    column,
    header,
    code,
    // A blank that was none is more than a remark.
    severity: code === 'formulaEmpty' ? 'doubtful' : 'note',
    params: { column, count: String(at.length), rows: runsText(at) },
  }));
}
