import { maskText } from '../model/mask.ts';
import type { FieldPath } from '../model/values.ts';
import { plainText } from './label.ts';

/** What a page or a review says of a person in one field: a name, or what tells people of one name apart. */
export interface Clue {
  path: FieldPath;
  value: string;
}

/**
 * Whether two sets of clues are about one person. `unknown`: nothing tells, for or against; `doubtful`: the name is
 * the same and something else is not, which does not decide.
 */
export type Relation = 'same' | 'other' | 'unknown' | 'doubtful';

/** A person has one, and nobody else has it. */
const DECIDING: readonly FieldPath[] = ['idNumber', 'employeeNumber'];
/** Shared by chance or not at all; a telephone changes. A unit or branch is shared by many: equal, it tells nothing. */
const SUPPORTING: readonly FieldPath[] = ['phone', 'birthDate'];
const SHARED: readonly FieldPath[] = ['partyBranch', 'workUnit'];
/** Kept masked in the journal (law 10). */
const MASKED: ReadonlySet<FieldPath> = new Set([...DECIDING, 'phone']);

/** Compares by name, then by the second keys that both show, strongest first. */
export function relationOf(one: readonly Clue[], other: readonly Clue[]): Relation {
  const at = (path: FieldPath) => compare(path, valuesOf(one, path), valuesOf(other, path));
  const names = at('name');
  if (names !== 'equal') return names === 'different' ? 'other' : names === 'mixed' ? 'doubtful' : 'unknown';
  const deciding = DECIDING.map(at).find((each) => each !== undefined);
  if (deciding === 'mixed') return 'doubtful';
  if (deciding) return deciding === 'equal' ? 'same' : 'other';
  if (at('birthDate') === 'different') return 'other';
  if ([...SUPPORTING, ...SHARED].map(at).some((each) => each === 'different' || each === 'mixed'))
    return 'doubtful';
  return SUPPORTING.map(at).includes('equal') ? 'same' : 'unknown';
}

/** Whether a number that a person alone has says that both are about one: at any place, where the address says nothing. */
export function tellsSurely(one: readonly Clue[], other: readonly Clue[]): boolean {
  const isEqual = (path: FieldPath): boolean =>
    compare(path, valuesOf(one, path), valuesOf(other, path)) === 'equal';
  return relationOf(one, other) === 'same' && DECIDING.some(isEqual);
}

/**
 * Whether a text may be the name of this person: it is, or it hides what it is, or theirs is hidden. Where no text of a row may be,
 * nothing but a different name comes of comparing.
 */
export function mayName(text: string, person: readonly Clue[]): boolean {
  const names = valuesOf(person, 'name');
  return names.length === 0 || isHidden(text) || names.some((name) => sameIdentity(text, name));
}

/** Equality without white space, middle dots and case; a star in either text stands for one hidden character. */
export function sameIdentity(one: string, other: string): boolean {
  const [left, right] = [Array.from(folded(one)), Array.from(folded(other))];
  return left.length === right.length && agree(left, right);
}

/** A second key as the journal keeps it: sensitive ones masked, yet such that two short ones never look the same. */
export function keptKey({ path, value }: Clue): string {
  if (!MASKED.has(path) || value.includes(DIGEST)) return value;
  const masked = maskText(value);
  return isHidden(masked) ? `${masked}${DIGEST}${digestOf(identityText(value))}` : masked;
}

const MASK = '*';
/** Stands between the stars of a number too short to show a part of it and its digest. */
const DIGEST = '#';

function compare(
  path: FieldPath,
  left: readonly string[],
  right: readonly string[],
): 'equal' | 'different' | 'mixed' | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  const same = path === 'name' ? sameIdentity : sameKey;
  const matched = [
    ...left.map((each) => right.some((beside) => same(each, beside))),
    ...right.map((each) => left.some((beside) => same(each, beside))),
  ];
  return matched.every(Boolean) ? 'equal' : matched.some(Boolean) ? 'mixed' : 'different';
}

/** A text of stars alone says nothing of whose it is. */
function valuesOf(clues: readonly Clue[], path: FieldPath): string[] {
  return [...new Set(clues.filter((clue) => clue.path === path).map(({ value }) => value))].filter(
    (value) => !isHidden(value),
  );
}

/** Portals hide a number behind as many stars as they like: what both show of its ends must agree. */
function sameKey(one: string, other: string): boolean {
  if (one.includes(DIGEST) || other.includes(DIGEST)) return digestIn(one) === digestIn(other);
  const [left, right] = [folded(one), folded(other)];
  const masked = [left, right].some((text) => text.includes(MASK));
  if (!masked || left.length === right.length) return sameIdentity(one, other);
  return agreeAtEnds(endsOf(left), endsOf(right));
}

interface Ends {
  head: string;
  tail: string;
  /** No character is hidden: both ends are the whole text. */
  whole: boolean;
}

function endsOf(text: string): Ends {
  const parts = text.split(MASK);
  return { head: parts[0] ?? '', tail: parts.at(-1) ?? '', whole: parts.length === 1 };
}

function agreeAtEnds(one: Ends, other: Ends): boolean {
  for (const [whole, hidden] of [
    [one, other],
    [other, one],
  ] as const) {
    if (whole.whole && whole.head.length <= hidden.head.length + hidden.tail.length) return false;
  }
  const heads = one.head.startsWith(other.head) || other.head.startsWith(one.head);
  return heads && (one.tail.endsWith(other.tail) || other.tail.endsWith(one.tail));
}

function agree(one: readonly string[], other: readonly string[]): boolean {
  return one.every((sign, i) => sign === MASK || other[i] === MASK || sign === other[i]);
}

function identityText(text: string): string {
  return plainText(text)
    .replace(/[·•・‧.]/g, '')
    .replace(/[xX×●]/g, (sign) => (/x/i.test(sign) ? 'X' : MASK));
}

/** Portals write the letters of a number large or small. Digests that are kept are of the text as it was. */
function folded(text: string): string {
  return identityText(text).toUpperCase();
}

function isHidden(text: string): boolean {
  return /^\**$/.test(identityText(text));
}

function digestIn(text: string): string | undefined {
  return text.includes(DIGEST) ? text.split(DIGEST).at(-1) : digestOf(identityText(text));
}

/** 32 bits of FNV-1a: tells short numbers apart; secret it keeps none. */
function digestOf(text: string): string {
  let digest = 0x811c9dc5;
  for (const sign of text) digest = Math.imul(digest ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return digest.toString(16).padStart(8, '0');
}
