/** `SSF.format('General', value)` of SheetJS: eleven signs, else six digits with an exponent. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const power = Math.floor(Math.log10(Math.abs(value)));
  if (power >= -4 && power <= -1) return trimmed(value.toFixed(9));
  if (power === 10) return trimmed(value.toFixed(10).slice(0, 12));
  const width = value < 0 ? 12 : 11;
  const isFar = Math.abs(power) > 9;
  const plain = trimmed(value.toFixed(isFar ? 11 : 12));
  if (plain.length <= width && !/^-?0$/.test(plain)) return plain;
  const short = trimmed(value.toPrecision(10));
  if (!isFar && short.length <= width) return short;
  return withExponent(isFar ? value.toPrecision(6) : value.toExponential(5));
}

function withExponent(text: string): string {
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return trimmed(mantissa);
  return `${trimmed(mantissa)}E${exponent[0] ?? '+'}${exponent.slice(1).padStart(2, '0')}`;
}

function trimmed(text: string): string {
  return text.includes('.') && !text.includes('e') ? text.replace(/\.?0*$/, '') : text;
}
