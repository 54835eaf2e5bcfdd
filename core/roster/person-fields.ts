import { dictionary, personFactIds } from '../forms/dictionary.ts';
import { normaliseLabel } from '../matching/label.ts';
import { Field, type FieldOption, type FormType } from '../model/form-type.ts';

type DictionaryId = keyof typeof dictionary;

/** What nearly every form asks for, in the order in which forms do. */
const USUAL = [
  'name',
  'gender',
  'ethnicity',
  'idNumber',
  'birthDate',
  'nativePlace',
  'education',
  'politicalStatus',
  'joinPartyDate',
  'fullMemberDate',
  'partyBranch',
  'workUnit',
  'department',
  'post',
  'title',
  'employeeNumber',
  'phone',
] as const satisfies readonly DictionaryId[];

/** An age is a fact about a day: kept with the person it would be wrong within a year. */
const OF_A_DAY: ReadonlySet<string> = new Set(['age', 'teachingYears', 'partyAge']);

const isUsual = (id: string): boolean => USUAL.some((usual) => usual === id);

/** Facts about a person that stay with the person; everything else a sheet says belongs to one filled form. */
const PERSON_FIELD_IDS: readonly string[] = [
  ...USUAL,
  ...personFactIds.filter((id) => !isUsual(id) && !OF_A_DAY.has(id)),
];

const personIds: ReadonlySet<string> = new Set(PERSON_FIELD_IDS);

/** Fields of a person, in the order in which views show them. */
export const personFields: readonly Field[] = PERSON_FIELD_IDS.map((id) =>
  Field.parse(dictionary[id as DictionaryId]),
);

/** Fields of a person that nearly every form asks for. */
export const usualPersonFields: readonly Field[] = personFields.filter(({ id }) => isUsual(id));

/** Fields of a person that few forms ask for. */
export const lesserPersonFields: readonly Field[] = personFields.filter(({ id }) => !isUsual(id));

export function isPersonField(id: string): boolean {
  return personIds.has(id);
}

const columnsOf = new WeakMap<FormType, readonly Field[]>();

/** What the columns of a sheet may mean: facts about a person, and the fields of the form the sheet is for. */
export function sheetFields(formType: FormType | undefined): readonly Field[] {
  if (!formType) return personFields;
  const made = columnsOf.get(formType) ?? fieldsFor(formType);
  columnsOf.set(formType, made);
  return made;
}

function fieldsFor({ fields }: FormType): readonly Field[] {
  const ofForm = fields.filter((field) => !isPersonField(field.id));
  const names = new Set(ofForm.flatMap(({ label, aliases }) => [label, ...aliases]).map(normaliseLabel));
  const isFree = (name: string): boolean => !names.has(normaliseLabel(name));
  const ofPerson = personFields.flatMap((field): Field[] => {
    const own = fields.find((candidate) => candidate.id === field.id);
    if (own) return [{ ...own, ...sharedOptions(own, field) }];
    // What a form calls something of its own is not the person's there.
    const [label, ...aliases] = [field.label, ...field.aliases].filter(isFree);
    return label === undefined ? [] : [{ ...field, label, aliases }];
  });
  return [...ofPerson, ...ofForm];
}

/** A fact is kept in the words that all forms share, and in the form's own where they have none for it. */
function sharedOptions(own: Field, shared: Field): Pick<Field, 'options'> {
  if (!own.options || !shared.options || own.options === shared.options) return {};
  const taken = new Set(shared.options.flatMap(spellingsOf));
  const more = own.options.filter((option) => !spellingsOf(option).some((word) => taken.has(word)));
  return { options: [...shared.options, ...more] };
}

function spellingsOf({ value, aliases }: FieldOption): string[] {
  return [value, ...aliases].map(normaliseLabel);
}
