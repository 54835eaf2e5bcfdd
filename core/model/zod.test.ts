import { expect, test } from 'vitest';
import { z } from './zod.ts';

test('a refusal says what was expected and what came, and where', () => {
  const refused = z.object({ rows: z.int() }).safeParse({ rows: '3' });
  expect(refused.error?.issues).toEqual([
    expect.objectContaining({
      path: ['rows'],
      message: 'Invalid input: expected number, received string',
    }),
  ]);
});

test('no function is compiled from text', () => {
  expect(z.config().jitless).toBe(true);
});
