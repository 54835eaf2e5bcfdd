import type { Fix } from './fix.ts';

/** A sign that keeps a number as text where it is typed, and stays in it where it was copied: `'110105…` → `110105…`. */
export const apostrophe: Fix = {
  id: 'apostrophe',
  repair(text, { field }) {
    return CODES.has(field.type) ? text.replace(/^[\s\u3000]*['’‘＇`]+(?=[\s\u3000]*[\d０-９])/u, '') : text;
  },
};

const CODES: ReadonlySet<string> = new Set(['number', 'idNumber', 'phone', 'date', 'yearMonth']);
