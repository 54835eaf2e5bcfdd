/** Marks the rest of an entry as text; the program keeps it apart as `PrefixCharacter` ([vba]), and it is no part of the value. */
export const PREFIX = "'";

/** With these an entry is a formula, a text by prefix, or an alignment of old Lotus keys. */
const STARTS = /^[=+\-@#'"^\\/＝＋－＠]/;
const WORDS = /^(?:true|false)$/i;

/** A Chinese letter that stands in no number, date or time as the program understands them. */
const PLAIN = /(?![年月日号时時分秒点點上下午星期周元圆亿万千百十〇零一二三四五六七八九])\p{Script=Han}/u;

/**
 * What has to be entered for a text to be stored as that very text: texts that might be taken for a number, a date or a formula get the prefix; others do
 * not, since the prefix stays with the cell. Cells of format `@` take everything as it is but for the prefix itself.
 */
export function entryOf(text: string, format: string): string {
  if (text.startsWith(PREFIX)) return PREFIX + text;
  if (format === '@' || text === '') return text;
  const bare = text.trim();
  const isPlain = !STARTS.test(bare) && !WORDS.test(bare) && (!/\p{N}/u.test(bare) || PLAIN.test(bare));
  return isPlain ? text : PREFIX + text;
}
