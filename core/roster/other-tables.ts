import { commonIds } from '../forms/dictionary.ts';
import { fieldNames } from '../matching/fields.ts';
import { normaliseLabel } from '../matching/label.ts';
import { numberedLabel } from '../matching/numbered-label.ts';
import type { Field, FormType } from '../model/form-type.ts';
import { parsePath } from '../model/values.ts';
import type { Sheet } from '../model/workbook.ts';
import { looksLikeName } from '../text/surnames.ts';
import { ownText, type PlacedText, placedTexts } from './cells.ts';
import { LONGEST_LABEL, nameLabelsOf } from './column-labels.ts';
import { columnsOf, type RosterColumn } from './columns.ts';
import { rosterHeaderAt } from './header.ts';
import { likelyForms } from './likely.ts';
import { sheetFields } from './person-fields.ts';
import { isRemark } from './remark.ts';
import { fieldAtPath } from './row.ts';
import { readValue } from './value.ts';
import { titlesAbove } from './titles.ts';

/** A column of remarks is called as remarks begin. */
const REMARKS = /^(?:备\s*注|附\s*注|说\s*明)$/;

/** Characters at the end of a text that tell its kind. */
const ALIKE = 2;

/** Rows between two tables: a gap and a title. */
const GAP_ROWS = 4;

/** Where a row of records says something of another kind, it is none of them. */
const TYPED: ReadonlySet<Field['type']> = new Set(['idNumber', 'phone', 'date', 'yearMonth', 'number']);

/** Tables that begin below the first of a sheet and are of another kind: whoever read on would judge them by columns that are not theirs. */
export class OtherTables {
  readonly #sheet: Sheet;
  readonly #forms: readonly FormType[];
  readonly #form: FormType | undefined;
  readonly #date1904: boolean;
  readonly #names: ReadonlySet<string>;
  /** What the column of names may be called. */
  readonly #nameLabels: ReadonlySet<string>;

  /** @param form of the table that is being read; `undefined` for people alone */
  constructor(sheet: Sheet, forms: readonly FormType[], form: FormType | undefined, date1904: boolean) {
    this.#sheet = sheet;
    this.#forms = forms;
    this.#form = form;
    this.#date1904 = date1904;
    this.#names = namesOf(forms);
    this.#nameLabels = nameLabelsOf(sheetFields(form));
  }

