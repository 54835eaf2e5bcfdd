import type { CellPlace, Choice } from './model.ts';

/** 生成: new workbooks. */
export interface MakeView {
  forms: readonly Choice[];
  /** What the sheet in front was recognised as, `''` for none. */
  formId: string;
  packs: readonly Choice[];
  /** The one that is worked with, `''` for none. */
  packId: string;
  /** Sheets that are read to be gathered, by name. */
  toRead: readonly string[];
  /** Sheets out of sight, by name: they are not gathered, and that is told. */
  hidden: readonly string[];
  /** Sheets that may be gathered, with the form that each was taken for and its records; `why`: it cannot be. Absent while they are read. */
  sheets?: readonly GatherSheet[] | undefined;
  /** Made with complete numbers: it waits for the user's word on what it is for. */
  waiting?: { fileName: string; rows: number } | undefined;
  /** Cells were changed before what waited, or was being gathered, was handed over: it is given up. */
  withdrawn?: boolean | undefined;
  /** What was made last, in sentences. */
  done?: { fileName: string; notes: readonly string[] } | undefined;
}

export interface GatherSheet {
  name: string;
  form: string;
  records: number;
  why?: string | undefined;
}

/** What the user asks to be made. */
export type MakeRequest =
  | { kind: 'collection'; formId: string; rowsPerField: number }
  | { kind: 'pack' }
  /** `formId` is `''` for the form that most of the rows are of. */
  | { kind: 'gather'; sheets: readonly string[]; formId: string }
  | { kind: 'review'; packId: string };

export type MakeKind = MakeRequest['kind'];

/** The open workbook is a pack in the making: what the linter says of it. */
export interface LintView {
  title: string;
  verified: boolean;
  problems: readonly LintProblem[];
}

/** `sheet` is `''` for the workbook as a whole, `cell` for a whole sheet. */
export interface LintProblem extends CellPlace {
  severity: 'error' | 'warning' | 'note';
  text: string;
}

/** 标准包与文件: what the checks go by, and how it moves between computers. */
export interface ShelfView {
  packs: readonly ShelfPack[];
  /** Packs that the office has set something in: in words, the pack's → the office's. */
  tunings: readonly { id: string; title: string; changes: readonly string[] }[];
  templates: readonly { id: string; title: string }[];
  /** Headers whose columns the user has named once, on this computer. */
  layouts: number;
  /** Upload copies and gathered tables that were made here, newest first. */
  exports: readonly ExportLine[];
  language: 'zh-CN' | 'en';
  /** What became of a file that was put in, in sentences. */
  told: readonly string[];
  /** What was put in would take the place of something: kept once the user says so. */
  asked?: ShelfQuestion | undefined;
  /** What is kept on this computer and cannot be read. */
  broken: readonly KeptKind[];
}

/** A file that was made, in words. */
export interface ExportLine {
  at: string;
  kind: string;
  file: string;
  rows: number;
  /** What for, where it holds complete numbers. */
  purpose?: string | undefined;
  /** Without it nobody knows whether it was saved. */
  done: boolean;
}

/** A pack to check by. */
export interface ShelfPack {
  id: string;
  title: string;
  version: string;
  /** Put in by the user. */
  own: boolean;
  /** Version of the program's own pack of that id, in whose place it stands. */
  program?: string | undefined;
  /** It cannot be used: the program's own of that id is, where there is one. */
  unusable: boolean;
}

/** What is asked before something is replaced. */
export interface ShelfQuestion {
  title: string;
  /** In sentences. */
  texts: readonly string[];
  /** What would be otherwise, in lines. */
  changes: readonly string[];
  /** Words of the button. */
  confirm: string;
}

/** What is kept on this computer for good. */
export type KeptKind = 'packs' | 'templates' | 'layouts' | 'tunings' | 'exports';

/** Something on the shelf that may be removed. */
export type RemovableItem =
  | { kind: 'pack'; id: string }
  | { kind: 'template'; id: string }
  | { kind: 'layouts' }
  | { kind: 'tuning'; id: string }
  | { kind: 'broken'; key: KeptKind };

/** Something on the shelf; nobody removes what the log says. */
export type ShelfItem = RemovableItem | { kind: 'exports' };
