import { dictionary, personFactIds } from '../forms/dictionary.ts';
import { Field, type FormType } from '../model/form-type.ts';

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

/** What the columns of a sheet may mean: facts about a person, and the fields of the form the sheet is for. */
export function sheetFields(formType: FormType | undefined): readonly Field[] {
  const ofForm = formType?.fields.filter((field) => !isPersonField(field.id)) ?? [];
  const ofPerson = personFields.map(
    (field) => formType?.fields.find((candidate) => candidate.id === field.id) ?? field,
  );
  return [...ofPerson, ...ofForm];
}
