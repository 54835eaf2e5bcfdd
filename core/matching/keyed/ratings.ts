import type { DescribedControl, DescribedPage } from '../../model/page.ts';
import type { Row } from '../../model/values.ts';
import { plainText } from '../label.ts';
import { matchOption } from '../option.ts';
import { tellsWhoIsJudged } from '../sections.ts';
import { type ControlNames, framedBy, itemName, namesOf } from './names.ts';

const CHOOSING: ReadonlySet<string> = new Set(['radio', 'select', 'checkboxes']);

/** What forms print over or beside the box for a grade. */
const ASKS_GRADE =
  /^(?:(?:民主)?(?:评议|测评|评价|考核|评定|评定|推荐|总体评价|总体|综合评价|综合)?(?:等次|等级|档次|结果|意见|结论|评价|评定)|评议|测评|评价|打勾|选项|满意度|总体评价|综合评价)$/;

/** A control of a matrix with the rating that belongs in it. */
export interface KeyedControl {
  control: DescribedControl;
  index: number;
}

/** Whom a page and a record are about, as far as names tell. */
export interface Whose {
  /** The name in the record. */
  name: string | undefined;
  /** Whether the page asks for a name or shows one. */
  named: boolean;
}

/**
 * Which control each rating belongs in: its subject, and its indicator where it has one, both name the control, by row, column
 * or title. Where the page tells departments, the department has to be the same.
 */
export function ratingControls(
  pages: readonly DescribedPage[],
  controls: readonly DescribedControl[],
  ratings: readonly Row[],
  whose: Whose,
): KeyedControl[] {
  const named = controls.map((control) => ({ control, names: namesOf(control) }));
  const depts = new Set(ratings.flatMap(({ dept }) => (dept ? [itemName(dept)] : [])));
  const tellsDepts = named.some(({ names }) => [...depts].some((dept) => names.all.has(dept)));
  const naming = new Set(named.flatMap(({ names }) => [...names.place]));
  // Whoever names some of the controls is not whom all of them are about.
  const shown = new Set(
    pages
      .flatMap(shownOn)
      .map(itemName)
      .filter((text) => !naming.has(text)),
  );
  const judged = new Set(pages.flatMap(judgedOn).map(itemName));
  const titles = pages.flatMap(titlesOf).map(itemName);
  const subjects = new Set(
    ratings.flatMap(({ item, subject }) => (item && subject ? [itemName(subject)] : [])),
  );
  /** Whether the whole page is about somebody whom it need not name again beside each indicator. */
  const isWhole = (who: string): boolean => {
    if (naming.has(who)) return false;
    if (shown.has(who) || who === itemName(whose.name ?? '')) return true;
    if (titles.some((text) => (framedBy(text) ?? text) === who)) return true;
    return subjects.size === 1 && !whose.named;
  };
  return ratings.flatMap((rating, index) => {
    const found = named.filter(({ control, names }) => {
      const dept = rating['dept'];
      if (dept && tellsDepts && !names.all.has(itemName(dept))) return false;
      return isAbout(rating, names, isWhole, judged) && asksFor(rating, control, names, named);
    });
    // Beside a choice that offers the grade, a box is for words: 总体评价 [优秀 ▾] 意见 [ ].
    const offering = found.filter(({ control }) => offers(control, rating['grade'] ?? ''));
    return (offering.length === 1 ? offering : found).map(({ control }) => ({ control, index }));
  });
}

function offers({ kind, options }: DescribedControl, grade: string): boolean {
  return CHOOSING.has(kind) && options !== undefined && matchOption(grade, [], options) !== null;
}

/** What a page says in words of its own or in boxes: whom it is about. */
function shownOn({ headings, texts, controls }: DescribedPage): string[] {
  return [
    ...headings,
    ...texts.map(({ value }) => value),
    ...controls.flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : [])),
  ];
}

/** Titles and headers, which may speak of the subject among other things: 对领导班子的总体评价. */
function titlesOf({ title, headings, controls }: DescribedPage): string[] {
  return [
    title,
    ...headings,
    ...controls.flatMap(({ section, about }) => [...section, ...(about?.column ?? [])]),
  ];
}

/** Whom a page says in words to be judged: 被测评人：王试样. */
function judgedOn({ texts }: DescribedPage): string[] {
  return texts.filter(({ label }) => tellsWhoIsJudged(label.text)).map(({ value }) => value);
}

function isAbout(
  { subject, item }: Row,
  names: ControlNames,
  isWhole: (who: string) => boolean,
  judged: ReadonlySet<string>,
): boolean {
  if (item && !names.all.has(itemName(item))) return false;
  if (!subject) return item !== undefined;
  const who = itemName(subject);
  if (names.people.has(who)) return true;
  // A title farther up may have ended where the page says of whom it speaks next.
  if (judged.size > 0 && !judged.has(who)) return false;
  return names.all.has(who) || names.titled.has(who) || (item !== undefined && isWhole(who));
}

/** Whether the control takes a grade: it is in the indicator's own column, asks for one, or is the row's only choice. */
function asksFor(
  { subject, item, grade }: Row,
  control: DescribedControl,
  names: ControlNames,
  all: readonly { control: DescribedControl; names: ControlNames }[],
): boolean {
  if (!grade) return false;
  if (control.kind === 'checkbox') return isVoteFor(grade, control) && !isVotedBeside(control, names, all);
  if (control.options && CHOOSING.has(control.kind) && matchOption(grade, [], control.options) === null) {
    return false;
  }
  if (item && names.own.has(itemName(item)) && !names.row.has(itemName(item))) return true;
  // Where the people stand over the columns and the indicators beside the rows.
  const who = itemName(subject ?? '');
  if (item && names.row.has(itemName(item)) && names.people.has(who) && !names.row.has(who)) return true;
  if ([...names.own].some((text) => ASKS_GRADE.test(plainText(text)))) return true;
  if (!CHOOSING.has(control.kind)) return false;
  const { row } = control;
  const beside = all.filter(
    (other) =>
      other.control !== control &&
      CHOOSING.has(other.control.kind) &&
      (row
        ? other.control.row?.table === row.table && other.control.row.index === row.index
        : names.row.size > 0 &&
          sameNames(other.names.row, names.row) &&
          sameTexts(other.control.section, control.section)),
  );
  return beside.length === 0;
}

function isVoteFor(grade: string, { about }: DescribedControl): boolean {
  const [word] = about?.column ?? [];
  return word !== undefined && matchOption(grade, [], [itemName(word)]) === 0;
}

/** Whether somebody has ticked another word in the row: two ticks are no vote. */
function isVotedBeside(
  control: DescribedControl,
  names: ControlNames,
  all: readonly { control: DescribedControl; names: ControlNames }[],
): boolean {
  return all.some(
    (other) =>
      other.control !== control &&
      other.control.kind === 'checkbox' &&
      other.control.value !== '' &&
      sameNames(other.names.row, names.row) &&
      sameTexts(other.control.section, control.section),
  );
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}

function sameNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}
