import { textOf, type Values } from '../model/values.ts';
import type { Subject } from '../model/subject.ts';
import { groupBy } from '../matching/group-by.ts';
import { hasKey, identify, type Identity, ownKeyRank } from './identity.ts';

/*
 * Thousands of one name are no rarity: a column of 党员 that is taken for the names is. So nobody is compared with everybody of the
 * name, only with those who may turn out to be the person.
 */

/** People already stored, by name. Says of each row what `identify` says of it among all of them. */
export class StoredPeople {
  readonly #named: ReadonlyMap<string, StoredNamesakes>;

  constructor(people: readonly Subject[]) {
    const named = groupBy(people, ({ values }) => textOf(values, 'name') ?? '');
    this.#named = new Map([...named].map(([name, own]) => [name, new StoredNamesakes(own)]));
  }

  identify(values: Values): Identity {
    return this.#named.get(textOf(values, 'name') ?? '')?.identify(values) ?? { kind: 'new' };
  }
}

/** Stored people who have the same kinds of keys, by each of them. */
interface Family {
  /** Whether they have an ID number, a number in the office, a day of birth. */
  has: readonly [boolean, boolean, boolean];
  everybody: Subject[];
  /** By the kinds of `has`, days of birth by their month; and by telephone number. */
  by: readonly [Map<string, Subject[]>, Map<string, Subject[]>, Map<string, Subject[]>];
  byPhone: Map<string, Subject[]>;
}

class StoredNamesakes {
  readonly #order: ReadonlyMap<Subject, number>;
  readonly #families = new Map<string, Family>();
  /** Everybody of certain families in their order, by these. */
  readonly #merged = new Map<string, Subject[]>();

  constructor(people: readonly Subject[]) {
    this.#order = new Map(people.map((subject, at) => [subject, at]));
    for (const subject of people) {
      const { deciding, phone } = placedKeys(subject.values);
      const kind = deciding.map((key) => (key === '' ? '-' : '+')).join('');
      const family = this.#families.get(kind) ?? newFamily(deciding);
      this.#families.set(kind, family);
      family.everybody.push(subject);
      for (const [at, key] of deciding.entries()) push(family.by[at], key, subject);
      push(family.byPhone, phone, subject);
    }
  }

  identify(values: Values): Identity {
    const { deciding, phone } = placedKeys(values);
    // Those who share a key with the row, by the strongest: of them it decides. Of the others nothing but a telephone does.
    const sharing: Subject[] = [];
    const others: [string, Family][] = [];
    for (const [kind, family] of this.#families) {
      const at = deciding.findIndex((key, n) => key !== '' && family.has[n]);
      if (at < 0) others.push([kind, family]);
      else sharing.push(...(family.by[at]?.get(deciding[at] ?? '') ?? []));
    }
    const judged = this.#inOrder(sharing).map((subject) => identify(values, [subject]));
    const same = judged.find((each) => each.kind === 'same' && each.by !== 'phone');
    if (same) return same;
    const open = judged.flatMap(openIn);
    const everybody = this.#everybodyOf(others);
    const byPhone = others.flatMap(([, family]) => (phone === '' ? [] : (family.byPhone.get(phone) ?? [])));
    const equal = [...judged.flatMap((each) => (each.kind === 'same' ? [each.subject] : [])), ...byPhone];
    const [only] = equal;
    if (only && equal.length === 1) return identify(values, [only]);
    if (open.length + everybody.length === 0) return { kind: 'new' };
    const candidates = open.length === 0 ? everybody : this.#inOrder([...open, ...everybody]);
    return { kind: 'ambiguous', candidates };
  }

  #everybodyOf(families: readonly [string, Family][]): Subject[] {
    const kinds = families.map(([kind]) => kind).join();
    const known = this.#merged.get(kinds);
    if (known) return known;
    const merged = this.#inOrder(families.flatMap(([, { everybody }]) => everybody));
    this.#merged.set(kinds, merged);
    return merged;
  }

  #inOrder(people: readonly Subject[]): Subject[] {
    const place = (subject: Subject): number => this.#order.get(subject) ?? Infinity;
    return [...people].sort((one, other) => place(one) - place(other));
  }
}

