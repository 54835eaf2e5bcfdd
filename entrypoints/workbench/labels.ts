import { importers } from '#catalog/importers.ts';
import general from '#core/forms/general.ts';
import type { Field, FormType } from '#core/model/form-type.ts';
import { textOf, type Values } from '#core/model/values.ts';
import { currentLocale, t } from '#locales/index.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import type { FieldChoice } from '#components/workbench/ImportColumns.tsx';

/** Numbered rows offered when a column is mapped by hand. */
const OFFERED_ROWS = 5;

/** How a portal reads, in the language of this page. */
export function contractTitle(contractId: string): string {
  const contract = importers.find(({ id }) => id === contractId);
  if (!contract) return contractId;
  return currentLocale() === 'en' ? contract.title.en : contract.title.zh;
}

/** What a column may be mapped to. */
export function fieldChoices(fields: readonly Field[]): FieldChoice[] {
  return fields.flatMap((field) => {
    if (field.type !== 'rows') return [{ path: field.id, label: field.label }];
    return Array.from({ length: OFFERED_ROWS }, (_, index) =>
      (field.columns ?? []).map((column) => ({
        path: `${field.id}[${index}].${column.id}`,
        label: `${column.label} ${index + 1}`,
      })),
    ).flat();
  });
}

/** Every field that a control of a page may hold, those of the page's own rows among them. */
export function targetChoices(): FieldChoice[] {
  const fields = general.fields.filter(({ answer }) => !answer);
  const columns = fields.flatMap((field) =>
    (field.columns ?? []).map(({ id, label }) => ({
      path: `${field.id}[].${id}`,
      label: t('taught.everyRow', { label }),
    })),
  );
  return [
    ...fieldChoices(fields.filter(({ type }) => type !== 'rows')),
    ...columns,
    ...fieldChoices(fields.filter(({ type }) => type === 'rows')),
  ];
}

/** What a column of a sheet may be mapped to; unnumbered columns of rows are one entry per line of the sheet. */
export function sheetChoices(formType: FormType | undefined): FieldChoice[] {
  return fieldChoices(sheetFields(formType)).map(({ path, label }) => ({
    path,
    label: path.includes('[0]') ? t('import.perLine', { label: label.replace(/ 1$/, '') }) : label,
  }));
}

/** A name as lists show it; what stands for a missing one is never a value. */
export function nameOf(values: Values): string {
  return textOf(values, 'name') ?? t('subject.unnamed');
}

/** Making one takes longer than formatting thousands of times with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

export function timeText(instant: string): string {
  const { lang } = document.documentElement;
  const format =
    formats.get(lang) ?? new Intl.DateTimeFormat(lang, { dateStyle: 'short', timeStyle: 'short' });
  formats.set(lang, format);
  return format.format(new Date(instant));
}
