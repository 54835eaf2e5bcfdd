/** What was typed as points: a number from 0 to 满分, nothing, or neither. */
export type TypedScore = { score: number | undefined } | { wrong: 'notANumber' | 'outOfRange' };

/** Digits of any width, with a point. */
const NUMBER = /^\d{1,6}(?:\.\d{1,3})?$/;

/** Reads points as typed. @param maxScore 满分 */
export function readScore(typed: string, maxScore: number): TypedScore {
  const text = typed.normalize('NFKC').replace(/[。]/g, '.').trim();
  if (text === '') return { score: undefined };
  if (/^[-+−]\d/.test(text)) return { wrong: 'outOfRange' };
  if (!NUMBER.test(text)) return { wrong: 'notANumber' };
  const score = Number(text);
  return score > maxScore ? { wrong: 'outOfRange' } : { score };
}
