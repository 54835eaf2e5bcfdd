import { parsePath, rowsOf, textOf, type Values } from '../model/values.ts';
import type { Subject } from '../model/subject.ts';
import { hasKey, identify, type Identity, ownKeyRank } from './identity.ts';
import { isPersonField } from './person-fields.ts';
import type { Roster, RosterProblem, RosterRow } from './read.ts';
import { tablesOf } from './tables.ts';

/** Rows of a sheet that speak of one person, with what they say together. */
export interface RowGroup {
  rows: RosterRow[];
  person: Values;
  /** What belongs to a form and not to the person. */
  form: Values;
  identity: Identity;
  problems: RosterProblem[];
}

/** Fields whose rows are spread over the sheet's rows: one pledge per line, no numbered columns. */
export function spreadFields(roster: Roster): string[] {
  const highest = new Map<string, number>();
  for (const { path } of tablesOf(roster).flatMap(({ columns }) => columns)) {
    const { field, row } = parsePath(path ?? '');
    if (row) highest.set(field, Math.max(highest.get(field) ?? 0, row.index));
  }
  return [...highest].flatMap(([field, index]) => (index === 0 ? [field] : []));
}

/** Brings the rows of one person together and finds the person among those stored. */
export function groupRows(roster: Roster, people: readonly Subject[]): RowGroup[] {
  const spread = spreadFields(roster);
  const stored = byName(people, (subject) => subject.values);
  const named = new Map<string, RowGroup[]>();
  // Of people without a key only those are the same who have the very same facts; a column of 党员 that is taken for the
  // names is thousands of them.
  const keyless = new Map<string, RowGroup>();
  const groups: RowGroup[] = [];
  for (const row of roster.rows) {
    const [person, form] = split(row.values);
    const name = textOf(person, 'name') ?? '';
    const identity = identify(person, stored.get(name) ?? []);
    const peers = named.get(name) ?? [];
    const facts = hasKey(person) ? undefined : factsOf(person);
    const known =
      facts === undefined ? peers.find((group) => samePerson(group, person, identity)) : keyless.get(facts);
    if (known && spread.length > 0) {
      addRow(known, row, { person, form }, spread);
      continue;
    }
    const twice = known && decidedSame(known.person, person) ? known : undefined;
    const group = newGroup(row, person, form, identity, twice);
    groups.push(group);
    if (facts !== undefined && !known) keyless.set(facts, group);
    peers.push(group);
    named.set(name, peers);
  }
  const holders = idHolders([...groups.map((group) => group.person), ...people.map(({ values }) => values)]);
  for (const group of groups) {
    const peers = named.get(textOf(group.person, 'name') ?? '') ?? [];
    group.problems.push(...sharedId(group, holders), ...namesakes(group, peers));
  }
  return groups;
}

function byName<T>(items: readonly T[], valuesOf: (item: T) => Values): Map<string, T[]> {
  const named = new Map<string, T[]>();
  for (const item of items) {
    const name = textOf(valuesOf(item), 'name') ?? '';
    const peers = named.get(name) ?? [];
    peers.push(item);
    named.set(name, peers);
  }
  return named;
}

/** ID number → names that it stands with. */
function idHolders(people: readonly Values[]): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  for (const values of people) {
    const id = textOf(values, 'idNumber');
    const name = textOf(values, 'name');
    if (id !== undefined && name !== undefined) holders.set(id, (holders.get(id) ?? new Set()).add(name));
  }
  return holders;
}

function newGroup(
  row: RosterRow,
  person: Values,
  form: Values,
  identity: Identity,
  earlier: RowGroup | undefined,
): RowGroup {
  const problems = [...row.problems];
  if (earlier) {
    const first = String(earlier.rows[0]?.row ?? 0);
    problems.push({ row: row.row, code: 'personTwice', severity: 'refused', params: { first } });
  }
  return { rows: [row], person, form, identity, problems };
}

