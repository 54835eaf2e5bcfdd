/** What the task pane shows, as plain data: it comes from the worker ready for the screen, numbers of persons masked. */

export type PaneTab = 'check' | 'fix' | 'upload' | 'make' | 'more';

/** The one thing that the pane has to say now: what came of an action, or why not and what to do. */
export interface PaneMessage {
  tone: 'info' | 'success' | 'warning' | 'error';
  title: string;
  text?: string | undefined;
}

/** `B3` of a sheet; a click leads there. */
export interface CellPlace {
  sheet: string;
  cell: string;
}

export interface Choice {
  value: string;
  label: string;
}

/** How the sheet in front was understood, to be corrected once. */
export interface LookView {
  sheet: string;
  /** `''` where no form is said. */
  formId: string;
  forms: readonly Choice[];
  /** Titles of forms that fit equally well, none of which was taken. */
  tied: readonly string[];
  /** 1-based; `0` where there is none. */
  headerRow: number;
  /** What stands in the first rows, from which the header is chosen. */
  rowTexts: readonly string[];
  columns: readonly ColumnView[];
  /** Fields that a column may be taken for. */
  fields: readonly Choice[];
  records: number;
  /** Rows that they stand in: those of one person make one record. */
  lines: number;
  /** The user's corrections are kept in this workbook. */
  remembered: boolean;
  /** Why it cannot be checked, and what to do; `undefined` where it can. */
  refusal?: string | undefined;
  /** What must be known of the sheet as a whole: a second table, merged cells, hidden and filtered rows, errors. */
  notes: readonly string[];
}

export interface ColumnView {
  index: number;
  letter: string;
  header: string;
  /** Field that it is taken for; `null` for none. */
  path: string | null;
  samples: readonly string[];
  /** Corrected by the user. */
  corrected: boolean;
}

/** Rows to be checked. */
export type CheckScope = 'sheet' | 'selection' | 'workbook';

export interface FindingView extends CellPlace {
  id: string;
  outcome: 'fail' | 'review';
  text: string;
  /** Of the record; `''` where nothing says it. */
  name: string;
  /** 1-based. */
  row: number;
  /** Label of the field; `''` for a whole record. */
  field: string;
  /** What stands there, masked. */
  value: string;
  rule: string;
  ruleTitle: string;
  criteria: readonly string[];
}

/** What the checks say of the criteria for one record. */
export interface CoverageView extends CellPlace {
  row: number;
  name: string;
  pass: number;
  fail: number;
  /** Nobody can tell yet. */
  review: number;
  /** That ask for something here. */
  total: number;
  /** Each that is not met, in words. */
  open: readonly { name: string; outcome: 'fail' | 'review' }[];
}

export interface CheckView {
  packTitle: string;
  scope: CheckScope;
  records: number;
  /** Rows that they stand in. */
  lines: number;
  /** Records by what is worst in them; `unchecked`: nothing was looked at. */
  counts: Record<'fail' | 'review' | 'pass' | 'unchecked', number>;
  findings: readonly FindingView[];
  /** About all rows together: shares, totals, ballots, repeated reports. */
  together: readonly { outcome: 'fail' | 'review'; text: string }[];
  coverage: readonly CoverageView[];
  /** Rows that are nobody's and forms that the pack says nothing of, in sentences. */
  remarks: readonly string[];
  /** Cells that carry a mark now; `undefined` where nothing is marked. */
  marked?: number | undefined;
}

/** 边改边查: rows are checked again as they are changed. */
export interface LiveView {
  on: boolean;
  /** 1-based; the one that is being checked again. */
  row?: number | undefined;
}

/** Work that goes on. `done` of `all`, where it is known. */
export interface Progress {
  /** What is being done, in words. */
  text: string;
  done?: number | undefined;
  all?: number | undefined;
  /** It cannot be ended any more. */
  held?: boolean | undefined;
}

/** A repair; `cell` may be a range of cells below each other that get the same, as a format. */
export interface FixView extends CellPlace {
  id: string;
  /** Key of its words: what kinds of repair, the first first. */
  kinds: readonly FixKind[];
  name: string;
  field: string;
  now: string;
  next: string;
}

/** A repair that is safe: it changes how a thing is written, never what is meant. */
export type FixKind =
  | 'apostrophe'
  | 'half-width'
  | 'blanks'
  | 'capital-x'
  | 'full-stop'
  | 'unit'
  | 'date-format'
  /** A text, so that the program keeps every digit. */
  | 'text-format'
  /** A number, so that sums take it along. */
  | 'as-number';

/** A cell that is not as it was meant after repairing or undoing, and why. */
export interface FixFailure extends CellPlace {
  text: string;
}

/** What cannot be repaired surely, and what a person has to do. */
export interface FixRefusal extends CellPlace {
  text: string;
}

export interface FixesView {
  fixes: readonly FixView[];
  refused: readonly FixRefusal[];
  /** What was done last and can be undone; how many cells. */
  undo?: { cells: number } | undefined;
  /** What was done last cannot be undone here any more, in a sentence. */
  lost?: string | undefined;
  /** After applying or undoing: what became of it, in a sentence. */
  result?: string | undefined;
  /** Cells of which it is not true; absent or empty: all went well. */
  failed?: readonly FixFailure[] | undefined;
  /** Cells were left: somebody has changed them, or writing did not come to them. */
  left?: boolean | undefined;
}

/** Texts in nearly the same words. */
export interface CopiesView {
  /** `''` until one is chosen. */
  column: string;
  /** Absent until somebody wants to compare. */
  columns: readonly Choice[] | undefined;
  /** Columns that are not offered, a clause for each reason. */
  others?: readonly string[] | undefined;
  /** Texts that were compared; absent until they were. */
  compared?: number | undefined;
  /** Texts that are too short to be compared. */
  short?: number | undefined;
  /** Texts of a few letters that differ in numbers alone, of no likeness: the first of each group, its different texts and how many it has. */
  numbers?: readonly { place: CellPlace; texts: readonly string[]; count: number }[] | undefined;
  /** Groups that are not listed. */
  left?: number | undefined;
  groups: readonly {
    key: string;
    /** Members that are not listed. */
    left?: number | undefined;
    members: readonly (CellPlace & {
      row: number;
      name: string;
      text: string;
      /** Percent of likeness to the one before it, with the clauses shared; 100 where it is the very same. */
      percent?: number;
      /** All that differs are numbers. */
      isButNumbers?: boolean;
      shared: readonly string[];
    })[];
  }[];
}
