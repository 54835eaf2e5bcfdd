import { completeForm } from '../forms/complete.ts';
import type { FormType } from '../model/form-type.ts';
import type { Template, TemplateColumn } from '../model/template.ts';
import { type ColumnContent, contentOf } from '../roster/column-content.ts';
import type { ColumnMatch } from '../roster/header-note.ts';
import { matchLevels } from '../roster/header-levels.ts';
import { takesDateText } from './dates.ts';

/** What the user said of the columns of a template, by letter. */
export interface SaidOfColumns {
  /** Field, or `null` for a column that stays empty. */
  paths?: Readonly<Record<string, string | null>>;
  required?: Readonly<Record<string, boolean>>;
  /** Java pattern of dates that are text; `''`: as they are recorded. */
  dates?: Readonly<Record<string, string>>;
}

/**
 * The template with its columns matched: what the user said, then the form's own fields, then any other that is known
 * (`completeForm`), each used once. Headers of several rows are read as those of rosters are.
 */
export function matchTemplate(
  template: Template,
  form: FormType,
  { paths = {}, required = {}, dates = {} }: SaidOfColumns = {},
): Template {
  const all = completeForm(form);
  const taken = new Set(Object.values(paths));
  const found = new Map<string, Pick<TemplateColumn, 'path' | 'evidence'>>();
  for (const { fields } of [form, all]) {
    for (const [at, { path, evidence }] of matchColumnsOf(template, fields).entries()) {
      const letter = template.columns[at]?.column ?? '';
      if (path === null || Object.hasOwn(paths, letter) || found.has(letter) || taken.has(path)) continue;
      taken.add(path);
      found.set(letter, { path, evidence: evidence === 'label' ? 'label' : 'alias' });
    }
  }
  const columns = template.columns.map((read): TemplateColumn => {
    const dateFormat = dates[read.column];
    const column: TemplateColumn = {
      ...read,
      required: required[read.column] ?? read.required,
      ...(dateFormat === undefined ? {} : { dateFormat, dateFormatBy: 'user' }),
    };
    const chosen = paths[column.column];
    const matched: TemplateColumn =
      chosen === undefined
        ? { ...column, path: null, evidence: 'none', ...found.get(column.column) }
        : { ...column, path: chosen, evidence: 'user' };
    return takesDateText(matched, all) ? matched : withoutDates(matched);
  });
  return { ...template, columns };
}

/** What a note says of all dates is nothing to a column of names. */
function withoutDates({ dateFormat: _format, dateFormatBy: _by, ...column }: TemplateColumn): TemplateColumn {
  return column;
}

/** What each header says by itself, and why one says nothing. */
export function matchColumnsOf({ sheet, columns }: Template, fields: FormType['fields']): ColumnMatch[] {
  return matchLevels(
    columns.map(({ header, levels }) => levels ?? [header]),
    fields,
    (at) => {
      const column = columns[at];
      return column ? contentIn(column) : 'nothing';
    },
    [sheet],
  );
}

/** What will stand in a column, by what a template lets in: text is anything. */
function contentIn({ type = 'text', allowed = [] }: TemplateColumn): ColumnContent {
  if (type === 'integer') return 'whole';
  if (type === 'number') return 'points';
  return type === 'text' ? 'nothing' : type === 'list' ? contentOf(allowed) : 'other';
}

/** Columns that the same field goes into, in the order of the first of each. */
export function sharedFields({ columns }: Template): { path: string; columns: TemplateColumn[] }[] {
  const paths = new Set(columns.flatMap(({ path }) => path ?? []));
  return [...paths]
    .map((path) => ({ path, columns: columns.filter((column) => column.path === path) }))
    .filter((shared) => shared.columns.length > 1);
}
