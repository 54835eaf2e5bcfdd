import { formatNumber } from '../format/number-format.ts';
import { isoToSerial } from '../format/serial.ts';
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
  if (type === 'number') return numberFitter(format);
  const fit = type === 'date' ? fitDate : fitPercent;
  let known = new Map<string, Fit | undefined>();
  return (value) => {
    if (known.has(value)) return known.get(value);
    if (known.size >= REMEMBERED) known = new Map();
    const found = fit(value, format);
    known.set(value, found);
    return found;
  };
}

function numberFitter(format: string | undefined): (value: string) => Fit | undefined {
  const shown = format ?? 'General';
  return (value) => {
    const number = plainNumber(value) ?? (format === undefined ? undefined : shownNumber(value, format));
    return number === undefined ? undefined : { number, format: shown };
  };
}

/** Numbers that a spreadsheet shows exactly as they were typed; `007`, `1.50` and long digits stay text. */
export function plainNumber(value: string): number | undefined {
  if (!/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(value)) return undefined;
  const number = Number(value);
  return String(number) === value ? number : undefined;
}

/** `1.50` under the format `0.00`: the format shows what was typed. */
function shownNumber(value: string, format: string): number | undefined {
  const digits = value.replaceAll(',', '');
  if (!/^-?\d{1,15}(?:\.\d+)?$/.test(digits) || digits.replace(/\D/g, '').length > 15) return undefined;
  const number = Number(digits);
  return formatNumber(number, format, false) === value ? number : undefined;
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
  const number = own === undefined ? undefined : isoToSerial(value);
  if (own === undefined || number === undefined) return undefined;
  if (formatNumber(number, own, false) !== value) return undefined;
  return { number, format: showsAsMuch(format, own) ? format : own };
}

/** A month does not become a day, and a time of day is not hidden, by the format that a column has for its days. */
function showsAsMuch(format: string | undefined, own: string): format is string {
  return format !== undefined && partsShown(format) === partsShown(own);
}

function partsShown(code: string): string {
  return ['y', 'd', 'h', 's'].filter((part) => code.toLowerCase().includes(part)).join('');
}
