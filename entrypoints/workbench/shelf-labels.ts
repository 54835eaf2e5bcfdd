import general from '#core/forms/general.ts';
import type { Field } from '#core/model/form-type.ts';
import { shownText } from '#core/model/mask.ts';
import type { Pack } from '#core/model/pack.ts';
import type { Shelf } from '#core/packs/shelf.ts';
import { personFields } from '#core/roster/person-fields.ts';
import { fieldAtPath } from '#core/roster/read.ts';
import { t } from '#locales/index.ts';
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
  /** The same for the paths of one form, whose own names go before those that others have for them. */
  of: (formTypeId: string) => FieldLabels;
  /** A form's title; a sentence where there is no such form, as once the pack that brought it is gone. */
  formTitle: (formTypeId: string) => string;
  /** A pack's title; its id where there is no such pack. */
  packTitle: (packId: string) => string;
  /** A criterion's set and name; its id where none of the packs has it. */
  criterionName: (criterionId: string) => string;
}

type Masked = Pick<Field, 'sensitive' | 'type'>;

/** A field of a form that is gone. */
const ANYTHING: Masked = { sensitive: true, type: 'text' };

export function labelsOf({ forms, packs }: Pick<Shelf, 'forms' | 'packs'>): Labels {
  const exported = exportForms(forms);
  const all = [personFields, ...forms.map(({ fields }) => fields), general.fields];
  const criteria = criteriaOf(packs);
  const found = new Map<string, FieldLabels>();
  return {
    ...labelsAmong(all),
    of: (formTypeId) => {
      const form = exported.find(({ id }) => id === formTypeId);
      const made = found.get(formTypeId) ?? labelsAmong(all, form ? form.fields : 'unknown');
      found.set(formTypeId, made);
      return made;
    },
    formTitle: (id) => exported.find((form) => form.id === id)?.title ?? t('record.unknownForm', { id }),
    packTitle: (id) => packs.find((pack) => pack.id === id)?.title ?? id,
    criterionName: (id) => criteria.get(id) ?? id,
  };
}

/** @param own the fields of the form that paths are of, where that is known */
function labelsAmong(
  all: readonly (readonly Field[])[],
  own: readonly Field[] | 'unknown' = [],
): FieldLabels {
  const mine = own === 'unknown' ? [] : own;
  const fieldsAt = (path: string): Field[] => all.flatMap((fields) => fieldAtPath(fields, path) ?? []);
  /** Of fields that share an id, one that is sensitive goes before: nothing tells which of them a value is of. */
  const maskedAs = (path: string): Masked | undefined => {
    const fields = fieldsAt(path);
    const strictest = fields.find(({ sensitive, type }) => sensitive || type === 'idNumber') ?? fields[0];
    return fieldAtPath(mine, path) ?? strictest ?? (own === 'unknown' ? ANYTHING : undefined);
  };
  return {
    labelOf: (path) => {
      const row = /\[(\d+)\]/.exec(path)?.[1];
      const label = (fieldAtPath(mine, path) ?? fieldsAt(path)[0])?.label ?? path;
      return row === undefined ? label : `${label} ${Number(row) + 1}`;
    },
    shownAt: (path, text) => shownText(text, path === '' ? undefined : maskedAs(path)),
  };
}

function criteriaOf(packs: readonly Pack[]): ReadonlyMap<string, string> {
  return new Map(
    packs.flatMap(({ sets }) =>
      sets.flatMap((set) => set.criteria.map(({ id, name }) => [id, `${set.name} · ${name}`] as const)),
    ),
  );
}
