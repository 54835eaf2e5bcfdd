import type { FieldInput } from '../model/form-type.ts';
import { opinions } from './dictionary/opinions.ts';
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
const entries = [...person, ...study, ...party, ...work, ...opinions, ...pledge, ...review];

/** Ids of the facts about a person, whatever form asks for them. */
export const personFactIds: readonly string[] = [...person, ...study, ...party, ...work].map(({ id }) => id);

/** Ids of what any form may ask for: facts about a person, and what is said of one. */
export const commonIds: ReadonlySet<string> = new Set([...personFactIds, ...opinions.map(({ id }) => id)]);

/** Entries by id. */
export const dictionary = Object.fromEntries(
  entries.map((entry) => [entry.id, entry]),
) as unknown as Readonly<Record<(typeof entries)[number]['id'], FieldInput>>;
