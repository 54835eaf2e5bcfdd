import type { ContractColumn } from '../../model/import-contract.ts';
import {
  formatDate,
  isoOf,
  type JavaDate,
  javaTrim,
  parseDate,
  parseDecimal,
  parseInteger,
} from '../java.ts';
import { Abort } from '../poi.ts';
import { type RuoyiValue, toText } from './cell.ts';

/** What a property of the portal's object ends up with; `note` names a silent loss. */
export interface Converted {
  value: string | null;
  note?: string;
}

/** The patterns of `DateUtils.parsePatterns`, tried in this order; none has Chinese characters or bare digits. */
const DATE_PATTERNS = ['-', '/', '.'].flatMap((separator) => {
  const day = ['yyyy', 'MM', 'dd'].join(separator);
  return [day, `${day} HH:mm:ss`, `${day} HH:mm`, ['yyyy', 'MM'].join(separator)];
});

/** Conversion to the property's type in `ExcelUtil.importExcel` and, behind it, `ReflectUtils.invokeMethodByName`. */
export function convert(value: RuoyiValue, column: ContractColumn): Converted {
  if (column.dictionary) return reverse(textValue(value, column).value ?? '', column.dictionary);
  switch (column.type) {
    case 'string':
      return textValue(value, column);
    case 'integer':
      return integerValue(value);
    case 'number':
      return numberValue(value);
    case 'date':
      return dateValue(value, column);
  }
}

function textValue(value: RuoyiValue, { dateFormat }: ContractColumn): Converted {
  const text = toText(value);
  if (/^\d+\.0$/.test(text)) return { value: text.slice(0, -2) };
  if (value.kind !== 'date') return { value: text || null };
  if (dateFormat !== undefined) return { value: formatDate(value.date, dateFormat) };
  return { value: text, note: 'importers.javaDate' };
}

function integerValue(value: RuoyiValue): Converted {
  if (value.kind === 'decimal')
    return { value: String(Math.trunc(value.value)), note: 'importers.numberCut' };
  const text = toText(value);
  if (text === '') return { value: null };
  const number = parseInteger(javaTrim(text));
  return number === undefined ? { value: null, note: 'importers.numberUnread' } : { value: String(number) };
}

function numberValue(value: RuoyiValue): Converted {
  const text = toText(value);
  if (text === '') return { value: null };
  const number = parseDecimal(javaTrim(text));
  return number === undefined ? { value: null, note: 'importers.numberUnread' } : { value: String(number) };
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

/** `DictUtils.getDictValue` and `reverseByExp`: equality only, several words split at `,`, unknown ones dropped. */
function reverse(label: string, dictionary: Readonly<Record<string, string>>): Converted {
  if (label === '') return { value: null };
  const words = label.includes(',') ? label.split(',') : [label];
  const codes = words.flatMap((word) => (Object.hasOwn(dictionary, word) ? [dictionary[word] ?? ''] : []));
  const value = codes.join(',') || null;
  return codes.length === words.length ? { value } : { value, note: 'importers.dictionaryMiss' };
}
