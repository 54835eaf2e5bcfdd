import type { FieldType } from '../model/form-type.ts';
import { deadlinesIn } from '../text/deadline.ts';
import { comparisonKey } from '../text/normalise.ts';
import { saysNothing } from '../text/placeholder.ts';

/**
 * Why the texts of a column may be nobody's own words: most are times (完成时限) or numbers, few values come back in many rows (类别), or its
 * header names a field of another kind.
 */
export type Doubt = 'times' | 'numbers' | 'few' | 'field';

/** Letters from which a cell is compared, where it may be somebody's own words, and where it is a fact such as a department. */
const SHORTEST_OWN = 4;
const SHORTEST_FACT = 8;
/** Letters left of a cell without its times and digits, below which it is nothing but those. */
const LEAST_LETTERS = 3;
/** Rows, values among them, and letters of each, from which a column is taken for a choice. */
const MANY_ROWS = 6;
const ROWS_PER_VALUE = 3;
const LONGEST_CHOICE = 20;
/** Cells of a column that are looked at for times and numbers, from its beginning to its end. */
const SAMPLE = 50;

/** The kind of a field that a header names; `undefined` where it names none. */
type Kind = FieldType | undefined;

/**
 * Whether a cell is a text to compare. A long text is somebody's own words, short or not (每学期听课1节), and may be so where nothing
 * tells; 同上 and 无 are nobody's.
 */
export function isCompared(text: string, kind: Kind): boolean {
  const { length } = [...text];
  if (length >= SHORTEST_FACT) return true;
  const isOwn = kind === undefined || kind === 'longText';
  return isOwn && length >= SHORTEST_OWN && !saysNothing(text);
}

/**
 * What the cells of a column are where they are nothing but that, so that there is nothing to compare.
 * @param cells that are not blank
 */
export function noTextsIn(cells: readonly string[]): 'times' | 'numbers' | undefined {
  const told = [...new Set(cells)].filter((text) => !saysNothing(text));
  if (told.length === 0) return undefined;
  if (told.every(isNumber)) return 'numbers';
  return told.every((text) => isNumber(text) || isTime(text)) ? 'times' : undefined;
}

/**
 * Why the cells of a column may be something else than texts, as their structure shows; what a form asks a long text for is believed.
 * @param cells that are not blank
 */
export function doubtIn(cells: readonly string[], kind: Kind): Doubt | undefined {
  if (kind === 'longText') return undefined;
  const step = Math.max(1, Math.ceil(cells.length / SAMPLE));
  const sample = cells.filter((text, at) => at % step === 0 && !saysNothing(text));
  const most = (is: (text: string) => boolean): boolean => sample.filter(is).length * 2 > sample.length;
  if (most(isNumber)) return 'numbers';
  if (most((text) => isNumber(text) || isTime(text))) return 'times';
  if (isChoice(cells)) return 'few';
  return kind === undefined || kind === 'text' ? undefined : 'field';
}

function isChoice(cells: readonly string[]): boolean {
  if (cells.length < MANY_ROWS) return false;
  const values = new Set<string>();
  for (const text of cells) {
    values.add(text.trim());
    if (values.size * ROWS_PER_VALUE > cells.length || [...text].length > LONGEST_CHOICE) return false;
  }
  return true;
}

function isNumber(text: string): boolean {
  return (
    /\d/.test(text.normalize('NFKC')) && lettersIn(text) < LEAST_LETTERS && deadlinesIn(text).length === 0
  );
}

export function isTime(text: string): boolean {
  const times = deadlinesIn(text);
  const rest = times.reduce((left, { quote }) => left.replace(quote, ''), text);
  return times.length > 0 && lettersIn(rest) < LEAST_LETTERS;
}

function lettersIn(text: string): number {
  return [...comparisonKey(text).replaceAll(/\d/g, '')].length;
}
