import type { FakeCell } from './book.ts';

/** What an entry becomes, and the format that the program gives the cell where it had none. */
export interface Entered {
  cell: FakeCell | undefined;
  format?: string;
}

/** Dates count from here ([vba] Value2; 1900-based workbooks). */
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** The year of an entry that tells none. */
const YEAR = 2026;

/**
 * A text that is set as `Value2` or `Formula` is entered as if it had been typed ([vba] Range.Value: "If you assign a text, Excel interprets it as if it were
 * entered"; WPS 学堂 on long numbers, leading zeros and `3-1` turning into a date): numbers, percents, dates, times, truth, errors and formulas are
 * recognised, unless the cell is of format `@` or the entry begins with `'` ([vba] PrefixCharacter), which is no part of the value then.
 */
export function entered(text: string, format: string): Entered {
  if (text.startsWith("'")) return { cell: { value: text.slice(1), prefix: true } };
  if (text === '') return { cell: undefined };
  if (format === '@') return { cell: { value: text } };
  if (/^[=＝]./.test(text)) return { cell: { value: 0, formula: text.slice(1) } };
  // The old way to begin a function.
  if (text.startsWith('@')) throw new Error('输入的公式有错误');
  const bare = text.trim().normalize('NFKC');
  if (/^(?:true|false)$/i.test(bare)) return { cell: { value: /^true$/i.test(bare) } };
  if (/^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/i.test(bare)) {
    return { cell: { value: bare.toUpperCase(), error: true } };
  }
  return number(bare) ?? moment(bare) ?? { cell: { value: text } };
}

function number(bare: string): Entered | undefined {
  const match = /^([+-]?)[¥$]?(\d[\d,]*(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%?)$/i.exec(bare);
  if (!match) return undefined;
  const [, sign = '', digits = '', power = '', percent = ''] = match;
  const value = Number(`${sign}${fifteen(digits.replaceAll(',', ''))}${power}`);
  return percent === ''
    ? { cell: { value }, ...(power !== '' && { format: '0.00E+00' }) }
    : { cell: { value: value / 100 }, format: '0%' };
}

/** Fifteen digits are kept, the others become 0 (Excel specifications and limits: number precision). */
function fifteen(digits: string): string {
  let count = 0;
  return digits.replaceAll(/\d/g, (digit) => {
    if (count === 0 && digit === '0') return digit;
    count += 1;
    return count > 15 ? '0' : digit;
  });
}

function moment(bare: string): Entered | undefined {
  const whole = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(bare);
  if (whole) return day(Number(whole[1]), Number(whole[2]), Number(whole[3]), 'yyyy/m/d');
  const short = /^(\d{1,2})[-/月](\d{1,2})日?$/.exec(bare);
  if (short) return day(YEAR, Number(short[1]), Number(short[2]), 'm"月"d"日"');
  const time = /^(\d{1,2}):(\d{2})$/.exec(bare);
  if (!time) return undefined;
  return { cell: { value: (Number(time[1]) * 60 + Number(time[2])) / 1440 }, format: 'h:mm' };
}

function day(year: number, month: number, date: number, format: string): Entered | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  return { cell: { value: (Date.UTC(year, month - 1, date) - EPOCH) / DAY }, format };
}
