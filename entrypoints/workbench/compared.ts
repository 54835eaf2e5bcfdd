import type { BatchRecord } from '#core/checks/check.ts';
import type { FileTexts } from '#core/duplicates/file-texts.ts';
import type { ComparedText } from '#core/duplicates/groups.ts';
import { resolveParameters } from '#core/engine/parameters.ts';
import type { CheckUse, Pack } from '#core/model/pack.ts';
import type { Field, FormType } from '#core/model/form-type.ts';
import { type FieldPath, rowsOf, textOf, valueAt, type Values } from '#core/model/values.ts';
import { t } from '#locales/index.ts';

/** A file of earlier years, or of model texts, as it was chosen. */
export interface ComparedFile {
  key: string;
  name: string;
  scope: 'past' | 'model';
  texts: FileTexts;
  /** Header of the column that is compared; `''` until somebody says which. */
  column: string;
}

/** A text and what a reader knows it by. */
export interface LabelledText extends ComparedText {
  label: string;
  recordId?: string;
}

/** Fields of long texts that records of these forms may have in common with each other, by path, as labels call them. */
export function comparedFields(forms: readonly FormType[]): { path: FieldPath; label: string }[] {
  const found = new Map<FieldPath, string>();
  for (const { fields } of forms) {
    for (const field of fields) {
      if (field.type === 'longText' && !field.sensitive) found.set(field.id, field.label);
      for (const column of field.columns ?? []) {
        if (column.type === 'longText' && !column.sensitive)
          found.set(`${field.id}[].${column.id}`, column.label);
      }
    }
  }
  return [...found].map(([path, label]) => ({ path, label }));
}

/** Texts of records at these paths, in the order of the records. */
export function textsOfRecords(
  records: readonly BatchRecord[],
  paths: ReadonlySet<FieldPath>,
): LabelledText[] {
  const places = placesFinder(paths);
  const texts: LabelledText[] = [];
  for (const { id, label, formType, values } of records) {
    const name = textOf(values, 'name');
    const add = (text: string, of: string): unknown =>
      texts.push({ text, scope: 'batch', owner: id, name, recordId: id, label: `${label} · ${of}` });
    for (const { field, own, columns } of places(formType)) {
      const text = own ? valueAt(values, field.id) : undefined;
      if (isText(text)) add(text, field.label);
      for (const column of columns) {
        for (const [at, row] of rowsOf(values, field.id).entries()) {
          const inRow = row[column.id];
          if (isText(inRow)) add(inRow, `${column.label} ${at + 1}`);
        }
      }
    }
  }
  return texts;
}

/** A record beside the person it is about, whose values are its own where it has none. */
interface Unmerged {
  formType: FormType;
  values: Values;
  person: Values | undefined;
}

/** How many texts there are at these paths; for thousands of records, of which none is made for it. */
export function countTexts(records: readonly Unmerged[], paths: ReadonlySet<FieldPath>): number {
  const places = placesFinder(paths);
  let count = 0;
  for (const { formType, values, person } of records) {
    for (const { field, own, columns } of places(formType)) {
      const from = Object.hasOwn(values, field.id) ? values : (person ?? values);
      if (own && isText(valueAt(from, field.id))) count += 1;
      for (const { id } of columns) for (const row of rowsOf(from, field.id)) if (isText(row[id])) count += 1;
    }
  }
  return count;
}

interface Place {
  field: Field;
  /** What the field holds by itself is compared. */
  own: boolean;
  /** Columns of its rows that are. */
  columns: readonly { id: string; label: string }[];
}

/** Where a form has these paths: looked for once in each. */
function placesFinder(paths: ReadonlySet<FieldPath>): (form: FormType) => readonly Place[] {
  const known = new Map<FormType, readonly Place[]>();
  return (form) => {
    const found = known.get(form) ?? form.fields.flatMap((field) => placeIn(field, paths));
    known.set(form, found);
    return found;
  };
}

function placeIn(field: Field, paths: ReadonlySet<FieldPath>): Place[] {
  const own = paths.has(field.id);
  const columns = (field.columns ?? []).filter(({ id }) => paths.has(`${field.id}[].${id}`));
  return own || columns.length > 0 ? [{ field, own, columns }] : [];
}

function isText(value: string | string[] | undefined): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** Texts of a chosen file; of two years the earlier comes first, as the file's name says. */
export function textsOfFile(
  { key, name: file, scope, texts, column }: ComparedFile,
  paths: ReadonlySet<FieldPath>,
): LabelledText[] {
  const date = yearIn(file);
  return texts.textsIn(column, paths).map(({ sheet, row, text, name }) => ({
    text,
    scope,
    owner: `${key} ${sheet} ${row}`,
    name,
    date,
    label: [file, texts.isOfSeveral ? sheet : '', t('copies.row', { row }), name ?? '']
      .filter(Boolean)
      .join(' · '),
  }));
}

/** The only year that a file's name speaks of. */
function yearIn(file: string): string | undefined {
  const years = new Set(file.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g));
  const [only, ...others] = years;
  return others.length === 0 ? only : undefined;
}

/** Model texts that were typed or pasted, one per paragraph. */
export function textsPasted(pasted: string): LabelledText[] {
  return pasted
    .split(/\n\s*\n|\r?\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, at) => ({
      text,
      scope: 'model',
      owner: `pasted ${at}`,
      label: t('copies.pasted', { place: at + 1 }),
    }));
}

/** A least similarity, and the uses of 雷同 that ask for it; `undefined` is the usual one. */
export interface CopyBound {
  threshold: number | undefined;
  uses: readonly CheckUse[];
}

/** Every least similarity that a pack asks for at these paths of these forms. */
export function boundsIn(
  pack: Pack | undefined,
  paths: ReadonlySet<FieldPath>,
  listed: readonly FormType[],
): CopyBound[] {
  if (!pack) return [];
  const forms = new Set(listed.map(({ id }) => id));
  const found = new Map<number | undefined, CheckUse[]>();
  for (const use of pack.checks) {
    if (!use.enabled || use.checkId !== 'duplicate-pledges') continue;
    if (!use.formTypeIds.some((id) => forms.has(id))) continue;
    const { path, threshold } = resolveParameters(use.params, pack).value as Record<string, unknown>;
    if (typeof path !== 'string' || !paths.has(path)) continue;
    const isBound = typeof threshold === 'number' && threshold > 0 && threshold <= 1;
    const bound = isBound ? threshold : undefined;
    found.set(bound, [...(found.get(bound) ?? []), use]);
  }
  return [...found].map(([threshold, uses]) => ({ threshold, uses }));
}
