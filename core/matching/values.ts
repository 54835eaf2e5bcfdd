import type { FormType } from '../model/form-type.ts';
import type { DatePart, DescribedPage } from '../model/page.ts';
import { parsePath, type Row, type Values } from '../model/values.ts';
import { dateOfParts } from './date-part.ts';
import { toIsoDate } from './date.ts';
import { fieldAt } from './fields.ts';
import type { FormMatching } from './match.ts';
import { isPrompt, isUnset, matchOption } from './option.ts';
import { splitChoices } from './split-choices.ts';

type Scalar = string | string[];
/** 请选择政治面貌 is a prompt; a whole sentence that begins with 请 is what somebody wrote. */
const LONGEST_PROMPT = 8;

/**
 * What the page holds now, as values of the form: controls first, then texts. A field that a page shows twice with
 * different texts is left out, as is everything empty. Dates and declared options come back in the form's spelling.
 */
export function valuesFromPage(
  pages: readonly DescribedPage[],
  matching: Pick<FormMatching, 'matches' | 'texts'>,
  formType: FormType,
): Values {
  const shown = new Map<string, Scalar>();
  for (const { controls, texts } of pages) {
    for (const { ref, value, kind, unset } of controls) {
      if (!unset && !isUnset(value, kind)) shown.set(ref, value);
    }
    for (const { ref, value } of texts) if (!isBlankText(value)) shown.set(ref, value);
  }
  joinDateParts(pages, matching, shown);
  const ends = endsOfSpans(matching, formType, shown);
  const found = new Map<string, Scalar[]>();
  for (const group of [[...matching.matches, ...ends], matching.texts]) {
    const inGroup = new Map<string, Scalar[]>();
    for (const { ref, path } of group) {
      const value = canonical(shown.get(ref), path, formType);
      if (value !== undefined && !found.has(path)) inGroup.set(path, [...(inGroup.get(path) ?? []), value]);
    }
    for (const [path, values] of inGroup) found.set(path, values);
  }
  return collect(found);
}

/** Boxes for year, month and day show their date between them. */
function joinDateParts(
  pages: readonly DescribedPage[],
  { matches }: Pick<FormMatching, 'matches'>,
  shown: Map<string, Scalar>,
): void {
  const parts = new Map(pages.flatMap(({ controls }) => controls.map(({ ref, part }) => [ref, part])));
  const dates = new Map<string, Map<DatePart, string>>();
  for (const { ref, path } of matches) {
    const part = parts.get(ref);
    if (!part) continue;
    const text = shown.get(ref);
    dates.set(path, (dates.get(path) ?? new Map()).set(part, typeof text === 'string' ? text : ''));
  }
  for (const { ref, path } of matches) {
    if (!parts.get(ref)) continue;
    const date = dateOfParts(dates.get(path) ?? new Map());
    if (date === undefined) shown.delete(ref);
    else shown.set(ref, date);
  }
}

/** A control that takes both ends of a span shows two dates: each goes under its own field. */
function endsOfSpans(
  { matches }: Pick<FormMatching, 'matches'>,
  formType: FormType,
  shown: Map<string, Scalar>,
): { ref: string; path: string }[] {
  return matches.flatMap(({ ref, path }) => {
    const until = formType.fields.find(({ id }) => id === path)?.span?.until;
    const both = shown.get(ref);
    if (until === undefined || !Array.isArray(both) || both.length !== 2) return [];
    const [from = '', to = ''] = both;
    shown.set(ref, from);
    shown.set(`${ref} end`, to);
    return [{ ref: `${ref} end`, path: until }];
  });
}

function collect(found: ReadonlyMap<string, readonly Scalar[]>): Values {
  const values: Values = {};
  const rows = new Map<string, Map<number, Row>>();
  for (const [path, candidates] of found) {
    const [value] = candidates;
    const agreed = new Set(candidates.map((candidate) => JSON.stringify(candidate))).size === 1;
    if (value === undefined || !agreed) continue;
    const { field, row } = parsePath(path);
    if (!row) {
      values[field] = value;
      continue;
    }
    const table = rows.get(field) ?? new Map<number, Row>();
    table.set(row.index, {
      ...table.get(row.index),
      [row.column]: typeof value === 'string' ? value : value.join('、'),
    });
    rows.set(field, table);
  }
  for (const [field, table] of rows) {
    const length = Math.max(...table.keys()) + 1;
    values[field] = Array.from({ length }, (_, index) => table.get(index) ?? {});
  }
  return values;
}

/** What read-only pages put where there is nothing: a dash, or the prompt of a list that is shown as text. */
function isBlankText(text: string): boolean {
  return text.length <= LONGEST_PROMPT && isPrompt(text);
}

function canonical(value: Scalar | undefined, path: string, formType: FormType): Scalar | undefined {
  const field = fieldAt(formType, path);
  if (value === undefined || !field) return undefined;
  const texts = (typeof value === 'string' ? [value] : value).filter((text) => text.trim() !== '');
  const spelled = texts.map((text) => {
    if (field.type === 'date' || field.type === 'yearMonth') return toIsoDate(text) ?? text.trim();
    return declared(text, field.options ?? []) ?? text.trim();
  });
  const [first] = spelled;
  if (first === undefined) return undefined;
  if (field.type !== 'choices') return spelled.join('、');
  return typeof value === 'string' ? splitChoices(first, field.options ?? [], /[、,，;；\s]+/g) : spelled;
}

/** The form's own spelling of a shown option. */
function declared(
  text: string,
  options: readonly { value: string; aliases: readonly string[] }[],
): string | undefined {
  const meant = options.filter((option) => matchOption(option.value, option.aliases, [text]) === 0);
  const exact = meant.find((option) => matchOption(option.value, [], [text]) === 0);
  return exact?.value ?? (meant.length === 1 ? meant[0]?.value : undefined);
}
