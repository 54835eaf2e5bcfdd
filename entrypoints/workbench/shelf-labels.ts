import general from '#core/forms/general.ts';
import type { Field, FormType } from '#core/model/form-type.ts';
import { isSensitive, shownText } from '#core/model/mask.ts';
import type { Pack } from '#core/model/pack.ts';
import type { Shelf } from '#core/packs/shelf.ts';
import { personFields } from '#core/roster/person-fields.ts';
import { fieldAtPath } from '#core/roster/read.ts';
import { t } from '#locales/index.ts';
import type { FormerForm } from '#utils/former-form.ts';
import { exportForms } from './export-forms.ts';

/** Field paths and their values in words. */
export interface FieldLabels {
  /** A field path in words: `承诺事项 2`. */
  labelOf: (path: string) => string;
  /** A value as it may be shown: masked where its field is sensitive. */
  shownAt: (path: string, text: string) => string;
}

/** What the program and the user's packs call things; without a form, a path may be one of any. */
export interface Labels extends FieldLabels {
  /**
   * The same for the paths of one form, as it is or was: its own fields go before what all forms share, and fields of other
   * forms say nothing of what is sensitive here.
   */
  of: (formTypeId: string) => FieldLabels;
  /** A form's title; a sentence where there is no such form, as once the pack that brought it is gone. */
  formTitle: (formTypeId: string) => string;
  /** A pack's title; its id where there is no such pack. */
  packTitle: (packId: string) => string;
  /** A criterion's set and name; its id where none of the packs has it. */
  criterionName: (criterionId: string) => string;
}

type Masked = Pick<Field, 'sensitive' | 'type'>;

/** What nobody describes any more, or not yet. */
const ANYTHING: Masked = { sensitive: true, type: 'text' };

/** What forms share: a fact of the dictionary is the same in each. */
const SHARED: readonly (readonly Field[])[] = [personFields, general.fields];

/** @param former forms as packs of the user's once brought them, the latest first */
export function labelsOf(
  { forms, packs }: Pick<Shelf, 'forms' | 'packs'>,
  former: readonly FormerForm[] = [],
): Labels {
  const exported = exportForms(forms);
  const all = [personFields, ...forms.map(({ fields }) => fields), general.fields];
  const criteria = criteriaOf(packs);
  const found = new Map<string, FieldLabels>();
  const formOf = (id: string): FormType | undefined => exported.find((form) => form.id === id);
  return {
    ...labelsAmong([], all, all),
    of: (formTypeId) => {
      const versions = former.flatMap(({ form }) => (form.id === formTypeId ? [form.fields] : []));
      const own = [formOf(formTypeId)?.fields ?? [], ...versions];
      const made = found.get(formTypeId) ?? labelsAmong(own, SHARED, all);
      found.set(formTypeId, made);
      return made;
    },
    formTitle: (id) => formOf(id)?.title ?? t('record.unknownForm', { id }),
    packTitle: (id) => packs.find((pack) => pack.id === id)?.title ?? id,
    criterionName: (id) => criteria.get(id) ?? id,
  };
}

/**
 * @param own the fields of the form that paths are of, as it is now and as it was: the first that has a path decides
 * @param shared fields that a path may be of where those have none for it
 * @param all fields whose names serve where neither has one
 */
function labelsAmong(
  own: readonly (readonly Field[])[],
  shared: readonly (readonly Field[])[],
  all: readonly (readonly Field[])[],
): FieldLabels {
  /** Of fields that share an id, one that is sensitive goes before: nothing tells which of them a value is of. */
  const maskedAs = (path: string): Masked => {
    const fields = fieldsAt(shared, path);
    return fieldsAt(own, path)[0] ?? fields.find(isSensitive) ?? fields[0] ?? ANYTHING;
  };
  return {
    labelOf: (path) => {
      const row = /\[(\d+)\]/.exec(path)?.[1];
      const label = fieldsAt([...own, ...all], path)[0]?.label ?? path;
      return row === undefined ? label : `${label} ${Number(row) + 1}`;
    },
    shownAt: (path, text) => shownText(text, path === '' ? undefined : maskedAs(path)),
  };
}

function fieldsAt(among: readonly (readonly Field[])[], path: string): Field[] {
  return among.flatMap((fields) => fieldAtPath(fields, path) ?? []);
}

function criteriaOf(packs: readonly Pack[]): ReadonlyMap<string, string> {
  return new Map(
    packs.flatMap(({ sets }) =>
      sets.flatMap((set) => set.criteria.map(({ id, name }) => [id, `${set.name} · ${name}`] as const)),
    ),
  );
}
