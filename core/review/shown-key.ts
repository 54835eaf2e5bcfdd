import type { ReviewTarget } from '../model/review.ts';
import { SECOND_KEYS } from '../model/subject.ts';

/** The strongest second key that the page showed, masked; what only tells short numbers apart is not for reading. */
export function shownKey({ subjectKey, subjectKeys = {} }: ReviewTarget): string {
  const field = SECOND_KEYS.find((each) => subjectKeys[each] !== undefined);
  return (field && subjectKeys[field]?.replace(/#.*$/, '')) ?? subjectKey ?? '';
}