function addRow(
  group: RowGroup,
  row: RosterRow,
  { person, form }: Pick<RowGroup, 'person' | 'form'>,
  spread: readonly string[],
): void {
  const lines = Object.entries(form).filter(([field]) => spread.includes(field));
  const facts = Object.entries(form).filter(([field]) => !spread.includes(field));
  for (const [field] of lines) group.form[field] = [...rowsOf(group.form, field), ...rowsOf(form, field)];
  const disagreeing = [...addFacts(group.person, Object.entries(person)), ...addFacts(group.form, facts)];
  group.problems.push(
    ...disagreeing.map((field): RosterProblem => ({
      row: row.row,
      code: 'rowsDisagree',
      severity: 'refused',
      params: { field },
    })),
    ...row.problems,
  );
  group.rows.push(row);
}

/** Takes what was blank so far; answers the fields that already hold something else. */
function addFacts(known: Values, facts: readonly [string, Values[string]][]): string[] {
  const disagreeing: string[] = [];
  for (const [field, value] of facts) {
    if (known[field] === undefined) known[field] = value;
    else if (JSON.stringify(known[field]) !== JSON.stringify(value)) disagreeing.push(field);
  }
  return disagreeing;
}

/** Same stored person, or, for people not stored, the same name with nothing that tells the two apart. */
function samePerson(group: RowGroup, person: Values, identity: Identity): boolean {
  if (group.identity.kind === 'same' || identity.kind === 'same') {
    return (
      group.identity.kind === 'same' &&
      identity.kind === 'same' &&
      group.identity.subject.id === identity.subject.id
    );
  }
  if (textOf(group.person, 'name') !== textOf(person, 'name')) return false;
  const standIn: Subject = { id: '', kind: 'person', values: group.person };
  const between = identify(person, [standIn]);
  return between.kind === 'same' || (between.kind === 'ambiguous' && sameKeys(group.person, person));
}

function decidedSame(one: Values, other: Values): boolean {
  return identify(other, [{ id: '', kind: 'person', values: one }]).kind === 'same';
}

/** Lines that carry the very same facts about the person are lines of one person. */
function sameKeys(one: Values, other: Values): boolean {
  return factsOf(one) === factsOf(other);
}

function factsOf(values: Values): string {
  return JSON.stringify(Object.entries(values));
}

function split(values: Values): [person: Values, form: Values] {
  const entries = Object.entries(values);
  return [
    Object.fromEntries(entries.filter(([id]) => isPersonField(id))),
    Object.fromEntries(entries.filter(([id]) => !isPersonField(id))),
  ];
}

/** An ID number that stands with another name, in the sheet or in the store, is one person's too many. */
function sharedId(group: RowGroup, holders: ReadonlyMap<string, ReadonlySet<string>>): RosterProblem[] {
  const id = textOf(group.person, 'idNumber');
  const own = textOf(group.person, 'name');
  const other = [...(holders.get(id ?? '') ?? [])].find((name) => name !== own);
  if (other === undefined) return [];
  const row = group.rows[0]?.row ?? 0;
  return [{ row, code: 'idOfOther', severity: 'doubtful', params: { name: other } }];
}

/**
 * Two rows of one name with nothing to tell them apart: one person twice, or two people. A row that says who it is is
 * none of the two: only the one beside it that does not is doubted.
 */
function namesakes(group: RowGroup, groups: readonly RowGroup[]): RosterProblem[] {
  if (textOf(group.person, 'name') === undefined || group.identity.kind === 'same') return [];
  const standIn: Subject = { id: '', kind: 'person', values: group.person };
  const twin = groups.find(
    (other) =>
      other !== group &&
      identify(other.person, [standIn]).kind === 'ambiguous' &&
      ownKeyRank(group.person) <= ownKeyRank(other.person),
  );
  if (!twin) return [];
  const [row, other] = [group.rows[0]?.row ?? 0, String(twin.rows[0]?.row ?? 0)];
  // Two rows cannot both be the one person who is stored.
  const severity = group.identity.kind === 'ambiguous' ? 'refused' : 'doubtful';
  return [{ row, code: 'namesakeInSheet', severity, params: { other } }];
}
