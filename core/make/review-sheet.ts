/** 审核表: verdicts by hand in a workbook, and back again. */
export { isReviewWorkbook } from './review/find.ts';
export {
  type RecordSources,
  type RecordsToReview,
  recordsToReview,
  type RecordToReview,
} from './review/records.ts';
export { type ReadOptions, type ReadReviewSheet, readReviewSheet, type SheetVerdict } from './review/read.ts';
export type { LineProblem } from './review/answers.ts';
export { reviewFileOf } from './review/events.ts';
export { type ReviewSheetOptions, reviewSheet } from './review/write.ts';
export type { ReviewSheetWords } from './review/words.ts';
