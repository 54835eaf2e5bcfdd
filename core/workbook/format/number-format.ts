import { formatDate } from './date.ts';
import { formatDigits, formatGeneral } from './digits.ts';

/** Built-in format codes by id (ISO 29500-1, 18.8.30), and the East Asian ones as Chinese programs show them. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-"¥"* #,##0_-;-"¥"* #,##0_-;_-"¥"* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-"¥"* #,##0.00_-;-"¥"* #,##0.00_-;_-"¥"* "-"??_-;_-@_-',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Whose names of months and days a section asks for: `other` is a language, or a calendar, that we do not show. */
export type Language = 'zh-CN' | 'zh-TW' | 'en' | 'other';

/** One `;` section: an optional `[>100]` condition and what is left when colours are dropped. */
export interface Section {
  condition?: { operator: string; operand: number };
  /** What `[$-804]` says; nothing means the program's own. */
  language?: Language;
  /** What `[DBNum1]` to `[DBNum3]` say. */
  numerals?: 1 | 2 | 3;
  tokens: Token[];
}

/** A literal to show as it is, or a piece of format code. */
export interface Token {
  literal: boolean;
  text: string;
}

const parsed = new Map<string, Section[]>();

/** True where the format shows a date or time. Quoted text does not count, as in `0"d"`. */
export function isDateFormat(code: string): boolean {
  return sectionsOf(code).some((section) => isDateSection(section.tokens));
}

function isDateSection(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => !token.literal && /general/i.test(token.text))) return false;
  return tokens.some((token) => !token.literal && /[ymdhsaeg]|上午/i.test(stripExponent(token.text)));
}

/** `E+` and `E-` are digits of a number, not the year of an era. */
function stripExponent(text: string): string {
  return text.replace(/E[+-]/gi, '');
}

/** What a person sees of a number under a format code. Falls back to General where the code is beyond us. */
export function formatNumber(value: number, code: string, date1904: boolean): string {
  const { section, magnitude } = chooseSection(numberSections(sectionsOf(code)), value);
  if (!section) return formatGeneral(value);
  if (isDateSection(section.tokens)) {
    return formatDate(value, section, date1904) ?? formatGeneral(value);
  }
  return formatDigits(magnitude, section) ?? formatGeneral(value);
}

/** What a person sees of text: the fourth section, or the only one, where it names `@`. */
export function formatText(value: string, code: string): string {
  // Nearly every text of a sheet is under one of these.
  if (code === 'General' || code === '@') return value;
  const section = sectionsOf(code).find((s) => s.tokens.some((t) => !t.literal && t.text.includes('@')));
  if (!section) return value;
  return section.tokens.map((t) => (t.literal ? t.text : t.text.replaceAll('@', () => value))).join('');
}

/** The sections for numbers: a last one with `@` is for text, as in `m/d;@`. */
function numberSections(sections: readonly Section[]): readonly Section[] {
  const last = sections.at(-1);
  const isText = last?.tokens.some(({ literal, text }) => !literal && text.includes('@'));
  return isText && sections.length > 1 ? sections.slice(0, -1) : sections;
}

function chooseSection(
  sections: readonly Section[],
  value: number,
): { section: Section | undefined; magnitude: number } {
  const [first, second, third] = sections;
  if (sections.some((section) => section.condition)) {
    const section = sections.find(({ condition }) => !condition || meets(value, condition));
    return { section, magnitude: section && isForNegatives(section) ? Math.abs(value) : value };
  }
  if (value < 0 && second) return { section: second, magnitude: -value };
  if (value === 0 && third) return { section: third, magnitude: value };
  return { section: first, magnitude: value };
}

/** A section for negative numbers alone shows them without a sign, as the second of two does. */
function isForNegatives({ condition }: Section): boolean {
  if (!condition || condition.operator.startsWith('>')) return false;
  return condition.operator === '<' ? condition.operand <= 0 : condition.operand < 0;
}

