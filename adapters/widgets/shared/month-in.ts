export type Month = readonly [year: number, month: number];

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Buttons beside it say other words: `Previous Next July 2005`. */
const ENGLISH_NAME =
  /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])/i;
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Year and month in the words of a heading: `2024年5月`, `2024-05`, `五月 2024`, `May 2024`. */
export function monthIn(text: string): Month | null {
  const year = Number(/(?:19|20)\d{2}/.exec(text)?.[0]);
  if (!year) return null;
  const digits = Number(/\d{1,2}/.exec(text.replace(String(year), ' '))?.[0] ?? 0);
  return digits >= 1 && digits <= 12 ? [year, digits] : digits ? null : spelledMonth(text);
}

/** The same where the month is a word, whatever numbers stand beside it: `July 1, 2005`. */
export function spelledMonth(text: string): Month | null {
  const year = Number(/(?:19|20)\d{2}/.exec(text)?.[0]);
  const chinese = CHINESE.indexOf(/([一二三四五六七八九十]+)月/.exec(text)?.[1] ?? '') + 1;
  const english = ENGLISH.indexOf(ENGLISH_NAME.exec(text)?.[1]?.toLowerCase() ?? '') + 1;
  const month = chinese || english;
  return year && month >= 1 ? [year, month] : null;
}
