import { commonIds } from '../forms/dictionary.ts';
import { isTitle, titledForms } from '../matching/form-title.ts';
import { namedForms } from '../matching/listed-title.ts';
import type { FormType } from '../model/form-type.ts';
import { parsePath } from '../model/values.ts';
import type { Sheet } from '../model/workbook.ts';
import { placedTexts } from './cells.ts';
import { isPersonField, sheetFields } from './person-fields.ts';
import { readColumns, type ReadOptions } from './read.ts';

/** Who was there, ballots and votes: they stand in lists of any form. */
const VOTES = /^(?:ballots|votes)/;
/** Forms that are about votes themselves. */
const COUNTS_VOTES: ReadonlySet<FormType['group']> = new Set(['appraisal', 'activity']);

/** How many columns of a sheet have a field. */
function mappedColumns(columns: readonly { path: string | null }[]): number {
  return columns.filter(({ path }) => path !== null).length;
}

/** The sheet whose header names most fields, the first of equals: workbooks often begin with a sheet of instructions. */
export function likelySheet(
  sheets: readonly Sheet[],
  forms: readonly FormType[],
  options: ReadOptions,
): Sheet | undefined {
  const open = sheets.filter((sheet) => !sheet.hidden && sheet.rowCount > 0);
  const named = open.map((sheet) =>
    Math.max(
      ...[undefined, ...forms].map((form) => mappedColumns(readColumns(sheet, sheetFields(form), options))),
    ),
  );
  return open[named.indexOf(Math.max(...named))] ?? sheets[0];
}

/** Rows over a header among which the title of a sheet is. */
const TITLE_ROWS = 4;
/** A longer text is a sentence, unless it is the title of a form in full. */
const LONGEST_TITLE = 40;

/** What may be the title of a sheet: its name, and what stands alone in one of its first rows. */
export function titlesOf(sheet: Sheet): string[] {
  const rows = Array.from({ length: Math.min(sheet.rowCount, TITLE_ROWS) }, (_, row) =>
    placedTexts(sheet, row),
  );
  const alone = rows.flatMap((texts) => (texts.length === 1 ? texts.map(({ text }) => text) : []));
  return [sheet.name, ...alone];
}

/** @returns the only one of `likelyForms`; where several are as likely, nobody's */
export function likelyForm(...given: Parameters<typeof likelyForms>): FormType | undefined {
  const [form, ...others] = likelyForms(...given);
  return others.length === 0 ? form : undefined;
}

/**
 * The forms that explain more columns than people alone do, one of them by a field that not any form may ask for; of facts about
 * people alone, the honour that a title recommends them for. Of forms that explain as many, the one that the sheet is titled as, be it
 * as a list of such forms; else the one that is a kind of no other; else all of them: what pack the user works with says nothing of a
 * sheet, and decides nothing.
 * @param columnsWith the columns as they are read with the fields of a form, or of people alone
 * @param titles what may be the title, see `titlesOf`
 */
export function likelyForms(
  forms: readonly FormType[],
  columnsWith: (form: FormType | undefined) => readonly { path: string | null }[],
  titles: readonly string[] = [],
): FormType[] {
  const plain = mappedColumns(columnsWith(undefined));
  // The form for any page explains what any other does.
  const made = forms.filter(({ fallback }) => !fallback);
  const scores = made.map((form) => {
    const columns = columnsWith(form);
    const ids = columns.flatMap(({ path }) => (path === null ? [] : [parsePath(path).field]));
    const about = ids.filter((id) => !VOTES.test(id)).length;
    const telling = ids.some((id) => !commonIds.has(id) && (COUNTS_VOTES.has(form.group) || !VOTES.test(id)));
    return { form, score: ids.length, about, ids, telling };
  });
  const best = Math.max(plain, ...scores.map(({ score }) => score));
  const first = scores.filter(({ score }) => score === best);
  const short = titles.filter((text) => text.length <= LONGEST_TITLE || isTitle(text, made));
  const full = new Set(short.flatMap((title) => [...titledForms(title, made)]));
  const named = new Set(short.flatMap((title) => [...namedForms(title, made)]));
  const isTitled = ({ form, ids }: (typeof scores)[number]): boolean =>
    named.has(form.id) && (full.has(form.id) || ids.some(saysMore));
  // Whoever recommends or assesses votes on it: the votes alone make a titled list none of another form.
  const most = Math.max(plain + 1, ...first.map(({ about }) => about));
  const listed = scores.filter(
    (each) => !COUNTS_VOTES.has(each.form.group) && each.about >= most && isTitled(each),
  );
  if (listed.length > 0 && !first.some(isTitled)) {
    const widest = Math.max(...listed.map(({ about }) => about));
    return listed.filter(({ about }) => about === widest).map(({ form }) => form);
  }
  if (best === plain) {
    return first.filter(({ form, ids }) => named.has(form.id) && isListOf(form, ids)).map(({ form }) => form);
  }
  const titled = first.filter(isTitled);
  const telling = first.filter((each) => each.telling);
  const wide = telling.filter(({ form }) => form.kindOf === undefined);
  const winners = [titled, wide, telling].find((each) => each.length > 0) ?? [];
  return winners.map(({ form }) => form);
}

/** Whether a field says anything that is neither a fact about a person nor an aside. */
function saysMore(id: string): boolean {
  return !isPersonField(id) && id !== 'remark';
}

/**
 * Whether facts about people alone are a list of a form: those who are recommended for an honour, with what its paper cannot do without
 * beside the name.
 */
function isListOf({ group, fields }: FormType, ids: readonly string[]): boolean {
  return (
    group === 'honour' && fields.some(({ id, required }) => required && id !== 'name' && ids.includes(id))
  );
}
