import { attribute, decodeEntities, type Tag } from '../xml.ts';

/** Tags of a data style and the text between them, in order. */
export type StylePiece = { tag: Tag } | { text: string };

/**
 * Number format code, as .xlsx files write it, of an OpenDocument data style (ODF 1.3 part 3, 16.29). Maps to other styles by
 * condition are left out: the texts of cells are in the file, the code only tells their kind.
 */
export function formatCodeOf(pieces: readonly StylePiece[]): string {
  return (
    pieces.map((piece) => ('text' in piece ? quote(piece.text) : codeOf(piece.tag))).join('') || 'General'
  );
}

function codeOf(tag: Tag): string {
  const long = attribute(tag, 'number:style') === 'long';
  switch (tag.name) {
    case 'number':
    case 'scientific-number':
      return digitsOf(tag);
    case 'fraction':
      return '# ?/?';
    case 'year':
      return long ? 'yyyy' : 'yy';
    case 'month':
      if (attribute(tag, 'number:textual') === 'true') return long ? 'mmmm' : 'mmm';
      return long ? 'mm' : 'm';
    case 'day':
      return long ? 'dd' : 'd';
    case 'day-of-week':
      return long ? 'dddd' : 'ddd';
    case 'hours':
      return long ? 'hh' : 'h';
    case 'minutes':
      return long ? 'mm' : 'm';
    case 'seconds':
      return secondsOf(tag, long);
    case 'am-pm':
      return 'AM/PM';
    case 'text-content':
      return '@';
    default:
      return '';
  }
}

function digitsOf(tag: Tag): string {
  const places = count(tag, 'number:decimal-places');
  const least = Math.max(places ? 1 : 0, count(tag, 'number:min-integer-digits') ?? 1);
  if (places === undefined && tag.name === 'number') return 'General';
  const whole =
    attribute(tag, 'number:grouping') === 'true' ? `#,##${'0'.repeat(least)}` : '0'.repeat(least) || '#';
  const decimals = places ? `.${'0'.repeat(places)}` : '';
  const exponent =
    tag.name === 'number' ? '' : `E+${'0'.repeat(count(tag, 'number:min-exponent-digits') ?? 2)}`;
  return whole + decimals + exponent;
}

function secondsOf(tag: Tag, long: boolean): string {
  const places = count(tag, 'number:decimal-places') ?? 0;
  return `${long ? 'ss' : 's'}${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
}

/** At most what a format code can have; a larger number is no style. */
function count(tag: Tag, name: string): number | undefined {
  const value = attribute(tag, name);
  return value === undefined ? undefined : Math.min(Math.max(0, Number.parseInt(value, 10) || 0), 30);
}

function quote(raw: string): string {
  const text = decodeEntities(raw);
  if (text === '') return '';
  return /^[-/:.,% ]+$/.test(text) ? text : `"${text.replaceAll('"', '')}"`;
}
