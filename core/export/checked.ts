import { canonicalJson } from '../model/journal.ts';
import type { CheckedColumn, CheckedTemplate } from '../model/checked-template.ts';
import type { Template } from '../model/template.ts';
import type { ConfirmedWords } from './words.ts';

/** What the user has said of the columns of a template, by letter. */
export interface Corrections {
  /** Field, or `null` for a column that stays empty. */
  paths: Readonly<Record<string, string | null>>;
  required: Readonly<Record<string, boolean>>;
  /** Java pattern of dates, or `''` for as they are recorded. */
  dates: Readonly<Record<string, string>>;
  words: ConfirmedWords;
}

export const NO_CORRECTIONS: Corrections = { paths: {}, required: {}, dates: {}, words: {} };

/** A checked template that is no longer what it was. */
export interface TemplateDrift {
  checked: CheckedTemplate;
  /** Headers, as printed. */
  gone: string[];
  fresh: string[];
  /** Headers that stand in another column. */
  moved: string[];
  /** The sheet or the rows of the header are others. */
  placed: boolean;
}

/** What is known of a template that was opened. */
export type Known = { is: 'same'; checked: CheckedTemplate } | { is: 'drifted'; drift: TemplateDrift };

/** Where a template's table stands. Rows are 1-based. */
export type TemplatePlace = Pick<Template, 'sheet' | 'headerRow' | 'firstDataRow'> & {
  headerRows?: number | undefined;
};

/**
 * What earlier checks say of a template: one of exactly this structure, else the one that is most like it, with what has changed.
 * A drifted one is for telling; nothing of it is applied unasked.
 * @param read the template as it reads at a place; `undefined` where it has no such place
 * @param first what it reads as by itself
 */
export function findChecked(
  known: readonly CheckedTemplate[],
  first: Template,
  read: (place: TemplatePlace) => Template | undefined,
): Known | undefined {
  for (const checked of known) {
    const there = read(checked);
    if (there && isSameStructure(there, checked)) return { is: 'same', checked };
  }
  const alike = known
    .map((checked) => ({ checked, share: sharedHeaders(first, checked) }))
    .filter(({ share }) => share >= ALIKE);
  alike.sort((a, b) => b.share - a.share);
  const best = alike[0]?.checked;
  return best && { is: 'drifted', drift: driftOf(first, best) };
}

/** Headers in common, of those that either has, from which on a template is told to be a changed one. */
const ALIKE = 0.5;

/** Corrections of the columns whose header stands where it stood. */
export function correctionsOf(checked: CheckedTemplate, template: Template): Corrections {
  const headers = new Map(template.columns.map(({ column, header }) => [column, header]));
  const same = checked.columns.filter(({ column, header }) => headers.get(column) === header);
  return {
    paths: Object.fromEntries(same.flatMap(({ column, path, said }) => (said ? [[column, path]] : []))),
    required: Object.fromEntries(
      same.flatMap(({ column, required }) => (required === undefined ? [] : [[column, required]])),
    ),
    dates: Object.fromEntries(
      same.flatMap(({ column, dateFormat }) => (dateFormat === undefined ? [] : [[column, dateFormat]])),
    ),
    words: Object.fromEntries(same.flatMap(({ column, words }) => (words ? [[column, words]] : []))),
  };
}

/** What is to be kept of the columns of a template, as matched and corrected. */
export function checkedColumns(
  { columns }: Template,
  { paths, required, dates, words }: Corrections,
): CheckedColumn[] {
  return columns.map(({ column, header, path }) => {
    const isRequired = required[column];
    const dateFormat = dates[column];
    const confirmed = words[column];
    return {
      column,
      header,
      path,
      ...(Object.hasOwn(paths, column) ? { said: true as const } : {}),
      ...(isRequired === undefined ? {} : { required: isRequired }),
      ...(dateFormat === undefined ? {} : { dateFormat }),
      ...(confirmed && Object.keys(confirmed).length > 0 ? { words: { ...confirmed } } : {}),
    };
  });
}

/** By what a checked template is known again, its form included: one of each is kept. */
export function structureKey({ formTypeId, ...checked }: CheckedTemplate): string {
  return canonicalJson({ formTypeId, ...structureOf(checked) });
}

function isSameStructure(template: Template, checked: CheckedTemplate): boolean {
  return canonicalJson(structureOf(template)) === canonicalJson(structureOf(checked));
}

function structureOf({
  sheet,
  headerRow,
  headerRows = 1,
  columns,
}: Omit<TemplatePlace, 'firstDataRow'> & { columns: readonly { column: string; header: string }[] }) {
  return { sheet, headerRow, headerRows, columns: columns.map(({ column, header }) => [column, header]) };
}

function sharedHeaders(template: Template, checked: CheckedTemplate): number {
  const now = new Set(template.columns.map(({ header }) => header));
  const then = new Set(checked.columns.map(({ header }) => header));
  const shared = [...now].filter((header) => then.has(header)).length;
  return shared / Math.max(1, now.size + then.size - shared);
}

/** Header → letters of its columns. */
function placesOf({ columns }: { columns: readonly { column: string; header: string }[] }) {
  const places = new Map<string, string>();
  for (const { column, header } of columns) places.set(header, `${places.get(header) ?? ''} ${column}`);
  return places;
}

function driftOf(template: Template, checked: CheckedTemplate): TemplateDrift {
  const now = placesOf(template);
  const then = placesOf(checked);
  const { headerRows = 1 } = template;
  return {
    checked,
    gone: [...then.keys()].filter((header) => !now.has(header)),
    fresh: [...now.keys()].filter((header) => !then.has(header)),
    moved: [...now].flatMap(([header, column]) =>
      then.has(header) && then.get(header) !== column ? [header] : [],
    ),
    placed:
      template.sheet !== checked.sheet ||
      template.headerRow !== checked.headerRow ||
      headerRows !== checked.headerRows,
  };
}

/** Whether the user has said anything of the columns. */
export function saysAnything({ paths, required, dates, words }: Corrections): boolean {
  const said = [paths, required, dates, ...Object.values(words)];
  return said.some((each) => Object.keys(each).length > 0);
}
