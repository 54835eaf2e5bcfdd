import type { Outcome } from '../../model/finding.ts';
import type { Verdict } from '../../model/review.ts';

/** Columns of the sheet that a reviewer fills in. */
export const COLUMN_KEYS = [
  'number',
  'name',
  'unit',
  'place',
  'criterion',
  'requirement',
  'machine',
  'said',
  'verdict',
  'score',
  'full',
  'comment',
  'code',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** Words of the sheet that a reviewer fills in; those that are read back travel with it. */
export interface ReviewSheetWords {
  /** Without extension. */
  fileName: (file: string) => string;
  sheet: string;
  /** Of the hidden sheet. */
  data: string;
  title: (file: string, pack: string) => string;
  note: string;
  reviewer: string;
  date: string;
  datePrompt: string;
  reviewerPrompt: string;
  headers: Record<ColumnKey, string>;
  verdicts: Record<Verdict, string>;
  outcomes: Record<Outcome, string>;
  verdictPrompt: string;
  scorePrompt: string;
  commentPrompt: string;
  /** Where a row stands: `汇总表 第 3 行`. */
  place: (sheet: string, row: number) => string;
}