/** Who of one that was looked at alone is not told apart by anything but a telephone. */
function openIn(identity: Identity): readonly Subject[] {
  if (identity.kind === 'same') return [identity.subject];
  return identity.kind === 'ambiguous' ? identity.candidates : [];
}

function placedKeys(values: Values): { deciding: [string, string, string]; phone: string } {
  const [id, number, birth, phone] = keysOf(values);
  return { deciding: [id, number, birth.slice(0, 7)], phone };
}

function newFamily(deciding: readonly [string, string, string]): Family {
  const [id, number, birth] = deciding;
  return {
    has: [id !== '', number !== '', birth !== ''],
    everybody: [],
    by: [new Map(), new Map(), new Map()],
    byPhone: new Map(),
  };
}

function push(places: Map<string, Subject[]> | undefined, key: string, subject: Subject): void {
  const own = places?.get(key);
  if (own) own.push(subject);
  else places?.set(key, [subject]);
}

function keysOf(values: Values): [id: string, number: string, birth: string, phone: string] {
  const text = (key: string): string => textOf(values, key) ?? '';
  return [text('idNumber'), text('employeeNumber'), text('birthDate'), text('phone')];
}

/** Whatever is held of a person, here the rows of one. */
export interface Holder {
  person: Values;
  identity: Identity;
}

/** People of one name in a sheet, in their order, by what may show that a row speaks of one of them. */
export class Peers<Group extends Holder> {
  readonly #order = new Map<Group, number>();
  readonly #places = new Map<string, Set<Group>>();

  add(group: Group): void {
    this.#order.set(group, this.#order.size);
    this.renew(group);
  }

  /** After the rows of a group have told more of the person. */
  renew(group: Group): void {
    for (const place of placesOf(group)) {
      const own = this.#places.get(place) ?? new Set();
      own.add(group);
      this.#places.set(place, own);
    }
  }

  /** The first of whom a row with a key speaks. */
  find(row: Holder, isSame: (group: Group) => boolean): Group | undefined {
    let found: Group | undefined;
    for (const place of looksFor(row)) {
      for (const group of this.#places.get(place) ?? []) {
        if (!isSame(group)) continue;
        if (!found || this.#at(group) < this.#at(found)) found = group;
        break;
      }
    }
    return found;
  }

  #at(group: Group): number {
    return this.#order.get(group) ?? Infinity;
  }
}

/** Two people may be one only where neither has another number of the same kind: each kind is looked for beside those without it. */
function placesOf({ person, identity }: Holder): string[] {
  const [id, number, birth, phone] = keysOf(person);
  const family = `${id === '' ? '' : 'i'}${number === '' ? '' : 'n'}`;
  return [
    ...(identity.kind === 'same' ? [`stored ${identity.subject.id}`] : []),
    ...(id === '' ? [] : [`id ${id}`]),
    ...(number === '' ? [] : [`number ${id === '' ? '' : 'i'} ${number}`]),
    ...(birth === '' ? [] : [`day ${family} ${birth} ${phone}`, `day ${family} ${birth} *`]),
    ...(birth.length > 7 ? [`within ${family} ${birth.slice(0, 7)} ${phone}`] : []),
    ...(birth.length > 7 ? [`within ${family} ${birth.slice(0, 7)} *`] : []),
    ...(phone === '' ? [] : [`phone ${family} ${birth === '' ? '' : 'b'} ${phone}`]),
  ];
}

