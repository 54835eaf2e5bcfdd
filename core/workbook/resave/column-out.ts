import type { Cell } from '../../model/workbook.ts';
import { plainNumber, tellsNoDay } from '../format/as-given.ts';
import { serialToIso } from '../format/serial.ts';
import type { ColumnSpec } from '../write.ts';
import { type Fit, fitterOf } from '../write/fit.ts';
import { plainText, shownText } from './shown-rows.ts';

/** Cells of a column in the one type that our writer gives it, and how many of them are not what they were. */
export interface ColumnOut {
  spec: Pick<ColumnSpec, 'type' | 'format'>;
  texts: string[];
  /** Numbers that are texts now. */
  asText: number;
  /** Times of day, hours and days that are texts now, as they were shown. */
  timesAsText: number;
  /** Numbers and dates that are shown otherwise now. */
  formats: number;
  /** Yes and no that are the texts TRUE and FALSE now. */
  booleans: number;
}

/**
 * Chooses the type and format under which all numbers of a column stay the numbers that they are, best with the look that they
 * had; where texts among them would be taken for numbers too, everything is text.
 * @param cells without the header
 */
export function columnOut(cells: readonly (Cell | undefined)[], date1904: boolean): ColumnOut {
  const spec = specFor(cells, date1904);
  const fit = fitterOf({ header: '', ...spec });
  const out: ColumnOut = { spec, texts: [], asText: 0, timesAsText: 0, formats: 0, booleans: 0 };
  for (const cell of cells) {
    const { text, kept } = writing(cell, spec, fit, date1904);
    out.texts.push(text);
    if (cell?.type === 'boolean') out.booleans += 1;
    if (cell?.type !== 'number') continue;
    if (kept) out.formats += kept.format === cell.format ? 0 : 1;
    else if (cell.date) out.timesAsText += 1;
    else out.asText += 1;
  }
  return out;
}

type Spec = ColumnOut['spec'];

function specFor(cells: readonly (Cell | undefined)[], date1904: boolean): Spec {
  const numbers = cells.filter((cell) => cell?.type === 'number');
  const [type] = new Set(numbers.map((cell) => (cell?.date ? 'date' : 'number')));
  const isMixed = numbers.some((cell) => (cell?.date ? 'date' : 'number') !== type);
  if (type === undefined || isMixed || numbers.some((cell) => isTime(cell))) return { type: 'text' };
  const texts = cells.filter((cell) => cell?.type === 'text').map((cell) => String(cell?.value ?? ''));
  const looksAlike = (text: string): boolean =>
    type === 'date' ? /^\d{4}-\d{2}/.test(text) : plainNumber(text) !== undefined;
  if (texts.some(looksAlike)) return { type: 'text' };
  const format = commonFormat(numbers);
  if (format === undefined) return { type };
  const wanted: Spec[] =
    type === 'date'
      ? [{ type, format }]
      : [
          { type: 'percent', format },
          { type, format },
        ];
  const keepsAll = (spec: Spec): boolean => {
    const fit = fitterOf({ header: '', ...spec });
    return numbers.every((cell) => writing(cell, spec, fit, date1904).kept?.format === format);
  };
  // A format that rounds would make texts of what it rounds.
  return wanted.find(keepsAll) ?? { type };
}

/** Hours of a day or beyond it: our writer's dates have none without a day. */
function isTime(cell: Cell | undefined): boolean {
  return cell?.date === true && tellsNoDay(cell.format);
}

/** What our writer is given for a cell; `kept` where it stores the very number. */
function writing(
  cell: Cell | undefined,
  { type }: Spec,
  fit: (value: string) => Fit | undefined,
  date1904: boolean,
): { text: string; kept?: Fit } {
  if (cell?.type !== 'number' || typeof cell.value !== 'number') return { text: shownText(cell) };
  const { value } = cell;
  if (type === 'date') {
    const iso = serialToIso(value, date1904) ?? '';
    // A month is kept as its first day.
    const fits = [iso, iso.replace(/-01$/, ''), iso.replace(/:00$/, '')].flatMap((text) => {
      const kept = fit(text);
      return kept && serialToIso(kept.number, false) === iso ? [{ text, kept }] : [];
    });
    const own = fits.find(({ kept }) => kept.format === cell.format);
    return own ?? fits[0] ?? { text: shownText(cell) };
  }
  const text = type === 'percent' ? cell.text : plainText(cell);
  const kept = fit(text);
  return kept?.number === value
    ? { text, kept }
    : { text: type === 'number' ? plainText(cell) : shownText(cell) };
}

/** The format that all numbers of a column share, where it is one of their own. */
function commonFormat(numbers: readonly (Cell | undefined)[]): string | undefined {
  const formats = new Set(numbers.map((cell) => cell?.format ?? ''));
  const [only = 'General'] = formats;
  return formats.size === 1 && only !== 'General' && only !== '@' ? only : undefined;
}
