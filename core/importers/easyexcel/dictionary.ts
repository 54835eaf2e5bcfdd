import type { ContractColumn } from '../../model/import-contract.ts';
import { javaSplit } from '../java-split.ts';
import { containsAny } from '../java-text.ts';
import { Abort } from '../poi.ts';
import { reverseByExp } from '../reverse-by-exp.ts';
import type { CellData } from './cell.ts';
import { type Converted, javaTypeOf } from '../property.ts';

/**
 * A converter of the framework for a column that has one; `undefined` leaves the cell to the default converters.
 * Empty cells never come here (`ConverterUtils.doConvertToJavaObject`).
 */
export type ColumnConverter = (data: CellData, column: ContractColumn) => Converted | undefined;

const MISS: Converted = { value: null, note: 'importers.dictionaryMiss' };

function codeOf(word: string, { dictionary = {} }: ContractColumn): string | undefined {
  return Object.hasOwn(dictionary, word) ? dictionary[word] : undefined;
}

/** `ReadCellData.getStringValue`: numbers and logical values have none. */
function stringValue(data: CellData): string | undefined {
  return data.type === 'STRING' ? data.text : undefined;
}

function whole(text: string | undefined, column: ContractColumn): Converted {
  const value = text === undefined ? undefined : codeOf(text, column);
  return value === undefined ? MISS : { value };
}

/** A converter of the portal's own: what is known is that it has words for codes, and that EasyExcel has none itself. */
export const ownConverter: ColumnConverter = (data, column) => {
  if (column.dictionary) return whole(stringValue(data), column);
  return undefined;
};

/** Converters of yudao that only write; reading with them throws (`Converter.convertToJavaData`). */
const WRITE_ONLY = new Set(['MoneyConvert', 'JsonConvert']);

/** `DictConvert`, `MultiDictConvert` and `AreaConvert` of yudao. */
export const yudaoConverter: ColumnConverter = (data, column) => {
  if (column.convertedBy !== undefined && WRITE_ONLY.has(column.convertedBy))
    throw new Abort('importers.abortConverter');
  if (!column.dictionary) return undefined;
  const text = stringValue(data);
  if (column.convertedBy === 'AreaConvert' && text === undefined) throw new Abort('importers.abortConverter');
  if (column.separator === undefined || text === undefined) return whole(text, column);
  const words = text
    .split(/[、,，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const codes = words.map((word) => codeOf(word, column));
  // One word it does not know, and none of them is kept.
  return codes.includes(undefined) ? MISS : { value: codes.join(',') || null };
};

/** `ExcelDictConvert` and `ExcelEnumConvert` of RuoYi-Vue-Plus. */
export const ruoyiPlusConverter: ColumnConverter = (data, column) => {
  if (!column.dictionary) return undefined;
  const text = stringValue(data);
  if (column.convertedBy === 'ExcelEnumConvert' || text === undefined) return whole(text, column);
  return column.convertedBy === 'readConverterExp' ? reverseByExp(text, column) : byDictionary(text, column);
};

/** `SysDictTypeServiceImpl.getDictValue`: an unknown word leaves its place empty. */
function byDictionary(text: string, column: ContractColumn): Converted {
  const { separator = ',' } = column;
  if (!containsAny(text, separator)) return whole(text, column);
  const codes = javaSplit(text, separator).map((word) => codeOf(word, column));
  const value = codes.map((code) => code ?? '').join(separator) || null;
  const isMissed = codes.length === 0 || codes.includes(undefined);
  return { value, ...(isMissed && { note: 'importers.dictionaryMiss' }) };
}

/**
 * `DictTypeConvert` of pig: made for texts into String properties alone, so that a number passes by it and is kept as it
 * stands, and a property of another type takes the word itself for its value.
 */
export const pigConverter: ColumnConverter = (data, column) => {
  const isForIt = data.type === 'STRING' && javaTypeOf(column) === 'String';
  return column.dictionary && isForIt ? whole(data.text, column) : undefined;
};
