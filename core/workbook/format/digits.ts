import { chineseNumber } from './chinese.ts';
import { formatFraction } from './fraction.ts';
import type { Section, Token } from './number-format.ts';

/** As the General format shows it in a wide cell: at most 11 digits, scientific from 12 integer digits on. */
export function formatGeneral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) return formatScientific(value, 5);
  const integerDigits = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const text = trimZeros(value.toFixed(Math.max(0, Math.min(9, 10 - integerDigits))));
  return size < 1e-4 && /^-?0\.0000/.test(text) ? formatScientific(value, 5) : text;
}

function formatScientific(value: number, digits: number): string {
  const [mantissa = '0', exponent = '+0'] = value.toExponential(digits).split('e');
  return `${trimZeros(mantissa)}E${exponent[0] ?? '+'}${exponent.slice(1).padStart(2, '0')}`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A number under a section; `undefined` for codes we do not know. */
export function formatDigits(
  value: number,
  { tokens, numerals }: Pick<Section, 'tokens' | 'numerals'>,
): string | undefined {
  const code = tokens
    .filter((token) => !token.literal)
    .map((token) => token.text)
    .join('');
  if (/general/i.test(code)) return splice(tokens, /general/i, generalIn(value, numerals));
  if (numerals !== undefined && tokens.length === 0) return generalIn(value, numerals);
  if (code.includes('@')) return formatGeneral(value);
  if (code.includes('/')) return formatFraction(value, tokens);
  if (!/[0#?]/.test(code)) return splice(tokens, /$^/, '');
  if (/e[+-]/i.test(code)) return scientific(value, code);
  return plain(value, tokens, code);
}

/**
 * General in Chinese digits: 一百二十三. Programs agree on whole numbers and on nothing else (`0` is 一二三 in Excel and 一百二十三 in
 * LibreOffice), so all else stays in digits.
 */
function generalIn(value: number, numerals: Section['numerals']): string {
  const isWhole = Number.isInteger(value) && Math.abs(value) < 1e11;
  if (!isWhole || (numerals !== 1 && numerals !== 2)) return formatGeneral(value);
  return (value < 0 ? '-' : '') + chineseNumber(Math.abs(value), numerals);
}

/** The tokens as text, with the piece that `pattern` finds replaced. */
function splice(tokens: readonly Token[], pattern: RegExp, text: string): string {
  return tokens.map((t) => (t.literal ? t.text : t.text.replace(pattern, () => text))).join('');
}

function scientific(value: number, code: string): string {
  const [, whole = '0', fraction = '', sign = '+', digits = '00'] =
    /([0#?]+)(?:\.([0#?]*))?e([+-])([0#?]+)/i.exec(code) ?? [];
  const step = whole.length;
  let power = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) / step) * step;
  // What rounds up to one more digit (9.999) goes on to the next power.
  if (Math.abs(Number((value / 10 ** power).toFixed(fraction.length))) >= 10 ** step) power += step;
  const mantissa = trimOptional((value / 10 ** power).toFixed(fraction.length), fraction);
  const shownSign = power < 0 ? '-' : sign === '+' ? '+' : '';
  return `${mantissa}E${shownSign}${String(Math.abs(power)).padStart(digits.length, '0')}`;
}

function plain(value: number, tokens: readonly Token[], code: string): string {
  const percents = code.split('%').length - 1;
  const digits = code.replaceAll('%', '');
  const scaled = /[0#?](,+)(?:\.|[^0#?,]|$)/.exec(digits)?.[1]?.length ?? 0;
  const [wholeCode = '', fractionCode = ''] = digits.replace(/[^0#?.]/g, '').split('.');
  const size = (Math.abs(value) * 100 ** percents) / 1000 ** scaled;
  const [whole = '0', fraction = ''] = toFixed(size, Math.min(fractionCode.length, 30)).split('.');
  const negative = value < 0 && /[1-9]/.test(whole + fraction) ? '-' : '';
  const places = [
    ...wholePlaces(whole === '0' ? '' : whole, wholeCode, /[0#?],[0#?]/.test(digits)),
    ...fractionPlaces(fraction, fractionCode),
  ];
  return negative + placeDigits(tokens, places, wholeCode === '' && whole !== '0' ? whole : '');
}

/** What stands at each placeholder before the point: digits from the right, all that are left at the first. */
function wholePlaces(whole: string, code: string, thousands: boolean): string[] {
  const places = [...code].map((placeholder, n) => {
    const fromRight = code.length - n;
    const digit = whole.at(-fromRight) ?? MISSING[placeholder] ?? '';
    return thousands && fromRight > 1 && fromRight % 3 === 1 && /\d/.test(digit) ? `${digit},` : digit;
  });
  const rest = whole.slice(0, Math.max(0, whole.length - code.length));
  const grouped = thousands ? groupThousands(rest, code.length) : rest;
  return places.length > 0 ? [grouped + (places[0] ?? ''), ...places.slice(1)] : [];
}

const MISSING: Readonly<Record<string, string>> = { '0': '0', '?': ' ' };

/** Separators within digits that have so many others to their right. */
function groupThousands(digits: string, right: number): string {
  return [...digits]
    .map((digit, n) => {
      const fromRight = digits.length - n + right;
      return fromRight > 1 && fromRight % 3 === 1 ? `${digit},` : digit;
    })
    .join('');
}

/** What stands at each placeholder behind the point; zeros at the end are blank, or none, where the code says so. */
function fractionPlaces(fraction: string, code: string): string[] {
  const shown = fraction.replace(/0+$/, '').length;
  return [...code].map((placeholder, n) =>
    n < shown || /0/.test(code.slice(n)) ? (fraction[n] ?? '0') : (MISSING[placeholder] ?? ''),
  );
}

/** Decimal digits of the shortest text of the number, rounded half up: 1.005 at two digits is 1.01, as people see it. */
function toFixed(value: number, digits: number): string {
  if (value >= 1e15) return wholeDigits(value) + (digits > 0 ? `.${'0'.repeat(digits)}` : '');
  const shift = Number(`${value}e${digits}`);
  if (!Number.isFinite(shift)) return value.toFixed(Math.min(digits, 20));
  const rounded = Math.round(shift);
  if (rounded >= 1e15) return value.toFixed(digits);
  const text = String(rounded).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** A number of more digits than a spreadsheet keeps: behind the first fifteen it shows noughts, whatever the number comes nearest to. */
function wholeDigits(value: number): string {
  const [mantissa = '', power = '0'] = value.toExponential(14).split('e+');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return whole + fraction.padEnd(Number(power), '0');
}

/** Drops the trailing zeros that the code marks as optional. */
function trimOptional(text: string, code: string): string {
  let shown = text;
  for (let n = code.length - 1; n >= 0 && code[n] !== '0' && shown.endsWith('0'); n--) {
    shown = shown.slice(0, -1) + (code[n] === '?' ? ' ' : '');
    if (code[n] === '?') break;
  }
  return shown.endsWith('.') && text !== shown ? shown.slice(0, -1) : shown;
}

/** Puts digits in the place of their placeholders; the literals around and between them stay, as in `0000"年"00"月"`. */
function placeDigits(tokens: readonly Token[], places: readonly string[], unplaced: string): string {
  let next = 0;
  let whole = unplaced;
  return tokens
    .map((token) => {
      if (token.literal) return token.text;
      return token.text.replace(/[0#?.,]/g, (char) => {
        if (char === ',') return '';
        if (char !== '.') return places[next++] ?? '';
        const shown = `${whole}.`;
        whole = '';
        return shown;
      });
    })
    .join('');
}
