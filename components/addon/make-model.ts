import type { CellPlace, Choice } from './model.ts';

/** 生成: new workbooks. */
export interface MakeView {
  forms: readonly Choice[];
  packs: readonly Choice[];
  /** Sheets that may be gathered, with the form that each was taken for and its records. */
  sheets: readonly { name: string; form: string; records: number; why?: string }[];
  /** What was made last, in sentences. */
  done?: { fileName: string; notes: readonly string[] } | undefined;
}

/** What the user asks to be made. */
export type MakeRequest =
  | { kind: 'collection'; formId: string; rowsPerField: number }
  | { kind: 'pack' }
  | { kind: 'gather'; sheets: readonly string[]; formId: string }
  | { kind: 'review'; packId: string };

/** The open workbook is a pack in the making: what the linter says of it. */
export interface LintView {
  title: string;
  verified: boolean;
  problems: readonly LintProblem[];
}

export interface LintProblem extends CellPlace {
  severity: 'error' | 'warning' | 'note';
  text: string;
}

/** 标准包与文件: what the checks go by, and how it moves between computers. */
export interface ShelfView {
  packs: readonly { id: string; title: string; version: string; own: boolean }[];
  templates: readonly { id: string; title: string }[];
  layouts: number;
  language: 'zh-CN' | 'en';
  /** What became of a file that was put in, in sentences. */
  told: readonly string[];
}
