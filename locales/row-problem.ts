import type { FormType } from '#core/model/form-type.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import { fieldAtPath, type RosterProblem } from '#core/roster/read.ts';
import { rowCode } from '#core/roster/row-code.ts';
import { maskedParams } from '#core/roster/sample.ts';
import { codeText } from './errors.ts';

/**
 * What reading a row that is checked had to say. A field that it speaks of has an id in core and a label for people; numbers of
 * persons are masked.
 */
export function rowProblemText(
  { code, params }: RosterProblem,
  { form }: { form: FormType | undefined },
): string {
  const { field } = params;
  const told = maskedParams(params);
  const label = field === undefined ? undefined : (fieldAtPath(sheetFields(form), field)?.label ?? field);
  return codeText(rowCode(code, true), label === undefined ? told : { ...told, field: label });
}
