import type { BatchRecord } from '#core/checks/check.ts';
import type { FileTexts } from '#core/duplicates/file-texts.ts';
import type { ComparedText } from '#core/duplicates/groups.ts';
import { resolveParameters } from '#core/engine/parameters.ts';
import type { CheckUse, Pack } from '#core/model/pack.ts';
import { type FieldPath, rowsOf, textOf, valueAt } from '#core/model/values.ts';
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

/** Fields of long texts that records may have in common with each other, by path, as labels call them. */
export function comparedFields(records: readonly BatchRecord[]): { path: FieldPath; label: string }[] {
  const forms = new Set(records.map(({ formType }) => formType));
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
  return records.flatMap((record) => {
    const { id, label, formType, values } = record;
    const name = textOf(values, 'name');
    return formType.fields.flatMap((field): LabelledText[] => {
      const columns = (field.columns ?? []).filter((column) => paths.has(`${field.id}[].${column.id}`));
      const own = paths.has(field.id) ? [{ text: valueAt(values, field.id), of: field.label }] : [];
      const inRows = columns.flatMap((column) =>
        rowsOf(values, field.id).map((row, at) => ({
          text: row[column.id],
          of: `${column.label} ${at + 1}`,
        })),
      );
      return [...own, ...inRows].flatMap(({ text, of }) =>
        typeof text === 'string' && text.trim() !== ''
          ? [{ text, scope: 'batch', owner: id, name, recordId: id, label: `${label} · ${of}` }]
          : [],
      );
    });
  });
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

/** Every least similarity that a pack asks for at these paths of the forms of these records. */
export function boundsIn(
  pack: Pack | undefined,
  paths: ReadonlySet<FieldPath>,
  records: readonly BatchRecord[],
): CopyBound[] {
  if (!pack) return [];
  const forms = new Set(records.map(({ formType }) => formType.id));
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
