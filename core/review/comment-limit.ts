import { JiannuoError } from '../errors.ts';

/** Comments on criteria and on whole forms are no longer, in characters. */
export const LONGEST_COMMENT = 2000;

/**
 * A longer comment is told, never cut: what is said to a person must be whole.
 * @throws `review.commentLong`
 */
export function assertShortEnough(comment: string): void {
  const wrong = commentTooLong(comment);
  if (wrong) throw wrong;
}

/** What to say of a comment that is too long. */
export function commentTooLong(comment: string): JiannuoError | undefined {
  const count = Array.from(comment.trim()).length;
  if (count <= LONGEST_COMMENT) return undefined;
  return new JiannuoError('review.commentLong', { count, most: LONGEST_COMMENT });
}
