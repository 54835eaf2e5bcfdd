import { expect, test } from 'vitest';
import { assertShortEnough, commentTooLong, LONGEST_COMMENT } from './comment-limit.ts';

test('a comment of the longest length is taken; a longer one is told with both numbers', () => {
  expect(commentTooLong(` ${'𠮷'.repeat(LONGEST_COMMENT)} `)).toBeUndefined();
  const long = '写'.repeat(LONGEST_COMMENT + 1);
  expect(commentTooLong(long)?.params).toEqual({ count: LONGEST_COMMENT + 1, most: LONGEST_COMMENT });
  expect(() => assertShortEnough(long)).toThrow(
    expect.objectContaining({ code: 'review.commentLong' }) as Error,
  );
});
