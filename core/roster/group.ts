import { parsePath, rowsOf, textOf, type Values } from '../model/values.ts';
import type { Subject } from '../model/subject.ts';
import { groupBy } from '../matching/group-by.ts';
import { hasKey, identify, type Identity } from './identity.ts';
import { Doubtful, namesOfOne, Peers, StoredPeople } from './namesakes.ts';
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
  const stored = new StoredPeople(people);
  const parts = roster.rows.map((row) => ({ row, ...split(row.values) }));
  const sole = namesOfOne(parts.map(({ person }) => person));
  const named = new Map<string, Peers<RowGroup>>();
  // Of people without a key only those are the same who have the very same facts; a column of 党员 that is taken for the
  // names is thousands of them.
  const keyless = new Map<string, RowGroup>();
  const groups: RowGroup[] = [];
  const joined = new Map<RowGroup, number[]>();
  let above: RowGroup | undefined;
  for (const part of parts) {
    const { row, person, form } = part;
    const name = textOf(person, 'name') ?? '';
    const identity = stored.identify(person);
    const peers = named.get(name) ?? new Peers();
    const facts = hasKey(person) ? undefined : factsOf(person);
    const further = sole.has(name) && continues(above, { ...part, identity }, spread) ? above : undefined;
    if (further) {
      const rows = joined.get(further) ?? [];
      rows.push(row.row);
      joined.set(further, rows);
    }
    const known =
      further ??
      (facts === undefined
        ? peers.find({ person, identity }, (group) => samePerson(group, person, identity))
        : keyless.get(facts));
    if (known && spread.length > 0) {
      addRow(known, row, { person, form }, spread);
      peers.renew(known);
      above = known;
      continue;
    }
    const twice = known && decidedSame(known.person, person) ? known : undefined;
    const group = newGroup(row, person, form, identity, twice);
    groups.push(group);
    if (facts !== undefined && !known) keyless.set(facts, group);
    peers.add(group);
    named.set(name, peers);
    above = group;
  }
  tellDoubts(groups, people, joined);
  return groups;
}

/**
 * A further line of the person above, whose number stands in the first line alone: the name is printed again, right below, and
 * nothing else that is said of the person is anything new. A homonym looks the same, so it is doubted; whoever else is stored under
 * the name may be meant as well.
 */
function continues(
  above: RowGroup | undefined,
  { row, person, form, identity }: { row: RosterRow } & Pick<RowGroup, 'person' | 'form' | 'identity'>,
  spread: readonly string[],
): boolean {
  if (!above || above.rows.at(-1)?.row !== row.row - 1) return false;
  if (hasKey(person) || !hasKey(above.person)) return false;
  if (!Object.keys(form).some((field) => spread.includes(field))) return false;
  const own = above.identity.kind === 'same' ? above.identity.subject.id : undefined;
  const others = identity.kind === 'ambiguous' ? identity.candidates.filter(({ id }) => id !== own) : [];
  const isNothingNew = Object.entries(person).every(
    ([field, value]) => JSON.stringify(above.person[field]) === JSON.stringify(value),
  );
  return others.length === 0 && isNothingNew;
}

/** What only shows when all rows have been looked at. */
function tellDoubts(
  groups: readonly RowGroup[],
  people: readonly Subject[],
  joined: ReadonlyMap<RowGroup, readonly number[]>,
): void {
  const holders = idHolders([...groups.map((group) => group.person), ...people.map(({ values }) => values)]);
  const named = groupBy(groups, ({ person }) => textOf(person, 'name') ?? '');
  for (const peers of named.values()) {
    const doubtful = new Doubtful(peers);
    for (const group of peers) {
      group.problems.push(...sharedId(group, holders), ...namesakes(group, doubtful));
    }
  }
  for (const [group, rows] of joined) {
    const params = {
      name: textOf(group.person, 'name') ?? '',
      first: String(group.rows[0]?.row ?? 0),
      rows: rows.join('、'),
    };
    group.problems.push({ row: rows[0] ?? 0, code: 'rowsJoined', severity: 'doubtful', params });
  }
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

function split(values: Values): Pick<RowGroup, 'person' | 'form'> {
  const entries = Object.entries(values);
  return {
    person: Object.fromEntries(entries.filter(([id]) => isPersonField(id))),
    form: Object.fromEntries(entries.filter(([id]) => !isPersonField(id))),
  };
}

/** An ID number that stands with another name, in the sheet or in the store, is one person's too many. */
function sharedId(group: RowGroup, holders: ReadonlyMap<string, ReadonlySet<string>>): RosterProblem[] {
  const id = textOf(group.person, 'idNumber');
  const own = textOf(group.person, 'name');
  for (const name of holders.get(id ?? '') ?? []) {
    if (name === own) continue;
    const row = group.rows[0]?.row ?? 0;
    // Without a name of its own the row does not say another one.
    const code = own === undefined ? 'idOfNamed' : 'idOfOther';
    return [{ row, code, severity: 'doubtful', params: { name } }];
  }
  return [];
}

/** Two rows of one name with nothing to tell them apart: one person twice, or two people. */
function namesakes(group: RowGroup, doubtful: Doubtful<RowGroup>): RosterProblem[] {
  if (textOf(group.person, 'name') === undefined || group.identity.kind === 'same') return [];
  const twin = doubtful.twinOf(group);
  if (!twin) return [];
  const [row, other] = [group.rows[0]?.row ?? 0, String(twin.rows[0]?.row ?? 0)];
  // Two rows cannot both be the one person who is stored.
  const severity = group.identity.kind === 'ambiguous' ? 'refused' : 'doubtful';
  return [{ row, code: 'namesakeInSheet', severity, params: { other } }];
}
