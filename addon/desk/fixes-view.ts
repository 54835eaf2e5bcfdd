import type { FixesView, FixView } from '#components/addon/model.ts';
import { isSensitive, maskNumbers } from '#core/model/mask.ts';
import type { FormField } from '#core/model/form-type.ts';
import type { Repair, Repairs } from '#core/sheet/repairs.ts';
import { codeText } from '#locales/errors.ts';

/** The repairs of a sheet, for the screen: what stands in fields of numbers of persons is masked, so that all but its digits shows. */
export function fixesView(sheet: string, { repairs, refused }: Repairs): FixesView {
  return {
    fixes: repairs.map((repair) => fixView(sheet, repair)),
    refused: refused.map(({ cell, code, params }) => ({
      sheet,
      cell,
      text: maskNumbers(codeText(code, params)),
    })),
  };
}

function fixView(sheet: string, { id, kinds, range, name, field, now, next }: Repair): FixView {
  return {
    id,
    kinds,
    sheet,
    cell: range,
    name: maskNumbers(name),
    field: field.label,
    now: masked(now, field),
    next: masked(next, field),
  };
}

/** Digits at the ends that tell people of one sheet apart. */
const [HEAD, TAIL] = [3, 2];

/**
 * What is written in a field of numbers of persons is masked digit by digit: what a repair changes, such as a blank or the width of a digit,
 * has to be seen.
 */
function masked(text: string, field: FormField): string {
  if (!isSensitive(field)) return maskNumbers(text);
  const digits = [...text].filter((sign) => DIGIT.test(sign)).length;
  let at = 0;
  return text.replace(DIGITS, (sign) => {
    at += 1;
    if (at <= HEAD || at > digits - TAIL) return sign;
    return sign > '9' ? '＊' : '*';
  });
}

const DIGIT = /[0-9０-９]/;
const DIGITS = /[0-9０-９]/g;
