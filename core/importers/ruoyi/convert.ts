import type { ContractColumn } from '../../model/import-contract.ts';
import { formatDate, isoOf, type JavaDate, parseDate } from '../java-date-text.ts';
import { parseBigDecimal, parseWhole, plainDecimal } from '../java-number.ts';
import { javaTrim } from '../java-text.ts';
import { bigDecimalRead, type Converted, javaTypeOf } from '../property.ts';
import { Abort } from '../poi.ts';
import { type RuoyiValue, toText } from './cell.ts';
import { reverse } from './dictionary.ts';

/** The patterns of `DateUtils.parsePatterns`, tried in this order; none has Chinese characters or bare digits. */
const DATE_PATTERNS = ['-', '/', '.'].flatMap((separator) => {
  const day = ['yyyy', 'MM', 'dd'].join(separator);
  return [day, `${day} HH:mm:ss`, `${day} HH:mm`, ['yyyy', 'MM'].join(separator)];
});

/** Conversion to the property's type in `ExcelUtil.importExcel` and, behind it, `ReflectUtils.invokeMethodByName`. */
export function convert(value: RuoyiValue, column: ContractColumn): Converted {
  if (column.dictionary) return typed(reverse(textValue(value, column).value ?? '', column), column);
  // A handler of the portal's own gets the value and gives back a text.
  if (column.convertedBy !== undefined) return handled(toText(value));
  const type = javaTypeOf(column);
  switch (type) {
    case 'String':
      return textValue(value, column);
    case 'Integer':
    case 'Long':
      return integerValue(value, type);
    case 'Double':
    case 'BigDecimal':
      return numberValue(value, type);
    case 'Boolean':
      return booleanValue(value);
    case 'Date':
      return dateValue(value, column);
    default:
      // No conversion knows the types of `java.time`: the setter is called with what it does not take, empty text too.
      throw new Abort('importers.abortConvert', { type });
  }
}

/** Codes are texts, which the setter of a number takes one of, not several. */
function typed(code: Converted, column: ContractColumn): Converted {
  const type = javaTypeOf(column);
  if (code.value === null || (type !== 'Integer' && type !== 'Long')) return code;
  return { ...code, ...integerValue({ kind: 'string', text: code.value }, type) };
}

function handled(text: string): Converted {
  return text === '' ? { value: null } : { value: text, note: 'importers.converterUnknown' };
}

function textValue(value: RuoyiValue, { dateFormat }: ContractColumn): Converted {
  const text = toText(value);
  if (/^\d+\.0$/.test(text)) return { value: text.slice(0, -2) };
  if (value.kind !== 'date') return { value: text || null };
  if (dateFormat !== undefined) return { value: formatDate(value.date, dateFormat) };
  return { value: text, note: 'importers.javaDate' };
}

/** `Convert.toInt` and `Convert.toLong`: the one takes whole numbers from texts, the other any. */
function integerValue(value: RuoyiValue, type: 'Integer' | 'Long'): Converted {
  if (value.kind === 'decimal') return bigDecimalRead(plainDecimal(value.value), type);
  const text = toText(value);
  if (text === '') return { value: null };
  if (type === 'Long') {
    const plain = parseBigDecimal(javaTrim(text));
    return plain === undefined ? UNREAD : bigDecimalRead(plain, type);
  }
  const whole = parseWhole(javaTrim(text), type);
  return whole === undefined ? UNREAD : { value: whole };
}

const UNREAD: Converted = { value: null, note: 'importers.numberUnread' };

/** `Convert.toDouble` trims, `Convert.toBigDecimal` does not. */
function numberValue(value: RuoyiValue, type: 'Double' | 'BigDecimal'): Converted {
  const text = toText(value);
  if (text === '') return { value: null };
  const plain = parseBigDecimal(type === 'Double' ? javaTrim(text) : text);
  if (plain === undefined) return UNREAD;
  return { value: type === 'Double' ? plainDecimal(Number(plain)) : plain };
}

const TRUE = new Set(['true', 'yes', 'ok', '1', '是']);
const FALSE = new Set(['false', 'no', '0', '否', '']);

/** `Convert.toBool(value, false)`: what it does not know is false, an empty cell as well. */
function booleanValue(value: RuoyiValue): Converted {
  const word = javaTrim(toText(value)).toLowerCase();
  const known = TRUE.has(word) || FALSE.has(word);
  return { value: String(TRUE.has(word)), ...(!known && { note: 'importers.booleanUnread' }) };
}

function dateValue(value: RuoyiValue, { dateFormat }: ContractColumn): Converted {
  if (value.kind === 'date') return { value: isoOf(value.date, dateFormat) };
  // Anything but text is cast to Double, which a BigDecimal, Boolean or Byte is not.
  if (value.kind !== 'string') throw new Abort('importers.abortCast', { value: toText(value) });
  if (value.text === '') return { value: null };
  const date = parseAny(value.text);
  return date ? { value: isoOf(date, dateFormat) } : { value: null, note: 'importers.dateUnread' };
}

function parseAny(text: string): JavaDate | undefined {
  for (const pattern of DATE_PATTERNS) {
    const date = parseDate(text, pattern, true);
    if (date) return date;
  }
  return undefined;
}
