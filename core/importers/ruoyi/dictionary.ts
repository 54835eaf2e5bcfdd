import type { ContractColumn } from '../../model/import-contract.ts';
import type { Converted } from '../property.ts';

/**
 * `DictUtils.getDictValue` (`dictType`) and `ExcelUtil.reverseByExp` (`readConverterExp`): equality only, several words split
 * at the separator, unknown ones dropped. The expression gives the codes in its own order.
 */
export function reverse(label: string, column: ContractColumn): Converted {
  const { dictionary = {}, separator = ',', convertedBy } = column;
  if (label === '') return { value: null };
  const words = label.includes(separator) ? label.split(separator) : [label];
  const known = words.filter((word) => Object.hasOwn(dictionary, word));
  const ordered =
    convertedBy === 'readConverterExp'
      ? Object.keys(dictionary).filter((word) => known.includes(word))
      : known;
  const value = ordered.map((word) => dictionary[word] ?? '').join(separator) || null;
  return known.length === words.length ? { value } : { value, note: 'importers.dictionaryMiss' };
}