function meets(value: number, { operator, operand }: { operator: string; operand: number }): boolean {
  switch (operator) {
    case '<':
      return value < operand;
    case '<=':
      return value <= operand;
    case '>':
      return value > operand;
    case '>=':
      return value >= operand;
    case '<>':
      return value !== operand;
    default:
      return value === operand;
  }
}

/** Formats that follow the system's long date and time: what a Chinese one shows. */
const SYSTEM_FORMATS: readonly (readonly [mark: RegExp, code: string])[] = [
  [/\[\$-(?:F800|x-sysdate)\]/i, 'yyyy"年"m"月"d"日"'],
  [/\[\$-(?:F400|x-systime)\]/i, 'h:mm:ss'],
];

function sectionsOf(code: string): Section[] {
  const known = parsed.get(code);
  if (known) return known;
  const system = SYSTEM_FORMATS.find(([mark]) => mark.test(code));
  const sections = parse(system?.[1] ?? code);
  parsed.set(code, sections);
  return sections;
}

const PIECE =
  /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(AM\/PM|A\/P|上午\/下午|General)|(;)|([^"\\_*[;]?)/giu;

function parse(code: string): Section[] {
  let section: Section = { tokens: [] };
  const sections = [section];
  const push = (literal: boolean, text: string): void => {
    const last = section.tokens.at(-1);
    if (last && last.literal === literal) last.text += text;
    else section.tokens.push({ literal, text });
  };
  for (const [, quoted, escaped, space, , bracket, word, split, plain] of code.matchAll(PIECE)) {
    if (quoted !== undefined) push(true, quoted);
    else if (escaped !== undefined) push(true, escaped);
    else if (space !== undefined) push(true, ' ');
    else if (bracket !== undefined) readBracket(bracket, section, push);
    else if (word !== undefined) section.tokens.push({ literal: false, text: word });
    else if (split) sections.push((section = { tokens: [] }));
    else if (plain) push(/[^0-9a-zA-Z#?.,%@/:+-]/.test(plain), plain);
  }
  return sections;
}

/** `[h]` elapsed time, `[>=60]` condition, `[$¥-804]` currency and locale, `[DBNum1]` digits; colours are dropped. */
function readBracket(inner: string, section: Section, push: (literal: boolean, text: string) => void): void {
  if (/^(h+|m+|s+)$/i.test(inner)) {
    section.tokens.push({ literal: false, text: `[${inner.toLowerCase()}]` });
    return;
  }
  const condition = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/.exec(inner);
  if (condition) section.condition = { operator: condition[1] ?? '=', operand: Number(condition[2]) };
  const digits = /^DBNum([123])$/i.exec(inner)?.[1];
  if (digits !== undefined) section.numerals = Number(digits) as 1 | 2 | 3;
  const [, currency, locale] = /^\$([^-]*)(?:-(.*))?$/.exec(inner) ?? [];
  if (currency) push(true, currency);
  if (locale) section.language = languageOf(locale);
}

/**
 * The language of `804`, `zh-CN` or `1010409`: hexadecimal digits of which the last four are the language (MS-LCID), those before them the
 * calendar and the digits (`TTCCLLLL`).
 */
function languageOf(locale: string): Language {
  const name = locale.replace(/,.*$/, '').toLowerCase();
  if (/^zh-(?:cn|sg|hans)/.test(name)) return 'zh-CN';
  if (/^zh-(?:tw|hk|mo|hant)/.test(name)) return 'zh-TW';
  if (/^en(?:-|$)/.test(name)) return 'en';
  if (!/^[0-9a-f]{1,8}$/.test(name)) return 'other';
  const id = Number.parseInt(name, 16);
  const [digits, calendar, language] = [Math.floor(id / 0x1000000), (id >> 16) & 0xff, id & 0xffff];
  // 0 leaves it to the language, 1 is the Gregorian calendar, or Western digits.
  if (digits > 1 || calendar > 1) return 'other';
  if (language === 0x0804 || language === 0x1004 || language === 0x0004) return 'zh-CN';
  if (language === 0x0404 || language === 0x0c04 || language === 0x1404) return 'zh-TW';
  return (language & 0x3ff) === 0x09 || language === 0 ? 'en' : 'other';
}
