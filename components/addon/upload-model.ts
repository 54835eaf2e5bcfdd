import type { CellPlace, Choice } from './model.ts';

/** 上传前检查: what the portal will read from the sheet. */
export interface UploadView {
  contracts: readonly Choice[];
  /** The chosen contract; `''` for all of them, where nobody knows which. */
  contractId: string;
  /** The portal's blank template, where the user has it: a file, or one that was checked before. */
  template?: { name: string; file: boolean } | undefined;
  templates: readonly Choice[];
  choices: UploadChoices;
  /** After reading; absent before. */
  answer?: UploadAnswer | undefined;
  /** Absent until one was made. */
  copy?: CopyView | undefined;
  /** The sheet that these are of, which may not be in front any more. */
  of?: string | undefined;
  /** Cells were changed since the sheet was read. */
  stale?: boolean | undefined;
  /** A copy that was not saved yet is of before the change, and is there no more. */
  withdrawn?: boolean | undefined;
}

/** What the user agrees to, or leaves, for the copy. */
export interface UploadChoices {
  /** Of a template: its sample rows go, its lists and tables grow, what stands below the records moves down. */
  replaceSamples: boolean;
  extend: boolean;
  insertRows: boolean;
  /** Records in rows out of sight stay out. */
  leaveHidden: boolean;
  /** Rows that are to stay out, as they were typed: `5、8-10`. */
  leaveOut: string;
}

export interface UploadAnswer {
  facts: readonly UploadFact[];
  /** Records stand in rows that nobody sees. */
  hiddenRows?: true | undefined;
  /** None where there is no table to read. */
  readings: readonly PortalReading[];
}

/** `cell` is `''` for the sheet as a whole, `sheet` too for the workbook. */
export interface UploadFact extends CellPlace {
  severity: 'fail' | 'review' | 'note';
  text: string;
}

/** What one import contract makes of the sheet. */
export interface PortalReading {
  contractId: string;
  title: string;
  /** The portal would refuse the whole file, and why. */
  refused?: string | undefined;
  rows: number;
  accepted: number;
  /** Headers that the portal asks for and does not find. */
  missing: readonly string[];
  /** Everything that it reads otherwise than a person sees it, or refuses. */
  problems: readonly PortalProblem[];
  /** Headers of what the portal reads, in its order. */
  headers: readonly string[];
  /** Lines of the whole table, of which a part is here once it was asked for. */
  lineCount: number;
  part?: PortalPart | undefined;
}

/** A place that the portal reads otherwise; of a whole row its first cell. */
export interface PortalProblem extends CellPlace {
  /** 1-based. */
  row: number;
  name: string;
  /** Of the column that the portal asks for; `''` for a whole row. */
  header: string;
  /** What stands in the sheet, masked. */
  stands: string;
  /** What the portal reads; `null` for nothing. */
  reads: string | null;
  /** What is alike goes together. */
  kind: string;
  /** The row is no record of the sheet: what is said of it quotes it. */
  nobodys?: boolean | undefined;
  text: string;
}

/** Lines of the whole table from `from` on, 0-based. */
export interface PortalPart {
  from: number;
  lines: readonly PortalLine[];
}

export interface PortalLine {
  /** 1-based row of the sheet. */
  row: number;
  /** Last row of a run of records alike, as empty ones. */
  last?: number | undefined;
  accepted: boolean;
  /** In the order of the headers; `differs`: a person sees something else. */
  cells: readonly { reads: string | null; differs: boolean }[];
}

/** The clean copy. */
export interface CopyView {
  fileName: string;
  rows: number;
  /** The portal reads it as it stands in the sheet. */
  faithful: boolean;
  /** What was left out, changed or cannot be carried over surely, in sentences. */
  notes: readonly string[];
  problems: readonly UploadFact[];
  /** It holds complete numbers of persons, and is saved when the user has said what for. */
  sensitive: boolean;
  /** Where it was saved; `''` where only the program knows, absent where it was not. */
  savedAs?: string | undefined;
  /** Cells were changed since. */
  outdated?: true | undefined;
}
