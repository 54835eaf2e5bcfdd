import { Abort } from './poi.ts';

/**
 * `String.split(separator)`: the separator is a regular expression, so that `|` parts every character from the next
 * and `.` leaves nothing; empty texts at the end fall away. What Java's expressions have and JavaScript's have not
 * (`\p{…}`, possessive quantifiers, flags) is not known here: nobody separates words by it.
 * @throws Abort `importers.abortSeparator` where Java throws a PatternSyntaxException
 */
export function javaSplit(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(javaPattern(separator))) {
    const [found] = match;
    // Nothing found at the very beginning parts nothing from the rest.
    if (match.index === 0 && found === '') continue;
    // A place without width at the end of the text is one to Java as well.
    parts.push(text.slice(from, match.index));
    from = match.index + found.length;
  }
  if (parts.length === 0 && from === 0) return [text];
  parts.push(text.slice(from));
  return parts.slice(0, parts.findLastIndex((part) => part !== '') + 1);
}

/** JavaScript takes a lone brace for itself, where Java wants a repetition. */
const LONE_BRACE = /^(?:[^\\[{]|\\.|\[(?:[^\]\\]|\\.)*\]|\{\d+(?:,\d*)?\})*\{(?!\d+(?:,\d*)?\})/su;

function javaPattern(separator: string): RegExp {
  try {
    if (!LONE_BRACE.test(separator)) return new RegExp(separator, 'g');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Abort('importers.abortSeparator', { separator });
}
