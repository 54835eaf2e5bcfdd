import type { Fix, FixPlace } from './fix.ts';

/** Blanks of any kind, and signs without width that come along when something is copied. */
const BLANK = /[\s\u200b-\u200f\u2060\ufeff]+/gu;
const AROUND = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/gu;
/** A name in characters alone: others, such as those of foreigners, need the blanks within. */
const HAN_NAME = /^[\p{Script=Han}·\s\u3000\u200b-\u200f\u2060\ufeff]+$/u;

/** Blanks around and within numbers and names: `110105 1949` → `1101051949`, `张 三` → `张三`. */
export const blanks: Fix = {
  id: 'blanks',
  repair(text, place) {
    if (isOneWord(text, place)) return text.replace(BLANK, '');
    return isNameOf(place) || NUMERIC.has(place.field.type) ? text.replace(AROUND, '') : text;
  },
};

const NUMERIC: ReadonlySet<string> = new Set(['number', 'date', 'yearMonth', 'phone']);

/** Whether nothing written there has a blank within. A telephone field may hold two numbers. */
function isOneWord(text: string, place: FixPlace): boolean {
  const { type } = place.field;
  if (type === 'idNumber') return /^[\d０-９XxｘＸ\s\u3000\u200b-\u200f\u2060\ufeff]+$/u.test(text);
  if (type === 'phone') return text.replace(/\D/g, '').length <= 11 && /^\s*1[\d\s]+$/.test(text);
  return isNameOf(place) && HAN_NAME.test(text) && text.replace(BLANK, '').length <= 4;
}

function isNameOf({ field }: FixPlace): boolean {
  return field.type === 'text' && (field.id === 'name' || field.label.endsWith('姓名'));
}