function looksFor({ person, identity }: Holder): string[] {
  const [id, number, birth, phone] = keysOf(person);
  const families = ['', ...(id === '' ? ['i'] : [])].flatMap((own) => [
    own,
    ...(number === '' ? [`${own}n`] : []),
  ]);
  // Without a telephone number of its own, or beside somebody without one, a day of birth is enough.
  const phones = phone === '' ? ['*'] : [phone, ''];
  const births = birth === '' ? [] : [birth, ...(birth.length > 7 ? [birth.slice(0, 7)] : [])];
  return [
    ...(identity.kind === 'same' ? [`stored ${identity.subject.id}`] : []),
    ...(id === '' ? [] : [`id ${id}`]),
    ...(number === '' ? [] : ['', ...(id === '' ? ['i'] : [])].map((own) => `number ${own} ${number}`)),
    ...families.flatMap((family) =>
      phones.flatMap((own) => [
        ...births.map((day) => `day ${family} ${day} ${own}`),
        ...(birth.length === 7 ? [`within ${family} ${birth} ${own}`] : []),
      ]),
    ),
    ...(phone === ''
      ? []
      : families.flatMap((family) =>
          (birth === '' ? ['', 'b'] : ['']).map((own) => `phone ${family} ${own} ${phone}`),
        )),
  ];
}

/** Two of each kind of people are enough: whoever says the very same keys is doubted for the same reason. */
const OF_A_KIND = 2;

/** People of one name by their days of birth, which tell most of them apart. */
class Births<Group extends Holder> {
  readonly #all: Group[] = [];
  readonly #unknown: Group[] = [];
  readonly #months = new Map<string, Group[]>();

  add(group: Group): void {
    const [, , birth] = keysOf(group.person);
    this.#all.push(group);
    if (birth === '') {
      this.#unknown.push(group);
      return;
    }
    const month = this.#months.get(birth.slice(0, 7)) ?? [];
    month.push(group);
    this.#months.set(birth.slice(0, 7), month);
  }

  /** Those whose day of birth does not show that they are somebody else. */
  beside({ person }: Group): readonly (readonly Group[])[] {
    const [, , birth] = keysOf(person);
    return birth === '' ? [this.#all] : [this.#unknown, this.#months.get(birth.slice(0, 7)) ?? []];
  }
}

/** Who of one name cannot be told apart. */
export class Doubtful<Group extends Holder> {
  readonly #order: ReadonlyMap<Group, number>;
  readonly #everybody = new Births<Group>();
  /** With an ID number and no number in the office. */
  readonly #byIdAlone = new Births<Group>();

  constructor(groups: readonly Group[]) {
    this.#order = new Map(groups.map((group, at) => [group, at]));
    const kinds = new Map<string, number>();
    for (const group of groups) {
      const keys = keysOf(group.person);
      const kind = keys.join('\0');
      const alike = kinds.get(kind) ?? 0;
      kinds.set(kind, alike + 1);
      if (alike >= OF_A_KIND) continue;
      const [id, number] = keys;
      this.#everybody.add(group);
      if (id !== '' && number === '') this.#byIdAlone.add(group);
    }
  }

  /**
   * The first other one of whom nothing tells that it is somebody else. A row that says who it is is none of the two: only the
   * one beside it that does not is doubted.
   */
  twinOf(group: Group): Group | undefined {
    const rank = ownKeyRank(group.person);
    const standIn: Subject = { id: '', kind: 'person', values: group.person };
    const isTwin = (other: Group): boolean =>
      other !== group &&
      rank <= ownKeyRank(other.person) &&
      identify(other.person, [standIn]).kind === 'ambiguous';
    // Of two who have the same kind of number that number tells.
    const others = [this.#everybody, this.#byIdAlone][rank]?.beside(group) ?? [];
    const found = others.flatMap((each) => each.find(isTwin) ?? []);
    return found.sort((one, other) => this.#at(one) - this.#at(other))[0];
  }

  #at(group: Group): number {
    return this.#order.get(group) ?? Infinity;
  }
}

/** Names under which a key speaks of one person at most, as far as the sheet says. */
export function namesOfOne(people: readonly Values[]): ReadonlySet<string> {
  const first = new Map<string, Subject>();
  const several = new Set<string>();
  for (const values of people) {
    const name = textOf(values, 'name');
    if (name === undefined || !hasKey(values)) continue;
    const known = first.get(name);
    if (!known) first.set(name, { id: '', kind: 'person', values });
    else if (identify(values, [known]).kind !== 'same') several.add(name);
  }
  return new Set([...first.keys()].filter((name) => !several.has(name)));
}
