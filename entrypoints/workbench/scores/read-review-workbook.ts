import type { JournalEvent } from '#core/model/event.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { Pack } from '#core/model/pack.ts';
import { type LineProblem, readReviewSheet, reviewFileOf } from '#core/make/review-sheet.ts';
import { contentDigest } from '#core/review/content.ts';
import type { ReviewFile } from '#core/review/review-file.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { today } from '#utils/today.ts';
import { openFile } from '../read-file.ts';

/** What is known here, against which a review sheet is read. */
export interface Desk {
  packs: readonly Pack[];
  records: readonly FormRecord[];
  /** The review events of this store, oldest first. */
  verdicts: readonly JournalEvent[];
}

/** A review sheet as the review file that it stands for, and the lines that were not taken, in words. */
export interface ReadWorkbook {
  file: ReviewFile;
  refused: string[];
  /** Lines in which nothing was written, and those that are gone. */
  blank: number;
  missing: number;
  /** `YYYY-MM-DD`, as its reviewer wrote it. */
  date: string;
}

/**
 * Reads a 审核表 that somebody filled in.
 * @throws `reviewSheet.*`, and what opening a workbook throws
 */
export async function readReviewWorkbook(
  file: File,
  { packs, records, verdicts }: Desk,
): Promise<ReadWorkbook> {
  const workbook = await openFile(file);
  const known = new Map(records.map(({ id, values }) => [id, values]));
  const read = readReviewSheet(workbook, {
    today: today(),
    packOf: (id) => packs.find((pack) => pack.id === id),
    digestOf: ({ target }) => {
      const values = known.get(target.recordId ?? '');
      return values && contentDigest(values);
    },
  });
  const { blank, missing, date } = read;
  return { file: reviewFileOf(read, verdicts), refused: read.refused.map(lineText), blank, missing, date };
}

function lineText({ code, params, cell }: LineProblem): string {
  return t('scores.sheet.line', { cell, text: codeText(code, params) });
}
