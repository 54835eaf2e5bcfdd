import type { Calibration } from '../model/review.ts';
import { calibrationOfRow, isSameForm, type Panel } from './panel.ts';

/** A form that everybody judges first, with who has. */
export interface CalibrationProgress {
  mark: Calibration;
  /** Reviewers of the form's kind who have judged it, and who have not; none of either where nobody reviewed any yet. */
  done: string[];
  open: string[];
}

/** How far the forms that are marked have been judged, in the order in which they were marked. */
export function calibrationProgress(
  marks: readonly Calibration[],
  panels: readonly Panel[],
): CalibrationProgress[] {
  return marks.map((mark) => {
    const panel = panels.find(
      ({ packId, formTypeId }) => packId === mark.packId && formTypeId === mark.target.formTypeId,
    );
    const row = panel?.rows.find((each) => calibrationOfRow(panel, each, [mark]));
    const reviewers = panel?.reviewers ?? [];
    return {
      mark,
      done: reviewers.filter((who) => row?.reviews.has(who)),
      open: reviewers.filter((who) => !row?.reviews.has(who)),
    };
  });
}

/** The marks of a file that no mark here stands for yet. */
export function newMarks(coming: readonly Calibration[], here: readonly Calibration[]): Calibration[] {
  const known = [...here];
  return coming.filter((mark) => {
    const stands = known.some(
      (each) => each.id === mark.id || (each.packId === mark.packId && isSameForm(each.target, mark.target)),
    );
    if (!stands) known.push(mark);
    return !stands;
  });
}
