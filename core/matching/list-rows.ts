import { withSecondKeys } from '../forms/complete.ts';
import type { FormType } from '../model/form-type.ts';
import type { DescribedList, DescribedPage } from '../model/page.ts';
import { looksLikeName } from '../text/surnames.ts';
import { detectFormType } from './detect.ts';
import { matchForm } from './match.ts';
import { shownTexts } from './person.ts';
import { type Clue, mayName, relationOf } from './same-person.ts';
import { valuesFromPage } from './values.ts';
import { cluesOn } from './whose.ts';

/** A page as if it showed one row of its list and nothing else. */
export type RowReading = readonly DescribedPage[];

/** Says of the text without a label that stands first in a row that it is a name. */
const NAME = '姓名';

/**
 * The rows of a page that lists people, each by itself; `undefined` where it shows a form, or lists nobody. A page that names
 * somebody beside its lists is the form of that person: the lists are parts of it.
 * @param forms all that a row may be read as
 */
export function rowsOfPeople(
  pages: readonly DescribedPage[],
  forms: readonly FormType[],
): RowReading[] | undefined {
  const people = forms.filter(({ subjectKind }) => subjectKind === 'person');
  const lists = pages.flatMap((page) =>
    (page.lists ?? []).flatMap((list) => {
      const rows = withTitles(list).rows.map((row) => readingOf(pages, page, row));
      const named = rows.filter((row) => namesOne(row, people));
      return named.length > 0 ? [{ list, named }] : [];
    }),
  );
  if (lists.length === 0) return undefined;
  const outside = without(
    pages,
    lists.map(({ list }) => list),
  );
  if (people.some((form) => cluesIn(outside, form).length > 0)) return undefined;
  const { best } = detectFormType(outside, forms);
  const form = forms.find(({ id }) => id === best);
  if (form && !isOverRows(form, outside, allNamed(lists))) return undefined;
  return withoutTwins(lists.map(({ named }) => named)).flat();
}

const LEAST_ROWS = 2;

/**
 * Whether the title of a person's form is that of a list of such forms: each of several rows names somebody and shows more of the form
 * than what stands beside the rows, where there is no place for a name. A table within the form of one person shows other
 * things than the form asks for.
 */
function isOverRows(form: FormType, outside: readonly DescribedPage[], rows: readonly RowReading[]): boolean {
  if (form.subjectKind !== 'person' || rows.length < LEAST_ROWS) return false;
  const beside = fieldsOf(outside, form);
  if (beside.has('name')) return false;
  return rows.every((row) => {
    const own = fieldsOf(row, form);
    return own.has('name') && own.size - 1 > beside.size;
  });
}

function allNamed(lists: readonly { named: readonly RowReading[] }[]): RowReading[] {
  return lists.flatMap((list) => list.named);
}

function fieldsOf(pages: readonly DescribedPage[], form: FormType): Set<string> {
  const { matches, texts } = matchForm(pages, form);
  return new Set([...matches, ...texts].map(({ path }) => path.replace(/\[.*?\]/g, '')));
}

/** Whom a row that is read as this form names. */
export function cluesIn(pages: readonly DescribedPage[], asked: FormType): Clue[] {
  const form = withSecondKeys(asked);
  const matching = matchForm(pages, form);
  return cluesOn(pages, matching, valuesFromPage(pages, matching, form));
}

/** Which of the rows is this person's: the very cells, else the only row that is about them. */
export function findRow(
  rows: readonly (readonly Clue[])[],
  refs: readonly ReadonlySet<string>[],
  person: { clues: readonly Clue[]; refs: readonly string[] },
): number | undefined {
  const same =
    person.refs.length === 0 ? -1 : refs.findIndex((own) => person.refs.every((ref) => own.has(ref)));
  if (same >= 0) return same;
  const related = rows.map((clues) => (clues.length === 0 ? 'other' : relationOf(person.clues, clues)));
  for (const relation of ['same', 'unknown'] as const) {
    const at = related.indexOf(relation);
    if (at >= 0) return related.lastIndexOf(relation) === at && !isDoubted(related) ? at : undefined;
  }
  return undefined;
}

