import { importers } from '#catalog/importers.ts';
import general from '#core/forms/general.ts';
import type { FormType } from '#core/model/form-type.ts';
import { textOf, type Values } from '#core/model/values.ts';
import { currentLocale, t } from '#locales/index.ts';
import { type FieldChoice, fieldChoices, sheetChoices as choicesOfSheet } from '#core/sheet/field-choices.ts';

/** How a portal reads, in the language of this page. */
export function contractTitle(contractId: string): string {
  const contract = importers.find(({ id }) => id === contractId);
  if (!contract) return contractId;
  return currentLocale() === 'en' ? contract.title.en : contract.title.zh;
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

/** What a column of a sheet may be mapped to, in words. */
export function sheetChoices(formType: FormType | undefined): FieldChoice[] {
  return choicesOfSheet(formType, (label) => t('import.perLine', { label }));
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
