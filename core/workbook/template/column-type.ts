import type { TemplateLimits, TemplateType } from '../../model/template.ts';
import type { Cell } from '../../model/workbook.ts';
import { isDateFormat } from '../format/number-format.ts';
import { serialToIso } from '../format/serial.ts';
import { MAX_FORMULA } from './formula/tokens.ts';
import type { Validation } from './validations.ts';

const VALIDATED: Readonly<Record<string, TemplateType>> = {
  list: 'list',
  whole: 'integer',
  decimal: 'number',
  date: 'date',
  time: 'time',
  textLength: 'text',
};

/**
 * What a column takes: what is checked goes first, then how its cells are shown, what words say, and what its first
 * sample is.
 * @param format number format of the first data cell or its column
 * @param said what a row below the header says in words; a cell formatted as text may hold a date
 */
export function columnType(
  validation: Validation | undefined,
  format: string | undefined,
  sample: Cell | undefined,
  said?: TemplateType,
): TemplateType {
  const checked = VALIDATED[validation?.type ?? ''];
  const shown = shownType(format);
  // A date may be asked for as a day and shown with its time.
  if (checked === 'date' && shown === 'datetime') return shown;
  if (checked !== undefined) return checked;
  if (shown !== undefined && shown !== 'text') return shown;
  if (said !== undefined) return said;
  if (shown !== undefined) return shown;
  return sample?.type === 'number' && sample.formula === undefined ? 'number' : 'text';
}

function shownType(format: string | undefined): TemplateType | undefined {
  if (format === undefined || /^general$/i.test(format)) return undefined;
  if (format === '@') return 'text';
  const code = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  if (isDateFormat(format)) {
    const day = /[ydeg]|m(?!m:)/i.test(code.replace(/h+:?m+|m+:?s+/gi, 'h'));
    const time = /[hs]/i.test(code);
    return day ? (time ? 'datetime' : 'date') : 'time';
  }
  if (!/[0#?]/.test(code)) return undefined;
  return /[.%/]|e[+-]/i.test(code) ? 'number' : 'integer';
}

/** What a validation allows, where it says so with constants; a bound that stands in another cell is not told. */
export function columnLimits(
  validation: Validation | undefined,
  date1904: boolean,
): TemplateLimits | undefined {
  if (!validation) return undefined;
  const { type, operator } = validation;
  const [first, second] = [validation.formula1, validation.formula2].map((formula) =>
    constantOf(formula, type, date1904),
  );
  const limits =
    type === 'custom' ? customLimits(validation.formula1 ?? '') : boundsOf(type, operator, first, second);
  return Object.keys(limits).length > 0 ? limits : undefined;
}

function boundsOf(
  type: string,
  operator: string,
  first: string | undefined,
  second: string | undefined,
): TemplateLimits {
  if (!['whole', 'decimal', 'date', 'textLength'].includes(type)) return {};
  const step = type === 'whole' || type === 'textLength';
  const strict: TemplateLimits = {};
  if (operator === 'between') {
    if (first !== undefined) strict.min = first;
    if (second !== undefined) strict.max = second;
  } else if (first !== undefined) {
    const next = (by: number): string => String(Number(first) + by);
    if (operator === 'equal' || operator === 'greaterThanOrEqual') strict.min = first;
    if (operator === 'equal' || operator === 'lessThanOrEqual') strict.max = first;
    if (operator === 'greaterThan') Object.assign(strict, step ? { min: next(1) } : { over: first });
    if (operator === 'lessThan') Object.assign(strict, step ? { max: next(-1) } : { under: first });
  }
  return type === 'textLength' ? asLengths(strict) : strict;
}

function asLengths({ min, max }: TemplateLimits): TemplateLimits {
  return {
    ...(min !== undefined && { minLength: Number(min) }),
    ...(max !== undefined && { maxLength: Number(max) }),
  };
}

/** A number, or a day where the validation is about days: as a serial, `DATE(…)` or a quoted day. */
function constantOf(formula: string | undefined, type: string, date1904: boolean): string | undefined {
  const text = formula?.trim().replace(/^=/, '') ?? '';
  if (type === 'date') {
    const parts =
      /^DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/i.exec(text) ??
      /^"?(\d{4})[-/](\d{1,2})[-/](\d{1,2})"?$/.exec(text);
    if (parts) return [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
    return /^\d+(?:\.\d+)?$/.test(text) ? serialToIso(Number(text), date1904)?.slice(0, 10) : undefined;
  }
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : undefined;
}

/** `LEN(C2)=18`, `AND(LEN(C2)<=20,COUNTIF(C:C,C2)=1)`: what custom checks mostly are. Parts that say more are not told. */
function customLimits(formula: string): TemplateLimits {
  if (formula.length > MAX_FORMULA) return {};
  const text = formula.replace(/\s+/g, '').replace(/^=/, '');
  const parts = /^AND\((.*)\)$/i.exec(text)?.[1]?.split(/,(?![^()]*\))/) ?? [text];
  const limits: TemplateLimits = {};
  for (const part of parts) {
    const [, operator, digits] = /^LEN\(\$?[A-Z]{1,3}\$?\d+\)(=|<=|>=|<|>)(\d+)$/i.exec(part) ?? [];
    const length = Number(digits);
    if (operator === '=' || operator === '>=' || operator === '>')
      limits.minLength = length + (operator === '>' ? 1 : 0);
    if (operator === '=' || operator === '<=' || operator === '<')
      limits.maxLength = length - (operator === '<' ? 1 : 0);
    if (/^COUNTIF\([^(),]+,\$?[A-Z]{1,3}\$?\d+(?:&"\*")?\)(?:=1|<=1|<2)$/i.test(part)) limits.unique = true;
  }
  return limits;
}
