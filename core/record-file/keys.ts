import { dictionary } from '../forms/dictionary.ts';
import { normaliseLabel } from '../matching/label.ts';
import { Field, type FormType } from '../model/form-type.ts';
import { bareKey, usualField } from './usual-names.ts';

type Named = Pick<Field, 'id' | 'label' | 'aliases'>;

const known: readonly Field[] = Object.values(dictionary).map((entry) => Field.parse(entry));

/** Fields a key may mean: those of the record's own form first, then of the dictionary, then of every other form. */
export function knownFields(own: FormType | undefined, forms: readonly FormType[]): readonly Field[][] {
  return [own?.fields ?? [], [...known], forms.flatMap(({ fields }) => fields)];
}

/**
 * The field that a key of a record file stands for: by its id, then by its label, then by the name that other systems
 * use for it. A key that two fields share stands for neither (law 2).
 */
export function fieldOfKey<Each extends Named>(
  key: string,
  groups: readonly (readonly Each[])[],
): Each | undefined {
  for (const same of [byId, byLabel]) {
    for (const fields of groups) {
      const found = fields.filter((field) => same(field, key));
      const [first] = found;
      if (!first) continue;
      return found.every(({ id }) => id === first.id) ? first : undefined;
    }
  }
  const usual = usualField(key);
  return groups.flat().find(({ id }) => id === usual);
}

function byId({ id }: Named, key: string): boolean {
  return bareKey(id) === bareKey(key);
}

function byLabel({ label, aliases }: Named, key: string): boolean {
  const wanted = normaliseLabel(key);
  return wanted !== '' && [label, ...aliases].some((name) => normaliseLabel(name) === wanted);
}
