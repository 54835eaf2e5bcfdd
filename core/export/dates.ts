import type { FormType } from '../model/form-type.ts';
import type { Template, TemplateColumn } from '../model/template.ts';
import { textOf } from '../model/values.ts';
import type { ExportRecord } from './template-rows.ts';
import { fieldOfPath } from './words.ts';

/** How days are recorded, and how most portals take them. */
export const ISO_DAY = 'yyyy-MM-dd';
const RECORDED_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A column whose cells the template shows as days: it takes real dates, not text. */
export function isDateColumn({ format = '' }: TemplateColumn): boolean {
  return /y/i.test(format) && /[md]/i.test(format) && !/h|s/i.test(format);
}

/** A column of days or months that are written as text: somebody may say how. */
export function takesDateText(column: TemplateColumn, formType: FormType): boolean {
  const type = column.path === null ? undefined : fieldOfPath(formType, column.path)?.type;
  return (type === 'date' || type === 'yearMonth') && !isDateColumn(column);
}

/**
 * The template with a way of writing for each column of dates that are text: its own, else the one for all, else as recorded.
 * Days are recorded as most portals read them; where some records know the month alone, the column is text to the portal.
 * @param dateFormat for all that do not say; `''`: as recorded
 */
export function withDates(
  template: Template,
  formType: FormType,
  records: readonly ExportRecord[],
  dateFormat: string,
): Template {
  const isDays = (path: string): boolean =>
    records.every(({ values }) => {
      const text = textOf(values, path) ?? '';
      return text === '' || RECORDED_DAY.test(text);
    });
  const columns = template.columns.map((column): TemplateColumn => {
    if (!takesDateText(column, formType)) return column;
    const said = column.dateFormat ?? dateFormat;
    if (said !== '') return { ...column, dateFormat: said };
    return { ...column, dateFormat: isDays(column.path ?? '') ? ISO_DAY : '' };
  });
  return { ...template, columns };
}

/**
 * Pattern with which the portal reads a column's days; `undefined` where it reads text. A template that asks for a spelling
 * of its own takes that text; months are none of a portal's days.
 * @param dateFormat where the column does not say
 */
export function readAsDays(column: TemplateColumn, dateFormat: string): string | undefined {
  if (isDateColumn(column)) return dateFormat === '' ? ISO_DAY : dateFormat;
  const { dateFormat: written = dateFormat, dateFormatBy } = column;
  const isAsked = dateFormatBy !== undefined && dateFormatBy !== 'user' && written !== ISO_DAY;
  return isAsked || !/d/.test(written) ? undefined : written;
}
