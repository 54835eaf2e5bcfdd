import type { ContractColumn } from '../../model/import-contract.ts';
import { javaSplit } from '../java-split.ts';
import type { Converted } from '../property.ts';
import { reverseByExp } from '../reverse-by-exp.ts';

/**
 * Words → codes: by `readConverterExp`, else `DictUtils.getDictValue` (`dictType`): equality only, several words split at
 * the separator, unknown ones dropped.
 * @throws Abort where the separator is no regular expression
 */
export function reverse(label: string, column: ContractColumn): Converted {
  const { dictionary = {}, separator = ',', convertedBy } = column;
  if (label === '') return { value: null };
  if (convertedBy === 'readConverterExp') return reverseByExp(label, column);
  const words = label.includes(separator) ? javaSplit(label, separator) : [label];
  const known = words.filter((word) => Object.hasOwn(dictionary, word));
  const value = known.map((word) => dictionary[word] ?? '').join(separator) || null;
  const isMissed = known.length === 0 || known.length < words.length;
  return { value, ...(isMissed && { note: 'importers.dictionaryMiss' }) };
}
