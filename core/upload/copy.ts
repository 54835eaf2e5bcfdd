import type { Difference } from '../importers/simulate.ts';
import type { Told, UploadFact, UploadRequest } from './request.ts';

export interface CleanCopyRequest extends UploadRequest {
  /** Rows of records, 1-based, that the user does not want in it. */
  leaveOut?: readonly number[] | undefined;
  /** Whether records in rows that nobody sees go along; default `keep`, and that is told. */
  hiddenRows?: 'keep' | 'leave' | undefined;
  /** Kind of a file without a template; default `xlsx`. */
  kind?: 'xlsx' | 'xls' | undefined;
  /** Consents to what the template's filler changes beside the cells: see `TrialRequest`. */
  replaceSamples?: boolean | undefined;
  extend?: boolean | undefined;
  insertRows?: boolean | undefined;
}

/** A cell, or a whole row, that may not be what is meant: the copy has it as it stands, or nothing where a template takes nothing else. */
export interface CopyProblem extends Told {
  severity: 'error' | 'warning';
  /** 1-based, in the sheet that is open. */
  row: number;
  name: string;
  /** Letter and header in the sheet that is open; absent for a whole row. */
  column?: string;
  header?: string;
  /** What is in the copy; `''` where it stays empty. */
  written: string;
  /** It is written otherwise than it stands in the sheet. */
  rewritten?: true;
  /** What the portal reads of a cell that was written, contracts that read the same together; those that take the row not at all are in none. */
  reads?: CellReads[];
}

export interface CellReads {
  value: string | null;
  contracts: string[];
}

/** A place of the copy that the portal would read otherwise than the sheet says. */
export interface CopyDifference extends Difference {
  /** Cell of the copy, `''` for a whole row. */
  cell: string;
  /** Row of the sheet that is open; absent for a row of nobody's. */
  from?: number;
  /** Its cell, by which `params` name it: `inCopy` has that of the copy, where that is another. Absent for a whole row. */
  fromCell?: string;
  name: string;
}

/** What one contract makes of the copy. */
export interface CopyReading {
  contractId: string;
  /** It takes every record as it is meant, and nothing else. */
  faithful: boolean;
  /** The portal would stop and take nothing; then there are no differences. */
  aborted?: Told;
  differences: CopyDifference[];
}

/** What is said of each row where the portal stops. */
export function stopIn<D extends Difference>(differences: readonly D[]): D | undefined {
  return differences.find(({ why, column }) => column === '' && why.startsWith('importers.abort'));
}

/** A reading out of its differences: where the portal stops, each row says so. */
export function copyReading(contractId: string, differences: readonly CopyDifference[]): CopyReading {
  const stopped = stopIn(differences);
  return {
    contractId,
    faithful: differences.length === 0,
    ...(stopped ? { aborted: { code: stopped.why, params: stopped.params } } : {}),
    differences: stopped ? [] : [...differences],
  };
}

/** A file for the portal, saved nowhere yet. Plain data. */
export interface CleanCopy {
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
  sheet: string;
  /** In the order of the contracts asked for. */
  readings: CopyReading[];
  carried: { rows: number; columns: number; cells: number };
  /** What of the workbook is not in it. */
  leftOut: UploadFact[];
  problems: CopyProblem[];
  notes: Told[];
  /** Whether ID numbers or phones are in it, in full. */
  sensitive: boolean;
}
