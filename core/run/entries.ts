import { maskText } from '../model/mask.ts';
import type { RunEntry } from '../model/run.ts';
import { SECOND_KEYS, type Subject } from '../model/subject.ts';
import { textOf, type Values } from '../model/values.ts';
import { identify } from '../roster/identity.ts';
import type { NamedRow } from './names.ts';

/**
 * The list of a run from people who were chosen. One of several of a name is left out where no second key tells them
 * apart, whoever was meant: on the portal's screen nobody could tell either.
 */
export function entriesOfChosen(ids: readonly string[], people: readonly Subject[]): RunEntry[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const entries = ids.flatMap((id): RunEntry[] => {
    const person = byId.get(id);
    return person ? [entryOf(person, people, textOf(person.values, 'name') ?? '')] : [];
  });
  return withoutDuplicates(entries);
}

/** The list of a run from a list of names. A name that one person has needs no second key; one given must agree. */
export function entriesOfNames(rows: readonly NamedRow[], people: readonly Subject[]): RunEntry[] {
  const entries = rows.map((row): RunEntry => {
    const found = identify(row, people);
    const shown = keyOf(row);
    const base = { name: row.name, ...(shown === undefined ? {} : { key: shown }) };
    if (found.kind === 'new') return { ...base, unfit: 'missing' };
    if (found.kind === 'same') return entryOf(found.subject, people, row.name);
    const [only] = found.candidates;
    // The only one of the name, and nothing that was given says otherwise.
    if (only && namesakes(row.name, people).length === 1) return entryOf(only, people, row.name);
    return { ...base, unfit: 'homonym' };
  });
  return withoutDuplicates(entries);
}

function entryOf(person: Subject, people: readonly Subject[], name: string): RunEntry {
  const key = keyOf(person.values);
  const entry = { name, subjectId: person.id, ...(key === undefined ? {} : { key }) };
  const alone = namesakes(name, people).length === 1;
  const found = identify(person.values, people);
  const known = alone || (found.kind === 'same' && found.subject.id === person.id);
  return known ? entry : { ...entry, unfit: 'homonym' };
}

function namesakes(name: string, people: readonly Subject[]): Subject[] {
  return people.filter(({ values }) => textOf(values, 'name') === name);
}

/** The first line of a person counts; later ones say so. */
function withoutDuplicates(entries: readonly RunEntry[]): RunEntry[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    const { subjectId, unfit } = entry;
    if (subjectId === undefined || unfit !== undefined) return entry;
    if (seen.has(subjectId)) return { ...entry, unfit: 'duplicate' };
    seen.add(subjectId);
    return entry;
  });
}

function keyOf(values: Values): string | undefined {
  return keysOf(values)[0];
}

/** What tells a person from others of the name, strongest first, as lists of runs show it. */
export function keysOf(values: Values): string[] {
  return SECOND_KEYS.flatMap((field) => {
    const text = textOf(values, field);
    if (text === undefined) return [];
    return [field === 'idNumber' || field === 'phone' ? maskText(text) : text];
  });
}
