/** Which digits `[DBNum1]` and `[DBNum2]` show: 一二三, as in texts, or 壹贰叁, as on cheques. */
export type ChineseDigits = 1 | 2;

interface Signs {
  digits: string;
  /** Of ten, hundred and thousand, behind none for one. */
  units: readonly string[];
}

const SIGNS: Readonly<Record<ChineseDigits, Signs>> = {
  1: { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'] },
  2: { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'] },
};
const GROUPS = ['', '万', '亿'];

/** A whole number from 0 below 10¹² in words: 一万〇一十. */
export function chineseNumber(value: number, which: ChineseDigits): string {
  const { digits } = SIGNS[which];
  if (value === 0) return digits.slice(0, 1);
  let text = '';
  for (let group = GROUPS.length - 1; group >= 0; group--) {
    const four = Math.floor(value / 10_000 ** group) % 10_000;
    if (four === 0) continue;
    const gap = text !== '' && four < 1000 ? digits.slice(0, 1) : '';
    text += gap + chineseFour(four, SIGNS[which]) + (GROUPS[group] ?? '');
  }
  return text;
}

/** 1 to 9999; zeros between other digits are said once, those at the end are not. */
function chineseFour(value: number, { digits, units }: Signs): string {
  let text = '';
  let gap = '';
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      if (text !== '') gap = digits.slice(0, 1);
      continue;
    }
    text += `${gap}${digits[digit] ?? ''}${units[place] ?? ''}`;
    gap = '';
  }
  return text;
}

/** A year digit by digit: 二〇二六. */
export function chineseYear(year: number, which: ChineseDigits): string {
  return String(year).replace(/\d/g, (digit) => SIGNS[which].digits[Number(digit)] ?? '');
}

/** A month or day, 1 to 31: 十二, without the 一 that a number has. Programs differ on 拾贰, which is `undefined`. */
export function chineseDay(value: number, which: ChineseDigits): string | undefined {
  if (value < 10 || value > 19) return chineseNumber(value, which);
  return which === 1 ? chineseNumber(value, which).slice(1) : undefined;
}

/** 五月, as a month is called. */
export function chineseMonth(month: number): string {
  return `${chineseDay(month, 1) ?? ''}月`;
}
