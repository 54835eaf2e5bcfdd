import type { ContractColumn } from '../model/import-contract.ts';
import { javaSplit } from './java-split.ts';
import { containsAny } from './java-text.ts';
import type { Converted } from './property.ts';

/**
 * `ExcelUtil.reverseByExp` of RuoYi and of RuoYi-Vue-Plus: codes come in the order of the expression, each once,
 * unknown words are dropped.
 * @throws Abort where the separator is no regular expression
 */
export function reverseByExp(label: string, column: ContractColumn): Converted {
  const { dictionary = {}, separator = ',', wordOrder = Object.keys(dictionary) } = column;
  const isSeveral = containsAny(label, separator);
  const words = isSeveral ? javaSplit(label, separator) : [label];
  const codes = wordOrder.filter((word) => words.includes(word)).map((word) => dictionary[word] ?? '');
  const value = isSeveral ? stripEnd(codes.join(separator), separator) : (codes[0] ?? '');
  const isMissed = words.length === 0 || words.some((word) => !Object.hasOwn(dictionary, word));
  return { value: value || null, ...(isMissed && { note: 'importers.dictionaryMiss' }) };
}

/** `StringUtils.stripEnd`: signs of the separator go from the end, those of a code as well. */
function stripEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
