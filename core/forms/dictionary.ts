import type { FieldInput } from '../model/form-type.ts';
import { assessment } from './dictionary/assessment.ts';
import { award } from './dictionary/award.ts';
import { meeting } from './dictionary/meeting.ts';
import { merits } from './dictionary/merits.ts';
import { modelPost } from './dictionary/model-post.ts';
import { opinions } from './dictionary/opinions.ts';
import { organisation } from './dictionary/organisation.ts';
import { party } from './dictionary/party.ts';
import { person } from './dictionary/person.ts';
import { pledge } from './dictionary/pledge.ts';
import { review } from './dictionary/review.ts';
import { study } from './dictionary/study.ts';
import { work } from './dictionary/work.ts';

/**
 * Field dictionary: one entry per fact that forms ask for, with the labels that portals and workbooks print for it.
 * Form types take entries from here and add what their paper asks for.
 */
const entries = [
  ...person,
  ...study,
  ...party,
  ...work,
  ...organisation,
  ...opinions,
  ...merits,
  ...pledge,
  ...review,
  ...assessment,
  ...award,
  ...modelPost,
  ...meeting,
];

/** Ids of the facts about a person, whatever form asks for them. */
export const personFactIds: readonly string[] = [...person, ...study, ...party, ...work].map(({ id }) => id);

/** Further facts that a page asks for whatever it is for: a register of staff, a report, a survey. */
const asides = [
  'organisationKind',
  'superiorOrganisation',
  'memberCount',
  'staffCount',
  'foundedOn',
  'isHeadTeacher',
  'weeklyHours',
  'ranking',
  'shortcomings',
  'nextSteps',
  'filledOn',
] as const satisfies readonly (typeof entries)[number]['id'][];

/** Ids of what any form may ask for: facts about a person or an organisation, and what is said of one. */
export const commonIds: ReadonlySet<string> = new Set([
  ...personFactIds,
  ...[...opinions, ...merits].map(({ id }) => id),
  ...asides,
]);

/** Entries by id. */
export const dictionary = Object.fromEntries(
  entries.map((entry) => [entry.id, entry]),
) as unknown as Readonly<Record<(typeof entries)[number]['id'], FieldInput>>;

/** An entry on a form that calls it by further names, which on another form could be anything: 时间 of a meeting. */
export function alsoCalled(field: FieldInput, ...names: string[]): FieldInput {
  return { ...field, aliases: [...(field.aliases ?? []), ...names] };
}
