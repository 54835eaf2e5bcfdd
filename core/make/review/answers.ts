import { plainText } from '../../matching/label.ts';
import type { CriterionVerdict, Verdict } from '../../model/review.ts';
import type { Cell, Sheet } from '../../model/workbook.ts';
import { commentTooLong, LONGEST_COMMENT } from '../../review/comment-limit.ts';
import { readScore } from '../../review/score.ts';
import { rangeAt } from '../../roster/cells.ts';
import { cellText } from '../../roster/value.ts';
import { cellName } from '../../workbook/address.ts';
import type { CarriedCriterion, CarriedHead, CarriedRecord } from './carried.ts';
import type { FoundLines } from './find.ts';
import type { ColumnKey } from './words.ts';

/** Why a line was not taken; words stand in `locales` under the errors of `reviewSheet.*`. */
export interface LineProblem {
  code: string;
  params: Readonly<Record<string, string | number>>;
  /** 1-based. */
  row: number;
  /** `I7`. */
  cell: string;
}

/** What a line says: nothing yet, a verdict, or something that cannot be taken. */
export type Answer = 'blank' | { verdict: CriterionVerdict } | { problem: LineProblem };

/** What a reviewer wrote into a line. */
interface Written {
  verdict: string;
  score: string;
  comment: string;
}

const ANSWERS = ['verdict', 'score', 'comment'] as const satisfies readonly ColumnKey[];

/** What stands in the cells that a reviewer writes into; `undefined` for none. @param row 0-based */
export function writtenIn({ sheet, columns }: FoundLines, row: number): Written | undefined {
  const [verdict = '', score = '', comment = ''] = ANSWERS.map((key) => {
    const column = columns.get(key);
    return column === undefined ? '' : textOf(sheet.cell(row, column));
  });
  return verdict + score + comment === '' ? undefined : { verdict, score, comment };
}

function textOf(cell: Cell | undefined): string {
  return cell?.type === 'error' ? cell.text : cellText(cell);
}

/**
 * The verdict of a line. Nothing is guessed: a word that is none of those offered, a comment that is lacking, points that cannot be
 * given, a formula, or a cell that is merged over several lines are told.
 * @param row 0-based
 */
export function answerIn(
  lines: FoundLines,
  row: number,
  { head, criterion, record }: { head: CarriedHead; criterion: CarriedCriterion; record: CarriedRecord },
): Answer {
  const at = (key: ColumnKey): string => cellName(row, lines.columns.get(key) ?? 0);
  const refuse = (key: ColumnKey, code: string, params: LineProblem['params'] = {}): Answer => ({
    problem: { code, params, row: row + 1, cell: at(key) },
  });
  const odd = ANSWERS.find((key) => isOdd(lines.sheet, row, lines.columns.get(key)));
  if (odd) {
    const isFormula = lines.sheet.cell(row, lines.columns.get(odd) ?? 0)?.formula !== undefined;
    return refuse(odd, isFormula ? 'reviewSheet.formula' : 'reviewSheet.merged');
  }
  const written = writtenIn(lines, row);
  if (!written) return 'blank';
  const { comment, score } = written;
  if (written.verdict === '') return refuse('verdict', 'reviewSheet.noVerdict');
  const verdict = verdictFor(written.verdict, head);
  if (!verdict) {
    const words = Object.values(head.verdicts).join('、');
    return refuse('verdict', 'reviewSheet.unknownWord', { word: written.verdict, words });
  }
  if (verdict === 'notMet' && comment === '')
    return refuse('comment', 'reviewSheet.noComment', { word: head.verdicts[verdict] });
  if (commentTooLong(comment)) return refuse('comment', 'reviewSheet.commentLong', { most: LONGEST_COMMENT });
  const points = pointsFor(score, criterion, verdict);
  if (points === 'notAsked') return refuse('score', 'reviewSheet.scoreNotAsked', { score });
  if (points === 'wrong')
    return refuse('score', 'reviewSheet.score', { score, most: criterion.maxScore ?? 0 });
  return {
    verdict: {
      criterionId: criterion.id,
      verdict,
      // Without a check the machine does not know, and not knowing is `review` (law 5).
      machine: record.outcomes[criterion.id] ?? 'review',
      comment,
      ...(points === undefined ? {} : { score: points }),
    },
  };
}

/** A formula says what it says today; a cell over several lines speaks for one of them, and nobody knows for which. */
function isOdd(sheet: Sheet, row: number, column: number | undefined): boolean {
  if (column === undefined) return false;
  const range = rangeAt(sheet, row, column);
  return sheet.cell(row, column)?.formula !== undefined || (range !== undefined && range.bottom > range.top);
}

function verdictFor(text: string, { verdicts }: CarriedHead): Verdict | undefined {
  const said = plainText(text);
  const found = Object.entries(verdicts).find(([, word]) => plainText(word) === said);
  return found?.[0] as Verdict | undefined;
}

function pointsFor(
  score: string,
  { maxScore }: CarriedCriterion,
  verdict: Verdict,
): number | undefined | 'wrong' | 'notAsked' {
  if (score === '') return undefined;
  if (maxScore === undefined || verdict === 'notApplicable') return 'notAsked';
  const read = readScore(score, maxScore);
  return 'wrong' in read ? 'wrong' : read.score;
}
