import type { Directory, Found, Named } from './naming.ts';

const REFERENCE = /^参数\s*[：:]\s*(.+)$/s;

/** `参数：公示最少天数`: the local number of a parameter instead of a number (law 7). */
export function parameterCellOf(id: string, parameters: Directory): string {
  return `参数：${parameters.nameOf(id)}`;
}

/** The parameter that a cell refers to; `undefined` where it refers to none. Its bare name will do where it is known. */
export function parameterIn(text: string, parameters: Directory): Found<Named> | undefined {
  const name = REFERENCE.exec(text.trim())?.[1];
  if (name !== undefined) return parameters.find(name);
  if (text.trim() === '') return undefined;
  const bare = parameters.find(text);
  return 'item' in bare ? bare : undefined;
}
