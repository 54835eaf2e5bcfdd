import { dateAsGiven, numberAsGiven } from '../format/as-given.ts';
import { formatNumber } from '../format/number-format.ts';
import type { ColumnSpec } from './spec.ts';
import { DATE_FORMAT } from './styles.ts';

/** A value as a cell stores it: the number, and the format that shows it as it was given. */
export interface Fit {
  number: number;
  format: string;
}

/** Values told apart once are remembered, as dates and shares come back row by row; all are forgotten at this many. */
const REMEMBERED = 4096;

/** How values of that column are stored; `undefined` where a value does not fit the type and stays text. */
export function fitterOf({ type, format }: ColumnSpec): (value: string) => Fit | undefined {
  if (type === 'text') return () => undefined;
  // Numbers seldom come back, and cost less than remembering them.
  if (type === 'number' && format === undefined) return fitNumber;
  const fit = type === 'date' ? fitDate : type === 'percent' ? fitPercent : fitNumber;
  let known = new Map<string, Fit | undefined>();
  return (value) => {
    if (known.has(value)) return known.get(value);
    if (known.size >= REMEMBERED) known = new Map();
    const found = fit(value, format);
    known.set(value, found);
    return found;
  };
}

function fitNumber(value: string, format: string = 'General'): Fit | undefined {
  const number = numberAsGiven(value, format);
  return number === undefined ? undefined : { number, format };
}

function fitPercent(value: string, format: string | undefined): Fit | undefined {
  const match = /^(-?\d{1,12}(?:\.(\d{1,3}))?)%$/.exec(value);
  if (!match) return undefined;
  const [, digits = '', decimals = ''] = match;
  const number = Number(`${digits}e-2`);
  const own = decimals === '' ? '0%' : `0.${'0'.repeat(decimals.length)}%`;
  const formats = format === undefined ? [own] : [format, own];
  const shown = formats.find((code) => formatNumber(number, code, false) === value);
  return shown === undefined ? undefined : { number, format: shown };
}

const DATE_SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d{2}-\d{2}$/, DATE_FORMAT],
  [/^\d{4}-\d{2}$/, 'yyyy-mm'],
  [/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, 'yyyy-mm-dd hh:mm'],
  [/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, 'yyyy-mm-dd hh:mm:ss'],
];

/** A day that the calendar does not have, or an hour 25, is not shown as it was typed, and stays text. */
function fitDate(value: string, format: string | undefined): Fit | undefined {
  const own = DATE_SHAPES.find(([shape]) => shape.test(value))?.[1];
  for (const code of [format, own]) {
    const number = code === undefined ? undefined : dateAsGiven(value, code);
    if (code !== undefined && number !== undefined) return { number, format: code };
  }
  return undefined;
}
