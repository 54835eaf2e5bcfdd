import { z } from './zod.ts';
import { Outcome } from './finding.ts';
import { CriterionId } from './pack.ts';
import { FieldId, IsoInstant } from './values.ts';

/** 结论 of a person: 符合, 基本符合, 不符合, 不适用, 待补. */
export const Verdict = z.enum(['met', 'mostlyMet', 'notMet', 'notApplicable', 'pending']);
export type Verdict = z.infer<typeof Verdict>;

/** One person's verdict on one criterion; the machine's outcome is kept beside it, never merged (law 5). */
export const CriterionVerdict = z
  .object({
    criterionId: CriterionId,
    verdict: Verdict,
    machine: Outcome,
    comment: z.string(),
    quote: z.optional(z.string()),
    /** Points given, where the criterion has a 满分. */
    score: z.optional(z.number().check(z.nonnegative())),
  })
  .check(
    z.refine((v) => v.verdict !== 'notMet' || v.comment.trim() !== '', {
      path: ['comment'],
      message: 'review.commentRequired',
    }),
  );
export type CriterionVerdict = z.infer<typeof CriterionVerdict>;

/** Where a reviewed record stood in a workbook that somebody sent. */
export const SheetPlace = z.object({
  file: z.string(),
  sheet: z.string(),
  /** First of its rows, 1-based. */
  row: z.int().check(z.positive()),
  /** SHA-256 (hex) over what its rows said: a file that is sent again tells by it what was changed. */
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type SheetPlace = z.infer<typeof SheetPlace>;

/** What was reviewed: a stored record, or a portal page known by address and person. */
export const ReviewTarget = z.object({
  recordId: z.optional(z.uuid()),
  page: z.optional(z.string()),
  /** What the page calls itself; says nothing about which page it is. */
  pageTitle: z.optional(z.string()),
  subjectName: z.string(),
  /** The ID number, masked, in verdicts stored before there were `subjectKeys`. */
  subjectKey: z.optional(z.string()),
  /** Tell people of one name apart: field → text, numbers masked; absent where the page shows nothing of the kind. */
  subjectKeys: z.optional(z.record(FieldId, z.string())),
  formTypeId: z.string(),
  /** The row of a workbook that the verdict was given about. */
  sheet: z.optional(SheetPlace),
});
export type ReviewTarget = z.infer<typeof ReviewTarget>;

/**
 * What is done with a whole form: 通过, 退回, 待补; 重交 when it was handed in anew; `reopened` takes the latest back.
 * Which may follow which is in `core/review/stage.ts`.
 */
export const Decision = z.enum(['passed', 'returned', 'incomplete', 'resubmitted', 'reopened']);
export type Decision = z.infer<typeof Decision>;

/** What the checks said of a form when it was decided about; of a portal page or a workbook nothing else keeps it. */
export const MachineSaid = z.object({
  /** Findings by what they came to; what could not be told is among `review`. */
  counts: z.object({
    pass: z.int().check(z.nonnegative()),
    fail: z.int().check(z.nonnegative()),
    review: z.int().check(z.nonnegative()),
  }),
  /** By criterion; one that no check spoke of is missing. */
  outcomes: z.record(CriterionId, Outcome),
});
export type MachineSaid = z.infer<typeof MachineSaid>;

/** The event of another store that a merged event repeats: who said it there, and its identity. */
export const Origin = z.object({
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  device: z.uuid(),
  claimedAt: IsoInstant,
  who: z.string(),
  /** The merge that brought it: undone as a whole. */
  mergeId: z.optional(z.uuid()),
});
export type Origin = z.infer<typeof Origin>;

/** 审核 of one form by one reviewer: the fold of its verdict events. */
export const Review = z.object({
  id: z.uuid(),
  packId: z.string(),
  target: ReviewTarget,
  verdicts: z.array(CriterionVerdict),
});
export type Review = z.infer<typeof Review>;

/** 校准: the form of one person under one pack, for every reviewer to judge before the rest. */
export const Calibration = z.object({ id: z.uuid(), packId: z.string(), target: ReviewTarget });
export type Calibration = z.infer<typeof Calibration>;
