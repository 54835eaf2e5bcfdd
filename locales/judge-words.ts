import type { FormType } from '#core/model/form-type.ts';
import type { JudgeInput } from '#core/review/sheet/judge.ts';
import type { SheetRow } from '#core/review/sheet/rows.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import { fieldAtPath, type RosterProblem } from '#core/roster/read.ts';
import { rowCode } from '#core/roster/row-code.ts';
import { maskedParams } from '#core/roster/sample.ts';
import { codeText } from './errors.ts';
import { currentLocale, t } from './index.ts';

/** Words of what is found in a sheet, in the language of the page or command. */
export function judgeWords(): Pick<JudgeInput, 'locale' | 'problemText' | 'lackingText'> {
  return {
    locale: currentLocale(),
    problemText: rowProblemText,
    lackingText: (sheet, field, table) =>
      table === undefined
        ? t('sheet.lacking.sheet', { sheet, field })
        : t('sheet.lacking.table', { sheet, field, row: table }),
  };
}

/** `王样一 汇总表 第12行`: a record of a sheet where another one's findings speak of it. */
export function rowLabel({ name, sheet, rows }: Pick<SheetRow, 'name' | 'sheet' | 'rows'>): string {
  return t('sheet.recordAt', { name, sheet, row: rows[0] ?? '' }).trim();
}

/**
 * What reading a row that is checked had to say. A field that it speaks of has an id in core and a label for people; numbers of
 * persons are masked.
 */
function rowProblemText({ code, params }: RosterProblem, { form }: { form: FormType | undefined }): string {
  const { field } = params;
  const told = maskedParams(params);
  const label = field === undefined ? undefined : (fieldAtPath(sheetFields(form), field)?.label ?? field);
  return codeText(rowCode(code, true), label === undefined ? told : { ...told, field: label });
}
