import type { Difference } from '../importers/simulate.ts';
import { cellName, columnIndex } from '../workbook/address.ts';
import type { CellReads, CopyDifference, CopyProblem, CopyReading } from './copy.ts';
import type { UploadRow } from './table.ts';

/** Where places of a copy stand in the sheet that is open: whoever corrects something does so there. */
export interface SourcePlaces {
  /** @param row 1-based, of the copy; `undefined` for a row of nobody's */
  rowOf(row: number): UploadRow | undefined;
  /** @param letter of the copy; `undefined` for a column that the sheet has not */
  letterOf(letter: string): string | undefined;
}

/** A difference with its place in the sheet, its words naming that and the copy's. */
export function placedDifference(
  difference: Difference & { cell: string },
  places: SourcePlaces,
): CopyDifference {
  const { row, sheet, cell, params } = difference;
  const source = sheet === undefined ? places.rowOf(row) : undefined;
  const fromCell = source && inSheet(cell, places);
  return {
    ...difference,
    params: sheet === undefined ? placedParams(params, places) : params,
    ...(source ? { from: source.row } : {}),
    ...(fromCell === undefined ? {} : { fromCell }),
    name: source?.name ?? '',
  };
}

function placedParams(params: Difference['params'], places: SourcePlaces): Difference['params'] {
  const { cell = '', blank = '' } = params;
  const own = inSheet(cell, places);
  if (own === undefined || own === cell) return params;
  return {
    ...params,
    cell: own,
    inCopy: cell,
    ...(blank === '' ? {} : { blank: inSheet(blank, places) ?? blank }),
  };
}

/** A cell, or the number of a row; `undefined` for what is none, or one that the sheet has not. */
function inSheet(cell: string, { rowOf, letterOf }: SourcePlaces): string | undefined {
  const [, letters = '', row = ''] = /^([A-Z]*)(\d+)$/.exec(cell) ?? [];
  const source = rowOf(Number(row));
  if (letters === '') return source && String(source.row);
  const letter = letterOf(letters);
  return source && letter !== undefined ? cellName(source.row - 1, columnIndex(letter)) : undefined;
}

/** Problems of cells that were written, with what the portal reads there by each contract that takes the row. */
export function withReads(problems: readonly CopyProblem[], readings: readonly CopyReading[]): CopyProblem[] {
  const taking = readings.filter(({ aborted }) => aborted === undefined);
  const found = taking.map(({ contractId, differences }) => ({
    contractId,
    byCell: new Map(differences.map(({ fromCell, portalReads }) => [fromCell, portalReads])),
    lost: new Set(differences.flatMap(({ column, from }) => (column === '' ? [from] : []))),
  }));
  return problems.map((problem) => {
    const { column, row, written } = problem;
    if (column === undefined || written === '') return problem;
    const reads: CellReads[] = [];
    for (const { contractId, byCell, lost } of found) {
      if (lost.has(row)) continue;
      const value = byCell.get(`${column}${row}`);
      const read = value === undefined ? written : value;
      const same = reads.find((each) => each.value === read);
      if (same) same.contracts.push(contractId);
      else reads.push({ value: read, contracts: [contractId] });
    }
    return reads.length === 0 ? problem : { ...problem, reads };
  });
}