/** Another row of the name, of which nothing tells whether it is theirs. */
function isDoubted(related: readonly string[]): boolean {
  return related.includes('doubtful') && !related.includes('same');
}

/** How many rows nothing tells apart from this one, itself counted: of more than one it is not known whose each is. */
export function namesakes(rows: readonly (readonly Clue[])[], at: number): number {
  const own = rows[at] ?? [];
  const isAlike = (clues: readonly Clue[]): boolean =>
    clues.length > 0 && relationOf(own, clues) === 'unknown';
  return rows.filter((clues, index) => index === at || isAlike(clues)).length;
}

/** Whether a row may be one of the namesakes of a person: whom it names need not be read for that. */
export function mayBeNamesake(row: RowReading, person: readonly Clue[]): boolean {
  return [...shownTexts(row).values()].some((text) => mayName(text.trim(), person));
}

function namesOne(row: RowReading, forms: readonly FormType[]): boolean {
  return forms.some((form) => cluesIn(row, form).some(({ path }) => path === 'name'));
}

/** Only this row; the titles over it still say which form it is. */
function readingOf(
  pages: readonly DescribedPage[],
  page: DescribedPage,
  { texts, controls }: DescribedList['rows'][number],
): RowReading {
  const own = new Set<string>(controls);
  return pages.map((each) => {
    const { lists: _lists, acts: _acts, ...rest } = each;
    if (each !== page) return { ...rest, controls: [], texts: [] };
    const inRow = each.controls.filter(({ ref }) => own.has(ref));
    return { ...rest, texts, controls: inRow.map(({ row: _row, ...control }) => control) };
  });
}

/** Cards often show the name as their title: it is one only where it reads like a name in every card. */
function withTitles(list: DescribedList): DescribedList {
  const titles = list.rows.map(({ texts: [first] }) => first);
  if (!titles.every((title) => title?.label.text === '' && looksLikeName(title.value))) return list;
  return {
    rows: list.rows.map(({ texts: [title, ...texts], controls }) => ({
      texts: title ? [{ ...title, label: { ...title.label, text: NAME } }, ...texts] : texts,
      controls,
    })),
  };
}

function without(pages: readonly DescribedPage[], lists: readonly DescribedList[]): DescribedPage[] {
  const inside = new Set<string>(
    lists.flatMap(({ rows }) =>
      rows.flatMap(({ texts, controls }) => [...texts.map(({ ref }) => ref), ...controls]),
    ),
  );
  return pages.map((page) => ({
    ...page,
    controls: page.controls.filter(({ ref }) => !inside.has(ref)),
    texts: page.texts.filter(({ ref }) => !inside.has(ref)),
  }));
}

/** Libraries draw columns that stay in place as a second table over the first: of two with the same rows the fuller stays. */
function withoutTwins(lists: readonly RowReading[][]): RowReading[][] {
  return lists.filter((list, at) =>
    lists.every(
      (other, index) =>
        index === at ||
        !isTwin(list, other) ||
        fullness(list) > fullness(other) ||
        (fullness(list) === fullness(other) && at < index),
    ),
  );
}

function isTwin(one: readonly RowReading[], other: readonly RowReading[]): boolean {
  return (
    one.length === other.length &&
    one.every((row, at) => {
      const [own, beside] = [valuesIn(row), valuesIn(other[at] ?? [])];
      const [less, more] = own.length < beside.length ? [own, beside] : [beside, own];
      return less.every((value) => more.includes(value));
    })
  );
}

function valuesIn(row: RowReading): string[] {
  return row.flatMap(({ texts }) => texts.map(({ value }) => value));
}

function fullness(list: readonly RowReading[]): number {
  return list.reduce((sum, row) => sum + valuesIn(row).length, 0);
}
