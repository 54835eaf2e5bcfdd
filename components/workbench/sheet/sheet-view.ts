import type { Answer } from '../../base/Answer.tsx';
import type { Machine, PlacedFinding } from '#core/review/sheet/judge.ts';
import type { RowVerdict } from '#core/review/sheet/marks.ts';
import type { SheetLook } from '#core/sheet/look.ts';
import type { Recalling } from '#core/sheet/recalled.ts';

export interface SheetRead extends SheetLook, Recalling {}

export interface SheetReading {
  file: string;
  sheets: readonly SheetRead[];
  /** The one whose columns are shown. */
  shown: SheetRead;
}

export const SHEET_FILTERS = ['all', 'fail', 'review', 'unchecked', 'open', 'changed'] as const;
export type SheetFilter = (typeof SHEET_FILTERS)[number];

/** One line of the verdict table. */
export interface SheetRowView {
  id: string;
  name: string;
  unit: string;
  sheet: string;
  /** First of its rows, 1-based. */
  line: number;
  machine: Machine;
  counts: Record<'pass' | 'fail' | 'review', number>;
  findings: readonly PlacedFinding[];
  /** What stands about the row as it is now; a decision about what it said before is `former`. */
  verdict: RowVerdict | undefined;
  former: RowVerdict | undefined;
  /** What was said of somebody of the name with another number: whether it is the same person is the user's to say. */
  likely: RowVerdict | undefined;
  /** Reviewers differ, and it is not settled. */
  disputed: boolean;
  /** Fields that the checks ask for and the sheet has no column for. */
  lacking: readonly string[];
  /** What a reason begins with. */
  reason: string;
}

/** Whether a row is among those that a filter shows. */
export function passesFilter(
  { machine, counts, verdict, former, likely }: SheetRowView,
  filter: SheetFilter,
): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return verdict === undefined;
    case 'changed':
      return former !== undefined || likely !== undefined;
    case 'review':
      // One with something wrong may have something to look at as well.
      return machine !== 'unchecked' && counts.review > 0;
    default:
      return machine === filter;
  }
}

export type SheetAction =
  | 'file'
  | 'layouts'
  | 'decide'
  | 'bulk'
  | 'returns'
  | 'annotated'
  | 'table'
  | 'toReview';
export type SheetAnswers = Partial<Record<SheetAction, Answer>>;
