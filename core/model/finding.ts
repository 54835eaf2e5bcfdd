import { z } from './zod.ts';
import { FieldPath } from './values.ts';

/** Law 5: "cannot tell" is `review`, never `pass`; a broken rule is `error`, never bad data. */
export const Outcome = z.enum(['pass', 'fail', 'review', 'na', 'error']);
export type Outcome = z.infer<typeof Outcome>;

/** 依据: text quoted from one field. Offsets are UTF-16 units into the field's text, end exclusive. */
export const Evidence = z.object({
  /** Whose field it is, where a check looks at several records. */
  recordId: z.optional(z.string()),
  path: FieldPath,
  quote: z.string(),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});
export type Evidence = z.infer<typeof Evidence>;

/** 检查结果. `code` and `params` select the words in the check's own table; nothing here is prose. */
export const Finding = z.object({
  checkId: z.string(),
  /** Id of the use of the check in the pack; several uses of one check differ by it. */
  useId: z.string(),
  outcome: Outcome,
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  evidence: z.array(Evidence),
  /** Field the finding speaks of, where there is one; a click leads there. */
  path: z.optional(FieldPath),
  /** Record that a finding about several records speaks of; absent where it speaks of all of them together. */
  recordId: z.optional(z.string()),
  criterionIds: z.array(z.string()),
  packId: z.string(),
  packVersion: z.string(),
  engineVersion: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** Result of checking one record against one pack. */
export const Report = z.object({
  formTypeId: z.string(),
  packId: z.string(),
  findings: z.array(Finding),
});
export type Report = z.infer<typeof Report>;

/** Result of checking many records against one pack: what each says by itself, and what they say together. */
export const BatchReport = z.object({
  packId: z.string(),
  records: z.array(z.object({ recordId: z.string(), formTypeId: z.string(), findings: z.array(Finding) })),
  together: z.array(Finding),
});
export type BatchReport = z.infer<typeof BatchReport>;
