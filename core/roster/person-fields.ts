import { dictionary } from '../forms/dictionary.ts';
import { Field, type FormType } from '../model/form-type.ts';

/** Facts about a person that stay with the person; everything else a sheet says belongs to one filled form. */
const PERSON_FIELD_IDS = [
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
] as const;

const personIds: ReadonlySet<string> = new Set(PERSON_FIELD_IDS);

/** Fields of a person, in the order in which views show them. */
export const personFields: readonly Field[] = PERSON_FIELD_IDS.map((id) => Field.parse(dictionary[id]));

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
