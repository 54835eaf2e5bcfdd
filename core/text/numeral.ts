/** Digits and place words of Chinese numerals, those of cheques (壹, 拾) too. 两 and 俩 are two, 〇 and 零 are nought. */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Source of a pattern for one numeral: Arabic with separators and fraction, or a run of Chinese numerals. */
export const NUMERAL = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,16}(?:点[〇零一二三四五六七八九]{1,4}(?![十百刻分]))?)`;

/** A number, or a range where the text says 两三 or 二三十. */
export interface Numeral {
  value: number;
  upper?: number;
}

/** Value of an Arabic or Chinese numeral; `undefined` where the characters do not form one. */
export function parseNumeral(text: string): Numeral | undefined {
  if (/^\d/.test(text)) {
    const arabic = /^([\d,]+(?:\.\d+)?)([万亿千百]?)$/.exec(text);
    if (!arabic?.[1]) return undefined;
    const scale = MYRIADS[arabic[2] ?? ''] ?? PLACES[arabic[2] ?? ''] ?? 1;
    return { value: Number(arabic[1].replaceAll(',', '')) * scale };
  }
  const [whole = '', fraction] = text.split('点');
  if (fraction !== undefined) return decimal(whole, fraction);
  return neighbours(text) ?? single(text);
}

/** 九十八点五 is 98.5. */
function decimal(whole: string, fraction: string): Numeral | undefined {
  const value = positional(whole);
  const digits = Array.from(fraction, (character) => DIGITS[character]).join('');
  return value === undefined ? undefined : { value: Number(`${value}.${digits}`) };
}

/** 两三 is 2 to 3 and 二三十 is 20 to 30; 一二 counts as well, 三一 does not. */
function neighbours(text: string): Numeral | undefined {
  const match = /^([一二两三四五六七八])([二三四五六七八九])(十?百?千?万?)$/.exec(text);
  if (!match) return undefined;
  const low = DIGITS[match[1] ?? ''] ?? 0;
  const high = DIGITS[match[2] ?? ''] ?? 0;
  if (high <= low) return undefined;
  const scale = match[3] ? (positional(match[3]) ?? 1) : 1;
  return { value: low * scale, upper: high * scale };
}

function single(text: string): Numeral | undefined {
  const value = /^[〇零一二两三四五六七八九]{2,}$/.test(text)
    ? Number(Array.from(text, (character) => DIGITS[character]).join(''))
    : positional(text);
  return value === undefined ? undefined : { value };
}

function positional(text: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let place = 1;
  let myriad = 0;
  for (const character of text) {
    const asDigit = DIGITS[character];
    const asPlace = PLACES[character];
    const asMyriad = MYRIADS[character];
    if (asDigit !== undefined) {
      // 一百二 is 120, 一百零二 is 102.
      if (asDigit === 0) place = 10;
      digit = asDigit;
    } else if (asPlace !== undefined) {
      section += (digit || 1) * asPlace;
      digit = undefined;
      place = asPlace;
    } else if (asMyriad !== undefined) {
      const part = section + (digit ?? 0);
      // 一亿零五万 adds, 三万亿 multiplies.
      total = asMyriad < myriad ? total + part * asMyriad : (total + part || 1) * asMyriad;
      myriad = asMyriad;
      section = 0;
      digit = undefined;
      place = asMyriad;
    } else {
      return undefined;
    }
  }
  return total + section + (digit ?? 0) * (place > 10 ? place / 10 : 1);
}
