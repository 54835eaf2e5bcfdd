import { spellPinyin } from '../text/pinyin/spell.ts';

/** Longer names give ids that nobody can read; the number behind tells them apart. */
const MOST_PARTS = 6;

function partsOf(name: string): string[] {
  const parts = spellPinyin(name.normalize('NFKC')).flatMap(
    (part) => part.toLowerCase().match(/[a-z0-9]+/g) ?? [],
  );
  return parts.slice(0, MOST_PARTS);
}

/** `xue-xi-hao` for 学习好: the same name gives the same id wherever the workbook is read. */
export function dashedId(name: string, fallback: string): string {
  const [first = fallback, ...rest] = partsOf(name);
  return [/^[a-z]/.test(first) ? first : `${fallback}-${first}`, ...rest].join('-');
}

/** `xueXiHao` for 学习好, as fields are called. */
export function camelId(name: string, fallback: string): string {
  return dashedId(name, fallback).replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The id, or the id with the first number behind it that is not taken. */
export function freeId(id: string, isTaken: (id: string) => boolean, dash = '-'): string {
  if (!isTaken(id)) return id;
  for (let n = 2; ; n += 1) if (!isTaken(`${id}${dash}${n}`)) return `${id}${dash}${n}`;
}