  /**
   * Whether another kind of table begins in a row, 0-based.
   * @param columns of the table that is being read
   */
  beginsAt(row: number, columns: readonly RosterColumn[]): boolean {
    const texts = placedTexts(this.#sheet, row);
    if (texts.length < 2 || !texts.every(({ text }) => isLabel(text))) return false;
    const named = texts.filter(({ text }) => this.#isName(text)).length;
    const isOfPeople = texts.some(({ text }) => this.#nameLabels.has(normaliseLabel(text)));
    // 书记, 正式党员 and 病假 are names of columns and everyday values: only what is called 姓名, or stands apart, is no row of the table.
    if (isOfPeople) return !this.#isSomebody(row, columns) && this.#isOfOther(row);
    const isKnown = named >= 2 && named * 2 >= texts.length;
    return !isKnown && !this.#resembles(row, texts) && this.#isStrange(row, texts, columns);
  }

  /** Somebody stands in the column of names. */
  #isSomebody(row: number, columns: readonly RosterColumn[]): boolean {
    return columns.some(({ index, path }) => {
      const text = path === 'name' ? ownText(this.#sheet, row, index) : '';
      return looksLikeName(text) && !this.#nameLabels.has(normaliseLabel(text));
    });
  }

  /** Cells of a column end alike where they are of one kind, as 第二党支部 and 第三党支部 do: such a row goes on with the table. */
  #resembles(row: number, texts: readonly PlacedText[]): boolean {
    let above = row - 1;
    while (above > row - GAP_ROWS && placedTexts(this.#sheet, above).length < 2) above -= 1;
    return texts.some(({ column, text }) =>
      [above, row + 1].some((other) => {
        const end = ownText(this.#sheet, other, column).trim().slice(-ALIKE);
        return end.length === ALIKE && text.trim().endsWith(end);
      }),
    );
  }

  /** Another form explains more of the header, or it is a header of people that says nothing of what the form is about. */
  #isOfOther(row: number): boolean {
    const under = (form: FormType | undefined): RosterColumn[] =>
      columnsOf(rosterHeaderAt(this.#sheet, row, sheetFields(form)), {});
    const own = under(this.#form);
    const [likely] = likelyForms(this.#forms, under, titlesAbove(this.#sheet, row));
    const isTelling = own.some(({ path }) => path !== null && !commonIds.has(parsePath(path).field));
    if (likely) return !isTelling || mapped(under(likely)) > mapped(own);
    return this.#form !== undefined && !isTelling && mapped(own) > 0 && speaksOfMore(this.#form);
  }

  /**
   * A header of which nothing is known, below a gap: words alone, under which rows go on, and which are nothing that stands in the columns
   * above.
   */
  #isStrange(row: number, texts: readonly PlacedText[], columns: readonly RosterColumn[]): boolean {
    if (
      !this.#isBelowGap(row) ||
      texts.some((text) => isRemark(text) && !REMARKS.test(text.text)) ||
      new Set(texts.map(({ text }) => text)).size < texts.length
    ) {
      return false;
    }
    const below = placedTexts(this.#sheet, row + 1).filter(({ column }) =>
      texts.some((each) => each.column === column),
    );
    if (below.length < 2) return false;
    const fields = sheetFields(this.#form);
    return (
      columns.every(({ index, path }) => {
        const text = path === 'name' && texts.find(({ column }) => column === index)?.text;
        return !text || !looksLikeName(text);
      }) &&
      (this.#standsUnderNumbers(row, texts) ||
        columns.some(({ index, path }) => {
          const field = path === null ? undefined : fieldAtPath(fields, path);
          const isThere = texts.some(({ column }) => column === index);
          if (!isThere || !field || !TYPED.has(field.type)) return false;
          const { problem } = readValue(this.#sheet.cell(row, index), field, this.#date1904);
          return problem !== undefined && problem.severity !== 'note';
        }))
    );
  }

  /** Words stand where the last row above has numbers, in two columns at least. */
  #standsUnderNumbers(row: number, texts: readonly PlacedText[]): boolean {
    let above = row - 1;
    while (above > row - GAP_ROWS && placedTexts(this.#sheet, above).length < 2) above -= 1;
    const numbers = placedTexts(this.#sheet, above).filter(({ text }) => /^\d+(?:\.\d+)?$/.test(text));
    const under = texts.filter(
      ({ column, text }) => !/\d/.test(text) && numbers.some((each) => each.column === column),
    );
    return under.length > 1;
  }

  #isBelowGap(row: number): boolean {
    const count = (at: number): number => (this.#sheet.hasRow(at) ? placedTexts(this.#sheet, at).length : 0);
    return count(row - 1) === 0 || (count(row - 1) === 1 && count(row - 2) === 0);
  }

  #isName(text: string): boolean {
    return this.#names.has(normaliseLabel(text)) || this.#names.has(numberedLabel(text)?.base ?? '');
  }
}

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && !/\d{3}/.test(text);
}

function mapped(columns: readonly RosterColumn[]): number {
  return columns.filter(({ path }) => path !== null).length;
}

/** A form that asks for nothing but what any form does is told by its name alone. */
function speaksOfMore({ fields }: FormType): boolean {
  return fields.some(({ id }) => !commonIds.has(id));
}

const known = new WeakMap<readonly FormType[], ReadonlySet<string>>();

/** What columns of any form may be called. */
function namesOf(forms: readonly FormType[]): ReadonlySet<string> {
  const names =
    known.get(forms) ??
    new Set(
      [undefined, ...forms].flatMap((form) => {
        const { scalars, columns } = fieldNames(sheetFields(form));
        return [...scalars.keys(), ...columns.keys()];
      }),
    );
  known.set(forms, names);
  return names;
}
