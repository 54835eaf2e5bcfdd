import type { Fix } from './fix.ts';

/** The check character of an ID number is a capital: `…002x` → `…002X`. */
export const capitalX: Fix = {
  id: 'capital-x',
  repair(text, { field }) {
    return field.type === 'idNumber' ? text.replace(/(?<=^\s*\d{17})x(?=\s*$)/, 'X') : text;
  },
};
