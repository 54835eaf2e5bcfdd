import { maskIds, maskText } from '../model/mask.ts';

/** Longest sample cell that is shown, in characters. */
const LONGEST = 60;

/** Fifteen or eighteen characters as ID numbers have them, right or wrong, and mobile numbers, grouped or not. */
const LIKE_ID = /(?<![0-9A-Za-z])[1-9]\d{14}(?:\d{2}[\dXx])?(?![0-9A-Za-z])/g;
const LIKE_MOBILE = /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g;

/** What a whole cell is written like, right or wrong, whatever its column is called. */
export function numberLike(text: string): 'idNumber' | 'phone' | undefined {
  const plain = text.normalize('NFKC').trim();
  const isWhole = (pattern: RegExp): boolean => plain !== '' && plain.replaceAll(pattern, '') === '';
  if (isWhole(LIKE_ID)) return 'idNumber';
  return isWhole(LIKE_MOBILE) ? 'phone' : undefined;
}

/** A cell as it may be shown whatever its column means: numbers of people masked, long texts cut. */
export function sampleText(text: string): string {
  const masked = maskIds(text)
    .replaceAll(LIKE_ID, (id) => maskText(id))
    .replaceAll(LIKE_MOBILE, (phone) => maskText(phone));
  const characters = [...masked];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : masked;
}

/** Parameters of a message, with what they quote masked. */
export function maskedParams<Value extends string | number>(
  params: Readonly<Record<string, Value>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && value !== '' ? sampleText(value) : value,
    ]),
  );
}
