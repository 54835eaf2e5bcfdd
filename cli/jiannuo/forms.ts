import { matchColumnsOf, matchTemplate, type SaidOfColumns } from '#core/export/match-template.ts';
import { fieldOfPath } from '#core/export/words.ts';
import { completeForm } from '#core/forms/complete.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Template, TemplateColumn } from '#core/model/template.ts';
import type { RosterColumn } from '#core/roster/columns.ts';
import { likelyForm } from '#core/roster/likely.ts';
import { personFields } from '#core/roster/person-fields.ts';
import { columnIndex } from '#core/workbook/address.ts';
import { t } from '#locales/index.ts';
import { loadForms } from '../forms.ts';
import { UsageError } from '../usage-error.ts';
import { unknownNamed } from './named.ts';

/** A template whose columns are matched to fields. */
export interface Matched {
  /** The form that was asked for or explains most columns; `undefined` where none does. */
  own: FormType | undefined;
  /** Its fields and, behind them, every other that is known. */
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
  if (asked !== undefined && !form) throw unknownNamed('--form', asked, forms);
  return { forms, form };
}

/**
 * Matches the columns of a template over all forms: the fields of one form first, then any other of the dictionary.
 * @param said what the user said of single columns
 */
export function matchOver(
  facts: Template,
  forms: readonly FormType[],
  asked: FormType | undefined,
  said: SaidOfColumns = {},
): Matched {
  const general = fallbackOf(forms);
  const own =
    asked ??
    likelyForm(
      forms,
      (form) => matchColumnsOf(facts, [...(form?.fields ?? personFields)]),
      titlesOver(facts),
    );
  const form = completeForm(own ?? general);
  const columns = matchColumnsOf(facts, form.fields).map((match, at): RosterColumn => {
    const { column: letter = '', header = '' } = facts.columns[at] ?? {};
    return { ...match, header, letter, index: columnIndex(letter) };
  });
  const template = matchTemplate(facts, own ?? general, said);
  return { own, form, template, columns };
}

/** Notes above a header, among which its title is. */
const TITLE_NOTES = 4;

function titlesOver({ sheet, notes }: Template): string[] {
  return [sheet, ...notes.slice(0, TITLE_NOTES)];
}

function fallbackOf(forms: readonly FormType[]): FormType {
  const form = forms.find(({ fallback }) => fallback) ?? forms[0];
  if (!form) throw new Error('no form type');
  return form;
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
    const column = columnAt(facts, place);
    if (at < 0 || !column) throw noColumn('jn.mapColumn', each, facts);
    if (path !== '' && !fieldOfPath(form, path)) throw new UsageError(t('jn.mapField', { given: each }));
    choices[column.column] = path === '' ? null : path;
  }
  return choices;
}

/** By its letter, or its header. */
function columnAt({ columns }: Template, place: string): TemplateColumn | undefined {
  return (
    columns.find(({ column }) => column === place.toUpperCase()) ??
    columns.find(({ header }) => header.trim() === place)
  );
}

/** `yyyy/M/d` for every column that says nothing, `D=yyyyMMdd` for one; `''` is as recorded. */
export function dateFormatsIn(said: readonly string[], facts: Template) {
  const dates: Record<string, string> = {};
  let dateFormat = '';
  for (const each of said) {
    const at = each.lastIndexOf('=');
    if (at < 0) dateFormat = each;
    else {
      const column = columnAt(facts, each.slice(0, at).trim());
      if (!column) throw noColumn('jn.dateColumn', each, facts);
      dates[column.column] = each.slice(at + 1).trim();
    }
  }
  return { dateFormat, dates };
}

function noColumn(code: 'jn.mapColumn' | 'jn.dateColumn', given: string, { columns }: Template): UsageError {
  const words = columns.map(({ column, header }) => `${column}（${header}）`).join('、');
  return new UsageError(t(code, { given, words }));
}
