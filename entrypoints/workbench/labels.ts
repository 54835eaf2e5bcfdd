import { forms } from '#catalog/forms.ts';
import { importers } from '#catalog/importers.ts';
import { packs } from '#catalog/packs.ts';
import general from '#core/forms/general.ts';
import type { Field, FormType } from '#core/model/form-type.ts';
import type { Pack } from '#core/model/pack.ts';
import { shownText } from '#core/model/mask.ts';
import { textOf, type Values } from '#core/model/values.ts';
import { currentLocale, t } from '#locales/index.ts';
import { fieldAtPath } from '#core/roster/read.ts';
import { personFields, sheetFields } from '#core/roster/person-fields.ts';
import { exportForms } from './export-forms.ts';
import type { FieldChoice } from '#components/workbench/ImportColumns.tsx';

/** Numbered rows offered when a column is mapped by hand. */
const OFFERED_ROWS = 5;

const known: readonly Field[] = [...personFields, ...forms.flatMap((form) => form.fields), ...general.fields];

const criteria = new WeakMap<readonly Pack[], ReadonlyMap<string, string>>();

function criteriaOf(among: readonly Pack[]): ReadonlyMap<string, string> {
  const made =
    criteria.get(among) ??
    new Map(
      among.flatMap(({ sets }) =>
        sets.flatMap((set) => set.criteria.map(({ id, name }) => [id, `${set.name} · ${name}`] as const)),
      ),
    );
  criteria.set(among, made);
  return made;
}

/** A field path in words: `承诺事项 2`. */
export function labelOf(path: string): string {
  const field = fieldAtPath(known, path);
  const row = /\[(\d+)\]/.exec(path)?.[1];
  const label = field?.label ?? path;
  return row === undefined ? label : `${label} ${Number(row) + 1}`;
}

/** A value as it may be shown: masked where its field is sensitive. */
export function shownAt(path: string, text: string): string {
  return shownText(text, path === '' ? undefined : fieldAtPath(known, path));
}

export function isSensitive(path: string): boolean {
  const field = fieldAtPath(known, path);
  return field !== undefined && (field.sensitive || field.type === 'idNumber');
}

/** A form's title; a sentence where this build lacks the form, as after a restore from a newer one. */
export function formTitle(formTypeId: string): string {
  const form = exportForms.find((candidate) => candidate.id === formTypeId);
  return form?.title ?? t('record.unknownForm', { id: formTypeId });
}

/** A pack's title; its id where it is none of the program's. */
export function packTitle(packId: string): string {
  return packs.find(({ id }) => id === packId)?.title ?? packId;
}

/** A criterion's set and name; its id where none of the packs has it. */
export function criterionName(criterionId: string, among: readonly Pack[] = packs): string {
  return criteriaOf(among).get(criterionId) ?? criterionId;
}

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

export function timeText(instant: string): string {
  return new Date(instant).toLocaleString(document.documentElement.lang, {
    dateStyle: 'short',
    timeStyle: 'short',
  });
}
