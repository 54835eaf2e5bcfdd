import type { FakeBook, FakeCell } from './model.ts';

/** What is written nowhere about cells whose format is text, to be tried both ways. */
export interface TextCells {
  /** An apostrophe in front is a sign rather than a part of the text. */
  apostropheIsSign: boolean;
  /** `=1+1` is a formula all the same. */
  formulas: boolean;
}

/**
 * What becomes of a cell that is given a value through `Range.values` or `Range.formulas`. Sources: `Range.values` ("If the returned value starts with
 * a plus, minus, or equal sign, Excel interprets this value as a formula"); "Work with cells using the Excel JavaScript API", null and blank
 * values (`null` leaves a cell as it is, `''` clears it; docs/excel/excel-add-ins-blank-null-values.md); "Stop automatically changing
 * numbers to dates" and "Keep leading zeros" of support.microsoft.com (entries are converted; an apostrophe or the text format prevents it).
 */
export function enter(book: FakeBook, was: Readonly<FakeCell>, given: unknown, text: TextCells): FakeCell {
  if (given === null || given === undefined) return { ...was };
  const { value: _value, formula: _formula, error: _error, prefixed: _prefixed, ...kept } = was;
  if (given === '') return { ...kept, value: null };
  if (typeof given === 'boolean') return { ...kept, value: given };
  if (typeof given === 'number') return { ...kept, value: kept.format === '@' ? String(given) : given };
  const typed = String(given);
  const isText = kept.format === '@';
  if (typed.startsWith("'") && (!isText || text.apostropheIsSign)) {
    return { ...kept, value: typed.slice(1), prefixed: true };
  }
  if (isText && !(text.formulas && typed.startsWith('='))) return { ...kept, value: typed };
  const number = numberOf(typed);
  if (number) {
    const format = kept.format === 'General' || isText ? (number.format ?? kept.format) : kept.format;
    return { ...kept, value: number.value, format };
  }
  if (/^[=+\-@]./.test(typed)) return { ...kept, ...calculated(book, formulaOf(typed)) };
  if (/^(?:true|false)$/i.test(typed)) return { ...kept, value: typed.toLowerCase() === 'true' };
  if (/^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(typed))
    return { ...kept, value: typed, error: true };
  return { ...kept, value: typed };
}

function formulaOf(typed: string): string {
  return typed.startsWith('=') ? typed : `=${typed}`;
}

/** The fake calculates nothing: a formula that it has seen has its result, any other 0. */
function calculated(book: FakeBook, formula: string): Pick<FakeCell, 'value' | 'formula' | 'error'> {
  const known = book.results.get(formula);
  return {
    formula,
    value: known?.value ?? 0,
    ...(known?.error ? { error: known.error } : {}),
  };
}

function numberOf(typed: string): { value: number; format?: string } | undefined {
  const plain = typed.trim();
  const date = /^(\d{1,4})[-/](\d{1,2})(?:[-/](\d{1,4}))?$/.exec(plain);
  // Days and months of whatever year it is: what matters is that it is a date by then.
  if (date) return { value: 46_000 + Number(date[1]) * 31 + Number(date[2]), format: 'm/d/yyyy' };
  if (!/^[+-]?(?:\d[\d,]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?%?$/.test(plain)) return undefined;
  const value = Number(plain.replace(/[,%]/g, ''));
  if (plain.endsWith('%')) return { value: value / 100, format: '0%' };
  return /e/i.test(plain) ? { value, format: '0.00E+00' } : { value };
}
