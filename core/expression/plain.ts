import { toSimplified } from '../matching/han.ts';

/** A condition in one width and script, letters in lower case; character by character, so that every place stays. */
export function plainCondition(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => {
    const unit = text.charAt(index);
    if (unit < '\u007f') return unit.toLowerCase();
    const narrow = unit.normalize('NFKC').toLowerCase();
    return narrow.length === 1 ? narrow : unit;
  });
  return toSimplified(units.join(''));
}
