import type { BatchReport } from '#core/model/finding.ts';
import type { Pack } from '#core/model/pack.ts';
import { type JudgedSheet, type JudgeInput, judgeSheet } from '#core/review/sheet/judge.ts';
import type { SheetRow } from '#core/review/sheet/rows.ts';
import { checkWords } from './check-words.ts';

/** What the checks say of the rows of a sheet, each finding at its cell. @param words of the page (`locales/judge-words.ts`) */
export function judgedRows(
  rows: readonly SheetRow[],
  report: BatchReport,
  pack: Pack,
  words: Pick<JudgeInput, 'locale' | 'problemText' | 'lackingText'>,
): JudgedSheet {
  return judgeSheet({ rows, report, pack, words: checkWords, ...words });
}
