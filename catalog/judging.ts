import type { BatchReport } from '#core/model/finding.ts';
import type { Pack } from '#core/model/pack.ts';
import { type JudgedSheet, judgeSheet } from '#core/review/sheet/judge.ts';
import type { SheetRow } from '#core/review/sheet/rows.ts';
import { currentLocale, t } from '#locales/index.ts';
import { rowProblemText } from '#locales/row-problem.ts';
import { checkWords } from './check-words.ts';

/** What the checks say of the rows of a sheet, each finding at its cell and in words of the page's language. */
export function judgedRows(rows: readonly SheetRow[], report: BatchReport, pack: Pack): JudgedSheet {
  return judgeSheet({
    rows,
    report,
    pack,
    words: checkWords,
    locale: currentLocale(),
    problemText: rowProblemText,
    lackingText: (sheet, field) => t('sheet.lacking.sheet', { sheet, field }),
  });
}
