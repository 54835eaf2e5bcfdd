import type { Fix, FixPlace } from './fix.ts';

/** A plain number, and what stands after it. 万 and % are no units: without them it is another number. */
const WITH_UNIT = /^\s*([+-]?\d+(?:\.\d+)?)\s*([^\d\s.万千百亿%‰％+-]{1,3})\s*$/u;

/** The unit that the field itself names, after a number: `27票` in 得票数 → `27`. Any other unit may mean another number. */
export const unit: Fix = {
  id: 'unit',
  repair(text, { field }) {
    if (field.type !== 'number') return text;
    const [, number, written] = WITH_UNIT.exec(text.normalize('NFKC')) ?? [];
    return number !== undefined && written !== undefined && unitOf(field) === written ? number : text;
  },
};

/** 得票数 counts 票, 出勤（天） is in 天; a field that says nothing has none. */
function unitOf({ unit: own, label }: FixPlace['field']): string | undefined {
  if (own !== undefined) return own;
  const bracketed = /[（(]\s*([^）)\s]{1,3})\s*[）)]\s*$/u.exec(label)?.[1];
  return bracketed ?? /([\p{Script=Han}])数(?:量)?$/u.exec(label)?.[1];
}
