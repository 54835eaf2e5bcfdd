import { maskNumbers } from '#core/model/mask.ts';
import type { SheetLayout } from '#core/model/sheet-layout.ts';
import { t } from '#locales/index.ts';
import type { Labels } from './shelf-labels.ts';

/** So many headers tell a sheet from others. */
const SHOWN = 6;

/** The headers of a sheet, short enough for a line. */
export function headersText({ headers }: SheetLayout): string {
  const shown = headers.slice(0, SHOWN).join(t('common.listComma'));
  return maskNumbers(headers.length > SHOWN ? `${shown}…` : shown);
}

/** What the user said of them: the form, and the fields of columns. */
export function saidText({ formId, columns }: SheetLayout, labels: Labels): string {
  const { labelOf } = formId === undefined || formId === '' ? labels : labels.of(formId);
  const form =
    formId === undefined
      ? t('layouts.form.found')
      : formId === ''
        ? t('import.form.peopleOnly')
        : labels.formTitle(formId);
  const said = columns.map(({ header, path }) =>
    t('layouts.column', { header, field: path === null ? t('import.skipColumn') : labelOf(path) }),
  );
  return maskNumbers([form, ...said].join(t('common.semicolon')));
}
