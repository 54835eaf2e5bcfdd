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
/** `record`: which of several forms the finding is about, counted from 1; absent: any of them, or all together. */
export const GroupExpectation = z.extend(Expectation, { record: z.optional(z.int().check(z.positive())) });
export type GroupExpectation = z.infer<typeof GroupExpectation>;

/** A whole form and what must be found in it. Every `fail` and `error` must be listed, the rest as far as it matters. */
export const FormExample = z.strictObject({
  name: z.string(),
  formTypeId: z.string(),
  today: IsoDate,
  values: Values,
  expect: z.array(Expectation).check(z.minLength(1)),
});
export type FormExample = z.infer<typeof FormExample>;

export const ExampleRecord = z.strictObject({ formTypeId: z.string(), values: Values });
export type ExampleRecord = z.infer<typeof ExampleRecord>;

/**
 * Several forms and what must be found in them together. Every `fail` and `error` of the checks of many records must be listed; what
 * each form says by itself counts only where it is listed.
 */
export const GroupExample = z.strictObject({
  name: z.string(),
  today: IsoDate,
  records: z.array(ExampleRecord).check(z.minLength(1)),
  expect: z.array(GroupExpectation).check(z.minLength(1)),
});
export type GroupExample = z.infer<typeof GroupExample>;

/** 示例: the tests of its pack. */
export const PackExample = z.union([FormExample, GroupExample]);
export type PackExample = z.infer<typeof PackExample>;

export function isGroup(example: PackExample): example is GroupExample {
  return 'records' in example;
}

/** A pack with its own tests, as it is written, shared and stored. */
export const AuthoredPack = z.object({ pack: Pack, examples: z.array(PackExample) });
export type AuthoredPack = z.infer<typeof AuthoredPack>;
