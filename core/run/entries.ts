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
  const named = byName(people);
  const entries = ids.flatMap((id): RunEntry[] => {
    const person = byId.get(id);
    return person ? [entryOf(person, named, textOf(person.values, 'name') ?? '')] : [];
  });
  return withoutDuplicates(entries);
}

/** The list of a run from a list of names. A name that one person has needs no second key; one given must agree. */
export function entriesOfNames(rows: readonly NamedRow[], people: readonly Subject[]): RunEntry[] {
  const named = byName(people);
  const entries = rows.map((row): RunEntry => {
    const namesakes = named.get(row.name) ?? [];
    const found = identify(row, namesakes);
    const shown = keyOf(row);
    const base = { name: row.name, ...(shown === undefined ? {} : { key: shown }) };
    if (found.kind === 'new') return { ...base, unfit: 'missing' };
    if (found.kind === 'same') return entryOf(found.subject, named, row.name);
    const [only] = found.candidates;
    // The only one of the name, and nothing that was given says otherwise.
    if (only && row.name !== '' && namesakes.length === 1) return entryOf(only, named, row.name);
    return { ...base, unfit: 'homonym' };
  });
  return withoutDuplicates(entries);
}

/** All people by their names: thousands may be chosen at once. */
type ByName = ReadonlyMap<string, readonly Subject[]>;

function byName(people: readonly Subject[]): ByName {
  const named = new Map<string, Subject[]>();
  for (const person of people) {
    const name = textOf(person.values, 'name') ?? '';
    const same = named.get(name);
    if (same) same.push(person);
    else named.set(name, [person]);
  }
  return named;
}

function entryOf(person: Subject, named: ByName, name: string): RunEntry {
  const key = keyOf(person.values);
  const entry = { name, subjectId: person.id, ...(key === undefined ? {} : { key }) };
  const namesakes = named.get(name) ?? [];
  if (name !== '' && namesakes.length === 1) return entry;
  const found = identify(person.values, namesakes);
  const known = found.kind === 'same' && found.subject.id === person.id;
  return known ? entry : { ...entry, unfit: 'homonym' };
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
