import type { FormType } from '../model/form-type.ts';
import type { CriterionSet, Pack } from '../model/pack.ts';

/** Whom a set can speak to that is a person; all others are bodies. */
const PEOPLE: ReadonlySet<CriterionSet['appliesTo'][number]> = new Set([
  'member',
  'party-worker',
  'leader',
  'teacher',
  'student',
  'league-member',
]);

/** Sets of a pack about the kind of subject that the form is about. */
export function setsFor({ sets }: Pick<Pack, 'sets'>, form: Pick<FormType, 'subjectKind'>): CriterionSet[] {
  const isPerson = form.subjectKind === 'person';
  return sets.filter((set) => set.appliesTo.some((kind) => PEOPLE.has(kind) === isPerson));
}
