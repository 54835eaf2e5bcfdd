import { matchTemplate } from '#core/export/profile.ts';
import { fieldOfPath } from '#core/export/words.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Template, TemplateColumn } from '#core/model/template.ts';
import type { Sheet } from '#core/model/workbook.ts';
import type { RosterColumn } from '#core/roster/columns.ts';
import { likelyForm, titlesOf } from '#core/roster/likely.ts';
import { personFields } from '#core/roster/person-fields.ts';
import { readColumns } from '#core/roster/read.ts';
import { columnIndex } from '#core/workbook/address.ts';
import { t } from '#locales/index.ts';
import { loadForms } from '../forms.ts';
import { UsageError } from '../usage-error.ts';

/** A template whose columns are matched to fields. */
export interface Matched {
  /** The form that was asked for or explains most columns; `undefined` where none does. */
  formTypeId: string | undefined;
  /** Its fields and, behind them, those of the dictionary that it has not. */
  form: FormType;
  template: Template;
  /** What the header says to whoever reads people, column by column: why one has no field. */
  columns: readonly RosterColumn[];
}

/**
 * Every form, and the one that is asked for.
 * @param own forms of a pack, which go before those of the catalogue
 * @throws UsageError where no form has the id or title
 */
export async function formsFor(asked: string | undefined, own: readonly FormType[] = []) {
  const catalogue = await loadForms();
  const forms = [...own, ...catalogue.filter(({ id }) => own.every((each) => each.id !== id))];
  const form = forms.find(({ id, title }) => id === asked || title === asked);
  if (asked !== undefined && !form) {
    const words = forms.map(({ id, title }) => `${id}（${title}）`).join('、');
    throw new UsageError(t('jn.oneOf', { option: '--form', given: asked, words }));
  }
  return { forms, form };
}

/**
 * Matches the columns of a template over all forms: the fields of one form first, then any other of the dictionary, each
 * used once. Headers of several rows are read as those of a roster are.
 * @param sheet the template's sheet, for its merged cells
 * @param choices what the user said, by letter
 */
export function matchOver(
  facts: Template,
  sheet: Sheet | undefined,
  forms: readonly FormType[],
  asked: FormType | undefined,
  choices: Readonly<Record<string, string | null>> = {},
): Matched {
  const own =
    asked ??
    likelyForm(
      forms,
      (form) => matchTemplate(facts, form ?? people(forms)).columns,
      sheet ? titlesOf(sheet) : [facts.sheet],
    );
  const form = widened(own, forms);
  const columns = sheet ? headerColumns(sheet, facts, form) : [];
  const layers = [
    matchTemplate(facts, own ?? form).columns,
    matchTemplate(facts, form).columns,
    facts.columns.map(({ column }) => columns.find(({ index }) => index === columnIndex(column))),
  ];
  const taken = new Set<string>(Object.values(choices).filter((path) => path !== null));
  const paths = new Map<string, { path: string; evidence: TemplateColumn['evidence'] }>();
  for (const layer of layers) {
    for (const [at, { column }] of facts.columns.entries()) {
      const path = layer[at]?.path ?? null;
      if (path === null || paths.has(column) || column in choices || taken.has(path)) continue;
      taken.add(path);
      const evidence = layer[at]?.evidence === 'label' ? 'label' : 'alias';
      paths.set(column, { path, evidence });
    }
  }
  const matched = facts.columns.map((column): TemplateColumn => {
    const chosen = choices[column.column];
    if (chosen !== undefined) return { ...column, path: chosen, evidence: 'user' };
    return { ...column, ...(paths.get(column.column) ?? { path: null, evidence: 'none' as const }) };
  });
  return { formTypeId: own?.id, form, template: { ...facts, columns: matched }, columns };
}

function people(forms: readonly FormType[]): FormType {
  return { ...fallbackOf(forms), fields: [...personFields] };
}

function fallbackOf(forms: readonly FormType[]): FormType {
  const form = forms.find(({ fallback }) => fallback) ?? forms[0];
  if (!form) throw new Error('no form type');
  return form;
}

function widened(own: FormType | undefined, forms: readonly FormType[]): FormType {
  const all = fallbackOf(forms);
  if (!own || own === all) return all;
  const ids = new Set(own.fields.map(({ id }) => id));
  return { ...own, fields: [...own.fields, ...all.fields.filter(({ id }) => !ids.has(id))] };
}

function headerColumns(
  sheet: Sheet,
  { headerRow, headerRows = 1 }: Template,
  form: FormType,
): RosterColumn[] {
  return readColumns(sheet, form.fields, { date1904: false, headerRow: headerRow - headerRows + 1 });
}

/** `B=phone`, `备注=remark`, `C=` for a column that stays empty: letter → field, `null` for none. */
export function choicesIn(
  said: readonly string[],
  facts: Template,
  form: FormType,
): Record<string, string | null> {
  const choices: Record<string, string | null> = {};
  for (const each of said) {
    const at = each.lastIndexOf('=');
    const [place, path] = at < 0 ? [each, ''] : [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    const column =
      facts.columns.find(({ column: letter }) => letter === place.toUpperCase()) ??
      facts.columns.find(({ header }) => header.trim() === place);
    if (at < 0 || !column) {
      const words = facts.columns.map(({ column: letter, header }) => `${letter}（${header}）`).join('、');
      throw new UsageError(t('jn.mapColumn', { given: each, words }));
    }
    if (path !== '' && !fieldOfPath(form, path)) throw new UsageError(t('jn.mapField', { given: each }));
    choices[column.column] = path === '' ? null : path;
  }
  return choices;
}
