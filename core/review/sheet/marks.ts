import { maskNumbers } from '../../model/mask.ts';
import type { CellMark } from '../../workbook/annotate/marks.ts';
import type { JudgedRow } from './judge.ts';

/** What a person decided about a row, as lists show it. */
export interface RowVerdict {
  decision: 'passed' | 'returned' | 'incomplete';
  comment: string;
  /** What the reviewer named as the reason. */
  criterionIds: readonly string[];
  who: string;
  /** When, as text. */
  at: string;
}

export interface MarkWords {
  /** What stands before the words of a finding. */
  fail: string;
  review: string;
  decisions: Record<'returned' | 'incomplete', string>;
}

/**
 * The cells to mark: each problem its own, and what a person decided at the cell that speaks for the record. What a person let
 * pass is not marked.
 */
export function marksOf(
  judged: readonly JudgedRow[],
  verdictOf: (rowId: string) => RowVerdict | undefined,
  words: MarkWords,
): CellMark[] {
  return judged.flatMap(({ row, findings }) => {
    const verdict = verdictOf(row.id);
    if (verdict?.decision === 'passed') return [];
    const decided: CellMark[] = verdict
      ? [
          {
            sheet: row.sheet,
            cell: row.cell,
            text: maskNumbers(
              `${words.decisions[verdict.decision]}${verdict.comment === '' ? '' : `：${verdict.comment}`}`,
            ),
            tone: verdict.decision === 'returned' ? 'fail' : 'review',
          },
        ]
      : [];
    return [
      ...decided,
      ...findings.map(({ sheet, cell, outcome, text }): CellMark => ({
        sheet,
        cell,
        text: maskNumbers(words[outcome] + text),
        tone: outcome,
      })),
    ];
  });
}
