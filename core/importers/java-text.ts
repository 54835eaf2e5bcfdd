/** `String.trim()`: drops what is up to U+0020 at both ends, and nothing else. */
export function javaTrim(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && text.charCodeAt(from) <= 32) from += 1;
  while (to > from && text.charCodeAt(to - 1) <= 32) to -= 1;
  return text.slice(from, to);
}

const BLANKS = /^[\t-\r \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]$/;

/** `StringUtils.isBlank` of commons-lang: the full-width blank is one, the no-break space is not. */
export function isBlank(text: string): boolean {
  return Array.from(text).every((sign) => BLANKS.test(sign) || (sign >= '\u001c' && sign <= '\u001f'));
}

/** `StringUtils.containsAny(text, signs)` of commons-lang: any one sign of them is enough. */
export function containsAny(text: string, signs: string): boolean {
  return Array.from(signs).some((sign) => text.includes(sign));
}
