import type { ContractColumn, JavaType } from '../model/import-contract.ts';
import { type JavaDate, isoOf } from './java-date-text.ts';
import { bigDecimalToWhole, type WholeType } from './java-number.ts';

/** What a property of the portal's object ends up with; `note` names a silent loss. */
export interface Converted {
  value: string | null;
  note?: string;
}

const DEFAULT_TYPES = {
  string: 'String',
  integer: 'Integer',
  number: 'BigDecimal',
  date: 'Date',
} as const;

/** The type of the property in the portal's class. */
export function javaTypeOf({ javaType, type }: Pick<ContractColumn, 'javaType' | 'type'>): JavaType {
  return javaType ?? DEFAULT_TYPES[type];
}

export type DateType = 'Date' | 'LocalDate' | 'LocalDateTime';

export function isDateType(type: JavaType): type is DateType {
  return type === 'Date' || type === 'LocalDate' || type === 'LocalDateTime';
}

/** Whole digits out of plain decimal ones, as `BigDecimal.intValue` and `longValue` give them, and what was lost. */
export function bigDecimalRead(plain: string, type: WholeType): Converted {
  const [digits = '', fraction = ''] = plain.split('.');
  const value = bigDecimalToWhole(plain, type);
  if (BigInt(value) !== BigInt(digits)) return { value, note: 'importers.numberOverflow' };
  return { value, ...(/[1-9]/.test(fraction) && { note: 'importers.numberCut' }) };
}

/** What is told where a whole number came out otherwise than it stands in the cell. */
export function wholeNote(given: number, whole: string): { note?: string } {
  if (Number(whole) === given) return {};
  return { note: Number.isInteger(given) ? 'importers.numberOverflow' : 'importers.numberCut' };
}

/** `Boolean.valueOf(text)`: everything but `true` is false, and nobody is told. */
export function booleanValueOf(text: string): Converted {
  const word = text.toLowerCase();
  const isKnown = word === 'true' || word === 'false';
  return { value: String(word === 'true'), ...(!isKnown && { note: 'importers.booleanUnread' }) };
}

/** A stored date in the portal's pattern; a `LocalDate` has no time of day. */
export function isoDate(date: JavaDate, type: JavaType, { dateFormat }: ContractColumn): string {
  return isoOf(type === 'LocalDate' ? { ...date, hour: 0, minute: 0, second: 0 } : date, dateFormat);
}
