import type { Token } from './number-format.ts';

/**
 * A number as a fraction (`# ?/?`, `0/16`); `undefined` where the code is none that we know. With a whole part before the
 * fraction the rest is at most one; a denominator in digits is fixed, one in placeholders has at most so many digits.
 */
export function formatFraction(value: number, tokens: readonly Token[]): string | undefined {
  const code = tokens.map((token) => (token.literal ? ' ' : token.text)).join('');
  const match = /^(.*?)([#?0]+)\s*\/\s*([#?0]+|[1-9]\d*)(.*)$/.exec(code);
  if (!match) return undefined;
  const [, before = '', , below = '', after = ''] = match;
  if (/[#?0]/.test(after)) return undefined;
  const hasWhole = /[#?0]/.test(before);
  const size = Math.abs(value);
  let whole = hasWhole ? Math.floor(size) : 0;
  const fixed = /^[1-9]/.test(below) ? Number(below) : undefined;
  let [numerator, denominator] =
    fixed === undefined
      ? properFraction(size - whole, 10 ** Math.min(below.length, 5) - 1)
      : [Math.round((size - whole) * fixed), fixed];
  if (hasWhole && numerator === denominator) {
    whole += 1;
    [numerator, denominator] = [0, fixed ?? 1];
  }
  const sign = value < 0 && whole + numerator > 0 ? '-' : '';
  const width = (match[2] ?? '').length;
  if (hasWhole && numerator === 0) {
    // The place of the fraction stays blank, so that digits stand below each other.
    return `${sign}${whole}${' '.repeat(width + 2 + below.length)}${after}`;
  }
  const shownWhole = hasWhole && (whole > 0 || /0/.test(before)) ? `${whole} ` : hasWhole ? ' ' : '';
  const bottom = fixed === undefined ? String(denominator).padEnd(below.length, ' ') : String(denominator);
  return `${sign}${shownWhole}${String(numerator).padStart(width, ' ')}/${bottom}${after}`;
}

/** The same of any number: what is whole in it is added again. */
function properFraction(value: number, most: number): [numerator: number, denominator: number] {
  const whole = Math.floor(value);
  const [top, bottom] = nearestFraction(value - whole, most);
  return [whole * bottom + top, bottom];
}

/**
 * The last fraction of the continued fraction of a number below one whose denominator is at most `most`. Spreadsheet programs
 * show this one, though a nearer one may lie between two of them.
 */
function nearestFraction(value: number, most: number): [numerator: number, denominator: number] {
  let [top, bottom, lastTop, lastBottom] = [0, 1, 1, 0];
  let rest = value;
  while (rest > 1e-9) {
    const inverse = 1 / rest;
    const whole = Math.floor(inverse + 1e-9);
    const next = whole * bottom + lastBottom;
    if (next > most) break;
    [top, lastTop] = [whole * top + lastTop, top];
    [bottom, lastBottom] = [next, bottom];
    rest = inverse - whole;
  }
  return [top, bottom];
}
