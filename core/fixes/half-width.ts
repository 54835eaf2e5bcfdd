import type { Fix } from './fix.ts';

/** Where no letter or sign of full width belongs. */
const PLAIN: ReadonlySet<string> = new Set(['number', 'idNumber', 'phone', 'date', 'yearMonth']);

/** Digits and letters of full width, and the signs that stand between digits: `１３８０` → `1380`, `２０１６－０５` → `2016-05`. */
export const halfWidth: Fix = {
  id: 'half-width',
  repair(text, { field }) {
    if (!PLAIN.has(field.type)) return text;
    return text.replace(/[０-９Ａ-Ｚａ-ｚ．－／＋（）：]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    );
  },
};
