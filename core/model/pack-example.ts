import { Outcome } from './finding.ts';
import { Pack } from './pack.ts';
import { IsoDate, Values } from './values.ts';
import { z } from './zod.ts';

/** One thing that must be found in an example. */
export const Expectation = z.strictObject({
  useId: z.string(),
  outcome: Outcome,
  code: z.optional(z.string()),
  path: z.optional(z.string()),
  criterionId: z.optional(z.string()),
});
export type Expectation = z.infer<typeof Expectation>;

/**
 * 示例: a whole form and what must be found in it; the tests of its pack. Every `fail` and `error` must be listed, the
 * rest as far as it matters.
 */
export const PackExample = z.strictObject({
  name: z.string(),
  formTypeId: z.string(),
  today: IsoDate,
  values: Values,
  expect: z.array(Expectation).check(z.minLength(1)),
});
export type PackExample = z.infer<typeof PackExample>;

/** A pack with its own tests, as it is written, shared and stored. */
export const AuthoredPack = z.object({ pack: Pack, examples: z.array(PackExample) });
export type AuthoredPack = z.infer<typeof AuthoredPack>;
