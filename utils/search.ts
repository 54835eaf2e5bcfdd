import { maskText } from '#core/model/mask.ts';
import { SECOND_KEYS, type Subject } from '#core/model/subject.ts';
import { textOf } from '#core/model/values.ts';

/** A person or organisation as lists show it. */
export interface SubjectItem {
  id: string;
  name: string;
  /** 单位 and 支部 or 部门, as far as known. */
  organisation: string;
  /** Others have the same name: `secondKey` tells them apart, masked; `undefined` where there is none. */
  homonym: boolean;
  secondKey?: { field: (typeof SECOND_KEYS)[number]; shown: string } | undefined;
  /** 工号, which lists show in full. */
  employeeNumber?: string | undefined;
}

/** Positions of the characters that a query of Latin letters finds. The table behind it is loaded after the first paint. */
export type PinyinMatch = (text: string, query: string) => number[] | undefined;

const BETWEEN_PARTS = ' · ';

/** Items in the order of the roster, homonyms marked. */
export function subjectItems(subjects: readonly Subject[]): SubjectItem[] {
  const names = subjects.map(({ values }) => textOf(values, 'name') ?? '');
  const keys = names.map(plain);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return subjects.map(
    (subject, at) => new Item(subject, names[at] ?? '', (counts.get(keys[at] ?? '') ?? 0) > 1),
  );
}

class Item implements SubjectItem {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly homonym: boolean;
  readonly employeeNumber: string | undefined;
  readonly #subject: Subject;

  constructor(subject: Subject, name: string, homonym: boolean) {
    this.id = subject.id;
    this.name = name;
    this.organisation = organisationOf(subject);
    this.homonym = homonym;
    this.employeeNumber = textOf(subject.values, 'employeeNumber');
    this.#subject = subject;
  }

  /** Of thousands few are shown. */
  get secondKey(): SubjectItem['secondKey'] {
    return secondKeyOf(this.#subject);
  }
}

/**
 * Items that the query finds, best first: by name or the whole 工号, then by pinyin (whole, initials or mixed), then by
 * organisation and its pinyin, then by the beginning of a 工号.
 * A query of several words, as a name and an organisation, finds what each of them finds. An empty query finds all, in
 * their own order.
 */
export function searchSubjects(
  items: readonly SubjectItem[],
  query: string,
  pinyin: PinyinMatch | undefined,
): SubjectItem[] {
  const wanted = plain(query);
  if (wanted === '') return [...items];
  const words = wordsOf(query);
  const inOrganisation = organisationFinder(pinyin);
  const ranked = items.flatMap((item) => {
    // Some write a name with blanks in it: the whole goes first.
    const rank =
      rankOf(item, wanted, { pinyin, inOrganisation }) ?? rankOfAll(item, words, { pinyin, inOrganisation });
    return rank === undefined ? [] : [{ item, rank }];
  });
  // Sorting is stable: the roster's order stands inside a rank.
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.map(({ item }) => item);
}

/** Whether a query can be pinyin: without the matcher, what it finds is not all that it asks for. */
export function needsPinyin(query: string): boolean {
  return wordsOf(query).some(isLatin);
}

export async function loadPinyin(): Promise<PinyinMatch> {
  const { matchPinyin } = await import('#core/text/pinyin/match.ts');
  return matchPinyin;
}

interface PlainTexts {
  name: string;
  organisation: string;
  employeeNumber: string;
  /** 单位 and 支部 or 部门 each: what runs over from one into the next is no find. */
  parts: readonly string[];
}

/** Names and organisations as they are compared: made once for each item, not at every key that is pressed. */
const plainOf = new WeakMap<SubjectItem, PlainTexts>();

function plainTexts(item: SubjectItem): PlainTexts {
  const known = plainOf.get(item);
  if (known) return known;
  const { name, organisation } = item;
  const parts = organisation.split(BETWEEN_PARTS).map(plain);
  const made = {
    name: plain(name),
    organisation: plain(organisation),
    employeeNumber: plain(item.employeeNumber ?? ''),
    parts,
  };
  plainOf.set(item, made);
  return made;
}

interface Finders {
  pinyin: PinyinMatch | undefined;
  inOrganisation: (part: string, wanted: string) => boolean;
}

/** One letter stands in the pinyin of nearly every organisation. */
const LEAST_LETTERS = 2;

/** One or two digits begin the 工号 of nearly everybody. */
const LEAST_DIGITS = 3;

/** Finds pinyin in organisations; hundreds of people have the same, which is looked at once. */
function organisationFinder(pinyin: PinyinMatch | undefined): Finders['inOrganisation'] {
  const found = new Map<string, boolean>();
  return (part, wanted) => {
    if (!pinyin || wanted.length < LEAST_LETTERS || !isLatin(wanted)) return false;
    const key = `${wanted} ${part}`;
    const known = found.get(key) ?? pinyin(part, wanted) !== undefined;
    found.set(key, known);
    return known;
  };
}

/** As good as the word that is found worst; `undefined` where one is not found at all. */
function rankOfAll(item: SubjectItem, words: readonly string[], finders: Finders): number | undefined {
  if (words.length < 2) return undefined;
  const ranks = words.map((word) => rankOf(item, word, finders));
  return ranks.includes(undefined) ? undefined : Math.max(...ranks.filter((rank) => rank !== undefined));
}

function rankOf(item: SubjectItem, wanted: string, { pinyin, inOrganisation }: Finders): number | undefined {
  const { name, organisation, employeeNumber, parts } = plainTexts(item);
  if (name === wanted || employeeNumber === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(wanted)) return 2;
  if (pinyin && isLatin(wanted)) {
    const matched = pinyin(name, wanted);
    if (matched) return matched[0] === 0 ? (matched.length === [...name].length ? 3 : 4) : 5;
  }
  if (organisation.includes(wanted)) return 6;
  if (parts.some((part) => inOrganisation(part, wanted))) return 7;
  return wanted.length >= LEAST_DIGITS && employeeNumber.startsWith(wanted) ? 8 : undefined;
}

function isLatin(plainText: string): boolean {
  return /^[a-z]+$/.test(plainText);
}

/** A query's words, each as it is compared. */
function wordsOf(query: string): string[] {
  return query
    .normalize('NFKC')
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
}

/** Characters that are compared as they are. */
const PLAIN = /^[\u3400-\u9fff0-9a-z]*$/;

/** For comparing: width, case, blanks and the dot of transliterated names do not count. */
function plain(text: string): string {
  // Most are so already, and a list has thousands.
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s·•・‧.'’]/g, '');
}

function organisationOf({ values }: Subject): string {
  const unit = textOf(values, 'workUnit') ?? '';
  const part = textOf(values, 'partyBranch') ?? textOf(values, 'department') ?? '';
  return unit === '' || part === '' || unit === part ? unit || part : unit + BETWEEN_PARTS + part;
}

function secondKeyOf({ values }: Subject): SubjectItem['secondKey'] {
  for (const field of SECOND_KEYS) {
    const text = textOf(values, field);
    if (text === undefined) continue;
    const hide = field === 'idNumber' || field === 'phone';
    return { field, shown: hide ? maskText(text) : text };
  }
  return undefined;
}
