import { HAN_DIGITS, normaliseLabel, remembered } from './label.ts';

/** A label that counts: `承诺事项一` is the first 承诺事项. `index` is 0-based. */
export interface NumberedLabel {
  base: string;
  index: number;
}

const COUNTER = new RegExp(
  `[([【〔]?第?(${HAN_DIGITS.slice(0, 9).replace(/./g, '$&|')}十[一二]?|\\d{1,2})[项条个款]?[)\\]】〕]?[项条个款]?`,
  'g',
);
const SEPARATOR = /[-_/—|>:,、.()[\]【】〔〕]/g;

/** The one number in a label and the label without it; `null` where there is none or more than one. */
export const numberedLabel = remembered(numberIn);

function numberIn(text: string): NumberedLabel | null {
  const label = normaliseLabel(text);
  const found = [...label.matchAll(COUNTER)];
  const [only] = found;
  if (found.length !== 1 || !only?.[1]) return null;
  const number = countOf(only[1]);
  const base = (label.slice(0, only.index) + label.slice(only.index + only[0].length)).replace(SEPARATOR, '');
  return number >= 1 ? { base, index: number - 1 } : null;
}

/** Value of a small count in digits or Chinese numerals; 0 where it is neither. */
function countOf(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const [ten = '', unit = ''] = Array.from(text);
  if (ten === '十') return 10 + (unit ? HAN_DIGITS.indexOf(unit) + 1 : 0);
  return unit ? 0 : HAN_DIGITS.indexOf(ten) + 1;
}
