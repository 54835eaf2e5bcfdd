import type { ContractColumn, JavaType } from '../../model/import-contract.ts';
import type { Cell } from '../../model/workbook.ts';
import { formatByCell, type FormatSettings } from '../data-format.ts';
import { formatSimpleDate, javaDateOf } from '../java-date.ts';
import { type JavaDate, parseDate } from '../java-date-text.ts';
import { parseBigDecimal, plainDecimal } from '../java-number.ts';
import {
  bigDecimalRead,
  booleanValueOf,
  type Converted,
  type DateType,
  isoDate,
  javaTypeOf,
} from '../property.ts';
import { parseLocal } from '../java-time.ts';
import { Abort } from '../poi.ts';
import type { CellData } from './cell.ts';

/** How one release or framework converts, where they differ; `date1904`: days are counted from there. */
export interface Conversion extends FormatSettings {
  /** Text into a property, where the framework brings its own converter; `undefined`: as EasyExcel does. */
  fromText?: (text: string, column: ContractColumn) => Converted | undefined;
}

/**
 * The default converters (`DefaultConverterLoader`), by the type of the property and of the cell.
 * @throws Abort where a converter throws or there is none
 */
export function convert(
  data: CellData,
  cell: Cell | undefined,
  column: ContractColumn,
  conversion: Conversion,
): Converted {
  switch (data.type) {
    case 'EMPTY':
      return { value: null };
    case 'STRING':
      return conversion.fromText?.(data.text, column) ?? fromText(data.text, column);
    case 'NUMBER':
      return fromNumber(data.number, cell, column, conversion);
    case 'BOOLEAN':
      return fromBoolean(data.value, column);
  }
}

function fromText(text: string, column: ContractColumn): Converted {
  const type = javaTypeOf(column);
  switch (type) {
    case 'String':
      return { value: text };
    case 'Boolean':
      return booleanValueOf(text);
    case 'Date':
    case 'LocalDate':
    case 'LocalDateTime':
      return { value: isoDate(parseTime(text, type, column.dateFormat), type, column) };
    default: {
      const plain = parseBigDecimal(text);
      if (plain === undefined) throw new Abort('importers.abortNumber');
      return toNumber(plain, type);
    }
  }
}

/** Pattern by the length of the text, as `DateUtils.switchDateFormat` chooses it; `undefined` where it throws. */
export function patternByLength(text: string): string | undefined {
  const dash = text.includes('-');
  switch (text.length) {
    case 19:
      return dash ? 'yyyy-MM-dd HH:mm:ss' : 'yyyy/MM/dd HH:mm:ss';
    case 17:
      return 'yyyyMMdd HH:mm:ss';
    case 16:
      return dash ? 'yyyy-MM-dd HH:mm' : 'yyyy/MM/dd HH:mm';
    case 14:
      return 'yyyyMMddHHmmss';
    case 10:
      return 'yyyy-MM-dd';
    default:
      return undefined;
  }
}

function parseTime(text: string, type: DateType, format?: string): JavaDate {
  const pattern = format || patternByLength(text);
  const date =
    pattern && (type === 'Date' ? parseDate(text, pattern, false) : parseLocal(text, pattern, type));
  if (!date) throw unreadDate(type, format);
  return date;
}

export function unreadDate(type: JavaType, format?: string): Abort {
  const usual = type === 'LocalDateTime' ? 'yyyy-MM-dd HH:mm:ss' : 'yyyy-MM-dd';
  return new Abort('importers.abortDate', { format: format || usual });
}

function fromNumber(
  number: number,
  cell: Cell | undefined,
  column: ContractColumn,
  settings: FormatSettings,
): Converted {
  const type = javaTypeOf(column);
  switch (type) {
    case 'String':
      return numberText(number, cell, column, settings);
    case 'Boolean':
      return {
        value: String(number === 1),
        ...(number !== 1 && number !== 0 && { note: 'importers.booleanUnread' }),
      };
    case 'Date':
    case 'LocalDate':
    case 'LocalDateTime': {
      // An annotated pattern brings its own calendar, the one from 1900.
      const date = javaDateOf(number, settings.date1904 && !column.dateFormat);
      if (!date) return { value: null, note: 'importers.dateUnread' };
      const value = isoDate(date, type, column);
      return cell?.date ? { value } : { value, note: 'importers.numberAsDate' };
    }
    default:
      return toNumber(plainDecimal(number), type);
  }
}

/** `StringNumberConverter`. */
function numberText(
  number: number,
  cell: Cell | undefined,
  { dateFormat }: ContractColumn,
  settings: FormatSettings,
): Converted {
  if (dateFormat) {
    const date = javaDateOf(number, false);
    const value = (date && formatSimpleDate(date, dateFormat)) ?? null;
    return cell?.date ? { value } : { value, note: 'importers.numberAsDate' };
  }
  const value = cell ? formatByCell(cell, number, settings) : plainDecimal(number);
  // An empty format shows nothing, as `;;;` does.
  return value === String(number) ? { value } : { value: value || null, note: 'importers.numberAsShown' };
}

/** `BigDecimal.intValue` and its like. */
function toNumber(plain: string, type: JavaType): Converted {
  if (type === 'Double') return { value: plainDecimal(Number(plain)) };
  return type === 'Integer' || type === 'Long' ? bigDecimalRead(plain, type) : { value: plain };
}

function fromBoolean(value: boolean, column: ContractColumn): Converted {
  const type = javaTypeOf(column);
  switch (type) {
    case 'String':
    case 'Boolean':
      return { value: String(value) };
    case 'Date':
    case 'LocalDate':
    case 'LocalDateTime':
      throw new Abort('importers.abortConvert', { type });
    default:
      return { value: value ? '1' : '0' };
  }
}
